import type { ChartConfiguration, ChartDataset } from "chart.js";
import { formatShort } from "~/i18n/format.ts";
import { type ChartSpec, levelDash, seriesMarks } from "../chart-spec.ts";
import { fontOf, fullText, sharedOptions, tooltipColours } from "./shared-options.ts";
import type { ChartTheme } from "./theme.ts";

/** Lines over time from zero up. A line stops where nothing was reported and goes on where something was. */
export function lineConfig(spec: ChartSpec, theme: ChartTheme): ChartConfiguration<"line"> {
  const { labels, series, kind, language, level } = spec;
  return {
    type: "line",
    data: {
      labels,
      datasets: [
        ...series.map(({ name, values }, i): ChartDataset<"line"> => ({
          label: name,
          data: values,
          spanGaps: false,
          borderColor: theme.series[i]!,
          backgroundColor: theme.series[i]!,
          borderDash: [...seriesMarks[i]!.dash],
          borderWidth: 2,
          pointStyle: seriesMarks[i]!.point,
          pointBorderWidth: 2,
          pointRadius: ({ dataIndex }) => (hasPoint(values, dataIndex, i) ? 3.5 : 0),
          pointHoverRadius: 5,
          pointHitRadius: 12,
        })),
        ...(level ? [levelLine(level, labels.length, theme)] : []),
      ],
    },
    options: {
      ...sharedOptions,
      interaction: { mode: "index", intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { color: theme.line },
          ticks: { color: theme.text, font: fontOf(theme), maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          beginAtZero: true,
          suggestedMax: kind === "count" ? 2 : undefined,
          grid: { color: theme.grid },
          border: { display: false },
          ticks: {
            color: theme.text,
            font: fontOf(theme),
            maxTicksLimit: 6,
            precision: kind === "count" ? 0 : undefined,
            callback: (value) => formatShort(Number(value), language, kind),
          },
        },
      },
      plugins: {
        tooltip: {
          ...tooltipColours(theme),
          callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${fullText(raw as number, spec)}` },
        },
      },
    },
  };
}

/** A thin line without points, in no series' colour. */
const levelLine = (
  { name, value }: NonNullable<ChartSpec["level"]>,
  length: number,
  theme: ChartTheme,
): ChartDataset<"line"> => ({
  label: name,
  data: Array<number>(length).fill(value),
  borderColor: theme.ink,
  borderDash: [...levelDash],
  borderWidth: 1.5,
  pointRadius: 0,
  pointHitRadius: 0,
});

/** About a dozen points on a line, not at the same place on every line; and one wherever a value stands alone. */
function hasPoint(values: readonly (number | null)[], index: number, series: number): boolean {
  const step = Math.ceil(values.length / 12);
  const isAlone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
  return isAlone || index % step === series % step;
}

import type { Chart, ChartConfiguration, Plugin } from "chart.js";
import { formatShort } from "~/i18n/format.ts";
import { type ChartSpec, wrapText } from "../chart-spec.ts";
import { fontOf, fullText, sharedOptions, tooltipColours } from "./shared-options.ts";
import type { ChartTheme } from "./theme.ts";

/** What tables put behind a simulated value (SimulatedStar), as a letter. */
const simulatedMark = "\u02e2";

/** Lying bars, one per label, each in the colour that its label has in the other charts, with its value at its end. */
export function barConfig(spec: ChartSpec, theme: ChartTheme): ChartConfiguration<"bar"> {
  const { labels, series, kind, language } = spec;
  const [only] = series;
  return {
    type: "bar",
    data: {
      labels: labels.map((label) => wrapText(label, 17)),
      datasets: [
        {
          label: only!.name,
          data: only!.values as number[],
          backgroundColor: labels.map((_, i) => theme.series[i % theme.series.length]!),
          maxBarThickness: 26,
        },
      ],
    },
    options: {
      ...sharedOptions,
      indexAxis: "y",
      layout: { padding: { right: 84 } },
      scales: {
        x: {
          beginAtZero: true,
          suggestedMax: Math.max(kind === "count" ? 2 : 0, ...(series[1]?.values.map(Number) ?? [])),
          grid: { color: theme.grid },
          border: { display: false },
          ticks: {
            color: theme.text,
            font: fontOf(theme),
            maxTicksLimit: 4,
            precision: kind === "count" ? 0 : undefined,
            maxRotation: 0,
            callback: (value) => formatShort(Number(value), language, kind),
          },
        },
        y: {
          grid: { display: false },
          border: { color: theme.line },
          ticks: { color: theme.ink, font: fontOf(theme), autoSkip: false },
        },
      },
      plugins: {
        tooltip: {
          ...tooltipColours(theme),
          callbacks: {
            title: ([item]) => labels[item!.dataIndex]!,
            label: ({ raw, dataIndex }) => fullText(raw as number, spec, only!.simulated[dataIndex]),
          },
        },
      },
    },
    plugins: [valueAtTheEnd(spec, theme), markToCompare(spec, theme)],
  };
}

/** Where there is no value, the word for it stands in its place: no bar is not a bar of zero. */
function valueAtTheEnd({ series, kind, language, missing }: ChartSpec, theme: ChartTheme): Plugin<"bar"> {
  const only = series[0]!;
  /** Where the text may begin: behind the mark, where it would else run through it. */
  const behindMark = (chart: Chart<"bar">, i: number, end: number, width: number) => {
    const mark = chart.scales["x"]!.getPixelForValue(series[1]?.values[i] ?? 0);
    return mark > end - 4 && mark < end + width + 12 ? mark + 2 : end;
  };
  return {
    id: "valueAtTheEnd",
    afterDatasetsDraw(chart: Chart<"bar">) {
      const { ctx } = chart;
      const zero = chart.scales["x"]!.getPixelForValue(0);
      ctx.save();
      ctx.textBaseline = "middle";
      chart.getDatasetMeta(0).data.forEach((bar, i) => {
        const value = only.values[i] ?? null;
        ctx.font = `${value === null ? "italic" : "600"} 12.5px ${theme.font}`;
        ctx.fillStyle = value === null ? theme.text : theme.ink;
        const mark = only.simulated[i] ? simulatedMark : "";
        const text = value === null ? missing : formatShort(value, language, kind) + mark;
        const end = value === null ? zero : Math.max(bar.x, zero);
        ctx.fillText(text, behindMark(chart, i, end, ctx.measureText(text).width) + 6, bar.y);
      });
      ctx.restore();
    },
  };
}

/** The second series: an upright line across each bar. */
function markToCompare({ series }: ChartSpec, theme: ChartTheme): Plugin<"bar"> {
  const values = series[1]?.values ?? [];
  return {
    id: "markToCompare",
    afterDatasetsDraw(chart: Chart<"bar">) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = theme.ink;
      chart.getDatasetMeta(0).data.forEach((bar, i) => {
        const value = values[i] ?? null;
        if (value !== null) ctx.fillRect(chart.scales["x"]!.getPixelForValue(value) - 2, bar.y - 17, 4, 34);
      });
      ctx.restore();
    },
  };
}

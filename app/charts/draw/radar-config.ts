import type { ChartConfiguration } from "chart.js";
import { type ChartSpec, seriesMarks, wrapText } from "../chart-spec.ts";
import { fontOf, fullText, sharedOptions, tooltipColours } from "./shared-options.ts";
import type { ChartTheme } from "./theme.ts";

/** Scores of 0 to 100 around a centre, outlines only: areas would hide each other. */
export function radarConfig(spec: ChartSpec, theme: ChartTheme, width: number): ChartConfiguration<"radar"> {
  const { labels, series } = spec;
  return {
    type: "radar",
    data: {
      labels: labels.map((label) => wrapText(label, width < 480 ? 11 : 18)),
      datasets: series.map(({ name, values }, i) => ({
        label: name,
        data: values,
        spanGaps: false,
        fill: false,
        borderColor: theme.series[i]!,
        backgroundColor: theme.series[i]!,
        borderDash: [...seriesMarks[i]!.dash],
        borderWidth: 2,
        pointStyle: seriesMarks[i]!.point,
        pointBorderWidth: 2,
        pointRadius: 4,
        pointHitRadius: 12,
      })),
    },
    options: {
      ...sharedOptions,
      scales: {
        r: {
          min: 0,
          max: 100,
          grid: { color: theme.grid },
          angleLines: { color: theme.grid },
          pointLabels: { color: theme.ink, font: fontOf(theme) },
          // Rings without figures, which the lines would cross: the page says what they mark.
          ticks: { stepSize: 25, display: false },
        },
      },
      plugins: {
        tooltip: {
          ...tooltipColours(theme),
          callbacks: {
            title: ([item]) => labels[item!.dataIndex]!,
            label: ({ dataset, raw }) => `${dataset.label}: ${fullText(raw as number, spec)}`,
          },
        },
      },
    },
  };
}

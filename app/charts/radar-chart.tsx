import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import type { ChartData } from "./chart-spec.ts";
import { Legend } from "./legend.tsx";
import { useChartSpec } from "./use-chart-spec.ts";

interface RadarChartProps {
  title: string;
  /** Scores of 0 to 100, up to five series; the labels are the axes, three or more. */
  data: ChartData;
  /** What the scores come from is part of what is to be read. */
  table: (id: string) => ReactNode;
}

/** Outlines around a centre, all axes on one scale of 0 to 100. */
export function RadarChart({ title, data, table }: RadarChartProps) {
  const t = useText();
  const names = data.series.map(({ name }) => name).join("; ");
  return (
    <ChartFigure
      title={title}
      gist={t("chart.radarGist", { title, axes: data.labels.length, names })}
      spec={useChartSpec("radar", data)}
      size="round"
      legend={<Legend series={data.series} />}
      table={table}
    />
  );
}

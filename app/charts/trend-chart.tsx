import { formatShort } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import type { ChartData, ChartSeries } from "./chart-spec.ts";
import { ChartTable } from "./chart-table.tsx";
import { Legend } from "./legend.tsx";
import { useChartSpec } from "./use-chart-spec.ts";

interface TrendChartProps {
  title: string;
  /** Up to five series; the labels are periods, oldest first. */
  data: ChartData;
}

/** Lines over time; a line breaks where nothing was reported. */
export function TrendChart({ title, data }: TrendChartProps) {
  const t = useText();
  const language = useLanguage();
  const course = ({ name, figures }: ChartSeries) => {
    const known = figures.flatMap(({ value }) => (value === undefined ? [] : [value]));
    if (known.length === 0) return `${name} ${t("common.missing")}`;
    const [first, last] = [known[0]!, known.at(-1)!].map((value) => formatShort(value, language, data.kind));
    return t("chart.course", { name, first, last });
  };
  return (
    <ChartFigure
      title={title}
      gist={t("chart.gist", {
        title,
        parts: [...data.series.map(course), ...(data.level ? [data.level.name] : [])].join("; "),
      })}
      spec={useChartSpec("line", data)}
      size=""
      legend={<Legend series={data.series} level={data.level} />}
      table={(id) => <ChartTable id={id} caption={`${title} (${data.unit})`} data={data} />}
    />
  );
}

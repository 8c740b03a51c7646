import { formatShort } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Figure } from "~/models/sentra-list.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartData, mostSeries } from "./chart-spec.ts";
import { ChartTable } from "./chart-table.tsx";
import { useChartSpec } from "./use-chart-spec.ts";

interface BarChartProps {
  title: string;
  /** A bar per label; of a second series, a mark on each bar to compare it with. */
  data: ChartData;
}

/** One bar per label, named and valued beside it, so that nothing hangs on its colour. */
export function BarChart({ title, data }: BarChartProps) {
  const t = useText();
  const language = useLanguage();
  const { labels, series, kind } = data;
  const { figures } = series[0]!;
  const spec = useChartSpec("bar", data);
  const marks = series[1];
  const text = ({ value, isSimulated }: Figure) => {
    if (value === undefined) return t("common.missing");
    return formatShort(value, language, kind) + (isSimulated ? ` (${t("common.simulated")})` : "");
  };
  const describe = (label: string, i: number) =>
    `${label} ${text(figures[i]!)}${marks ? ` (${marks.name}: ${text(marks.figures[i]!)})` : ""}`;
  return (
    <ChartFigure
      title={title}
      gist={t("chart.gist", { title, parts: labels.map(describe).join("; ") })}
      spec={spec}
      legend={marks && <MarkLegend name={marks.name} />}
      size={`bars-${Math.min(labels.length, mostSeries)}`}
      table={(id) => <ChartTable id={id} caption={`${title} (${data.unit})`} data={data} />}
    />
  );
}

/** What the mark on the bars is. */
const MarkLegend = ({ name }: { name: string }) => (
  <p className="small flex items-center gap-2">
    <svg width="4" height="16" aria-hidden="true">
      <rect width="4" height="16" fill="var(--ink)" />
    </svg>
    {name}
  </p>
);

import { useTranslation } from "react-i18next";
import { formatShort } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { Figure } from "~/models/sentra-list.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartData, mostSeries } from "./chart-spec.ts";
import { ChartTable } from "./chart-table.tsx";
import { useChartSpec } from "./use-chart-spec.ts";

interface BarChartProps {
  title: string;
  /** One series: a bar per label. */
  data: ChartData;
}

/** One bar per label, named and valued beside it, so that nothing hangs on its colour. */
export function BarChart({ title, data }: BarChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { labels, series, kind } = data;
  const { figures } = series[0]!;
  const spec = useChartSpec("bar", data);
  const text = ({ value, isSimulated }: Figure) => {
    if (value === undefined) return t("common.missing");
    return formatShort(value, language, kind) + (isSimulated ? ` (${t("common.simulated")})` : "");
  };
  return (
    <ChartFigure
      title={title}
      gist={t("chart.gist", { title, parts: labels.map((label, i) => `${label} ${text(figures[i]!)}`).join("; ") })}
      spec={spec}
      size={`bars-${Math.min(labels.length, mostSeries)}`}
      table={(id) => <ChartTable id={id} caption={`${title} (${data.unit})`} data={data} />}
    />
  );
}

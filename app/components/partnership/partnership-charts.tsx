import { BarChart } from "~/charts/bar-chart.tsx";
import { TrendChart } from "~/charts/trend-chart.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { linkagesOf1994 } from "~/models/partnership.ts";
import type { PartnershipChartData } from "~/models/partnership-charts.server.ts";
import type { PartnershipPattern } from "~/models/reference.server.ts";

interface PartnershipChartsProps {
  charts: PartnershipChartData;
  patterns: PartnershipPattern[];
}

/** Patterns and duties over the last twelve months, and linkages against the survey of 1994. */
export function PartnershipCharts({ charts, patterns }: PartnershipChartsProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const { months, guidance, linkages, isSimulated } = charts;
  const figures = (values: readonly number[], simulated = isSimulated) =>
    values.map((value) => ({ value, isSimulated: simulated }));
  const patternName = (code: string | undefined) => {
    const pattern = patterns.find((one) => one.code === code);
    if (!pattern) return t("partnership.charts.other");
    return language === "id" ? pattern.nameId : pattern.nameEn;
  };
  const monthly = {
    labelHeading: t("common.month"),
    labels: months.map((month) => formatMonth(month, language, "short")),
    kind: "count" as const,
  };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Chart title={t("partnership.charts.patterns")}>
        {(title) => (
          <TrendChart
            title={title}
            data={{
              ...monthly,
              series: charts.patterns.map(({ pattern, values }) => ({
                name: patternName(pattern),
                figures: figures(values),
              })),
              unit: unitName("kemitraan"),
            }}
          />
        )}
      </Chart>
      <Chart title={t("partnership.charts.duties")}>
        {(title) => (
          <TrendChart
            title={title}
            data={{
              ...monthly,
              series: [
                { name: t("partnership.charts.due"), figures: figures(guidance.due) },
                { name: t("partnership.charts.fulfilled"), figures: figures(guidance.fulfilled) },
              ],
              unit: unitName("butir"),
            }}
          />
        )}
      </Chart>
      {linkages && (
        <Chart title={t("partnership.charts.linkages")} hint={t("partnership.charts.linkagesHint")}>
          {(title) => (
            <BarChart
              title={title}
              data={{
                labelHeading: t("partnership.linkageKind"),
                labels: linkages.map(({ kind }) => t(`partnership.linkages.${kind}`)),
                series: [
                  { name: t("partnership.charts.here"), figures: figures(linkages.map(({ share }) => share)) },
                  {
                    name: t("partnership.charts.bps"),
                    figures: figures(
                      linkages.map(({ kind }) => linkagesOf1994[kind]),
                      false,
                    ),
                  },
                ],
                kind: "percent",
                unit: "%",
              }}
            />
          )}
        </Chart>
      )}
    </div>
  );
}

interface ChartProps {
  title: string;
  hint?: string;
  children: (title: string) => React.ReactNode;
}

const Chart = ({ title, hint, children }: ChartProps) => (
  <section className="card stack gap-2">
    <h3>{title}</h3>
    {hint && <p className="muted small">{hint}</p>}
    {children(title)}
  </section>
);

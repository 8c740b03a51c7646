import { useTranslation } from "react-i18next";
import { BarChart } from "~/charts/bar-chart.tsx";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useReportedText } from "~/i18n/use-reported-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Comparison, ComparisonRow } from "~/models/comparison.ts";
import { CompareCharts } from "./compare-charts.tsx";

/** The table's figures as bars. */
export function CompareBars({ comparison: { sentra, rows } }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const { rule } = useIndicatorText();
  const unitName = useUnit();
  const reportedText = useReportedText();
  const incomplete = ({ indicator, cells }: ComparisonRow) =>
    cells
      .map((cell, i) => [sentra[i]!.name, reportedText({ ...cell, rhythm: indicator.period })] as const)
      .filter(([, reported]) => reported)
      .map(([name, reported]) => t("compare.incomplete", { name, reported }));
  return (
    <CompareCharts
      hint={t("compare.barsHint")}
      rows={rows}
      notes={(row) => [rule(row.indicator), ...incomplete(row)]}
      chart={({ indicator, cells }, title) => (
        <BarChart
          title={title}
          data={{
            labelHeading: t("sentra.columns.name"),
            labels: sentra.map(({ name }) => name),
            series: [{ name: title, figures: cells }],
            kind: indicator.valueType,
            unit: unitName(indicator.unit),
          }}
        />
      )}
    />
  );
}

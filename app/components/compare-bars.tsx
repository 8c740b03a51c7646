import { BarChart } from "~/charts/bar-chart.tsx";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useReportedText } from "~/i18n/use-reported-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { useNationalText } from "~/i18n/use-national-text.ts";
import type { ComparisonRow } from "~/models/comparison.ts";
import { CompareCharts } from "./compare-charts.tsx";
import type { CompareViewProps } from "./compare-table.tsx";

/** The table's figures as bars. */
export function CompareBars({ comparison: { sentra, rows }, national }: CompareViewProps) {
  const nationalText = useNationalText();
  const lineOf = (code: string) => national.find((line) => line.code === code);
  const t = useText();
  const { rule } = useIndicatorText();
  const unitName = useUnit();
  const reportedText = useReportedText();
  const incomplete = ({ indicator, cells }: ComparisonRow) =>
    cells
      .map((cell, i) => [sentra[i]!.name, reportedText({ ...cell, rhythm: indicator.period })] as const)
      .filter(([, reported]) => reported)
      .map(([name, reported]) => t("compare.incomplete", { name, reported }));
  // The country's figure is a mark on each bar, not a bar of its own: it is none of these sentra's.
  const lines = ({ code, valueType }: ComparisonRow["indicator"]) => {
    const line = lineOf(code);
    if (!line) return [];
    return [
      { name: nationalText(line, valueType), figures: sentra.map(() => ({ value: line.value, isSimulated: false })) },
    ];
  };
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
            series: [{ name: title, figures: cells }, ...lines(indicator)],
            kind: indicator.valueType,
            unit: unitName(indicator.unit),
          }}
        />
      )}
    />
  );
}

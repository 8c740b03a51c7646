import { TrendChart } from "~/charts/trend-chart.tsx";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { usePeriodText } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { useNationalText } from "~/i18n/use-national-text.ts";
import type { ComparedIndicator } from "~/models/comparison.ts";
import { CompareCharts } from "./compare-charts.tsx";
import type { CompareViewProps } from "./compare-table.tsx";

/** Each indicator month by month, a line per sentra. */
export function CompareTrends({ comparison: { sentra, trends }, national }: CompareViewProps) {
  const nationalText = useNationalText();
  const levelOf = ({ code, valueType }: ComparedIndicator) => {
    const line = national.find((one) => one.code === code);
    return line && { name: nationalText(line, valueType), value: line.value };
  };
  const t = useText();
  const { rule } = useIndicatorText();
  const unitName = useUnit();
  const periodText = usePeriodText();
  return (
    <CompareCharts
      hint={t("compare.trendsHint")}
      rows={trends}
      // How months become a year is of no account where each month stands for itself; how one is computed is.
      notes={({ indicator }) => [indicator.overTime === "derived" ? rule(indicator) : undefined]}
      chart={({ indicator, periods, series }, title) => (
        <TrendChart
          title={title}
          data={{
            labelHeading: t(`compare.periodHeading.${indicator.period}`),
            labels: periods.map((period) => periodText(period, indicator.period)),
            series: sentra.map(({ name }, i) => ({ name, figures: series[i]! })),
            kind: indicator.valueType,
            unit: unitName(indicator.unit),
            level: levelOf(indicator),
          }}
        />
      )}
    />
  );
}

import type { ReactNode } from "react";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { ComparedIndicator } from "~/models/comparison.ts";

interface CompareChartsProps<Row> {
  hint: string;
  rows: readonly Row[];
  chart: (row: Row, title: string) => ReactNode;
  /** What is to be known of a row's figures. */
  notes: (row: Row) => (string | undefined)[];
}

/** One small chart per indicator: no two units share an axis. */
export function CompareCharts<Row extends { indicator: ComparedIndicator }>(props: CompareChartsProps<Row>) {
  const { hint, rows, chart, notes } = props;
  const t = useText();
  const { name } = useIndicatorText();
  const unitName = useUnit();
  return (
    <>
      <p className="muted small">{hint}</p>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {rows.map((row) => {
          const { indicator } = row;
          const title = name(indicator);
          return (
            <article key={indicator.code} className="card stack content-start gap-2">
              <div>
                <h2>
                  {title} <span className="muted font-normal">({unitName(indicator.unit)})</span>
                </h2>
                <p className="muted small">
                  {[t(`domain.pillars.${indicator.pillar}`), ...notes(row)].filter(Boolean).join("; ")}
                </p>
              </div>
              {chart(row, title)}
            </article>
          );
        })}
      </div>
    </>
  );
}

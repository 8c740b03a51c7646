import { Link } from "@remix-run/react";
import { formatMonth } from "~/i18n/format.ts";
import { indicatorName, ruleWords } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { AggregateRow } from "~/models/sheet-page.server.ts";
import type { Sheet, SheetState } from "~/models/sheets.server.ts";
import { FigureText, SimulatedNotice } from "./figure.tsx";
import { StateBadge } from "./state-badge.tsx";

interface SheetAggregatesProps {
  sheet: Pick<Sheet, "sentraId" | "pillar">;
  aggregates: AggregateRow[];
  months: { month: string; state: SheetState | undefined }[];
}

/** A quarter or a year as its months make it, to read: each figure says how many of them were reported. */
export function SheetAggregates({ sheet, aggregates, months }: SheetAggregatesProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  return (
    <section className="grid gap-3" aria-labelledby="rekap">
      <h3 id="rekap">{t("sheet.aggregates.title")}</h3>
      <nav aria-label={t("sheet.aggregates.months")}>
        <ul className="flex flex-wrap gap-x-4">
          {months.map(({ month, state }) => (
            <li key={month}>
              <Link
                to={`/sentra/${sheet.sentraId}/lembar/${sheet.pillar}/${month}`}
                className="inline-flex min-h-11 items-center"
              >
                {formatMonth(month, language, "short")}
              </Link>{" "}
              <StateBadge state={state} />
            </li>
          ))}
        </ul>
      </nav>
      {aggregates.some((row) => row.isSimulated) && <SimulatedNotice />}
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="rekap">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("sheet.indicator")}</th>
              <th scope="col" className="number">
                {t("sheet.aggregates.value")}
              </th>
              <th scope="col">{t("sheet.aggregates.reported")}</th>
              <th scope="col">{t("compare.rule")}</th>
            </tr>
          </thead>
          <tbody>
            {aggregates.map(({ indicator, value, reported, of, isSimulated }) => (
              <tr key={indicator.code}>
                <th scope="row">
                  {indicatorName(indicator, language)}{" "}
                  <span className="muted font-normal whitespace-nowrap">({unitName(indicator.unit)})</span>
                </th>
                <td className="number">
                  <FigureText value={value} kind={indicator.valueType} isSimulated={isSimulated} />
                </td>
                <td className="whitespace-nowrap">
                  {t(`sheet.aggregates.of.${indicator.period as "month"}`, { reported, of })}
                  {reported > 0 && value === undefined && <span className="block">{t("compare.noDivisor")}</span>}
                </td>
                <td className="muted small">{ruleWords(indicator, indicator.overTime, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { Link } from "@remix-run/react";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Pillar } from "~/models/indicators.server.ts";
import type { OverviewRow } from "~/models/sentra-overview.server.ts";
import type { SheetState } from "~/models/sheets.server.ts";
import { FigureText } from "./figure.tsx";
import { RetiredNote } from "./retired-note.tsx";
import { Sparkline } from "./sparkline.tsx";
import { StateBadge } from "./state-badge.tsx";
import { TargetCell } from "./target-cell.tsx";

interface PillarSectionProps {
  sentraId: number;
  pillar: Pillar;
  state: SheetState | undefined;
  month: string;
  rows: OverviewRow[];
}

/** One pillar of a sentra: its indicators with their last month, their year and their course. */
export function PillarSection({ sentraId, pillar, state, month, rows }: PillarSectionProps) {
  const t = useText();
  const language = useLanguage();
  const year = month.slice(0, 4);
  const hasTargets = rows.some((row) => row.target);
  return (
    <section aria-labelledby={pillar}>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 id={pillar}>{t(`domain.pillars.${pillar}`)}</h2>
        <span className="small">
          <Link to={`/sentra/${sentraId}/lembar/${pillar}/${month}`}>
            {t("sentra.latestSheet", { month: formatMonth(month, language) })}
          </Link>{" "}
          <StateBadge state={state} />
        </span>
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={pillar}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("sheet.indicator")}</th>
              <th scope="col" className="number">
                {t("sentra.latest")}
              </th>
              <th scope="col" className="number">
                {t("sentra.span")}
              </th>
              {hasTargets && (
                <th scope="col" className="number">
                  {t("target.column", { year })}
                </th>
              )}
              <th scope="col">{t("sentra.course")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <IndicatorRow key={row.indicator.code} row={row} hasTargets={hasTargets} year={year} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface IndicatorRowProps {
  row: OverviewRow;
  hasTargets: boolean;
  year: string;
}

function IndicatorRow({ row, hasTargets, year }: IndicatorRowProps) {
  const { indicator, latest, span, course, target } = row;
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const kind = indicator.valueType;
  const name = language === "id" ? indicator.nameId : indicator.nameEn;
  const isYearly = indicator.period === "year";
  const known = course.filter((value) => value !== undefined);
  const text = (value: number) => formatNumber(value, language, kind);
  return (
    <tr>
      <th scope="row">
        {name} <span className="muted font-normal whitespace-nowrap">({unitName(indicator.unit)})</span>
        <RetiredNote retired={indicator.retired} />
      </th>
      <td className="number">
        <FigureText {...latest} kind={kind} />
      </td>
      <td className="number">
        <FigureText value={span.value} kind={kind} isSimulated={latest.isSimulated} />
        {span.reported < span.of && (
          <span className="muted small block">
            {t(isYearly ? "sentra.reportedYears" : "sentra.reportedOf", { reported: span.reported, of: span.of })}
          </span>
        )}
      </td>
      {hasTargets && (
        <td className="number">{target && <TargetCell indicator={indicator} target={target} year={year} />}</td>
      )}
      <td>
        {known.length > 1 && !isYearly && (
          <Sparkline
            values={course}
            label={t("sentra.courseOf", { name, first: text(known[0]!), last: text(known.at(-1)!) })}
          />
        )}
      </td>
    </tr>
  );
}

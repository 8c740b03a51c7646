import { Link } from "@remix-run/react";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useReportedText } from "~/i18n/use-reported-text.ts";
import { useNationalText } from "~/i18n/use-national-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ComparedSentra, Comparison, ComparisonRow } from "~/models/comparison.ts";
import type { Pillar } from "~/models/indicators.server.ts";
import type { NationalLine } from "~/models/national.server.ts";
import { placesText } from "~/i18n/places-words.ts";
import { FigureText, SimulatedBadge } from "./figure.tsx";

export interface CompareViewProps {
  comparison: Comparison;
  national: NationalLine[];
}

/** Indicators by sentra, over the whole span: the columns as chosen, the places in the cells. */
export function CompareTable({ comparison: { sentra, rows }, national }: CompareViewProps) {
  const t = useText();
  const columns = sentra.length + 2;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("compare.tableCaption")}>
      <table className="data-table sticky-first">
        <caption>{t("compare.tableCaption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="first">
              {t("compare.indicator")}
            </th>
            {sentra.map((one) => (
              <SentraHead key={one.id} sentra={one} />
            ))}
            <th scope="col" className="min-w-52">
              {t("compare.rule")}
            </th>
          </tr>
        </thead>
        {rowsByPillar(rows).map(([pillar, ofPillar]) => (
          <tbody key={pillar}>
            <tr>
              <th scope="rowgroup" colSpan={columns} className="bg-sunken text-ink-soft">
                <span className="sticky left-3">{t(`domain.pillars.${pillar}`)}</span>
              </th>
            </tr>
            {ofPillar.map((row) => (
              <IndicatorRow
                key={row.indicator.code}
                row={row}
                sentra={sentra}
                line={national.find(({ code }) => code === row.indicator.code)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function SentraHead({ sentra: { id, name, region, product, isSimulated } }: { sentra: ComparedSentra }) {
  return (
    <th scope="col" className="number min-w-36 whitespace-normal!">
      <Link to={`/sentra/${id}`}>{name}</Link> {isSimulated && <SimulatedBadge />}
      <span className="muted block text-[0.8125rem] font-normal">
        {region.name} · {product}
      </span>
    </th>
  );
}

interface IndicatorRowProps {
  row: ComparisonRow;
  sentra: ComparedSentra[];
  line: NationalLine | undefined;
}

function IndicatorRow({ row: { indicator, cells }, sentra, line }: IndicatorRowProps) {
  const t = useText();
  const nationalText = useNationalText();
  const { name, rule } = useIndicatorText();
  const unitName = useUnit();
  const reportedText = useReportedText();
  return (
    <tr>
      <th scope="row" className="first">
        {name(indicator)} <span className="muted font-normal whitespace-nowrap">({unitName(indicator.unit)})</span>
        {line && (
          <span className="muted block text-[0.8125rem] font-normal">{nationalText(line, indicator.valueType)}</span>
        )}
      </th>
      {cells.map((cell, i) => {
        const reported = reportedText({ ...cell, rhythm: indicator.period });
        const isPlaced = cell.value !== undefined && cells.some(({ places }) => places);
        return (
          <td key={sentra[i]!.id} className="number">
            <FigureText value={cell.value} isSimulated={cell.isSimulated} kind={indicator.valueType} />
            {cell.places && <span className="muted block text-[0.8125rem]">{placesText(cell.places, t)}</span>}
            {reported && (
              <span className="muted block text-[0.8125rem] whitespace-normal">
                {reported}
                {isPlaced && t("compare.notPlaced")}
              </span>
            )}
          </td>
        );
      })}
      <td className="muted small">{rule(indicator)}</td>
    </tr>
  );
}

/** In the order in which they come, which is the catalogue's. */
function rowsByPillar(rows: readonly ComparisonRow[]): [Pillar, ComparisonRow[]][] {
  const groups = new Map<Pillar, ComparisonRow[]>();
  for (const row of rows) {
    const { pillar } = row.indicator;
    groups.set(pillar, [...(groups.get(pillar) ?? []), row]);
  }
  return [...groups];
}

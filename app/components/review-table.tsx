import { formatNumber } from "~/i18n/format.ts";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { describeCheck } from "~/models/cell-words.ts";
import type { Cell } from "~/models/cells.server.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { kindOf } from "~/models/periods.ts";
import type { PeerSpread } from "~/models/peer-spreads.server.ts";
import type { CellDetails } from "~/models/sheet-cells.server.ts";
import type { Sheet } from "~/models/sheets.server.ts";
import { Mark } from "./cell-mark.tsx";
import { FigureText, SimulatedNotice, SimulatedStar } from "./figure.tsx";
import { Sparkline } from "./sparkline.tsx";

interface ReviewTableProps {
  sheet: Pick<Sheet, "period" | "pillar">;
  indicators: Indicator[];
  cells: Record<string, Cell>;
  details: Pick<CellDetails, "earlier" | "checks" | "wholes">;
  peers: Record<string, PeerSpread>;
}

const fewestPeers = 3;

/** What was handed in, cell by cell, beside its own past, what others handed in, and what the checks say. */
export function ReviewTable({ sheet, indicators, cells, details, peers }: ReviewTableProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const periodName = usePeriodName();
  const past = t(`queue.past.${kindOf(sheet.period)}`);
  const hasSimulated = Object.values(cells).some((cell) => cell.isSimulated);
  return (
    <>
      {(hasSimulated || Object.values(details.earlier).some((one) => one.isSimulated)) && <SimulatedNotice />}
      <p className="muted small max-w-prose">{t("queue.peersHint", { count: fewestPeers })}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t(`domain.pillars.${sheet.pillar}`)}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("queue.indicator")}</th>
              <th scope="col" className="number">
                {periodName(sheet.period, "short")}
              </th>
              <th scope="col">{t("queue.remarks")}</th>
              <th scope="col">{past}</th>
              <th scope="col">{t("queue.peers")}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => {
              const { code, valueType } = indicator;
              const name = indicatorName(indicator, language);
              const cell = cells[code];
              const checks = details.checks.filter((check) => check.code === code);
              const number = (value: number) => formatNumber(value, language, valueType);
              return (
                <tr key={code}>
                  <th scope="row">
                    {name} <span className="muted small font-normal">({unitName(indicator.unit)})</span>
                  </th>
                  <td className="number">
                    <FigureText value={cell?.value} kind={valueType} isSimulated={cell?.isSimulated} />
                  </td>
                  <td className="small min-w-52">
                    {checks.map((check) => (
                      <p key={check.check}>
                        <Mark sign="wrong">
                          {describeCheck(check, [...indicators, ...details.wholes], t, language)}
                        </Mark>
                        {check.explanation !== undefined && <> {t("cell.explained", { text: check.explanation })}</>}
                      </p>
                    ))}
                  </td>
                  <td className="small min-w-40">
                    <Past
                      earlier={details.earlier[code]}
                      now={cell && Number(cell.value)}
                      number={number}
                      label={t("queue.pastLabel", { name, past })}
                    />
                  </td>
                  <td className="small min-w-44">
                    <Peers spread={peers[code]} number={number} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface PastProps {
  earlier: CellDetails["earlier"][string] | undefined;
  now: number | undefined;
  number: (value: number) => string;
  label: string;
}

function Past({ earlier, now, number, label }: PastProps) {
  const t = useText();
  const known = (earlier?.values ?? []).filter((value) => value !== undefined);
  if (known.length === 0) return <span className="muted">{t("queue.noPast")}</span>;
  return (
    <>
      <Sparkline values={[...earlier!.values, now]} label={label} />
      <span className="block">
        {t("queue.pastRange", { low: number(Math.min(...known)), high: number(Math.max(...known)) })}
        {earlier!.isSimulated && <SimulatedStar />}
      </span>
    </>
  );
}

function Peers({ spread, number }: { spread: PeerSpread | undefined; number: (value: number) => string }) {
  const t = useText();
  if (!spread) return <FigureText value={undefined} kind="count" />;
  const { n, isSimulated, among, low, median, high } = spread;
  return (
    <>
      {t("queue.peersSpread", { median: number(median), low: number(low), high: number(high) })}
      {isSimulated && <SimulatedStar />}
      <span className="muted block">{t(among === "product" ? "queue.peersProduct" : "queue.peersAll", { n })}</span>
    </>
  );
}

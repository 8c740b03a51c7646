import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { kindOf } from "~/models/periods.ts";
import { overviewAddress } from "~/models/region-overview.ts";
import type { Completeness, SheetStanding } from "~/models/sheet-completeness.server.ts";
import { InTime } from "./in-time.tsx";

const mostShown = 100;

/** Each place of the region, period by period: what has been handed in, of what is due. Leads further down. */
export function ByPlace({ periods, units }: Pick<Completeness, "periods" | "units">) {
  const t = useText();
  const language = useLanguage();
  const periodName = usePeriodName();
  const kind = kindOf(periods[0]!);
  return (
    <section className="stack gap-2" aria-labelledby="menurut-tempat">
      <h3 id="menurut-tempat">{t("desk.byPlace")}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="menurut-tempat">
        <table className="data-table sticky-first">
          <caption>{t("desk.byPlaceCaption")}</caption>
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("desk.place")}
              </th>
              {periods.map((period) => (
                <th key={period} scope="col" className="number">
                  {periodName(period, "short")}
                </th>
              ))}
              <th scope="col" className="number">
                {t("desk.inTime")}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.slice(0, mostShown).map(({ key, name, standings }) => (
              <tr key={key}>
                <th scope="row" className="first">
                  <Link
                    to={key.startsWith("#") ? `/sentra/${key.slice(1)}/lembar` : overviewAddress(key, kind)}
                    className="inline-flex min-h-6 items-center"
                  >
                    {name}
                  </Link>
                </th>
                {standings.map((standing, i) => (
                  <td key={periods[i]} className="number">
                    <HandedIn {...standing} />
                  </td>
                ))}
                <td className="number">
                  <InTime {...sumOf(standings)} isShort />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {units.length > mostShown && (
        <p className="muted small">
          {t("desk.firstPlaces", { shown: mostShown, total: formatNumber(units.length, language, "count") })}
        </p>
      )}
    </section>
  );
}

function HandedIn({ due, submitted, verified, locked }: SheetStanding) {
  const t = useText();
  const language = useLanguage();
  if (due === 0) {
    return (
      <span className="missing">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("desk.noneDue")}</span>
      </span>
    );
  }
  const number = (value: number) => formatNumber(value, language, "count");
  return (
    <>
      {number(submitted + verified + locked)}/{number(due)}
    </>
  );
}

function sumOf(standings: readonly SheetStanding[]) {
  const sum = (one: keyof SheetStanding) => standings.reduce((total, standing) => total + standing[one], 0);
  return {
    due: sum("due"),
    measured: sum("measured"),
    inTime: sum("inTime"),
    ahead: sum("ahead"),
    early: sum("early"),
  };
}

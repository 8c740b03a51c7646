import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { Completeness, SheetStanding } from "~/models/sheet-completeness.server.ts";

const mostShown = 100;

/** Each place of the region, month by month: what has been handed in, of what is due. Leads further down. */
export function ByPlace({ months, units }: Pick<Completeness, "months" | "units">) {
  const { t } = useTranslation();
  const language = useLanguage();
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
              {months.map((month) => (
                <th key={month} scope="col" className="number">
                  {formatMonth(month, language, "short")}
                </th>
              ))}
              <th scope="col" className="number">
                {t("desk.inTime")}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.slice(0, mostShown).map(({ key, name, months: standings }) => (
              <tr key={key}>
                <th scope="row" className="first">
                  <Link
                    to={key.startsWith("#") ? `/sentra/${key.slice(1)}/lembar` : `/dinas?wilayah=${key}`}
                    className="inline-flex min-h-6 items-center"
                  >
                    {name}
                  </Link>
                </th>
                {standings.map((standing, i) => (
                  <td key={months[i]} className="number">
                    <HandedIn {...standing} />
                  </td>
                ))}
                <td className="number">
                  <Share
                    part={standings.reduce((sum, one) => sum + one.inTime, 0)}
                    of={standings.reduce((sum, one) => sum + one.measured, 0)}
                  />
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
  const { t } = useTranslation();
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

function Share({ part, of }: { part: number; of: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (of === 0) {
    return (
      <span className="missing">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("common.missing")}</span>
      </span>
    );
  }
  return <>{formatNumber((100 * part) / of, language, "percent")} %</>;
}

import { Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Edition } from "~/models/yearly-reports.server.ts";

/** The editions that there are, each with its way to it. */
export function EditionTable({ editions, path, label }: { editions: Edition[]; path: string; label: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t("report.year")}</th>
            <th scope="col">{t("report.edition")}</th>
            <th scope="col">{t("report.state")}</th>
            <th scope="col">{t("report.issuedAt")}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map(({ id, year, edition, state, issuedAt, reason }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${path}/${year}?edisi=${edition}`} className="inline-flex min-h-6 items-center">
                  {t("report.title")} {year}
                </Link>
              </th>
              <td>{edition}</td>
              <td>
                <span className={`badge ${state === "issued" ? "verified" : "draft"}`}>
                  {t(`report.states.${state}`)}
                </span>
                {reason && <p className="small max-w-prose">{reason}</p>}
              </td>
              <td className="whitespace-nowrap">{issuedAt && formatMoment(issuedAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Link } from "@remix-run/react";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ProgrammeScores } from "~/models/programme-scores.server.ts";
import { SimulatedNotice, SimulatedStar } from "../figure.tsx";

/** A construct's published scores of who took part, before and after. */
export function ProgrammeScoresSection({ scores: { rows, total } }: { scores: ProgrammeScores }) {
  const t = useText();
  const language = useLanguage();
  const labels = { before: t("programme.effect.before"), after: t("programme.effect.after") };
  const number = (value: number) => formatNumber(value, language, "score");
  const text = (read: ProgrammeScores["rows"][number]["before"]) => {
    if (!read) return <span className="missing">{t("programme.effect.noScore")}</span>;
    const { score, low, high } = read;
    const month = formatMonth(read.month, language);
    return (
      <>
        {low === null || high === null
          ? t("programme.effect.scoreAlone", { score: number(score), month })
          : t("programme.effect.score", { score: number(score), low: number(low), high: number(high), month })}
        {read.isSimulated && <SimulatedStar />}
      </>
    );
  };
  return (
    <>
      {rows.some(({ before, after }) => before?.isSimulated || after?.isSimulated) && <SimulatedNotice />}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("programme.effect.scores")}>
        <table className="data-table stacked">
          <caption>{t("programme.effect.scores")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("programme.effect.sentra")}</th>
              <th scope="col">{labels.before}</th>
              <th scope="col">{labels.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sentra, before, after }) => (
              <tr key={sentra.id}>
                <th scope="row">
                  <Link to={`/sentra/${sentra.id}/kesehatan`} className="inline-flex min-h-6 items-center">
                    {sentra.name}
                  </Link>
                </th>
                <td data-label={labels.before}>{text(before)}</td>
                <td data-label={labels.after}>{text(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < total && (
        <p className="muted small">{t("programme.effect.firstScores", { shown: rows.length, total })}</p>
      )}
      <p className="notice">
        {t("programme.effect.scoreNote")} {t("programme.effect.notCause")} {t("sentra.scoreNotRating")}
      </p>
    </>
  );
}

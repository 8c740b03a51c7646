import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { DueAssessment } from "~/models/ladder.server.ts";
import { SimulatedBadge } from "../figure.tsx";

/** Which sentra are to be assessed again, and when. */
export function DueTable({ due, today }: { due: readonly DueAssessment[]; today: string }) {
  const t = useText();
  const language = useLanguage();
  const soon = new Date(Date.parse(today) + 90 * 86_400_000).toISOString().slice(0, 10);
  const labels = { level: t("programme.due.level"), on: t("programme.due.on") };
  return (
    <section aria-labelledby="due" className="stack gap-3">
      <h2 id="due">{t("programme.due.title")}</h2>
      {due.length === 0 ? (
        <p className="empty">{t("programme.due.none")}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="due">
          <table className="data-table stacked">
            <caption>{t("programme.due.lead")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("programme.effect.sentra")}</th>
                <th scope="col">{labels.level}</th>
                <th scope="col">{labels.on}</th>
              </tr>
            </thead>
            <tbody>
              {due.map(({ sentra, level, dueOn, isSimulated }) => (
                <tr key={sentra.id}>
                  <th scope="row">
                    <Link to={`/sentra/${sentra.id}/tangga`} className="inline-flex min-h-6 items-center">
                      {sentra.name}
                    </Link>{" "}
                    {isSimulated && <SimulatedBadge />}
                  </th>
                  <td data-label={labels.level}>{t(`ladder.levels.${level}`)}</td>
                  <td data-label={labels.on}>
                    {formatDay(dueOn, language)}{" "}
                    {dueOn < today ? (
                      <span className="badge returned">{t("programme.due.late")}</span>
                    ) : (
                      dueOn <= soon && <span className="badge submitted">{t("programme.due.soon")}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

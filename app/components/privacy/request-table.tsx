import { Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { DataRight, DataSubject } from "~/models/privacy.ts";

interface RequestLine {
  sentraId: number;
  id: number;
  place: string | undefined;
  right: DataRight;
  subject: DataSubject;
  person: string | null;
  dueAt: Date | string;
  isLate: boolean;
  state: "open" | "done" | "refused";
}

/** What people asked, and whether it is answered. */
export function RequestTable({ requests, isOwn }: { requests: RequestLine[]; isOwn?: boolean }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("dataRequest.caption")}>
      <table className="data-table">
        {!isOwn && <caption>{t("dataRequest.caption")}</caption>}
        <thead>
          <tr>
            <th scope="col">{t("dataRequest.asked")}</th>
            {!isOwn && <th scope="col">{t("dataRequest.who")}</th>}
            {!isOwn && <th scope="col">{t("dataRequest.place")}</th>}
            <th scope="col">{t("dataRequest.due")}</th>
            <th scope="col">{t("dataRequest.state")}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ sentraId, id, right, subject, person, place, dueAt, isLate, state }) => {
            const name = person ?? t("dataRequest.nameless");
            return (
              <tr key={`${sentraId} ${id}`}>
                <th scope="row" className="wide">
                  {isOwn ? (
                    t(`privacy.rights.${right}`)
                  ) : (
                    <Link
                      to={`/privasi/permintaan/${sentraId}/${id}`}
                      aria-label={`${t(`privacy.rights.${right}`)}, ${name}`}
                      className="inline-flex min-h-11 items-center"
                    >
                      {t(`privacy.rights.${right}`)}
                    </Link>
                  )}
                </th>
                {!isOwn && (
                  <td className="wide">
                    {name} <span className="muted small">({t(`dataRequest.subjects.${subject}`)})</span>
                  </td>
                )}
                {!isOwn && <td className="wide">{place ?? t("dataRequest.platform")}</td>}
                <td className="whitespace-nowrap">{formatMoment(dueAt, language)}</td>
                <td className="whitespace-nowrap">
                  {isLate ? <strong>{t("dataRequest.late")}</strong> : t(`dataRequest.states.${state}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

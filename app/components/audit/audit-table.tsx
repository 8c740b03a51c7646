import { useTranslation } from "react-i18next";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { type AuditEvent, eventName, tellActor, tellDetail } from "~/models/audit-log.ts";

export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("audit.title")}>
      <table className="data-table">
        <thead>
          <tr>
            {(["when", "what", "where", "who", "detail"] as const).map((key) => (
              <th key={key} scope="col">
                {t(`audit.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => {
            const name = eventName(event);
            return (
              <tr key={event.id}>
                <th scope="row" className="whitespace-nowrap font-normal!">
                  {formatMoment(event.at, language, "medium")}
                </th>
                <td>{name ? t(`audit.events.${name}`) : `${event.subject} ${event.act}`}</td>
                <td>{event.place ?? t("audit.platform")}</td>
                <td>{tellActor(event, t)}</td>
                <td className="small muted">{tellDetail(event, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type AuditQuery, auditTopicNames } from "~/models/audit-log.ts";

interface AuditFilterProps {
  query: AuditQuery;
  sentra: readonly { id: number; name: string }[];
}

export function AuditFilter({ query, sentra }: AuditFilterProps) {
  const t = useText();
  return (
    <Form method="get" className="card grid items-end gap-4 sm:grid-cols-4" key={JSON.stringify(query)}>
      <div className="field">
        <label htmlFor="hal">{t("audit.topic")}</label>
        <select id="hal" name="hal" className="input" defaultValue={query.topic ?? ""}>
          <option value="">{t("audit.allTopics")}</option>
          {auditTopicNames.map((topic) => (
            <option key={topic} value={topic}>
              {t(`audit.topics.${topic}`)}
            </option>
          ))}
        </select>
      </div>
      {sentra.length > 0 && (
        <div className="field">
          <label htmlFor="sentra">{t("audit.sentra")}</label>
          <select id="sentra" name="sentra" className="input" defaultValue={query.sentraId ?? ""}>
            <option value="">{t("audit.allSentra")}</option>
            {sentra.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {(["dari", "sampai"] as const).map((name) => (
        <div key={name} className="field">
          <label htmlFor={name}>{t(name === "dari" ? "audit.from" : "audit.until")}</label>
          <input
            id={name}
            name={name}
            type="date"
            className="input"
            defaultValue={name === "dari" ? query.from : query.until}
          />
        </div>
      ))}
      <div className="sm:col-span-4">
        <button className="button compact">{t("common.apply")}</button>
      </div>
    </Form>
  );
}

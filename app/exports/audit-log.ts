import { formatDay, formatMoment } from "~/i18n/format.ts";
import { type AuditEvent, type AuditQuery, eventName, tellActor, tellDetail } from "~/models/audit-log.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportColumn, ExportTable } from "./table.ts";

/** The log of the same address as a table. */
export function exportAuditLog(
  events: readonly AuditEvent[],
  query: AuditQuery,
  { t, language, ...visit }: ExportPage,
): ExportTable {
  const columns = (["when", "what", "where", "who", "detail"] as const).map((key): ExportColumn => ({
    header: t(`audit.${key}`),
    kind: "text",
    width: key === "detail" ? 60 : 28,
  }));
  const days = [query.from, query.until].map((day) => (day ? formatDay(day, language) : "…"));
  return {
    title: t("audit.title"),
    columns,
    rows: events.map((event) => {
      const name = eventName(event);
      return [
        formatMoment(event.at, language, "medium"),
        name ? t(`audit.events.${name}`) : `${event.subject} ${event.act}`,
        event.place ?? t("audit.platform"),
        tellActor(event, t),
        tellDetail(event, t),
      ];
    }),
    rowCount: events.length,
    definitions: [],
    about: {
      ...visit,
      periodCode: [query.from, query.until].filter(Boolean).join("_"),
      period: query.from || query.until ? days.join(" – ") : "",
      filters: query.topic ? [{ label: t("audit.topic"), text: t(`audit.topics.${query.topic}`) }] : [],
      approval: [],
      sources: [],
    },
  };
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAuditReader } from "~/auth/guards.server.ts";
import { exportAuditLog } from "~/exports/audit-log.ts";
import { download } from "~/exports/download.server.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { readAuditQuery } from "~/models/audit-log.ts";
import { listAllAuditEvents } from "~/models/audit-log.server.ts";
import { withActor } from "~/models/database.server.ts";

/** The newest of them: who wants older ones narrows the days. */
const mostExported = 50_000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireAuditReader({ request, context });
  const page = await getExportPage({ request, context }, actor);
  const query = readAuditQuery(new URL(request.url).searchParams);
  const events = await withActor(actor, (tx) => listAllAuditEvents(tx, query, mostExported));
  const table = exportAuditLog(events, query, page);
  if (events.length === mostExported) {
    table.definitions = [{ of: table.title, name: page.t("audit.cut", { most: mostExported }) }];
  }
  return download({ request, context }, table, page.t, page.language);
}

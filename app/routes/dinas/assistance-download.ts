import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRegional } from "~/auth/guards.server.ts";
import { exportAssistance } from "~/exports/assistance.ts";
import { download } from "~/exports/download.server.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { readAssistanceQuery } from "~/models/assistance.ts";
import { getWholeAssistance } from "~/models/assistance.server.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { currentMonth } from "~/models/periods.ts";

/** The map of the same address as a file: of all its sentra, not of one page of them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireRegional({ request, context });
  const query = readAssistanceQuery(new URL(request.url).searchParams, currentMonth(new Date()));
  const source = await chooseExportSource();
  const page = await getExportPage({ request, context }, actor, source.asOf);
  const map = await source.read(actor, (tx) => getWholeAssistance(tx, query));
  return download({ request, context }, exportAssistance(map, query, page), page.t, page.language);
}

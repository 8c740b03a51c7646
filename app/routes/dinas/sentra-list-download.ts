import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { download } from "~/exports/download.server.ts";
import { sourceTexts } from "~/exports/indicators.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { exportSentraList } from "~/exports/sentra-list.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { getCatalogue } from "~/models/indicators.server.ts";
import { listOrigins } from "~/models/observations.server.ts";
import { listRegionApprovals } from "~/models/region-approvals.server.ts";
import { listIndicators, readListQuery } from "~/models/sentra-list.ts";
import { getSentraList } from "~/models/sentra-list.server.ts";
import { withParts } from "~/models/series.ts";
import { listSources } from "~/models/sources.server.ts";

/** What /sentra shows at the same address, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const query = readListQuery(new URL(request.url).searchParams);
  const source = await chooseExportSource();
  const page = await getExportPage({ request, context }, actor, source.asOf);
  const table = await source.read(actor, async (tx) => {
    const catalogue = await getCatalogue(tx);
    const list = await getSentraList(tx, query);
    const shown = listIndicators.filter((code) => query.columns.includes(code));
    const origins = await listOrigins(tx, catalogue, {
      sentraIds: list.rows.map(({ id }) => id),
      codes: withParts(shown, catalogue),
      from: list.month,
      to: list.month,
    });
    const sources = sourceTexts(await listSources(tx), origins.codes, origins.hasOwn, page);
    const indicators = listIndicators.map((code) => catalogue.get(code)!);
    const regions = [...new Set(list.rows.map(({ region }) => region.code))];
    const approved = await listRegionApprovals(tx, regions, { from: list.month, to: list.month });
    return exportSentraList({ list, query, indicators, sources, approved }, page);
  });
  return download({ request, context }, table, page.t, page.language);
}

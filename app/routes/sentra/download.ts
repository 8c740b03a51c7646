import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { download } from "~/exports/download.server.ts";
import { sourceTexts } from "~/exports/indicators.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { exportSentraSpan } from "~/exports/sentra-span.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { isPillar } from "~/models/indicators.server.ts";
import { findLatestMonth } from "~/models/observations.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { listRegionApprovals } from "~/models/region-approvals.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getSentraSpan } from "~/models/sentra-span.server.ts";
import { listSources } from "~/models/sources.server.ts";
import { readSpan, type SpanQuery } from "~/models/span.ts";

/** One sentra's sheets over a run of months (`dari`, `sampai`), of all pillars or one (`pilar`), as a file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const source = await chooseExportSource();
  const page = await getExportPage({ request, context }, actor, source.asOf);
  const table = await source.read(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const latest = (await findLatestMonth(tx, [sentra.id])) ?? currentMonth(page.asOf);
    const query = readSpan(new URL(request.url).searchParams, latest);
    const span = await getSentraSpan(tx, sentra.id, query);
    const sources = sourceTexts(await listSources(tx), span.sources, span.hasOwn, page);
    const approved = await listRegionApprovals(tx, [sentra.region.code], {
      from: query.months[0]!,
      to: query.months.at(-1)!,
    });
    const address = sheetAddress(page.address, query);
    return exportSentraSpan({ sentra, span, months: query.months, sources, approved }, { ...page, address });
  });
  return download({ request, context }, table, page.t, page.language);
}

/** One pillar's one month is a sheet's page; more than that is on the sentra's own. */
function sheetAddress(address: string, { months, pillar }: SpanQuery): string {
  const sentra = address.split("?")[0]!;
  return isPillar(pillar) && months.length === 1 ? `${sentra}/lembar/${pillar}/${months[0]}` : sentra;
}

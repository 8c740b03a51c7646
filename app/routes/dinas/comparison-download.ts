import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { exportComparison } from "~/exports/comparison.ts";
import { download } from "~/exports/download.server.ts";
import { sourceTexts } from "~/exports/indicators.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { readComparisonQuery } from "~/models/comparison-query.ts";
import { getComparison } from "~/models/comparison.server.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { getCatalogue } from "~/models/indicators.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listOrigins } from "~/models/observations.server.ts";
import { withParts } from "~/models/series.ts";
import { listSources } from "~/models/sources.server.ts";

/** The comparison that /banding shows at the same address, as a file. Where it shows none, there is no file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const query = readComparisonQuery(new URL(request.url).searchParams);
  const source = await chooseExportSource();
  const page = await getExportPage({ request, context }, actor, source.asOf);
  const table = await source.read(actor, async (tx) => {
    const { comparison, sheets, scores, national } = await getComparison(tx, query);
    if (!comparison || !sheets) throw notFound();
    const catalogue = await getCatalogue(tx);
    const shown = comparison.rows.map(({ indicator }) => indicator.code);
    const origins = await listOrigins(tx, catalogue, {
      sentraIds: comparison.sentra.map(({ id }) => id),
      codes: withParts(shown, catalogue),
      ...comparison.span,
    });
    const sources = sourceTexts(await listSources(tx), origins.codes, origins.hasOwn, page);
    return exportComparison({ comparison, sheets, sources, scores, national }, page);
  });
  return download({ request, context }, table, page.t, page.language);
}

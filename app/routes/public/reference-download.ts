import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { exportCatalogue } from "~/exports/catalogue.ts";
import { download } from "~/exports/download.server.ts";
import { sourceTexts } from "~/exports/indicators.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { withActor } from "~/models/database.server.ts";
import { getReference } from "~/models/reference.server.ts";
import { readSearch } from "~/models/reference.ts";
import { listSources } from "~/models/sources.server.ts";

/** The catalogue of indicators that /rujukan shows at the same address, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const search = readSearch(new URL(request.url).searchParams);
  const page = await getExportPage({ request, context }, actor);
  const table = await withActor(actor, async (tx) => {
    const { indicators } = await getReference(tx, search);
    const codes = indicators.map(({ source }) => source);
    return exportCatalogue(
      { indicators, search, sources: sourceTexts(await listSources(tx), codes, false, page) },
      page,
    );
  });
  return download({ request, context }, table, page.t, page.language);
}

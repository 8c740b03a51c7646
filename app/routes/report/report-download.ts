import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { getReportPlace } from "~/models/report-place.server.ts";
import { getPdf } from "~/models/report-pdf.server.ts";
import { findEdition, getDocument, listEditions, readYear } from "~/models/yearly-reports.server.ts";

/** An edition of a yearly report as a PDF: what was issued, or the draft as it is now. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const year = readYear(params.year);
  const source = await chooseExportSource();
  const { document } = await source.read(actor, async (tx) => {
    const place = await getReportPlace(tx, actor, params);
    const edition = findEdition(await listEditions(tx, place, year), new URL(request.url).searchParams.get("edisi"));
    return getDocument(tx, place, edition, source.asOf);
  });
  const { number, issuedAt } = document;
  const name = `laporan-tahunan-${number.replaceAll("/", "-")}${issuedAt ? "" : "-draf"}.pdf`;
  return new Response(new Uint8Array(await getPdf(document)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

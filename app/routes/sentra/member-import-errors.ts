import { type ActionFunctionArgs, data } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { download } from "~/exports/download.server.ts";
import { exportWrongRows } from "~/exports/members.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { withActor } from "~/models/database.server.ts";
import { previewImport, readCarriedTable } from "~/models/enterprise-import-run.server.ts";
import { todayAt } from "~/models/enterprises.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

/** The wrong rows of a file that is being looked at, to be put right beside it. Nothing is written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const sentra = await withActor(actor, (tx) => getSentra(tx, params.sentraId));
  if (!mayEnter(actor, sentra.id)) throw notFound();
  const table = readCarriedTable((await request.formData()).get("tabel"));
  if (!table) throw data(null, { status: 400 });
  const page = await getExportPage({ request, context }, actor);
  const { rows } = await previewImport({ actor, sentraId: sentra.id, table, t: page.t, language: page.language });
  const address = page.address.replace(/\/kesalahan\.xlsx.*$/, "");
  const file = exportWrongRows({ sentra, table, rows, day: todayAt(page.asOf).day }, { ...page, address });
  return download({ request, context }, file, page.t, page.language);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { download } from "~/exports/download.server.ts";
import { exportMembers } from "~/exports/members.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { noteExport } from "~/models/audit-log.server.ts";
import { withActor } from "~/models/database.server.ts";
import { readMemberQuery, selectMembers } from "~/models/enterprise-list.ts";
import { listEnterprises, todayAt } from "~/models/enterprises.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

/** The register with the page's filters, all pages of it, as a file for the sentra's own people. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const page = await getExportPage({ request, context }, actor);
  const query = readMemberQuery(new URL(request.url).searchParams);
  const table = await withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayEnter(actor, sentra.id)) throw notFound();
    const members = selectMembers(await listEnterprises(tx, sentra.id), query);
    await noteExport(tx, sentra.id, "enterprise", members.length);
    return exportMembers({ sentra, members, query, day: todayAt(page.asOf).day }, page);
  });
  return download({ request, context }, table, page.t, page.language);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { download } from "~/exports/download.server.ts";
import { exportInvitations } from "~/exports/invitations.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { noteExport } from "~/models/audit-log.server.ts";
import { collectAt } from "~/models/collecting.server.ts";
import { todayAt } from "~/models/enterprises.server.ts";
import { readInvitationFilter, selectInvitations } from "~/models/invitation.ts";
import { listInvitations } from "~/models/invitations.server.ts";

/** The invitations with the page's filter: with "belum" the list of whom to remind. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const page = await getExportPage({ request, context }, actor);
  const filter = readInvitationFilter(new URL(request.url).searchParams);
  const { publicUrl } = context;
  const table = await collectAt(actor, params, async (tx, { sentra, wave }) => {
    const invitations = selectInvitations(await listInvitations(tx, sentra.id, wave.id), filter);
    await noteExport(tx, sentra.id, "invitation", invitations.length);
    return exportInvitations({ sentra, wave, invitations, filter, publicUrl, day: todayAt(page.asOf).day }, page);
  });
  return download({ request, context }, table, page.t, page.language);
}

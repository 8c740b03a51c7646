import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { maySubmit } from "~/auth/permissions.ts";
import { downloadFile } from "~/exports/download.server.ts";
import { fileName } from "~/exports/file-name.ts";
import { zipTenantData } from "~/exports/tenant-zip.server.ts";
import { noteExport } from "~/models/audit-log.server.ts";
import { withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { countRows, readTenantData } from "~/models/tenant-data.server.ts";

/** All of a sentra's data, for its board. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const asOf = new Date();
  const { sentra, data } = await withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!maySubmit(actor, sentra.id)) throw notFound();
    const data = await readTenantData(tx, sentra.id);
    await noteExport(tx, sentra.id, "sentra", countRows(data));
    return { sentra, data };
  });
  const name = fileName({ title: `data ${sentra.name}`, about: { periodCode: "", asOf } }, "zip");
  const tenant = { kind: "sentra", id: sentra.id, name: sentra.name } as const;
  return downloadFile({ request, context }, zipTenantData(data, { tenant, asOf }), "application/zip", name);
}

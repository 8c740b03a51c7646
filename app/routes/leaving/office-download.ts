import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { isOfficerOf } from "~/auth/permissions.ts";
import { downloadFile } from "~/exports/download.server.ts";
import { fileName } from "~/exports/file-name.ts";
import { zipTenantData } from "~/exports/tenant-zip.server.ts";
import { noteOfficeExport } from "~/models/audit-log.server.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getLeavingOffices } from "~/models/office-departures.server.ts";
import { countRows, readOfficeData } from "~/models/tenant-data.server.ts";

/** All that the offices of a region work with, for their officers. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const code = params.regionCode ?? "";
  if (!isOfficerOf(actor, code)) throw notFound();
  const asOf = new Date();
  const { region, data } = await withActor(actor, async (tx) => {
    const region = await getLeavingOffices(tx, code);
    const data = await readOfficeData(tx, code);
    await noteOfficeExport(tx, code, countRows(data));
    return { region, data };
  });
  const name = fileName({ title: `data dinas ${region.name}`, about: { periodCode: "", asOf } }, "zip");
  const tenant = { kind: "office", id: code, name: region.name } as const;
  return downloadFile({ request, context }, zipTenantData(data, { tenant, asOf }), "application/zip", name);
}

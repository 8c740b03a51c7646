import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { downloadFile } from "~/exports/download.server.ts";
import { fileName } from "~/exports/file-name.ts";
import { zipOpenData } from "~/exports/open-data-zip.server.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { createI18n } from "~/i18n/i18n.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { readLicence } from "~/models/export-scope.ts";
import { getSeenCatalogue } from "~/models/office-catalogue.server.ts";
import { countScopeSheets, getExportScope, listKbli, readRegion, sourcesOfScope } from "~/models/region-data.server.ts";

/** The observations of a region as a Satu Data package. It speaks Bahasa Indonesia, whoever takes it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const source = await chooseExportSource();
  const { address, asOf } = await getExportPage({ request, context }, actor, source.asOf);
  const { t } = await createI18n("id");
  const { region, ...read } = await source.read(actor, async (tx) => {
    const region = await getExportScope(tx, new URL(request.url).searchParams, asOf);
    return {
      region,
      catalogue: await getSeenCatalogue(tx),
      kbli: await listKbli(tx, region.sentra),
      approval: await countScopeSheets(tx, region),
      sources: await sourcesOfScope(tx, region, "id", t("download.ownRecord")),
    };
  });
  const { scope, regions, sentra } = region;
  const producer =
    regions.find(({ code }) => code === scope.region)?.name ?? scope.sentra?.name ?? t("workbook.everywhere");
  const title = `Satu Data sentra UMKM ${producer}`;
  const licence = regionsOf(actor).length > 0 ? readLicence(new URL(request.url).searchParams) : undefined;
  const about = { title, address: address.replace("/satu-data.zip", ""), asOf, scope, producer, licence, ...read };
  const { catalogue, kbli } = read;
  const file = zipOpenData({ ...region, sentra, catalogue, kbli, data: readRegion(actor, region, source) }, about, t);
  const periodCode = `${scope.months[0]!}_${scope.months.at(-1)!}`;
  return downloadFile(
    { request, context },
    file,
    "application/zip",
    fileName({ title, about: { periodCode, asOf } }, "zip"),
  );
}

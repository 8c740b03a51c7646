import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { downloadFile, types } from "~/exports/download.server.ts";
import { fileName } from "~/exports/file-name.ts";
import { getExportPage } from "~/exports/page.server.ts";
import { workbookTabs } from "~/exports/region-workbook.ts";
import { toWorkbook } from "~/exports/workbook.server.ts";
import { chooseExportSource } from "~/models/export-source.server.ts";
import { getSeenCatalogue } from "~/models/office-catalogue.server.ts";
import { countScopeSheets, getExportScope, readRegion, sourcesOfScope } from "~/models/region-data.server.ts";
import { listColumns, listIndicators, readListQuery } from "~/models/sentra-list.ts";
import { getSentraList } from "~/models/sentra-list.server.ts";

/** Everything that the actor may see of a region (`wilayah`) over some months (`dari`, `sampai`), or of one sentra, as one workbook. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const source = await chooseExportSource();
  const page = await getExportPage({ request, context }, actor, source.asOf);
  const { t, language, asOf } = page;
  const { region, ...read } = await source.read(actor, async (tx) => {
    const region = await getExportScope(tx, new URL(request.url).searchParams, asOf);
    const { scope } = region;
    const query = {
      ...readListQuery(new URLSearchParams({ wilayah: scope.region, bulan: scope.months.at(-1)! })),
      columns: listColumns,
    };
    const list = await getSentraList(tx, query);
    return {
      region,
      query,
      catalogue: await getSeenCatalogue(tx),
      list: { ...list, rows: list.rows.filter(({ id }) => region.sentra.some((one) => one.id === id)) },
      approval: await countScopeSheets(tx, region),
      sources: await sourcesOfScope(tx, region, language, t("download.ownRecord")),
    };
  });
  const { catalogue, list, query, approval, sources } = read;
  const { scope, regions, sentra } = region;
  const found = regions.find(({ code }) => code === scope.region);
  const name = found ? `${found.name} (${found.code})` : (scope.sentra?.name ?? t("workbook.everywhere"));
  const title = t("workbook.title", { region: scope.sentra?.name ?? found?.name ?? t("workbook.everywhere") });
  const indicators = listIndicators.map((code) => catalogue.get(code)!);
  const tabs = workbookTabs(
    { sentra, catalogue, data: readRegion(actor, region, source) },
    { list, query, indicators, sources },
    page,
  );
  const book = { title, region: name, months: scope.months, approval, sources, tabs };
  const periodCode = `${scope.months[0]!}_${scope.months.at(-1)!}`;
  const file = toWorkbook(book, { ...page, address: page.address.replace("/buku.xlsx", "") });
  return downloadFile({ request, context }, file, types.xlsx, fileName({ title, about: { periodCode, asOf } }, "xlsx"));
}

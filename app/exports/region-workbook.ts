import { exportCatalogue } from "./catalogue.ts";
import type { ExportPage } from "./page.server.ts";
import type { Region, RegionTab } from "./record-tab.ts";
import { regionTabs } from "./region-tabs.ts";
import { exportSentraList } from "./sentra-list.ts";

type ListShown = Parameters<typeof exportSentraList>[0];

/** The workbook's tables in their order: the list of sentra as on its page, the records, and what the codes mean. */
export function workbookTabs(region: Region, list: ListShown, page: ExportPage): RegionTab[] {
  const { t } = page;
  const catalogue = exportCatalogue({ indicators: [...region.catalogue.values()], search: "", sources: [] }, page);
  return [
    { ...exportSentraList(list, page), title: t("workbook.sentra"), holds: t("workbook.kinds.sentra") },
    ...regionTabs(region, page),
    { ...catalogue, title: t("workbook.titles.indicators"), holds: t("workbook.kinds.indicators") },
  ];
}

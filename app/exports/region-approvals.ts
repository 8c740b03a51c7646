import type { RegionApproval } from "~/models/region-approvals.server.ts";
import type { ExportPage } from "./page.server.ts";
import type { Fact } from "./table.ts";

/** Which of the months shown a region has approved as a whole: "Kabupaten Sidoarjo: 2026-08, 2026-09". */
export function regionApprovalFact(approved: readonly RegionApproval[], { t }: Pick<ExportPage, "t">): Fact {
  const names = [...new Set(approved.map(({ region }) => region.name))];
  const text = names.map((name) => {
    const periods = approved.filter(({ region }) => region.name === name).map(({ period }) => period);
    return `${name}: ${periods.join(", ")}`;
  });
  return { label: t("download.regionApproval"), text: text.join("; ") || t("download.notApproved") };
}

import type { TFunction } from "i18next";
import { z } from "zod";
import type { SheetState } from "./sheets.server.ts";
import { seenAt } from "./version.server.ts";

/** What is typed for a step that needs a reason. */
export const reasonForm = z.object({
  alasan: z.string({ error: "sheet.reasonMissing" }).trim().min(1).max(1000),
  sejak: seenAt,
});

/** Why a step was not taken: another was quicker, with the sheet or with its figures. */
export const describeRefusedStep = (found: SheetState | "none" | "changed", t: TFunction): string =>
  found === "changed" ? t("sheet.changedMeanwhile") : t("sheet.movedMeanwhile", { state: t(`domain.states.${found}`) });

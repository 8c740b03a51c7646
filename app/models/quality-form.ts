import type { TFunction } from "i18next";
import { z } from "zod";
import { foundMarks } from "./response-quality.ts";

/** A reason is what makes leaving somebody's answers out a decision; without one nothing happens. */
const reason = (t: TFunction) =>
  z
    .string(t("quality.problems.reason"))
    .trim()
    .min(1, t("quality.problems.reason"))
    .max(500, t("quality.problems.reasonLong"));

/** All with one mark. */
export const bulkForm = (t: TFunction) =>
  z.object({ mark: z.enum(foundMarks, t("quality.problems.mark")), reason: reason(t) });

/** Those ticked. */
export const tickedForm = (t: TFunction) =>
  z.object({
    keys: z.array(z.string().max(40)).min(1, t("quality.problems.keys")).max(10_000),
    reason: reason(t),
  });

import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { type CellProblem, cellSchema } from "./sheet-form.ts";

export { optionalText, typedDay } from "./plain-fields.ts";

/** Fields of a register's form, checked as those of a sheet are. Messages come in the reader's language. */

/** What people count of one record fits into four digits; this leaves room and still catches a slip. */
const mostCounted = 1_000_000;

/** A number as people type it, to plain decimal text; null where nothing was typed. */
export function typedNumber(t: TFunction, language: Language, valueType: "count" | "currency" | "quantity") {
  const cell = cellSchema({ code: "", valueType }, language);
  return z
    .string()
    .optional()
    .transform((typed, context) => {
      const read = cell.safeParse(typed ?? "");
      const isCountless = valueType === "count" && Number(read.data ?? 0) > mostCounted;
      if (read.success && !isCountless) return read.data === "" ? null : read.data;
      const problem = (read.error?.issues[0]!.message ?? "tooLarge") as CellProblem;
      const text = t(`sheet.problems.${problem}`);
      context.addIssue({ code: "custom", message: text.charAt(0).toLocaleUpperCase(language) + text.slice(1) });
      return z.NEVER;
    });
}

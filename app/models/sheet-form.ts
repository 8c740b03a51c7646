import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { NumberFormatError, parseTypedNumber } from "~/i18n/numbers.ts";

interface TypedIndicator {
  code: string;
  valueType: "count" | "currency" | "quantity" | "percent" | "rating";
}

export type CellProblem =
  "notANumber" | "grouping" | "negative" | "notWhole" | "percentRange" | "ratingRange" | "tooLarge";

/** More digits than any real figure has: a thousand trillion rupiah. */
const largest = 1e15;

/**
 * One cell as typed, to plain decimal text ("" for empty).
 * A problem is an issue whose message is a CellProblem; what to say of it is the page's business.
 */
export function cellSchema({ valueType }: TypedIndicator, language: Language) {
  return z
    .string()
    .default("")
    .transform((typed, context) => {
      const refuse = (problem: CellProblem) => {
        context.addIssue({ code: "custom", message: problem });
        return z.NEVER;
      };
      let plain: string;
      try {
        plain = parseTypedNumber(typed, language);
      } catch (error) {
        if (error instanceof NumberFormatError) return refuse(error.reason);
        throw error;
      }
      if (plain === "") return "";
      const value = Number(plain);
      const isWhole = !/\.\d*[1-9]/.test(plain);
      if (valueType === "percent" && (value < 0 || value > 100)) return refuse("percentRange");
      if (valueType === "rating" && (value < 1 || value > 5 || !isWhole)) return refuse("ratingRange");
      if (value < 0) return refuse("negative");
      if (value > largest) return refuse("tooLarge");
      if ((valueType === "count" || valueType === "currency") && !isWhole) return refuse("notWhole");
      return plain;
    });
}

/** Every cell of a sheet, and the values that the form showed when it was opened. */
export function sheetSchema(indicators: readonly TypedIndicator[], language: Language) {
  const cells = Object.fromEntries(indicators.map((indicator) => [indicator.code, cellSchema(indicator, language)]));
  const before = Object.fromEntries(indicators.map(({ code }) => [code, z.string().max(40).default("")]));
  // A sheet of which everything is counted sends no cells.
  return z.object({ nilai: z.object(cells).prefault({}), awal: z.object(before).prefault({}) });
}

import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { readTypedCell, type TypedIndicator } from "./typed-cell.ts";

export type { CellProblem } from "./typed-cell.ts";

/**
 * One cell as typed, to plain decimal text ("" for empty).
 * A problem is an issue whose message is a CellProblem; what to say of it is the page's business.
 */
export function cellSchema(indicator: TypedIndicator, language: Language) {
  return z
    .string()
    .default("")
    .transform((typed, context) => {
      const read = readTypedCell(indicator, typed, language);
      if ("plain" in read) return read.plain;
      context.addIssue({ code: "custom", message: read.problem });
      return z.NEVER;
    });
}

/** Every cell of a sheet, and the values that the form showed when it was opened. */
export function sheetSchema(indicators: readonly TypedIndicator[], language: Language) {
  const cells = Object.fromEntries(indicators.map((indicator) => [indicator.code, cellSchema(indicator, language)]));
  const before = Object.fromEntries(indicators.map(({ code }) => [code, z.string().max(40).default("")]));
  return z.object({ nilai: z.object(cells), awal: z.object(before) });
}

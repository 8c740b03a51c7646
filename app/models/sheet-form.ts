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

const longestText = 1000;
const longestSource = 200;
const text = (longest: number) => z.string().trim().max(longest, "tooLong").default("");

/**
 * Every cell of a sheet (`nilai`), with what the form showed when it was opened (`awal`), and what may be said of it:
 * its source, a comment, explanations of checks, and the choice where somebody else changed it meanwhile.
 */
export function sheetSchema(indicators: readonly TypedIndicator[], language: Language) {
  const each = <T extends z.ZodType>(schema: (indicator: TypedIndicator) => T) =>
    z.object(Object.fromEntries(indicators.map((indicator) => [indicator.code, schema(indicator)]))).prefault({});
  const stored = z.string().max(40).default("");
  return z.object({
    nilai: each((indicator) => cellSchema(indicator, language)),
    awal: each(() => stored),
    sumber: each(() => text(longestSource)),
    sumberAwal: each(() => z.string().max(longestSource).default("")),
    komentar: each(() => text(longestText)),
    /** By check. */
    jelas: each(() => z.record(z.string().max(40), text(longestText)).default({})),
    /** One for all cells that are empty and were not before. */
    jelasKosong: text(longestText),
    pilih: each(() => z.enum(["saya", "sekarang"]).optional()),
    /** What the cell held by then, where there is a choice to make. */
    kini: each(() => stored.optional()),
    /** Codes whose proposal is taken instead of what was typed. */
    pakai: z.array(z.string().max(40)).default([]),
  });
}

export type SheetEntry = z.infer<ReturnType<typeof sheetSchema>>;

interface Change {
  before: string;
  after: string;
  source?: string;
}

/** What is to become of one cell; `proposed` is what the registers propose for it. */
export function readChange(entry: SheetEntry, code: string, proposed: string | undefined): Change {
  const shown = entry.awal[code] ?? "";
  const taken = entry.pakai.includes(code) ? proposed : undefined;
  const after = taken ?? entry.nilai[code] ?? "";
  const source = entry.sumber[code] === entry.sumberAwal[code] ? undefined : entry.sumber[code];
  const isSource = source === undefined ? {} : { source };
  switch (entry.pilih[code]) {
    case "saya":
      return { before: entry.kini[code] ?? shown, after, ...isSource };
    case "sekarang":
      return { before: shown, after: shown, ...isSource };
    default:
      return { before: shown, after, ...isSource };
  }
}

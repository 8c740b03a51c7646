import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { type CellProblem, cellSchema } from "./sheet-form.ts";

/** Fields of a register's form, checked as those of a sheet are. Messages come in the reader's language. */

/** A number as people type it, to plain decimal text; null where nothing was typed. */
export function typedNumber(t: TFunction, language: Language, valueType: "count" | "currency" | "quantity") {
  const cell = cellSchema({ code: "", valueType }, language);
  return z
    .string()
    .optional()
    .transform((typed, context) => {
      const read = cell.safeParse(typed ?? "");
      if (read.success) return read.data === "" ? null : read.data;
      const text = t(`sheet.problems.${read.error.issues[0]!.message as Exclude<CellProblem, "percentRange">}`);
      context.addIssue({ code: "custom", message: text.charAt(0).toLocaleUpperCase(language) + text.slice(1) });
      return z.NEVER;
    });
}

/** "YYYY-MM-DD", a day that exists, of this or the last century. */
export const typedDay = (message: string) =>
  z
    .string()
    .regex(/^(19|20)\d\d-\d\d-\d\d$/, message)
    .refine((day) => isDay(day), message);

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

export const optionalText = (most: number, tooLong: string) => z.string().trim().max(most, tooLong).optional();

import type { TFunction } from "i18next";
import { toTyped } from "~/i18n/numbers.ts";
import type { Language } from "~/i18n/i18n.ts";
import type { Indicator } from "./indicators.server.ts";
import type { CellProblem } from "./sheet-form.ts";

/** What is wrong with one cell, as the person reads it. */
export interface Problem {
  code: string;
  label: string;
  text: string;
}

interface Reply {
  error?: Record<string, string[] | null> | null;
}

/** Puts the problems of a sheet's cells into words, in the order of the sheet. */
export function describeProblems(
  reply: Reply,
  indicators: readonly Indicator[],
  t: TFunction,
  language: Language,
  conflicts: Record<string, string> = {},
): Problem[] {
  return indicators.flatMap(({ code, nameId, nameEn }) => {
    const problem = reply.error?.[`nilai.${code}`]?.[0] as CellProblem | "conflict" | undefined;
    if (!problem) return [];
    const now = conflicts[code];
    const text =
      problem === "conflict"
        ? t(now === "" ? "sheet.problems.conflictEmptied" : "sheet.problems.conflict", {
            now: toTyped(now ?? "", language),
          })
        : t(`sheet.problems.${problem}`);
    return [{ code, label: language === "id" ? nameId : nameEn, text }];
  });
}

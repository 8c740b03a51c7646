import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { describeConflict } from "./cell-words.ts";
import type { Conflict } from "./cells.server.ts";
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

/** Puts the problems of a sheet's cells into words, in the order of the sheet: the value's, or those of what is said of it. */
export function describeProblems(
  { error }: Reply,
  indicators: readonly Indicator[],
  t: TFunction,
  language: Language,
): Problem[] {
  return indicators.flatMap((indicator) => {
    const { code } = indicator;
    const own = error?.[`nilai.${code}`]?.[0] as CellProblem | undefined;
    const isOther = Object.keys(error ?? {}).some((name) => name.split(".")[1] === code);
    if (!own && !isOther) return [];
    const text = own ? t(`sheet.problems.${own}`) : t("cell.tooLong");
    return [{ code, label: indicatorName(indicator, language), text }];
  });
}

/** What somebody else changed meanwhile, in the order of the sheet. */
export function describeConflicts(
  conflicts: Record<string, Conflict>,
  indicators: readonly Indicator[],
  t: TFunction,
  language: Language,
): Problem[] {
  return indicators.flatMap((indicator) => {
    const conflict = conflicts[indicator.code];
    if (!conflict) return [];
    const text = describeConflict(conflict, t, language);
    return [{ code: indicator.code, label: indicatorName(indicator, language), text }];
  });
}

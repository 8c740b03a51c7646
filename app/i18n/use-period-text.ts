import type { TFunction } from "i18next";
import { kindOf, type Period, readPeriod } from "~/models/periods.ts";
import { formatMonth } from "./format.ts";
import type { Language } from "./i18n.ts";
import { useLanguage } from "./use-language.ts";
import { useText } from "./use-text.ts";

/** "Oktober 2026" (or "Okt 2026"), "Triwulan 4 2026", "2026" or, where it stands alone, "Tahun 2026". */
export function namePeriod(period: Period, t: TFunction, language: Language, style: "long" | "short" = "long"): string {
  const year = period.slice(0, 4);
  if (kindOf(period) === "quarter") return t("compare.quarter", { quarter: period.slice(6), year });
  if (kindOf(period) === "year") return style === "long" ? t("common.yearNamed", { year }) : year;
  return formatMonth(period, language, style);
}

export function usePeriodName(): (period: Period, style?: "long" | "short") => string {
  const t = useText();
  const language = useLanguage();
  return (period, style) => namePeriod(period, t, language, style);
}

/** A period by its first day: "Okt 2026", "Triwulan 4 2026", "2026". */
export function usePeriodText(): (period: string, rhythm: "month" | "quarter" | "year") => string {
  const nameOf = usePeriodName();
  return (period, rhythm) => nameOf(readPeriod(rhythm, period), "short");
}

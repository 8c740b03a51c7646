import { useTranslation } from "react-i18next";
import { formatMonth } from "./format.ts";
import { useLanguage } from "./use-language.ts";

/** A period by its first day: "Okt 2026", "Triwulan 4 2026", "2026". */
export function usePeriodText(): (period: string, rhythm: "month" | "quarter" | "year") => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (period, rhythm) => {
    const year = period.slice(0, 4);
    if (rhythm === "year") return year;
    if (rhythm === "month") return formatMonth(period, language, "short");
    return t("compare.quarter", { quarter: Math.ceil(Number(period.slice(5, 7)) / 3), year });
  };
}

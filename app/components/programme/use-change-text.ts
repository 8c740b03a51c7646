import { formatChange } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { ProgrammeEffect } from "~/models/programme-effect.server.ts";

/** A change with its sign and unit: percent of before, points of a percentage, or the indicator's own unit. */
export function useChangeText({ scale, indicator }: Pick<ProgrammeEffect, "scale" | "indicator">) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  /** @param isDifference of two changes: of two percentages, that is in percentage points */
  return (change: number, isDifference = false) => {
    const value = formatChange(change, language, scale === "relative" ? "percent" : "quantity");
    if (scale === "relative") return t(`programme.effect.${isDifference ? "percentPoints" : "percent"}`, { value });
    if (indicator.valueType === "percent") return t("programme.effect.points", { value });
    return t("programme.effect.unit", { value, unit: unitName(indicator.unit) });
  };
}

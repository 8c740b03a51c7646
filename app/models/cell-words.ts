import type { TFunction } from "i18next";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { toTyped } from "~/i18n/numbers.ts";
import type { Check } from "./cell-checks.ts";
import type { Author } from "./cell-notes.server.ts";
import type { Conflict } from "./cells.server.ts";
import type { Indicator } from "./indicators.server.ts";

/** What was found of a stored value, as the person reads it after the indicator's name. */
export function describeCheck(
  { code, check, against, range }: Check,
  indicators: readonly Indicator[],
  t: TFunction,
  language: Language,
): string {
  const indicator = (of: string | undefined) => indicators.find((one) => one.code === of);
  const number = (value: number | string, of = code) =>
    formatNumber(value, language, indicator(of)?.valueType ?? "count");
  if (range) return t("cell.jump", { low: number(range[0]), high: number(range[1]) });
  if (check === "missing") return t("cell.missing", { value: number(against!.value) });
  if (against?.whole === "days") return t("cell.overDays", against);
  if (against?.whole === "hours") return t("cell.overHours", against);
  const whole = indicator(against!.whole)!;
  return t("cell.overWhole", { whole: indicatorName(whole, language), value: number(against!.value, whole.code) });
}

/** "Anda", "Bu Siti (orang sentra)", or only for whom the person speaks. */
export function describeAuthor({ isSelf, name, side }: Author, t: TFunction): string {
  if (isSelf) return t("cell.by.self");
  return name ? t("cell.by.named", { name, side: t(`cell.by.${side}`) }) : t(`cell.by.${side}`);
}

export function describeConflict({ now, last }: Conflict, t: TFunction, language: Language): string {
  const by = last ? `${describeAuthor(last.author, t)}, ${formatMoment(last.at, language)}` : "–";
  return t(now === "" ? "cell.conflictEmptied" : "cell.conflict", { now: toTyped(now, language), by });
}

import type { DataValidation } from "exceljs";
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import type { CellRule } from "~/models/cell-checks.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { largest } from "~/models/typed-cell.ts";

interface Known {
  rules: readonly CellRule[];
  nameable: ReadonlyMap<string, Indicator>;
}

/** What kind of number a cell takes, and what it is compared with. */
export function describeHint(
  { code, valueType }: Pick<Indicator, "code" | "valueType">,
  { rules, nameable }: Known,
  t: TFunction,
  language: Language,
): string {
  const limits = rules.flatMap(({ part, whole, severity }) => {
    if (part !== code) return [];
    const indicator = nameable.get(whole);
    if (!indicator && whole !== "days" && whole !== "hours") return [];
    const name = indicator
      ? `${whole} ${indicatorName(indicator, language)}`
      : t(`sheetFile.length.${whole as "days"}`);
    return [t(`sheetFile.rules.${severity}`, { whole: name })];
  });
  return [t(`sheetFile.hints.${valueType}`), ...limits].join(" ");
}

/** How long Excel lets the words of a validation be. */
const longest = { title: 32, text: 255 };

/** What a spreadsheet refuses by itself, and says beside the cell. */
export function limitEntry(indicator: Indicator, hint: string, t: TFunction, language: Language): DataValidation {
  const { unit, valueType } = indicator;
  const title = indicatorName(indicator, language).slice(0, longest.title);
  const said = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: title,
    prompt: `${t("sheetFile.inUnit", { unit: unitName(unit, t) })} ${hint}`.slice(0, longest.text),
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: title,
    error: t(`sheetFile.hints.${valueType}`).slice(0, longest.text),
  };
  if (valueType === "rating") return { ...said, type: "list", formulae: ['"1,2,3,4,5"'] };
  const most = valueType === "percent" ? 100 : largest;
  const type = valueType === "count" || valueType === "currency" ? "whole" : "decimal";
  return { ...said, type, operator: "between", formulae: [0, most] };
}

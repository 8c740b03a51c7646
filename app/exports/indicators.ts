import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { formulaWords, indicatorName, originWords, ruleWords, unitName } from "~/i18n/indicator-words.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { DataSource } from "~/models/sources.server.ts";
import type { Definition, ExportColumn } from "./table.ts";

/** An indicator, with or without its place in the catalogue. */
type Described = Omit<Indicator, "id" | "group">;

interface Words {
  t: TFunction;
  language: Language;
}

/** "KN02 Omzet sentra (Rp)": as on screen, after the code that is the same in every language. */
const indicatorHeader = (indicator: Indicator, { t, language }: Words) =>
  `${indicator.code} ${indicatorName(indicator, language)} (${unitName(indicator.unit, t)})`;

/** A column of one indicator's figures, and its marks where some of them are simulated. */
export function indicatorColumn(indicator: Indicator, hasSimulated: boolean, words: Words): ExportColumn {
  return {
    header: indicatorHeader(indicator, words),
    kind: indicator.valueType,
    marks: hasSimulated ? words.t("download.marksOf", { column: indicator.code }) : undefined,
  };
}

export function indicatorDefinition(indicator: Described, { t, language }: Words): Definition {
  return {
    of: indicator.code,
    name: indicatorName(indicator, language),
    unit: unitName(indicator.unit, t),
    period: t(`domain.periods.${indicator.period}`),
    overTime: ruleWords(indicator, indicator.overTime, t),
    overSentra: ruleWords(indicator, indicator.overSentra, t),
    formula: formulaWords(indicator, t),
    source: originWords(indicator, t),
  };
}

/** "KEDIRI: Penelitian pendekatan klaster …", for those of the codes that there are. */
export function sourceTexts(sources: readonly DataSource[], codes: readonly string[], hasOwn: boolean, words: Words) {
  const titles = sources
    .filter(({ code }) => codes.includes(code))
    .map(({ code, titleId, titleEn }) => `${code}: ${words.language === "id" ? titleId : titleEn}`);
  return hasOwn ? [...titles, words.t("download.ownRecord")] : titles;
}

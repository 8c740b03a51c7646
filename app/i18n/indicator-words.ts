import type { TFunction } from "i18next";
import type { Indicator } from "~/models/indicators.server.ts";
import type { Language } from "./i18n.ts";

export const indicatorName = ({ nameId, nameEn }: Pick<Indicator, "nameId" | "nameEn">, language: Language) =>
  language === "id" ? nameId : nameEn;

const perEnterprise = "/usaha";

/** A unit as the catalogue writes it, or that for each enterprise ("Rp/usaha"), in the reader's language. */
export function unitName(unit: string, t: TFunction): string {
  if (!unit.endsWith(perEnterprise)) return t(`domain.units.${unit}` as "domain.units.orang", { defaultValue: unit });
  return t("domain.perEnterprise", { unit: unitName(unit.slice(0, -perEnterprise.length), t) });
}

/** How an indicator is drawn together over time or over sentra, in words. */
export function ruleWords(indicator: Pick<Indicator, "fromRegister">, rule: string, t: TFunction): string {
  if (rule.startsWith("weighted:")) return t("reference.rules.weighted", { code: rule.slice("weighted:".length) });
  if (rule === "derived") return t(`reference.rules.${indicator.fromRegister ? "fromRegister" : "derived"}`);
  return t(`reference.rules.${rule as "sum" | "last" | "mean" | "none"}`);
}

/** "100 × KI05 ÷ KI01"; undefined where nothing is worked out. */
export function formulaWords(
  { formula, fromRegister }: Pick<Indicator, "formula" | "fromRegister">,
  t: TFunction,
): string | undefined {
  if (fromRegister) return t("reference.fromRegister");
  return formula?.replaceAll("*", " × ").replaceAll("/", " ÷ ");
}

/** Where an indicator comes from: a source's code, or the office whose own it is. */
export const originWords = ({ region, source }: Pick<Indicator, "region" | "source">, t: TFunction): string =>
  region ? t("reference.ownOf", { region: region.name }) : source;

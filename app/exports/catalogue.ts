import { formulaWords, indicatorName, originWords, ruleWords, unitName } from "~/i18n/indicator-words.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { indicatorDefinition } from "./indicators.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportTable } from "./table.ts";

interface Shown {
  indicators: readonly Indicator[];
  search: string;
  sources: readonly string[];
}

/** The catalogue of indicators as the reference page shows it. */
export function exportCatalogue({ indicators, search, sources }: Shown, page: ExportPage): ExportTable {
  const { t, language, ...visit } = page;
  const text = (header: string, width: number) => ({ header, kind: "text" as const, width });
  return {
    title: t("download.catalogueTitle"),
    columns: [
      text(t("download.code"), 8),
      text(t("download.indicator"), 44),
      text(t("common.unit"), 12),
      text(t("download.pillar"), 24),
      text(t("common.period"), 12),
      text(t("download.definition.overTime"), 34),
      text(t("download.definition.overSentra"), 34),
      text(t("download.better"), 24),
      text(t("download.definition.formula"), 34),
      text(t("common.source"), 16),
    ],
    rows: indicators.map((indicator) => [
      indicator.code,
      indicatorName(indicator, language),
      unitName(indicator.unit, t),
      t(`domain.pillars.${indicator.pillar}`),
      t(`domain.periods.${indicator.period}`),
      ruleWords(indicator, indicator.overTime, t),
      ruleWords(indicator, indicator.overSentra, t),
      t(`download.betterIs.${indicator.better}`),
      formulaWords(indicator, t),
      originWords(indicator, t),
    ]),
    rowCount: indicators.length,
    definitions: indicators.map((indicator) => indicatorDefinition(indicator, page)),
    about: {
      ...visit,
      periodCode: "",
      period: t("download.current"),
      filters: search ? [{ label: t("reference.search"), text: search }] : [],
      approval: [],
      sources,
    },
  };
}

import type { TFunction } from "i18next";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import type { Definition, ExportTable, Fact } from "./table.ts";

/** What a file says of itself, in the reader's language; on paper marks and digits are another matter. */
export function describeFacts(
  table: ExportTable,
  t: TFunction,
  language: Language,
  medium: "file" | "paper" = "file",
): Fact[] {
  const { address, period, filters, asOf, approval, sources, role } = table.about;
  const fact = (label: string, text: string): Fact => ({ label, text });
  return [
    fact(t("download.title"), table.title),
    fact(t("download.page"), address),
    fact(t("common.period"), period),
    ...(filters.length > 0 ? filters : [fact(t("download.filters"), t("download.noFilters"))]),
    fact(t("download.asOf"), `${formatMoment(asOf, language)} (${asOf.toISOString().slice(0, 19)}Z)`),
    ...approval,
    ...sources.map((source) => fact(t("common.source"), source)),
    fact(t("download.rowCount"), formatNumber(table.rowCount, language, "count")),
    ...(table.further ?? []).map(({ title, rowCount }) =>
      fact(`${t("download.rowCount")}, ${title}`, formatNumber(rowCount, language, "count")),
    ),
    fact(t("download.role"), role),
    fact(t("common.language.label"), t(`common.language.${language}`)),
    ...(medium === "paper"
      ? (["missing", "simulated", "precision"] as const).map((of) =>
          fact(t(`download.paper.${of}`), t(`download.paper.${of}Text`)),
        )
      : (["missing", "simulated", "precision"] as const).map((of) =>
          fact(t(`download.${of}`), t(`download.${of}Text`)),
        )),
  ];
}

const fields = ["of", "name", "unit", "period", "overTime", "overSentra", "formula", "source"] as const;

/** The definitions as a table of texts, headings first; fields that nothing here has are left out. */
export function describeDefinitions(definitions: readonly Definition[], t: TFunction): string[][] {
  const used = fields.filter((field) => definitions.some((definition) => definition[field]));
  return [
    used.map((field) => t(`download.definition.${field}`)),
    ...definitions.map((definition) => used.map((field) => definition[field] ?? "")),
  ];
}

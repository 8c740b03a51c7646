import { formatMonth } from "~/i18n/format.ts";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import type { ComparedIndicator, ComparedSentra, Comparison } from "~/models/comparison.ts";
import type { SheetCount } from "~/models/sheets.server.ts";
import { type BesideComparison, furtherTables } from "./comparison-tables.ts";
import { indicatorDefinition } from "./indicators.ts";
import type { ExportPage } from "./page.server.ts";
import type { Definition, ExportColumn, ExportRow, ExportTable } from "./table.ts";

interface Shown extends Partial<BesideComparison> {
  comparison: Comparison;
  sheets: SheetCount;
  sources: readonly string[];
}

/**
 * A comparison in the view that is on screen. Table, bars and radar: an indicator a row, a sentra a column, drawn
 * together over the span, with how much of it was reported (the radar also on its scale). Trends: a period a row.
 * Places, scores and the country's figures follow as tables of their own.
 */
export function exportComparison(
  { comparison, sheets, sources, scores, national = [] }: Shown,
  page: ExportPage,
): ExportTable {
  const { t, language, ...visit } = page;
  const { span, sentra, rows, view, notComparable } = comparison;
  const sheet = view === "tren" || view === "kisi" ? trends(comparison, page) : spans(comparison, page);
  const one = span.from === span.to;
  const states = (["locked", "verified", "submitted", "returned", "draft"] as const).map(
    (state) => `${t(`domain.states.${state}`)} ${sheets[state]}`,
  );
  return {
    title: t("download.comparisonTitle"),
    frozenColumns: 2,
    ...sheet,
    further: furtherTables(comparison, { scores, national }, headersOf(sentra), page),
    definitions: [...sheet.definitions, ...rows.map(({ indicator }) => indicatorDefinition(indicator, page))],
    rowCount: sheet.rows.length,
    about: {
      ...visit,
      periodCode: one ? span.from : `${span.from}_${span.to}`,
      period: one
        ? formatMonth(span.from, language)
        : `${formatMonth(span.from, language)} – ${formatMonth(span.to, language)}`,
      filters: [
        ...sentra.map((each) => ({ label: t("sentra.columns.name"), text: describe(each, page) })),
        ...notComparable.map((indicator) => ({
          label: t("download.notComparable"),
          text: `${indicator.code} ${indicatorName(indicator, language)}`,
        })),
      ],
      approval: [
        {
          label: t("download.approval"),
          text: t("download.sheetsOf", { states: states.join(", "), expected: sheets.expected }),
        },
      ],
      sources,
    },
  };
}

function spans({ rows, sentra, radar }: Comparison, page: ExportPage) {
  const { t } = page;
  const names = headersOf(sentra);
  const definitions: Definition[] = names.map((name, i) => ({ of: name, name: describe(sentra[i]!, page) }));
  const scales = new Map(radar?.axes.map(({ indicator, scores }) => [indicator.code, scores]));
  if (radar) definitions.push({ of: t("download.scaledOf", { column: "…" }), name: t("download.meaning.scaled") });
  const figures = figureColumns(
    names,
    sentra,
    rows.map(({ cells }) => cells),
    page,
  );
  return {
    columns: [
      ...indicatorColumns(page),
      ...figures,
      ...(radar ? scaleColumns(figures, t) : []),
      ...names.map((name): ExportColumn => ({ header: t("download.reportedOf", { column: name }), kind: "count" })),
      { header: t("download.periods"), kind: "count" as const },
    ],
    rows: rows.map(({ indicator, cells }): ExportRow => [
      ...indicatorCells(indicator, page),
      ...cells.map(({ value, isSimulated }) => (value === undefined ? undefined : { value, isSimulated })),
      ...(radar
        ? cells.map(({ isSimulated }, i) => {
            const value = scales.get(indicator.code)?.[i];
            return value === undefined ? undefined : { value, isSimulated };
          })
        : []),
      ...cells.map(({ reported }) => reported),
      cells[0]?.of,
    ]),
    definitions: [
      ...definitions,
      { of: t("download.reportedOf", { column: "…" }), name: t("download.meaning.reportedOf") },
      { of: t("download.periods"), name: t("download.meaning.periods") },
    ],
  };
}

function trends({ trends, sentra }: Comparison, page: ExportPage) {
  const { t } = page;
  const names = headersOf(sentra);
  const rows = trends.flatMap(({ indicator, periods, series }) =>
    periods.map((period, i) => ({ indicator, period, figures: series.map((figures) => figures[i]!) })),
  );
  const columns = figureColumns(
    names,
    sentra,
    rows.map(({ figures }) => figures),
    page,
  );
  return {
    columns: [...indicatorColumns(page), { header: t("common.period"), kind: "text" as const, width: 12 }, ...columns],
    rows: rows.map(({ indicator, period, figures }): ExportRow => [
      ...indicatorCells(indicator, page),
      indicator.period === "year" ? period.slice(0, 4) : period.slice(0, 7),
      ...figures.map(({ value, isSimulated }) => (value === undefined ? undefined : { value, isSimulated })),
    ]),
    definitions: names.map((name, i): Definition => ({ of: name, name: describe(sentra[i]!, page) })),
  };
}

const indicatorColumns = ({ t }: ExportPage): ExportColumn[] => [
  { header: t("download.code"), kind: "text", width: 8 },
  { header: t("download.indicator"), kind: "text", width: 40 },
  { header: t("common.unit"), kind: "text", width: 10 },
];

const indicatorCells = (indicator: ComparedIndicator, { t, language }: ExportPage) => [
  indicator.code,
  indicatorName(indicator, language),
  unitName(indicator.unit, t),
];

/** Columns of counts, rupiah and percentages below each other: "quantity" suits each of them. */
function figureColumns(
  names: readonly string[],
  sentra: readonly ComparedSentra[],
  rows: readonly (readonly { value: number | undefined; isSimulated: boolean }[])[],
  { t }: ExportPage,
): ExportColumn[] {
  return sentra.map((_, i) => ({
    header: names[i]!,
    kind: "quantity",
    width: 24,
    marks: rows.some((cells) => cells[i]!.value !== undefined && cells[i]!.isSimulated)
      ? t("download.marksOf", { column: names[i]! })
      : undefined,
  }));
}

/** A figure that is simulated makes its place on the scale so too. */
function scaleColumns(figures: readonly ExportColumn[], t: ExportPage["t"]): ExportColumn[] {
  return figures.map(({ header: column, marks }) => {
    const header = t("download.scaledOf", { column });
    return { header, kind: "score", width: 18, marks: marks && t("download.marksOf", { column: header }) };
  });
}

/** Two sentra of one name are told apart by their regions. */
function headersOf(sentra: readonly ComparedSentra[]): string[] {
  return sentra.map(({ name, region }) =>
    sentra.filter((other) => other.name === name).length > 1 ? `${name}, ${region.name}` : name,
  );
}

const describe = ({ name, product, region, isSimulated }: ComparedSentra, { t }: ExportPage) =>
  `${name}, ${product}, ${region.name} (${region.code})${isSimulated ? `, ${t("common.simulated")}` : ""}`;

import { compareScores } from "analytics";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import type { ComparedScores, ScoreTable } from "~/models/compared-scores.ts";
import type { ComparedSentra, Comparison } from "~/models/comparison.ts";
import type { NationalLine } from "~/models/national.server.ts";
import { constructName, overall } from "~/models/published-wave.ts";
import type { ExportPage } from "./page.server.ts";
import type { Cell, ExportColumn, ExportRow, FurtherTable } from "./table.ts";

export interface BesideComparison {
  scores: ComparedScores | undefined;
  national: readonly NationalLine[];
}

/** What the page of a comparison shows beside its figures: a table each, those that have any rows. */
export function furtherTables(
  comparison: Comparison,
  { scores, national }: BesideComparison,
  names: readonly string[],
  page: ExportPage,
): FurtherTable[] {
  return [
    placesTable(comparison, names, page),
    ...(scores ? [scoresTable(scores, comparison.sentra, names, page)] : []),
    nationalTable(comparison, national, page),
  ].filter(({ rowCount }) => rowCount > 0);
}

const text = (header: string, width?: number): ExportColumn => ({ header, kind: "text", width });
const count = (header: string): ExportColumn => ({ header, kind: "count", width: 14 });

const placeColumns = ({ t }: ExportPage): ExportColumn[] =>
  (["best", "worst", "among"] as const).map((key) => count(t(`download.compared.${key}`)));

/** The places that each figure may have; one that is not placed says why not. */
function placesTable({ rows, sentra }: Comparison, names: readonly string[], page: ExportPage): FurtherTable {
  const { t, language } = page;
  const written = rows
    .filter(({ cells }) => cells.some(({ places }) => places))
    .flatMap(({ indicator, cells }) =>
      cells.map(({ places, value, reported, of }, i): ExportRow => [
        indicator.code,
        indicatorName(indicator, language),
        { value: names[i], isSimulated: sentra[i]!.isSimulated },
        places?.best,
        places?.worst,
        places?.of,
        places ? undefined : t(`download.compared.${value === undefined ? "noValue" : "notWhole"}`, { reported, of }),
      ]),
    );
  return {
    code: "urutan",
    title: t("download.compared.places"),
    frozenColumns: 3,
    columns: [
      text(t("download.code"), 8),
      text(t("download.indicator"), 40),
      sentraColumn(page),
      ...placeColumns(page),
      text(t("download.compared.note"), 40),
    ],
    rows: written,
    rowCount: written.length,
  };
}

const sentraColumn = ({ t }: ExportPage): ExportColumn => {
  const header = t("sentra.columns.name");
  return { ...text(header, 34), marks: t("download.marksOf", { column: header }) };
};

/** Scores with what they may be, their places, and from which they cannot be told apart. */
function scoresTable(
  { instrument, tables }: ComparedScores,
  sentra: readonly ComparedSentra[],
  names: readonly string[],
  page: ExportPage,
): FurtherTable {
  const { t, language } = page;
  const nameOf = (id: number) => names[sentra.findIndex((one) => one.id === id)]!;
  const number = (header: string): ExportColumn => ({
    header,
    kind: "score",
    width: 16,
    marks: t("download.marksOf", { column: header }),
  });
  const rows = tables.flatMap((table) => {
    const construct =
      table.construct === overall ? t("score.overall") : constructName(instrument, table.construct, language);
    const alike = alikeIn(table);
    return [
      ...table.compared.map(({ sentraId, month, title, isSimulated, score, places }, at): ExportRow => {
        const marked = (value: Cell) => (value === undefined ? undefined : { value, isSimulated });
        return [
          construct,
          nameOf(sentraId),
          title,
          month.slice(0, 7),
          marked(score.score),
          marked(score.low ?? undefined),
          marked(score.high ?? undefined),
          // One alone has no place, as on the page.
          ...(table.compared.length > 1
            ? [places.best, places.worst, table.compared.length]
            : [undefined, undefined, undefined]),
          alike[at]!.map((other) => nameOf(table.compared[other]!.sentraId)).join("; ") || undefined,
          undefined,
        ];
      }),
      ...table.left.map(({ sentraId, reason }): ExportRow => [
        construct,
        nameOf(sentraId),
        ...Array.from({ length: 9 }, () => undefined),
        t(`compare.whyNot.${reason}`),
      ]),
    ];
  });
  return {
    code: "skor",
    title: t("compare.scores"),
    frozenColumns: 2,
    columns: [
      text(t("workbook.columns.construct"), 30),
      text(t("sentra.columns.name"), 34),
      text(t("workbook.columns.wave"), 30),
      text(t("workbook.columns.held"), 10),
      number(t("workbook.columns.score")),
      number(t("workbook.columns.low")),
      number(t("workbook.columns.high")),
      ...placeColumns(page),
      text(t("download.compared.alike"), 44),
      text(t("download.compared.note"), 44),
    ],
    rows,
    rowCount: rows.length,
  };
}

/** By score, which of the others it cannot be told apart from. */
function alikeIn({ compared }: ScoreTable): number[][] {
  const pairs = compareScores(compared.map(({ score }) => score)).filter(({ distinguishable }) => !distinguishable);
  return compared.map((_, at) => pairs.flatMap(({ a, b }) => (a === at ? [b] : b === at ? [a] : [])));
}

/** The country's figures of the same indicators: never one of the sentra's. */
function nationalTable({ rows }: Comparison, national: readonly NationalLine[], page: ExportPage): FurtherTable {
  const { t, language } = page;
  const written = national.flatMap(({ code, value, year, source }): ExportRow[] => {
    const indicator = rows.find((row) => row.indicator.code === code)?.indicator;
    if (!indicator) return [];
    const of = t(`download.compared.of.${code as "KN05" | "KM08"}`);
    return [[code, indicatorName(indicator, language), unitName(indicator.unit, t), of, String(year), value, source]];
  });
  return {
    code: "nasional",
    title: t("download.compared.national"),
    frozenColumns: 2,
    columns: [
      text(t("download.code"), 8),
      text(t("download.indicator"), 40),
      text(t("common.unit"), 12),
      text(t("download.compared.population"), 44),
      text(t("workbook.columns.year"), 8),
      { header: t("workbook.columns.value"), kind: "quantity", width: 16 },
      text(t("common.source"), 16),
    ],
    rows: written,
    rowCount: written.length,
  };
}

import type { TFunction } from "i18next";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import { describeDefinitions, describeFacts } from "./describe.ts";
import { checked, counted } from "./layout.ts";
import { longestPaper } from "./paper-limit.ts";
import type { ExportColumn, ExportRow, ExportTable, Fact, TableBody } from "./table.ts";

/** A table as it is printed: every figure written out in the reader's language, so that any thread may draw it. */
export interface TablePaper {
  kind: "tables";
  language: Language;
  title: string;
  /** ISO 8601, and in words. */
  asOf: string;
  asOfText: string;
  facts: Fact[];
  tables: PaperTable[];
  /** What columns and codes mean; headings first. */
  definitions: string[][];
  /** "Halaman {page} dari {pages}", "Bagian {part} dari {parts}". */
  words: { page: string; part: string; none: string; definitions: string };
}

export interface PaperTable {
  /** Where a paper has more than one. */
  title?: string;
  columns: { header: string; isNumber: boolean }[];
  frozenColumns: number;
  rows: PaperCell[][];
  /** What the letters beside figures stand for, in their order. */
  notes: { letter: string; text: string }[];
}

export interface PaperCell {
  text: string;
  /** "s" where the value is simulated, and the letter of its note. */
  marks?: string;
}

/** @throws Error where the table is longer than is printed: whoever asks looks first (tooLongForPaper) */
export async function toPaper(table: ExportTable, t: TFunction, language: Language): Promise<TablePaper> {
  if (tooLongForPaper(table)) throw new Error(`"${table.title}" has too many rows to be printed`);
  const tables = [await printed(table, language)];
  for (const one of table.further ?? []) tables.push({ title: one.title, ...(await printed(one, language)) });
  const { asOf } = table.about;
  return {
    kind: "tables",
    language,
    title: table.title,
    asOf: asOf.toISOString(),
    asOfText: `${t("download.asOf")} ${formatMoment(asOf, language)}`,
    facts: describeFacts(table, t, language, "paper"),
    tables,
    definitions: table.definitions.length > 0 ? describeDefinitions(table.definitions, t) : [],
    words: {
      page: t("download.paper.page", { page: "{page}", pages: "{pages}" }),
      part: t("download.paper.part", { part: "{part}", parts: "{parts}" }),
      none: t("download.paper.none"),
      definitions: t("download.paper.definitions"),
    },
  };
}

export const tooLongForPaper = ({ rowCount, further = [] }: Pick<ExportTable, "rowCount" | "further">) =>
  Math.max(rowCount, ...further.map((one) => one.rowCount)) > longestPaper;

async function printed(table: TableBody, language: Language): Promise<PaperTable> {
  const { columns, frozenColumns = 1 } = table;
  const letters = new Map<string, string>();
  const rows: PaperCell[][] = [];
  for await (const row of counted(table)) rows.push(cellsOf(row, columns, letters, language));
  return {
    columns: columns.map(({ header, kind }) => ({ header, isNumber: kind !== "text" })),
    frozenColumns,
    rows,
    notes: [...letters].map(([text, letter]) => ({ letter, text })),
  };
}

function cellsOf(
  row: ExportRow,
  columns: readonly ExportColumn[],
  letters: Map<string, string>,
  language: Language,
): PaperCell[] {
  return checked(row, columns).map(({ value, isSimulated, note }, i): PaperCell => {
    if (value === undefined) return { text: "–" };
    const { kind } = columns[i]!;
    const text =
      kind === "text"
        ? String(value)
        : formatNumber(value, language, kind).replaceAll(" ", "\u00a0") + (kind === "percent" ? "\u00a0%" : "");
    if (note !== undefined && !letters.has(note)) letters.set(note, letterAt(letters.size));
    const marks = [isSimulated ? "s" : [], note === undefined ? [] : letters.get(note)!].flat().join(",");
    return marks ? { text, marks } : { text };
  });
}

/** a, b, … without s, which says something else; then aa, ab, … */
const alphabet = "abcdefghijklmnopqrtuvwxyz";
function letterAt(index: number): string {
  const last = alphabet[index % alphabet.length]!;
  return index < alphabet.length ? last : letterAt(Math.floor(index / alphabet.length) - 1) + last;
}

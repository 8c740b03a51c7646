import type { NumberKind } from "~/i18n/format.ts";

/**
 * One shape for whatever is exported; the writers (xlsx.server.ts, csv.server.ts, table-paper.ts) know nothing of what
 * is in it.
 */
export interface ExportTable extends TableBody {
  /** What belongs to it: a tab each in XLSX, a section each on paper, a file of its own (`?tabel=`) in CSV. */
  further?: readonly FurtherTable[];
  /** What the columns (or the rows' codes) mean. */
  definitions: readonly Definition[];
  about: About;
}

export interface TableBody {
  title: string;
  columns: readonly ExportColumn[];
  /** How many of them stay in sight while one scrolls to the right; one unless said. */
  frozenColumns?: number;
  /** Read once and row by row, so that a long export is never held whole. */
  rows: Iterable<ExportRow> | AsyncIterable<ExportRow>;
  /** Stated beforehand, because the file says it above its rows; another count ends the export with an error. */
  rowCount: number;
}

export interface FurtherTable extends TableBody {
  /** As an address says it. */
  code: string;
}

export interface ExportColumn {
  /** As on screen; an indicator's begins with its code, which is the same in both languages. */
  header: string;
  kind: "text" | NumberKind;
  /** Heading of the column that carries this one's marks ("simulasi", a source), to the right of all the data. */
  marks?: string;
  /** In characters. */
  width?: number;
}

/** Cells in the columns' order. */
export type ExportRow = readonly (Cell | Marked)[];

/** A text, a number, or a number as decimal text, which keeps its every digit. Missing is undefined, never 0. */
export type Cell = string | number | undefined;

interface Marked {
  value: Cell;
  isSimulated: boolean;
  /** More to say of this value, beside its being simulated: where it comes from. */
  note?: string;
}

export interface Definition {
  /** The column's heading or the indicator's code. */
  of: string;
  name: string;
  unit?: string;
  period?: string;
  overTime?: string;
  overSentra?: string;
  formula?: string;
  source?: string;
}

export interface Fact {
  label: string;
  text: string;
}

/** Where an export comes from. Nothing in it names a person. */
export interface About {
  /** The page that shows the same, as an address. */
  address: string;
  /** For the file's name: "2026-10", "2025-11_2026-10", or nothing. */
  periodCode: string;
  period: string;
  /** What the page was narrowed and sorted by, in words. */
  filters: readonly Fact[];
  /** When the figures were read. */
  asOf: Date;
  /** How far the sheets behind the figures are approved. */
  approval: readonly Fact[];
  sources: readonly string[];
  /** The exporter's roles, in words. */
  role: string;
}

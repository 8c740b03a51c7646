/** A table as somebody's file holds it, whatever the format. */
export interface ImportTable {
  /** Headings as written, in the file's order; an empty one is "". */
  columns: string[];
  rows: ImportRow[];
}

export interface ImportRow {
  /** As the spreadsheet or text editor numbers it, from 1. */
  line: number;
  /** In the columns' order; a blank cell is null. */
  cells: ImportCell[];
}

/** A text as typed, or a number that the spreadsheet knew to be one. Days come as "YYYY-MM-DD". */
export type ImportCell = string | number | null;

/** What is too much for one file: for a person's register many times over, for the server little. */
export const importLimits = { bytes: 2_000_000, unpackedBytes: 12_000_000, rows: 2_000, columns: 60, cell: 2_000 };

export type TableProblem =
  "empty" | "tooLarge" | "tooManyRows" | "tooManyColumns" | "tooSlow" | "oldExcel" | "unreadable";

/** What became of reading a file. An error would be another one in the built application, which has its own copy. */
export type TableOutcome = { table: ImportTable } | { problem: TableProblem };

/** The file as a whole can't be taken. */
export class TableError extends Error {
  constructor(readonly problem: TableProblem) {
    super(problem);
  }
}

/**
 * The first row that holds anything is the heading; rows without anything are passed over, and so are columns at the
 * right that hold nothing.
 * @throws TableError where there is no heading, or more than the limits allow
 */
export function toTable(lines: Iterable<ImportRow>): ImportTable {
  let columns: string[] | undefined;
  const rows: ImportRow[] = [];
  for (const { line, cells } of lines) {
    const known = cells.map(tidy);
    while (known.length > 0 && known.at(-1) === null) known.pop();
    if (known.length === 0) continue;
    if (known.length > importLimits.columns) throw new TableError("tooManyColumns");
    if (!columns) {
      columns = known.map((cell) => String(cell ?? ""));
      continue;
    }
    if (rows.length === importLimits.rows) throw new TableError("tooManyRows");
    rows.push({ line, cells: known });
  }
  if (!columns) throw new TableError("empty");
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const filled = <T>(list: T[], blank: T) => [...list, ...Array.from({ length: width - list.length }, () => blank)];
  return {
    columns: filled(columns, ""),
    rows: rows.map(({ line, cells }) => ({ line, cells: filled<ImportCell>(cells, null) })),
  };
}

/** A blank cell is null, and a text loses the mark (') by which an export keeps spreadsheets from calculating it. */
function tidy(cell: ImportCell): ImportCell {
  if (typeof cell !== "string") return cell;
  const text = cell.trim().replace(/^'(?=[=+\-@\t\r])/, "");
  return text === "" ? null : text.slice(0, importLimits.cell);
}

import type { Cell, ExportColumn, ExportRow, TableBody } from "./table.ts";

interface LaidOutCell {
  value: Cell;
  isSimulated: boolean;
}

/** A table as it is written: the data as on screen, then the columns that carry the marks of those that have any. */
interface Layout {
  columns: readonly Pick<ExportColumn, "header" | "kind" | "width">[];
  /** @throws Error where a row breaks the table's own word: an export stops rather than say what isn't so */
  cellsOf(row: ExportRow): LaidOutCell[];
}

/** @param simulated the reader's word for a generated value */
export function layOut({ columns }: Pick<TableBody, "columns">, simulated: string): Layout {
  const marked = columns.flatMap(({ marks }, index) => (marks === undefined ? [] : [{ header: marks, index }]));
  return {
    columns: [...columns, ...marked.map(({ header }) => ({ header, kind: "text" as const, width: 14 }))],
    cellsOf(row) {
      const cells = checked(row, columns);
      const marks = marked.map(({ index }) => {
        const { value, isSimulated, note } = cells[index]!;
        if (value === undefined) return { value: undefined, isSimulated: false };
        if (!isSimulated) return { value: note, isSimulated: false };
        return { value: note ? `${simulated} (${note})` : simulated, isSimulated: true };
      });
      return [...cells, ...marks];
    },
  };
}

/** A row's values with what is to be said of them. @throws Error where they break the table's own word */
export function checked(row: ExportRow, columns: readonly ExportColumn[]): (LaidOutCell & { note?: string })[] {
  if (row.length !== columns.length) throw new Error(`a row of ${row.length} cells for ${columns.length} columns`);
  return row.map((cell, index) => {
    const found = typeof cell === "object" ? cell : { value: cell, isSimulated: false };
    check(found.value, found.isSimulated, columns[index]!);
    return found;
  });
}

const decimal = /^-?\d+(\.\d+)?$/;

function check(value: Cell, isSimulated: boolean, column: ExportColumn): void {
  if (isSimulated && column.marks === undefined) {
    throw new Error(`a simulated value in "${column.header}", which has no column for marks`);
  }
  if (column.kind === "text" || value === undefined) return;
  const isNumber = typeof value === "number" ? Number.isFinite(value) : decimal.test(value);
  if (!isNumber) throw new Error(`"${value}" is no number for "${column.header}"`);
}

/** Lets rows through and counts them. @throws Error after the last one where the table said another number */
export async function* counted({ rows, rowCount, title }: TableBody): AsyncGenerator<ExportRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    yield row;
  }
  if (count !== rowCount) throw new Error(`"${title}" said ${rowCount} rows and had ${count}`);
}

/**
 * A number as plain decimal text: a decimal text unchanged, a computed number with the 15 digits that a double holds
 * ("28.999999999999996" is 29), never with an exponent.
 */
export function toDecimal(value: number | string): string {
  return typeof value === "string" ? value : plain.format(value);
}

const plain = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });

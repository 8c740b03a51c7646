import { PlsInputError } from "./errors.ts";
import type { DataTable } from "./model.ts";

/** A CSV file as text cells: header and rows of equal length. */
export interface CsvText {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * Splits CSV text (RFC 4180: comma, double quotes, CRLF or LF; a byte order mark and trailing empty lines are passed
 * over).
 *
 * @throws PlsInputError for an empty file, an unclosed quote, a column named twice, or a row of another length than
 *   the header
 */
export function parseCsv(text: string): CsvText {
  const records = splitRecords(text.replace(/^\uFEFF/, ""));
  while (records.length > 0 && records.at(-1)!.every((cell) => cell.trim() === "") && records.at(-1)!.length === 1) {
    records.pop();
  }
  const header = records.shift()?.map((name) => name.trim());
  if (!header || records.length === 0) throw new PlsInputError("bad-file", "the data have no header row or no rows");
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new PlsInputError("bad-file", `column ${twice} appears twice in the header`, { column: twice });
  }
  records.forEach((record, r) => {
    if (record.length === header.length) return;
    throw new PlsInputError("bad-file", `row ${r + 1} has ${record.length} cells, the header ${header.length}`, {
      row: r + 1,
    });
  });
  return { header, rows: records };
}

function splitRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (!match) {
      const row = records.length;
      throw new PlsInputError("bad-file", `row ${row}: a quoted cell is not closed properly`, { row });
    }
    const [, value, end] = match;
    record.push(value!.startsWith('"') ? value!.slice(1, -1).replaceAll('""', '"') : value!);
    if (end === ",") continue;
    records.push(record);
    record = [];
    if (end === "") break;
  }
  return records;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The numeric columns `names` of a CSV file. Empty cells, `NA` and the missing code become NaN; columns that are not
 * in the file are left out, for the model to complain about.
 *
 * @throws PlsInputError for a cell that is not a number, naming its row (from 1, without the header) and column
 */
export function tableFromCsv(csv: CsvText, names: readonly string[], missingCode?: string): DataTable {
  const present = names.filter((name) => csv.header.includes(name));
  const code = missingCode !== undefined && decimal.test(missingCode) ? Number(missingCode) : undefined;
  const columns = present.map((name) => {
    const at = csv.header.indexOf(name);
    return Float64Array.from(csv.rows, (row, r) => {
      const cell = row[at]!.trim();
      if (cell === "" || cell === "NA" || cell === missingCode) return NaN;
      const value = decimal.test(cell) ? Number(cell) : NaN;
      if (!Number.isFinite(value)) {
        throw new PlsInputError("non-numeric-cell", `row ${r + 1}, column ${name}: "${cell}" is not a number`, {
          row: r + 1,
          column: name,
        });
      }
      return value === code ? NaN : value;
    });
  });
  return { names: present, columns };
}

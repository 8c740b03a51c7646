import { parse } from "csv-parse/sync";
import { importLimits, type ImportTable, TableError, toTable } from "./table.ts";

/**
 * CSV as spreadsheets of either habit write it: comma, semicolon or tab, UTF-8, UTF-16 or Windows-1252. Lines above the
 * heading that begin with "#" are what our own exports say of themselves.
 */
export function readCsv(bytes: Buffer): ImportTable {
  const text = decode(bytes);
  const remarks = /^(?:#[^\n]*\n|\s*\n)*/.exec(text)![0];
  const body = text.slice(remarks.length);
  const skipped = remarks.split("\n").length - 1;
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(body, {
      delimiter: findDelimiter(body),
      info: true,
      relax_column_count: true,
      max_record_size: importLimits.columns * importLimits.cell,
      to: importLimits.rows + 2,
    }) as unknown as typeof records;
  } catch {
    throw new TableError("unreadable");
  }
  // `lines` counts up to a record's end; a line break inside quotes makes it more than one.
  let end = 0;
  return toTable(
    records.map(({ record, info }) => {
      const line = skipped + end + 1;
      end = info.lines;
      return { line, cells: record };
    }),
  );
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  // No text holds it: this is a picture, a document, a program.
  if (bytes.includes(0)) throw new TableError("unreadable");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The one that the heading has most of, outside quotation marks. */
function findDelimiter(body: string): string {
  const heading = body.split("\n", 1)[0]!.replace(/"[^"]*"/g, "");
  const counts = [";", "\t", ","].map((mark) => ({ mark, count: heading.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

import { readCsv } from "./csv.server.ts";
import { type ImportTable, TableError } from "./table.ts";
import { isXlsx, readXlsx } from "./xlsx.server.ts";

/** The first bytes of what Excel wrote until 2003, and of workbooks with a password. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * A table from the bytes of an XLSX (its first sheet) or CSV, told apart by what they hold and not by their names.
 * @throws TableError where the file as a whole can't be taken
 */
export async function parseTable(bytes: Buffer): Promise<ImportTable> {
  if (bytes.length === 0) throw new TableError("empty");
  if (bytes.subarray(0, 4).equals(compoundFile)) throw new TableError("oldExcel");
  return isXlsx(bytes) ? readXlsx(bytes) : readCsv(bytes);
}

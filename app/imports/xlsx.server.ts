import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { type ImportCell, importLimits, type ImportTable, TableError, toTable } from "./table.ts";

export const isXlsx = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from("PK\x03\x04"));

/** The first sheet of a workbook. What has nothing to do with its cells is not read. */
export async function readXlsx(bytes: Buffer): Promise<ImportTable> {
  checkUnpackedSize(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    // Ranges such as a validation of a whole column would be held cell by cell.
    const ignoreNodes = ["dataValidations", "conditionalFormatting", "mergeCells", "drawing", "picture", "hyperlinks"];
    const limits = { maxRows: importLimits.rows * 5, maxCols: 16_384, ignoreNodes };
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, limits as object);
  } catch (error) {
    if (/Max row count/.test((error as Error).message)) throw new TableError("tooManyRows");
    throw new TableError("unreadable");
  }
  const sheet = workbook.worksheets.find(({ state }) => state === "visible") ?? workbook.worksheets[0];
  if (!sheet) throw new TableError("unreadable");
  const lines: { line: number; cells: ImportCell[] }[] = [];
  sheet.eachRow((row, line) => {
    const cells: ImportCell[] = [];
    row.eachCell((cell, column) => {
      if (column > importLimits.columns) return;
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = toCell(cell.value);
    });
    lines.push({ line, cells });
  });
  return toTable(lines);
}

function toCell(value: ExcelJS.CellValue): ImportCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return value.error;
  if ("text" in value) return toCell(value.text as ExcelJS.CellValue); // of a link, itself rich at times
  if ("result" in value) return toCell(value.result as ExcelJS.CellValue);
  return null;
}

const mostEntries = 500;

/**
 * Unpacks every entry of the archive once, no further than the limit: what an archive says of its own sizes proves
 * nothing.
 * @throws TableError where it holds more than the limit, or is no sound archive
 */
function checkUnpackedSize(bytes: Buffer): void {
  let left = importLimits.unpackedBytes;
  try {
    for (const { packed, isDeflated } of entriesOf(bytes)) {
      // One more byte than is left, so that zlib's own refusal means "too much".
      left -= isDeflated ? inflateRawSync(packed, { maxOutputLength: left + 1 }).length : packed.length;
      if (left < 0) throw new TableError("tooLarge");
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "unreadable");
  }
}

/** The archive's entries by its central directory (APPNOTE 4.3.12), at the archive's end. */
function* entriesOf(bytes: Buffer): Generator<{ packed: Buffer; isDeflated: boolean }> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  if (end < 0) throw new TableError("unreadable");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new TableError("tooLarge");
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new TableError("unreadable");
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield { packed: bytes.subarray(start, start + size), isDeflated: method === 8 };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

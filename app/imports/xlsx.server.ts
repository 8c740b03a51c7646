import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { type ImportCell, importLimits, type ImportTable, TableError, toTable } from "./table.ts";

export const isXlsx = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from("PK\x03\x04"));

/** The first sheet of a workbook. What has nothing to do with its cells is not read. */
export async function readXlsx(bytes: Buffer): Promise<ImportTable> {
  // The library gets an archive of ours: two readers may well have two opinions of what a crafted one holds.
  const archive = Buffer.from(zipSync(unpack(bytes), { level: 0 }));
  const workbook = new ExcelJS.Workbook();
  try {
    // Ranges such as a validation of a whole column would be held cell by cell.
    const ignoreNodes = ["dataValidations", "conditionalFormatting", "mergeCells", "drawing", "picture", "hyperlinks"];
    const limits = { maxRows: importLimits.rows * 5, maxCols: 16_384, ignoreNodes };
    await workbook.xlsx.load(archive as unknown as ExcelJS.Buffer, limits as object);
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
/** A row that no spreadsheet has (1,048,576 are the most): the library would walk through all before it. */
const beyondAll = /\br=["'][A-Z]*\d{8}/;

/**
 * Unpacks every entry of the archive once, no further than the limit: what an archive says of its own sizes proves
 * nothing. Archives within it are not unpacked.
 * @throws TableError where it holds more than the limit, or is no sound archive
 */
function unpack(bytes: Buffer): Record<string, Uint8Array> {
  let left = importLimits.unpackedBytes;
  const files: [string, Uint8Array][] = [];
  try {
    for (const { name, packed, isDeflated } of entriesOf(bytes)) {
      // One more byte than is left, so that zlib's own refusal means "too much".
      const content = isDeflated ? inflateRawSync(packed, { maxOutputLength: left + 1 }) : packed;
      left -= content.length;
      if (left < 0) throw new TableError("tooLarge");
      if (name.endsWith(".xml") && beyondAll.test(content.toString("latin1"))) throw new TableError("tooManyRows");
      files.push([name, content]);
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "unreadable");
  }
  return Object.fromEntries(files);
}

interface Entry {
  name: string;
  packed: Buffer;
  isDeflated: boolean;
}

/** The archive's entries by its central directory (APPNOTE 4.3.12), which ends where the archive's end begins. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  if (end < 0) throw new TableError("unreadable");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new TableError("tooLarge");
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new TableError("unreadable");
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + size > bytes.length) throw new TableError("unreadable");
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    yield { name, packed: bytes.subarray(start, start + size), isDeflated: method === 8 };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

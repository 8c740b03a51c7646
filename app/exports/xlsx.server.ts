import { PassThrough, type Readable, type Writable } from "node:stream";
import ExcelJS from "exceljs";
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { describeDefinitions, describeFacts } from "./describe.ts";
import { counted, layOut, toDecimal } from "./layout.ts";
import type { ExportTable } from "./table.ts";
import { headStyle, noteStyle, styleOf, widthOf } from "./xlsx-styles.ts";

type SheetWriter = ReturnType<ExcelJS.stream.xlsx.WorkbookWriter["addWorksheet"]>;

const product = "Sentra";
/** The longest number that a double, and Excel, keep whole. A longer one is written as text rather than rounded. */
const wholeDigits = 15;

/** XLSX for people: the data as on screen, and beside it a sheet that says what it is. */
export function toXlsx(table: ExportTable, t: TFunction, language: Language): Readable {
  const output = new PassThrough();
  write(output, table, t, language).catch((error: Error) => output.destroy(error));
  return output;
}

async function write(output: Writable, table: ExportTable, t: TFunction, language: Language): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false, // they would have to be held until the end
    zip: { highWaterMark: 65_536 } as object, // bytes of the archive waiting to be read; the typings lack it
  });
  const { asOf } = table.about;
  Object.assign(workbook, { creator: product, lastModifiedBy: product, created: asOf, modified: asOf });
  await writeData(workbook, output, table, t);
  writeNotes(workbook, table, t, language);
  await workbook.commit();
}

async function writeData(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  output: Writable,
  table: ExportTable,
  t: TFunction,
): Promise<void> {
  const { columns, cellsOf } = layOut(table, t("common.simulated"));
  const sheet = workbook.addWorksheet(sheetName(table.title), {
    views: [{ state: "frozen", xSplit: table.frozenColumns ?? 1, ySplit: 1 }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map((column) => ({ width: widthOf(column) }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: table.rowCount + 1, column: columns.length } };
  const head = sheet.addRow(columns.map(({ header }) => header));
  columns.forEach(({ kind }, i) => (head.getCell(i + 1).style = headStyle(kind)));
  head.commit();

  for await (const source of counted(table)) {
    const cells = cellsOf(source);
    const row = sheet.addRow(cells.map(({ value }, i) => (columns[i]!.kind === "text" ? value : toNumber(value))));
    cells.forEach(({ value, isSimulated }, i) => {
      if (value !== undefined)
        row.getCell(i + 1).style = styleOf(columns[i]!.kind, row.getCell(i + 1).value, isSimulated);
    });
    row.commit();
    await roomFor(sheet, output);
  }
  sheet.commit();
}

function writeNotes(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  table: ExportTable,
  t: TFunction,
  language: Language,
): void {
  const sheet = workbook.addWorksheet(sheetName(t("download.notes")), {
    pageSetup: { orientation: "landscape", paperSize: 9, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [30, 60, 12, 14, 36, 36, 48, 60].map((width) => ({ width }));
  const add = (texts: readonly string[], isHead: (index: number) => boolean) => {
    const row = sheet.addRow(texts);
    texts.forEach((_, i) => (row.getCell(i + 1).style = isHead(i) ? headStyle("text") : noteStyle));
    row.commit();
  };
  for (const { label, text } of describeFacts(table, t, language)) add([label, text], (i) => i === 0);
  add([], () => false);
  describeDefinitions(table.definitions, t).forEach((texts, row) => add(texts, () => row === 0));
  sheet.commit();
}

/** A number, or its text where it has more digits than Excel keeps. */
export function toNumber(value: string | number | undefined): string | number | undefined {
  if (value === undefined) return undefined;
  const text = toDecimal(value);
  const digits = text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
  return digits > wholeDigits ? text : Number(text);
}

/** A sheet's name in a workbook: at most 31 characters, some of them not allowed. */
export function sheetName(title: string): string {
  return title
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim();
}

/**
 * The writer hands rows on without waiting for anybody to read them; the streams that it fills know when they are full.
 * @throws Error where the reader has gone
 */
async function roomFor(sheet: SheetWriter, output: Writable): Promise<void> {
  const { pipes } = (
    sheet as unknown as { stream: { pipes: (Writable & { _writableState: { needDrain: boolean } })[] } }
  ).stream;
  for (const pipe of pipes) {
    if (output.destroyed) throw new Error("nobody reads this export any more");
    if (!pipe._writableState.needDrain) continue;
    await new Promise<void>((resolve) => {
      const go = () => {
        pipe.off("drain", go);
        output.off("close", go);
        resolve();
      };
      pipe.on("drain", go);
      output.on("close", go);
    });
  }
}

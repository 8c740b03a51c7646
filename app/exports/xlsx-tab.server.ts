import type { Writable } from "node:stream";
import ExcelJS from "exceljs";
import { layOut, toDecimal } from "./layout.ts";
import type { ExportTable } from "./table.ts";
import { headStyle, styleOf, widthOf } from "./xlsx-styles.ts";

export type WorkbookWriter = ExcelJS.stream.xlsx.WorkbookWriter;
type SheetWriter = ReturnType<WorkbookWriter["addWorksheet"]>;

/** One table of a workbook; how many rows it has is known once they are written. */
export type Tab = Pick<ExportTable, "title" | "columns" | "frozenColumns" | "rows">;

/** What became of it: the sheets that it takes, and how many rows there were. */
export interface WrittenTab {
  sheets: string[];
  rows: number;
}

const product = "Sentra";
/** The longest number that a double, and Excel, keep whole. A longer one is written as text rather than rounded. */
const wholeDigits = 15;
/** Excel has 1,048,576 rows on a sheet; one is the headings'. */
const longestSheet = 1_048_575;

export function openWorkbook(output: Writable, asOf: Date): WorkbookWriter {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false, // they would have to be held until the end
    zip: { highWaterMark: 65_536 } as object, // bytes of the archive waiting to be read; the typings lack it
  });
  return Object.assign(workbook, { creator: product, lastModifiedBy: product, created: asOf, modified: asOf });
}

/**
 * Writes a table row by row, as fast as it is read. What does not fit on one sheet goes on on the next: nothing is cut.
 * @param simulated the reader's word for a generated value
 * @param longest rows on one sheet, without the headings
 */
export async function writeTab(
  workbook: WorkbookWriter,
  output: Writable,
  tab: Tab,
  simulated: string,
  longest = longestSheet,
): Promise<WrittenTab> {
  const { columns, cellsOf } = layOut(tab, simulated);
  const sheets: string[] = [];
  let [rows, here] = [0, 0];
  const begin = () => {
    const name = sheets.length === 0 ? sheetName(tab.title) : sheetName(tab.title, ` (${sheets.length + 1})`);
    sheets.push(name);
    here = 0;
    return openSheet(workbook, name, columns, tab.frozenColumns ?? 1);
  };
  const end = (sheet: SheetWriter) => {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: here + 1, column: columns.length } };
    sheet.commit();
  };
  let sheet = begin();
  for await (const source of tab.rows) {
    if (here === longest) {
      end(sheet);
      sheet = begin();
    }
    const cells = cellsOf(source);
    const row = sheet.addRow(
      cells.map(({ value }, i) => (columns[i]!.kind === "text" ? soundText(value) : toNumber(value))),
    );
    cells.forEach(({ value, isSimulated }, i) => {
      if (value !== undefined)
        row.getCell(i + 1).style = styleOf(columns[i]!.kind, row.getCell(i + 1).value, isSimulated);
    });
    row.commit();
    rows += 1;
    here += 1;
    await roomFor(sheet, output);
  }
  end(sheet);
  return { sheets, rows };
}

function openSheet(
  workbook: WorkbookWriter,
  name: string,
  columns: ReturnType<typeof layOut>["columns"],
  frozen: number,
): SheetWriter {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: frozen, ySplit: 1 }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map((column) => ({ width: widthOf(column) }));
  const head = sheet.addRow(columns.map(({ header }) => soundText(header)));
  columns.forEach(({ kind }, i) => (head.getCell(i + 1).style = headStyle(kind)));
  head.commit();
  return sheet;
}

/** XML has no way to say these two, and a workbook that holds one does not open. */
export const soundText = <T>(value: T): T | string =>
  typeof value === "string" ? value.replace(/[\uFFFE\uFFFF]/g, "") : value;

/** A number, or its text where it has more digits than Excel keeps. */
export function toNumber(value: string | number | undefined): string | number | undefined {
  if (value === undefined) return undefined;
  const text = toDecimal(value);
  const digits = text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
  return digits > wholeDigits ? text : Number(text);
}

/** A sheet's name in a workbook: at most 31 characters, some of them not allowed. */
export function sheetName(title: string, ending = ""): string {
  const name = title.replace(/[[\]:*?/\\\uFFFE\uFFFF]/g, " ").slice(0, 31 - ending.length);
  return name.trim() + ending;
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

import { PassThrough, type Readable, type Writable } from "node:stream";
import { formatMoment, formatMonth, formatNumber } from "~/i18n/format.ts";
import type { SheetCount } from "~/models/sheets.server.ts";
import type { ExportPage } from "./page.server.ts";
import type { RegionTab } from "./record-tab.ts";
import type { Cell, ExportRow, Fact } from "./table.ts";
import { headStyle, noteStyle } from "./xlsx-styles.ts";
import { openWorkbook, sheetName, type WorkbookWriter, type WrittenTab, writeTab } from "./xlsx-tab.server.ts";

interface Workbook {
  title: string;
  region: string;
  months: readonly string[];
  approval: SheetCount;
  sources: readonly string[];
  tabs: readonly RegionTab[];
}

/**
 * The whole dashboard as one workbook. What it says of itself is the first sheet and written last, because only then
 * is it known how many rows there were, and between when they were read.
 */
export function toWorkbook(book: Workbook, page: ExportPage, longest?: number): Readable {
  const output = new PassThrough();
  write(output, book, page, longest).catch((error: Error) => output.destroy(error));
  return output;
}

async function write(output: Writable, book: Workbook, page: ExportPage, longest?: number): Promise<void> {
  const { t } = page;
  const workbook = openWorkbook(output, page.asOf);
  const written: Described[] = [];
  for (const tab of book.tabs) {
    const marks = { simulated: 0 };
    const rows = countMarks(tab.rows, marks);
    const found = await writeTab(workbook, output, { ...tab, rows }, t("common.simulated"), longest);
    written.push({ ...found, ...marks, holds: tab.holds });
  }
  const about = workbook.addWorksheet(sheetName(t("workbook.about")), {
    pageSetup: { orientation: "portrait", paperSize: 9, fitToWidth: 1, fitToHeight: 0 },
  });
  writeAbout(about, book, written, page);
  putLastFirst(workbook);
  await workbook.commit();
}

/**
 * The archive takes one sheet at a time: one that is open from the beginning and written last would hold up all others as
 * soon as they are longer than its buffers. So it is opened last, and stands first only in the workbook's list.
 */
function putLastFirst(workbook: WorkbookWriter): void {
  const { _worksheets: sheets } = workbook as unknown as { _worksheets: unknown[] };
  sheets.unshift(sheets.pop());
}

interface Described extends WrittenTab {
  holds: string;
  simulated: number;
}

/** Lets rows through, and counts those that have a generated value. */
async function* countMarks(rows: RegionTab["rows"], marks: { simulated: number }): AsyncGenerator<ExportRow> {
  for await (const row of rows) {
    if (row.some((cell) => typeof cell === "object" && cell.isSimulated && cell.value !== undefined))
      marks.simulated += 1;
    yield row;
  }
}

function writeAbout(
  sheet: ReturnType<WorkbookWriter["addWorksheet"]>,
  book: Workbook,
  written: readonly Described[],
  page: ExportPage,
): void {
  const { t } = page;
  sheet.columns = [34, 16, 16, 90].map((width) => ({ width }));
  const add = (cells: readonly Cell[], isHead: (index: number) => boolean) => {
    const row = sheet.addRow(cells);
    cells.forEach((cell, i) => {
      const kind = typeof cell === "number" ? "count" : "text";
      row.getCell(i + 1).style = isHead(i)
        ? headStyle(kind)
        : { ...noteStyle, ...(kind === "count" && { numFmt: "#,##0" }) };
    });
    row.commit();
  };
  for (const { label, text } of factsOf(book, page)) add([label, undefined, undefined, text], (i) => i === 0);
  add([], () => false);
  add([t("workbook.tabs"), t("workbook.rows"), t("workbook.simulatedRows"), t("workbook.holds")], () => true);
  for (const { sheets, rows, simulated, holds } of written) {
    const [first, ...others] = sheets;
    const more = others.length > 0 ? `; ${t("workbook.continued", { sheets: others.join(", ") })}` : "";
    add([first, rows, simulated, holds + more], () => false);
  }
  sheet.commit();
}

function factsOf({ title, region, months, approval, sources }: Workbook, page: ExportPage): Fact[] {
  const { t, language, address, asOf, role } = page;
  const [from, to] = [months[0]!, months.at(-1)!].map((month) => formatMonth(month, language));
  const states = (["locked", "verified", "submitted", "returned", "draft"] as const).map(
    (state) => `${t(`domain.states.${state}`)} ${formatNumber(approval[state], language, "count")}`,
  );
  const expected = formatNumber(approval.expected, language, "count");
  const moment = (at: Date) => formatMoment(at, language, "medium");
  return [
    { label: t("download.title"), text: title },
    { label: t("download.page"), text: address },
    { label: t("sentra.columns.region"), text: region },
    { label: t("common.period"), text: from === to ? from! : `${from} – ${to}` },
    { label: t("download.asOf"), text: moment(asOf) },
    { label: t("workbook.readBetween"), text: `${moment(asOf)} – ${moment(new Date())}` },
    { label: t("download.approval"), text: t("download.sheetsOf", { states: states.join(", "), expected }) },
    { label: t("download.role"), text: role },
    { label: t("workbook.readers"), text: t("workbook.readersText") },
    ...sources.map((source) => ({ label: t("common.source"), text: source })),
    { label: t("download.missing"), text: t("download.missingText") },
    { label: t("download.simulated"), text: t("download.simulatedText") },
    { label: t("download.precision"), text: t("download.precisionText") },
  ];
}

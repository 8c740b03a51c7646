import { PassThrough, type Readable, type Writable } from "node:stream";
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { describeDefinitions, describeFacts } from "./describe.ts";
import { counted } from "./layout.ts";
import type { ExportTable } from "./table.ts";
import { headStyle, noteStyle } from "./xlsx-styles.ts";
import { openWorkbook, sheetName, soundText, type WorkbookWriter, writeTab } from "./xlsx-tab.server.ts";

/** XLSX for people: the data as on screen, and beside it a sheet that says what it is. */
export function toXlsx(table: ExportTable, t: TFunction, language: Language): Readable {
  const output = new PassThrough();
  write(output, table, t, language).catch((error: Error) => output.destroy(error));
  return output;
}

async function write(output: Writable, table: ExportTable, t: TFunction, language: Language): Promise<void> {
  const workbook = openWorkbook(output, table.about.asOf);
  for (const one of [table, ...(table.further ?? [])]) {
    await writeTab(workbook, output, { ...one, rows: counted(one) }, t("common.simulated"));
  }
  writeNotes(workbook, table, t, language);
  await workbook.commit();
}

function writeNotes(workbook: WorkbookWriter, table: ExportTable, t: TFunction, language: Language): void {
  const sheet = workbook.addWorksheet(sheetName(t("download.notes")), {
    pageSetup: { orientation: "landscape", paperSize: 9, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [30, 60, 12, 14, 36, 36, 48, 60].map((width) => ({ width }));
  const add = (texts: readonly string[], isHead: (index: number) => boolean) => {
    const row = sheet.addRow(texts.map(soundText));
    texts.forEach((_, i) => (row.getCell(i + 1).style = isHead(i) ? headStyle("text") : noteStyle));
    row.commit();
  };
  for (const { label, text } of describeFacts(table, t, language)) add([label, text], (i) => i === 0);
  add([], () => false);
  describeDefinitions(table.definitions, t).forEach((texts, row) => add(texts, () => row === 0));
  sheet.commit();
}

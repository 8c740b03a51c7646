import ExcelJS from "exceljs";
import { headStyle, noteStyle } from "~/exports/xlsx-styles.ts";

export interface TemplateColumn {
  header: string;
  isRequired: boolean;
  hint: string;
  example: string;
  /** How Excel keeps what is typed: a text keeps the zeros at its front. */
  kind: "text" | "number" | "day";
}

interface TemplateWords {
  sheet: string;
  guide: string;
  /** Headings of the guide: column, required, how to fill in, example. */
  heads: [string, string, string, string];
  yes: string;
  no: string;
}

const formats = { text: "@", number: "#,##0", day: "dd/mm/yyyy" };

/**
 * A workbook to fill in: a sheet with the headings alone, and a guide beside it with a hint and an example for each.
 * The example stands in the guide, so that nobody imports it.
 */
export async function writeTemplate(columns: readonly TemplateColumn[], words: TemplateWords): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map(({ header, kind }) => ({
    header,
    width: Math.max(16, header.length + 2),
    style: { numFmt: formats[kind] },
  }));
  sheet.getRow(1).eachCell((cell) => (cell.style = headStyle("text")));

  const guide = workbook.addWorksheet(words.guide);
  guide.columns = [26, 10, 60, 30].map((width) => ({ width }));
  guide.addRow(words.heads).eachCell((cell) => (cell.style = headStyle("text")));
  for (const { header, isRequired, hint, example } of columns) {
    guide
      .addRow([header, isRequired ? words.yes : words.no, hint, example])
      .eachCell((cell) => (cell.style = noteStyle));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

import ExcelJS from "exceljs";
import type { TFunction } from "i18next";
import { formatMoment } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { namePeriod } from "~/i18n/use-period-text.ts";
import { type FileColumn, fileColumns, fileMark, rowsMark } from "~/imports/sheet-file.ts";
import type { CellRule } from "~/models/cell-checks.ts";
import type { Cell } from "~/models/cells.server.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { shiftPeriod } from "~/models/periods.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { Sheet } from "~/models/sheets.server.ts";
import { describeHint, limitEntry } from "./sheet-template-hints.ts";
import { headStyle, noteStyle, styleOf } from "./xlsx-styles.ts";
import { sheetName, toNumber } from "./xlsx-tab.server.ts";

export interface TemplateContent {
  sentra: Pick<Sentra, "id" | "name" | "region">;
  sheet: Pick<Sheet, "pillar" | "period">;
  indicators: readonly Indicator[];
  cells: Record<string, Cell>;
  previous: Record<string, Cell>;
  rules: readonly CellRule[];
  /** Every indicator that a rule may name. */
  nameable: ReadonlyMap<string, Indicator>;
}

interface Page {
  t: TFunction;
  language: Language;
  asOf: Date;
}

const widths: Record<FileColumn, number> = {
  code: 8,
  name: 42,
  unit: 14,
  hint: 44,
  previous: 20,
  value: 22,
  source: 26,
  comment: 34,
  marks: 24,
  before: 8,
  sourceBefore: 8,
};
const order = Object.keys(fileColumns) as FileColumn[];
type Headed = Exclude<FileColumn, "before" | "sourceBefore">;
const isHeaded = (column: FileColumn): column is Headed => fileColumns[column] < fileColumns.before;
const headings = order.filter(isHeaded);
const open = {
  protection: { locked: false },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF8DC" } },
  border: Object.fromEntries(
    ["top", "left", "bottom", "right"].map((side) => [side, { style: "thin", color: { argb: "FFB9B2A0" } }]),
  ),
} as const;

/**
 * A sheet as a workbook to fill in without a connection. Only the cells for the value, its source and a comment can be
 * typed into; the protection has no password, because it guards against slips and nothing else. A hidden row says
 * which sheet it is, hidden columns what each cell held.
 */
export async function writeSheetTemplate(content: TemplateContent, page: Page): Promise<Buffer> {
  const { t, language, asOf } = page;
  const { sentra, sheet: place, indicators } = content;
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: "Sentra", lastModifiedBy: "Sentra", created: asOf, modified: asOf });
  const pillar = t(`domain.pillars.${place.pillar}`);
  const sheet = workbook.addWorksheet(sheetName(pillar), {
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = order.map((column) => ({ width: widths[column] }));

  sheet.addRow([fileMark, sentra.id, place.pillar, place.period, language, sentra.name]).hidden = true;
  sheet.addRow([`${sentra.name}: ${pillar}, ${namePeriod(place.period, t, language)}`]).font = { bold: true, size: 14 };
  sheet.addRow([`${sentra.region.name}. ${t("sheetFile.madeAt", { when: formatMoment(asOf, language) })}`]);
  for (const line of ["fill", "blank", "numbers"] as const) sheet.addRow([t(`sheetFile.guide.${line}`)]);

  const periodOf = (column: FileColumn) =>
    namePeriod(column === "previous" ? shiftPeriod(place.period, -1) : place.period, t, language, "short");
  const head = sheet.addRow([
    ...headings.map((column) => t(`sheetFile.columns.${column}`, { period: periodOf(column) })),
    rowsMark,
  ]);
  for (const column of headings) {
    head.getCell(fileColumns[column]).style = headStyle(isNumber(column) ? "quantity" : "text");
  }
  for (const group of new Set(indicators.map((indicator) => indicator.group))) {
    const band = sheet.addRow([null, t(`domain.groups.${group as "reach"}`, { defaultValue: group })]);
    band.getCell(fileColumns.name).font = { bold: true };
    for (const one of indicators) if (one.group === group) addCells(sheet, one, content, page);
  }
  for (const column of ["before", "sourceBefore"] as const) sheet.getColumn(fileColumns[column]).hidden = true;
  const stored = [content.cells, content.previous].flatMap((cells) => indicators.map(({ code }) => cells[code]));
  sheet.getColumn(fileColumns.marks).hidden = !stored.some((cell) => cell?.isSimulated);
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: head.number, activeCell: `F${head.number + 2}` }];
  await sheet.protect("", { formatColumns: true, formatRows: true });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const isNumber = (column: FileColumn) => column === "value" || column === "previous";

function addCells(sheet: ExcelJS.Worksheet, indicator: Indicator, content: TemplateContent, page: Page): void {
  const { t, language } = page;
  const { code, valueType } = indicator;
  const [cell, previous] = [content.cells[code], content.previous[code]];
  const hint = describeHint(indicator, content, t, language);
  const marks = [cell?.isSimulated && "value", previous?.isSimulated && "previous"] as const;
  const values: Record<FileColumn, string | number | null> = {
    code,
    name: indicatorName(indicator, language),
    unit: unitName(indicator.unit, t),
    hint,
    previous: numberFor(previous, language),
    value: numberFor(cell, language),
    source: cell?.source ?? null,
    comment: null,
    marks:
      marks
        .flatMap((mark) => (mark ? [t("sheetFile.simulated", { of: t(`sheetFile.marked.${mark}`) })] : []))
        .join(", ") || null,
    before: cell?.value ?? null,
    sourceBefore: cell?.source ?? null,
  };
  const row = sheet.addRow(order.map((column) => values[column]));
  for (const column of order) row.getCell(fileColumns[column]).style = noteStyle;
  row.getCell(fileColumns.previous).style = styleOf(valueType, values.previous, previous?.isSimulated ?? false);
  const entry = row.getCell(fileColumns.value);
  // By its kind alone: what is typed next may have decimals where today's value has none.
  entry.style = { ...styleOf(valueType, null, false), ...open };
  if (valueType === "rating") entry.numFmt = "0";
  entry.dataValidation = limitEntry(indicator, hint, t, language);
  for (const column of ["source", "comment"] as const) {
    row.getCell(fileColumns[column]).style = { ...noteStyle, ...open };
  }
}

/** A number, unless it has more digits than a spreadsheet keeps: then the text that somebody would type. */
function numberFor(cell: Cell | undefined, language: Language): string | number | null {
  const number = toNumber(cell?.value);
  return typeof number === "string" ? toTyped(number, language) : (number ?? null);
}

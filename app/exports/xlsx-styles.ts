import type { Cell as ExcelCell, Style } from "exceljs";
import type { ExportColumn } from "./table.ts";

type Kind = ExportColumn["kind"];

/** As the screen shows them (app/i18n/format.ts). Percentages are kept as 33.3, not as 0.333: the heading says "%". */
const formats: Record<Kind, string> = {
  text: "@", // a text stays one when somebody edits the cell, formula or not
  count: "#,##0",
  currency: "#,##0",
  quantity: "#,##0.00",
  percent: "#,##0.0",
  rating: "0.00",
  coefficient: "0.000",
  fine: "0.0000",
  score: "0.0",
};

const line = { style: "thin", color: { argb: "FFD9D4C7" } } as const;
const soga = { argb: "FF8A4B16" };

/** Said whole: a font without a name and a size is Excel's to guess. */
const font = { name: "Calibri", size: 11, family: 2 };

const head: Partial<Style> = {
  numFmt: "@",
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFEFECE4" } },
  border: { bottom: line },
};
const headText: Partial<Style> = { ...head, alignment: { horizontal: "left", vertical: "bottom", wrapText: true } };
const headNumber: Partial<Style> = { ...head, alignment: { horizontal: "right", vertical: "bottom", wrapText: true } };

export const headStyle = (kind: Kind) => (kind === "text" ? headText : headNumber) as Style;

export const noteStyle = { numFmt: "@", alignment: { vertical: "top", wrapText: true } } as Style;

/** One object per look: the writer knows a style again by its identity. */
const kept = new Map<string, Style>();

/** @param value a number, or a text where a number is too long to be kept as one */
export function styleOf(kind: Kind, value: ExcelCell["value"], isSimulated: boolean): Style {
  const numFmt =
    typeof value === "string" ? "@" : Number.isInteger(value) && kind === "quantity" ? "#,##0" : formats[kind];
  const key = `${kind} ${numFmt} ${isSimulated}`;
  let style = kept.get(key);
  if (!style) {
    style = {
      numFmt,
      alignment: { horizontal: kind === "text" ? "left" : "right", vertical: "top" },
      ...(isSimulated && { font: { ...font, italic: true, color: soga } }),
    } as Style;
    kept.set(key, style);
  }
  return style;
}

const widths: Partial<Record<Kind, number>> = { text: 26, currency: 20 };

export const widthOf = ({ kind, width }: Pick<ExportColumn, "kind" | "width">) => width ?? widths[kind] ?? 14;

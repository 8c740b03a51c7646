import type { Content, ContentTable, TableCell } from "pdfmake/interfaces.js";
import type { Cell, ReportTable } from "../document.ts";
import { a4, indigo, line, margins, soft, soga } from "./paper.ts";

/** The words that a figure may not be torn from: a space that does not break. */
const whole = (text: string) => text.replaceAll(" ", "\u00a0");

export function cellOf(cell: Cell, isNumber = false): { text: Content } {
  const plain = typeof cell === "string" ? cell : cell.text;
  const text = isNumber ? whole(plain) : plain;
  if (typeof cell === "string") return { text };
  if (cell.isSimulated) return { text: [text, { text: "s", sup: true, color: soga, bold: true }] as Content };
  return { text: { text, color: soft } as Content };
}

export function tableOf({ caption, columns, rows, note }: ReportTable, isWide: boolean): Content[] {
  const fontSize = columns.length > 10 && isWide ? 6.5 : columns.length > 5 ? 8 : 9;
  const room = (isWide ? a4.height : a4.width) - 2 * margins.side;
  const padding = columns.length > 10 ? 2 : 4;
  const weights = columns.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const widths = columns.map(({ weight }) => ((weight ?? 1) / weights) * room - 2 * padding);
  const alignment = (index: number) => (columns[index]!.isNumber ? "right" : "left");
  const body: TableCell[][] = [
    // The caption is a row of the head: it is never left behind at the foot of a page, and comes again on the next.
    [
      { text: caption, colSpan: columns.length, bold: true, fontSize: 9, border: [false, false, false, true] },
      ...columns.slice(1).map(() => ({ text: "" })),
    ],
    columns.map(({ heading }, index) => ({
      text: heading,
      bold: true,
      alignment: alignment(index),
      fillColor: "#efece4",
    })),
    ...rows.map(({ cells, kind }) =>
      cells.map((cell, index): TableCell => {
        if (kind === "group") {
          return index === 0
            ? { text: cellOf(cell).text, bold: true, colSpan: columns.length, color: indigo }
            : { text: "" };
        }
        return {
          ...cellOf(cell, columns[index]!.isNumber),
          alignment: alignment(index),
          ...(kind === "total" && { bold: true, fillColor: "#f7f5f0" }),
        } as TableCell;
      }),
    ),
  ];
  const table: ContentTable = {
    table: { headerRows: 2, keepWithHeaderRows: 2, dontBreakRows: true, widths, body },
    layout: {
      hLineWidth: (index) => (index === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    fontSize,
    // Room above and none below: a table that ends with its page must not begin another.
    margin: [0, 8, 0, 0],
  };
  return [
    table,
    ...(note ? [{ text: note, style: "note", margin: [0, 3, 0, 0] as [number, number, number, number] }] : []),
  ];
}

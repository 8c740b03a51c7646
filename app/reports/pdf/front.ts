import type { Content } from "pdfmake/interfaces.js";
import { formatMoment } from "../../i18n/format.ts";
import type { ReportDocument } from "../document.ts";
import { a4, indigo, margins, soft, soga } from "./paper.ts";

/** Letterhead, title, and what the report is. */
export function coverOf(document: ReportDocument): Content[] {
  const { letterhead, title, place, subtitle, number, letterNumber, edition, issuedAt, isSimulated } = document;
  const facts: [string, string][] = [
    ["Nomor", number],
    ...(letterNumber ? [["Nomor surat", letterNumber] as [string, string]] : []),
    ["Edisi", String(edition)],
    ["Keadaan", issuedAt ? `Terbit ${formatMoment(issuedAt, "id")}` : "Konsep, belum diterbitkan"],
  ];
  return [
    ...(letterhead ? [headOf(letterhead)] : []),
    { text: title.toUpperCase(), fontSize: 26, bold: true, color: indigo, margin: [0, 150, 0, 14] },
    { text: place, fontSize: 19, bold: true, margin: [0, 0, 0, 6] },
    { text: subtitle, fontSize: 12, margin: [0, 0, 0, 40] },
    {
      table: { widths: [90, "*"], body: facts.map(([label, text]) => [{ text: label, color: soft }, { text }]) },
      layout: "noBorders",
    },
    ...(isSimulated
      ? [
          {
            text: "Memuat angka simulasi (bertanda “s”): dibangkitkan untuk peragaan, bukan hasil pendataan.",
            color: soga,
            margin: [0, 40, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
    { text: "", pageBreak: "after" },
  ];
}

function headOf({ lines, address, contact, logo }: NonNullable<ReportDocument["letterhead"]>): Content {
  const text: Content = {
    stack: [
      ...lines.map((line, index) => ({ text: line, bold: true, fontSize: index === 0 ? 14 : 11 })),
      ...[address, contact].flatMap((text) => (text ? [{ text, fontSize: 9, color: soft }] : [])),
    ],
    alignment: "center",
  };
  return {
    stack: [
      logo
        ? {
            columns: [
              { image: `data:image/png;base64,${logo}`, fit: [62, 62], width: 70 },
              text,
              { text: "", width: 70 },
            ],
          }
        : text,
      { canvas: [{ type: "line", x1: 0, y1: 8, x2: a4.width - 2 * margins.side, y2: 8, lineWidth: 1.5 }] },
    ],
  };
}

/** Before the appendices. */
export function signaturesOf({ signatories, issuedAt, isSimulated }: ReportDocument): Content[] {
  if (signatories.length === 0) return [];
  const pairs = signatories.flatMap((one, index) => (index % 2 === 0 ? [[one, signatories[index + 1]]] : []));
  return [
    {
      text: "Pengesahan",
      style: "chapter",
      tocItem: true,
      headlineLevel: 1,
      margin: [0, 22, 0, 8],
    },
    {
      text: issuedAt
        ? `Laporan ini diterbitkan pada ${formatMoment(issuedAt, "id")}.`
        : "Laporan ini masih konsep dan belum diterbitkan.",
      margin: [0, 0, 0, 24],
    },
    ...(isSimulated ? [{ text: "Memuat angka simulasi.", style: "note" }] : []),
    ...pairs.map((pair): Content => ({
      columns: pair.map((one) =>
        one
          ? {
              stack: [
                { text: one.role },
                { text: one.name, bold: true, margin: [0, 64, 0, 0] },
                ...(one.number ? [{ text: one.number, fontSize: 9, color: soft }] : []),
              ],
            }
          : { text: "" },
      ),
      columnGap: 40,
      unbreakable: true,
      margin: [0, 0, 0, 34],
    })),
  ];
}

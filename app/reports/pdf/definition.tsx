import type { Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { renderToStaticMarkup } from "react-dom/server";
import { paperInk, ReportChart } from "../../charts/report-chart.tsx";
import { formatMoment } from "../../i18n/format.ts";
import type { Block, Cell, Chapter, ReportDocument, ReportTable } from "../document.ts";

/** A4, in points, and what stays free around the text. */
const a4 = { width: 595.28, height: 841.89 };
const margins = { side: 50, top: 62, bottom: 56 };
const soga = "#8a4b16";
const indigo = "#2b3f87";
const soft = "#555b6b";
const line = "#c9c3b4";
/** How far down a page may begin: a chapter (1), a heading (2), one that a chart follows (3). */
const latest: Record<number, number> = { 1: 0.6, 2: 0.82, 3: 0.68 };

/** A report as the PDF's maker wants it. Nothing in it depends on when or where it is made. */
export function toDefinition(document: ReportDocument): TDocumentDefinitions {
  const { title, place, number, edition, issuedAt } = document;
  const standing = document.chapters.filter(({ isLandscape }) => !isLandscape);
  const lying = document.chapters.filter(({ isLandscape }) => isLandscape);
  return {
    pageSize: "A4",
    pageMargins: [margins.side, margins.top, margins.side, margins.bottom],
    info: {
      title: `${title} ${place}`,
      subject: `${number}, edisi ${edition}`,
      author: document.letterhead?.lines[0] ?? place,
      creator: "Sentra",
      producer: "Sentra",
      // Made again, an edition is the same file: the clock has no part in it.
      creationDate: new Date(issuedAt ?? 0),
    },
    language: "id-ID",
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.2, color: "#1d2230" },
    styles: {
      chapter: { fontSize: 16, bold: true, color: indigo, margin: [0, 0, 0, 8] },
      heading: { fontSize: 11.5, bold: true, margin: [0, 10, 0, 4] },
      caption: { fontSize: 9, bold: true, margin: [0, 10, 0, 3] },
      note: { fontSize: 9, color: soft, margin: [0, 0, 0, 6] },
    },
    ...(issuedAt === undefined && {
      watermark: { text: "DRAF", opacity: 0.05, bold: true, fontSize: 120, color: "#1d2230" },
    }),
    header: (page) => (page === 1 ? "" : headerOf(document)),
    footer: (page, pages) => ({
      columns: [
        { text: `${number} · Edisi ${edition}${issuedAt ? "" : " · DRAF"}`, alignment: "left" },
        { text: `Halaman ${page} dari ${pages}`, alignment: "right" },
      ],
      fontSize: 8,
      color: soft,
      margin: [margins.side, 22, margins.side, 0],
    }),
    // A heading stays with what it stands above.
    pageBreakBefore: ({ headlineLevel, startPosition: { verticalRatio } }) =>
      headlineLevel !== undefined && verticalRatio > latest[headlineLevel]!,
    content: [
      ...coverOf(document),
      { toc: { title: { text: "Daftar isi", style: "chapter" }, numberStyle: { color: soft } }, pageBreak: "after" },
      ...standing.flatMap((chapter, index) => chapterOf(chapter, index === 0)),
      ...signaturesOf(document),
      ...lying.flatMap((chapter) => chapterOf(chapter, true)),
    ],
  };
}

const headerOf = ({ title, place }: ReportDocument): Content => ({
  columns: [
    { text: place, bold: true },
    { text: title, alignment: "right" },
  ],
  fontSize: 8,
  color: soft,
  margin: [margins.side, 30, margins.side, 0],
});

function coverOf(document: ReportDocument): Content[] {
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

/** Chapters follow each other; one that lies begins a page. */
function chapterOf({ title, isLandscape, blocks }: Chapter, isFirst: boolean): Content[] {
  return [
    {
      text: title,
      style: "chapter",
      tocItem: true,
      headlineLevel: 1,
      margin: [0, isFirst ? 0 : 22, 0, 8],
      ...(isLandscape && { pageBreak: "before", pageOrientation: "landscape" }),
    },
    ...blocks.flatMap((block, index) => blockOf(block, blocks[index + 1], Boolean(isLandscape))),
  ];
}

function blockOf(block: Block, next: Block | undefined, isWide: boolean): Content[] {
  switch (block.kind) {
    case "heading":
      return [
        {
          text: block.text,
          style: "heading",
          tocItem: true,
          tocMargin: [14, 0, 0, 0],
          headlineLevel: next?.kind === "lines" || next?.kind === "bars" ? 3 : 2,
        },
      ];
    case "text":
      if (block.tone === "warning") return [boxed(block.text)];
      return [{ text: block.text, ...(block.tone ? { style: "note" } : { margin: [0, 0, 0, 6] }) }];
    case "facts":
      return [
        {
          table: {
            widths: [150, "*"],
            body: block.rows.map(({ label, value }) => [{ text: label, color: soft }, cellOf(value)]),
          },
          layout: "noBorders",
          margin: [0, 0, 0, 8],
        },
      ];
    case "table":
      return tableOf(block, isWide);
    default:
      return [
        {
          stack: [
            { text: block.caption, style: "caption" },
            {
              svg: renderToStaticMarkup(<ReportChart chart={block} ink={paperInk} />),
              width: a4.width - 2 * margins.side,
            },
          ],
          unbreakable: true,
        },
      ];
  }
}

const boxed = (text: string): Content => ({
  table: { widths: ["*"], body: [[{ text, color: "#a32a24", bold: true, margin: [4, 3, 4, 3] }]] },
  layout: { hLineColor: () => "#a32a24", vLineColor: () => "#a32a24" },
  margin: [0, 2, 0, 6],
});

/** The words that a figure may not be torn from: a space that does not break. */
const whole = (text: string) => text.replaceAll(" ", "\u00a0");

function cellOf(cell: Cell, isNumber = false): { text: Content } {
  const plain = typeof cell === "string" ? cell : cell.text;
  const text = isNumber ? whole(plain) : plain;
  if (typeof cell === "string") return { text };
  if (cell.isSimulated) return { text: [text, { text: "s", sup: true, color: soga, bold: true }] as Content };
  return { text: { text, color: soft } as Content };
}

function tableOf({ caption, columns, rows, note }: ReportTable, isWide: boolean): Content[] {
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

/** Before the appendices. */
function signaturesOf({ signatories, issuedAt, isSimulated }: ReportDocument): Content[] {
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

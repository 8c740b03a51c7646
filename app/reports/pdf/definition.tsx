import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { renderToStaticMarkup } from "react-dom/server";
import { paperInk, ReportChart } from "../../charts/report-chart.tsx";
import type { Block, Chapter, ReportDocument } from "../document.ts";
import { coverOf, signaturesOf } from "./front.ts";
import { a4, indigo, margins, soft } from "./paper.ts";
import { cellOf, tableOf } from "./table.ts";

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

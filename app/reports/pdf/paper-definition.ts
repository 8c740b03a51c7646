import type { Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { PaperCell, PaperTable, TablePaper } from "../../exports/table-paper.ts";
import { type ColumnNeed, type PartColumn, partsOf } from "./column-parts.ts";
import { a4, indigo, line, soft, soga } from "./paper.ts";

const side = 36;
const fontSize = 8;
const padding = 3;
/** Points that a text takes, on the generous side: of its size, Roboto's figures are 0.562, M and W 0.89, capitals 0.69. */
const widthOf = (text: string) =>
  fontSize *
  [...text].reduce(
    (sum, one) =>
      sum + (/[MW%@mw]/.test(one) ? 0.9 : /[A-Z&–]/.test(one) ? 0.72 : /[ .,:;il|!']/.test(one) ? 0.33 : 0.58),
    0,
  );
const longestWord = 160;
const longestLine = 240;
const oneLine = 96;

/** A page's table for printing: lying where it is wide, its head on every page. */
export function paperDefinition(paper: TablePaper): TDocumentDefinitions {
  const { title, asOf, asOfText, words, language, tables, facts, definitions } = paper;
  const needs = tables.map(needsOf);
  const standing = a4.width - 2 * side;
  const isWide = needs.some((columns) => columns.reduce((sum, { widest }) => sum + widest, 0) > standing);
  const room = isWide ? a4.height - 2 * side : standing;
  return {
    pageSize: "A4",
    pageOrientation: isWide ? "landscape" : "portrait",
    pageMargins: [side, 46, side, 44],
    info: { title, creator: "Sentra", producer: "Sentra", creationDate: new Date(asOf) },
    language: language === "id" ? "id-ID" : "en-GB",
    defaultStyle: { font: "Roboto", fontSize, lineHeight: 1.15, color: "#1d2230" },
    header: (page) => (page === 1 ? "" : edge(title, asOfText, [side, 24, side, 0])),
    footer: (page, pages) => edge(asOfText, filled(words.page, { page, pages }), [side, 16, side, 0]),
    // A heading stays with what it stands above.
    pageBreakBefore: ({ headlineLevel, startPosition: { verticalRatio } }) =>
      headlineLevel !== undefined && verticalRatio > 0.85,
    content: [
      { text: title, fontSize: 16, bold: true, color: indigo, margin: [0, 0, 0, 8] },
      {
        table: {
          widths: [140, "*"],
          body: facts.map(({ label, text }) => [{ text: label, color: soft }, worded(text, room - 160)]),
        },
        layout: { ...bare, paddingTop: () => 1, paddingBottom: () => 1 },
        margin: [0, 0, 0, 10],
      },
      ...tables.flatMap((table, index) =>
        tableContent(table, partsOf(needs[index]!, table.frozenColumns, room), words),
      ),
      ...(definitions.length > 0 ? definitionContent(definitions, words.definitions, room) : []),
    ],
  };
}

const edge = (left: string, right: string, margin: [number, number, number, number]): Content => ({
  columns: [{ text: left }, { text: right, alignment: "right", width: "auto" }],
  fontSize: 7.5,
  color: soft,
  margin,
});

function tableContent(table: PaperTable, parts: readonly PartColumn[][], words: TablePaper["words"]): Content[] {
  const { title, rows, notes } = table;
  return [
    ...(title === undefined ? [] : [heading(title)]),
    ...(rows.length === 0 ? [{ text: words.none, color: soft }] : []),
    ...parts.flatMap((part, index): Content[] => [
      ...(parts.length > 1
        ? [
            {
              text: filled(words.part, { part: index + 1, parts: parts.length }),
              bold: true,
              color: soft,
              headlineLevel: 1,
              margin: [0, index === 0 ? 0 : 12, 0, 3] as [number, number, number, number],
            },
          ]
        : []),
      grid(
        part.map(({ width }) => width),
        [
          part.map(({ index: at, width }) => headCell(table.columns[at]!, width)),
          ...rows.map((row) =>
            part.map(({ index: at, width }) => bodyCell(row[at]!, table.columns[at]!.isNumber, width)),
          ),
        ],
      ),
    ]),
    ...(notes.length > 0
      ? [
          {
            text: notes.map(({ letter: of, text }) => `${of}: ${text}`).join("  ·  "),
            color: soft,
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

function definitionContent(definitions: readonly string[][], title: string, room: number): Content[] {
  const [head, ...rows] = definitions;
  const needs = head!.map((_, column) => needOf(definitions.map((row) => row[column]!)));
  return partsOf(needs, 1, room).flatMap((part, index): Content[] => [
    index === 0 ? heading(title) : { text: "", margin: [0, 6, 0, 0] },
    grid(
      part.map(({ width }) => width),
      [
        part.map(({ index: at, width }) => headCell({ header: head![at]!, isNumber: false }, width)),
        ...rows.map((row) => part.map(({ index: at, width }) => worded(row[at]!, width))),
      ],
    ),
  ]);
}

const heading = (text: string): Content => ({
  text,
  fontSize: 11,
  bold: true,
  color: indigo,
  headlineLevel: 1,
  margin: [0, 14, 0, 5],
});

const bare = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 8 };

const grid = (widths: readonly number[], body: TableCell[][]): ContentTable => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: widths.map((width) => width - 2 * padding),
    body,
  },
  layout: {
    hLineWidth: (index) => (index === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => line,
    paddingLeft: () => padding,
    paddingRight: () => padding,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
});

const headCell = ({ header, isNumber }: { header: string; isNumber: boolean }, width: number): TableCell => ({
  ...worded(header, width),
  bold: true,
  alignment: isNumber ? "right" : "left",
  fillColor: "#efece4",
});

function bodyCell({ text, marks }: PaperCell, isNumber: boolean, width: number): TableCell {
  const { wordBreak } = worded(text, width);
  const marked: Content = marks ? [text, { text: marks, sup: true, color: soga, bold: true }] : text;
  return { text: marked, alignment: isNumber ? "right" : "left", ...(wordBreak && { wordBreak }) } as TableCell;
}

/** A word that is longer than its column (an address) goes on on the next line rather than over its neighbour. */
const worded = (text: string, width: number): { text: string; wordBreak?: "break-all" } =>
  wordOf(text) > width - 2 * padding ? { text, wordBreak: "break-all" } : { text };

/** Points that its longest word takes. */
const wordOf = (text: string) => Math.max(0, ...text.split(/[ \n]/).map(widthOf));

const needsOf = ({ columns, rows }: PaperTable): ColumnNeed[] =>
  columns.map(({ header, isNumber }, column) => {
    const texts = rows.map((row) => row[column]!.text + (row[column]!.marks ?? ""));
    // A heading may stand on several lines, a figure never.
    const need = needOf(texts);
    const head = Math.min(longestWord, wordOf(header) * 1.06 + 2 * padding);
    const shortest = Math.max(isNumber ? need.widest : need.shortest, head);
    return { shortest, widest: Math.max(need.widest, Math.min(widthOf(header), isNumber ? 90 : longestLine)) };
  });

function needOf(texts: readonly string[]): ColumnNeed {
  const [word, whole] = [wordOf, widthOf].map((of) => texts.reduce((most, text) => Math.max(most, of(text)), 1));
  const room = 2 * padding;
  return {
    // Not a word a line: what is short stands on one.
    shortest: Math.min(longestWord, Math.max(word!, Math.min(whole!, oneLine))) + room,
    widest: Math.min(longestLine, whole!) + room,
  };
}

const filled = (text: string, values: Record<string, number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

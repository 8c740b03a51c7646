import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pdfmake from "pdfmake";
import type { TablePaper } from "../../exports/table-paper.ts";
import type { ReportDocument } from "../document.ts";
import { toDefinition } from "./definition.tsx";
import { paperDefinition } from "./paper-definition.ts";

/**
 * Roboto, which the PDF's maker brings along as TrueType: the pages' own typefaces come as WOFF2 with variable weight,
 * which a PDF cannot embed. Every file carries the letters it uses.
 */
const folder = join(dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")), "fonts", "Roboto");
const file = (style: string) => join(folder, `Roboto-${style}.ttf`);

pdfmake.setFonts({
  Roboto: {
    normal: file("Regular"),
    bold: file("Medium"),
    italics: file("Italic"),
    bolditalics: file("MediumItalic"),
  },
});
// What people type never makes it fetch or read anything.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));

/** A yearly report, or a table of some page. */
export type PdfDocument = ReportDocument | TablePaper;

/** The same document gives the same bytes. Takes about half a second for twenty pages: call it in a thread. */
export const makePdf = (document: PdfDocument): Promise<Buffer> =>
  pdfmake.createPdf("kind" in document ? paperDefinition(document) : toDefinition(document)).getBuffer();

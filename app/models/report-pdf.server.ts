import type { PdfDocument } from "~/reports/pdf/make-pdf.ts";

/** Whoever makes a PDF without keeping other requests waiting. */
export interface PdfMaker {
  make(document: PdfDocument): Promise<Uint8Array>;
}

/**
 * The server starts the one thread for PDFs and the built application uses it: a thread starts from a file among its
 * sources, where the bundle is not. As with the database, hence a place that both see.
 */
const key = Symbol.for("sentra.pdf");
const place = globalThis as unknown as Record<symbol, PdfMaker | undefined>;

export function sharePdfMaker(maker: PdfMaker): void {
  place[key] = maker;
}

/** Call it outside of a transaction, which would hold a connection for as long. */
export function getPdf(document: PdfDocument): Promise<Uint8Array> {
  const maker = place[key];
  if (!maker) throw new Error("nobody makes PDFs: the program starts with app/server/main.ts");
  return maker.make(document);
}

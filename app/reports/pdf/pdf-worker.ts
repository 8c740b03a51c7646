import { parentPort } from "node:worker_threads";
import { makePdf, type PdfDocument } from "./make-pdf.ts";

export interface PdfQuestion {
  id: number;
  document: PdfDocument;
}

export type PdfAnswer = { id: number } & ({ bytes: Uint8Array } | { error: string });

parentPort!.on("message", ({ id, document }: PdfQuestion) => {
  const answer = (said: PdfAnswer) => parentPort!.postMessage(said);
  makePdf(document).then(
    (bytes) => answer({ id, bytes }),
    (error: Error) => answer({ id, error: error.message }),
  );
});

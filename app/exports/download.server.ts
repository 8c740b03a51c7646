import { Readable } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable } from "@remix-run/node";
import type { TFunction } from "i18next";
import { formatNumber } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getPdf } from "~/models/report-pdf.server.ts";
import { note } from "~/models/request-notes.server.ts";
import { logger } from "~/server/logger.ts";
import { toCsv } from "./csv.server.ts";
import { fileName } from "./file-name.ts";
import { longestPaper } from "./paper-limit.ts";
import type { ExportTable } from "./table.ts";
import { toPaper, tooLongForPaper } from "./table-paper.ts";
import { toXlsx } from "./xlsx.server.ts";

export const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
};

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/**
 * Answers with a table as a file: the address's ending says which. Of a CSV, `tabel` names one of the tables that belong
 * to it, and `keterangan=tidak` leaves the remarks out.
 */
export async function download(visit: Visit, table: ExportTable, t: TFunction, language: Language): Promise<Response> {
  const { pathname, searchParams } = new URL(visit.request.url);
  if (pathname.endsWith(".pdf")) return downloadPaper(table, t, language);
  const format = pathname.endsWith(".csv") ? "csv" : "xlsx";
  if (format === "xlsx") return downloadFile(visit, toXlsx(table, t, language), types.xlsx, fileName(table, format));
  const asked = searchParams.get("tabel");
  const one = asked ? table.further?.find(({ code }) => code === asked) : table;
  if (!one) throw notFound();
  const alone = { ...table, ...one, further: [] };
  const file = toCsv(alone, t, language, searchParams.get("keterangan") !== "tidak");
  return downloadFile(visit, file, types.csv, fileName(alone, format));
}

/** A table on paper; one that is too long is refused with its count, never cut. */
async function downloadPaper(table: ExportTable, t: TFunction, language: Language): Promise<Response> {
  if (tooLongForPaper(table)) {
    const [count, most] = [table.rowCount, longestPaper].map((rows) => formatNumber(rows, language, "count"));
    return new Response(`${t("common.pdfTooLong", { rows: count, most })}\n`, {
      status: 413,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
  return new Response(new Uint8Array(await getPdf(await toPaper(table, t, language))), {
    headers: headersOf(types.pdf, fileName(table, "pdf")),
  });
}

/** Answers with a file that is made while it is read. */
export function downloadFile(visit: Visit, file: Readable, type: string, name: string): Response {
  const body = Readable.from(pace(file, visit), { objectMode: false });
  return new Response(createReadableStreamFromReadable(body), {
    headers: headersOf(type, name),
  });
}

const headersOf = (type: string, name: string) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${name}"`,
  "Cache-Control": "private, no-store",
});

/** No faster than the reader takes it, and no longer than there is one. */
async function* pace(file: Readable, { request, context }: Visit): AsyncGenerator<Buffer> {
  const leave = () => file.destroy();
  request.signal.addEventListener("abort", leave, { once: true });
  try {
    for await (const chunk of file) {
      await context.roomToSend();
      yield chunk as Buffer;
    }
  } catch (error) {
    if (request.signal.aborted) return;
    // The answer has begun: what is left is to break it off, so that nobody takes half a file for the whole.
    note({ hasFailed: true });
    logger.error({ requestId: context.requestId, err: error }, "export failed");
    throw error;
  } finally {
    request.signal.removeEventListener("abort", leave);
    file.destroy();
  }
}

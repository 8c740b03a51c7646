import { Readable } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { logger } from "~/server/logger.ts";
import { toCsv } from "./csv.server.ts";
import { fileName } from "./file-name.ts";
import type { ExportTable } from "./table.ts";
import { toXlsx } from "./xlsx.server.ts";

export const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/** Answers with a table as a file: the address's ending says which, `keterangan=tidak` leaves a CSV's remarks out. */
export function download(visit: Visit, table: ExportTable, t: TFunction, language: Language): Response {
  const { pathname, searchParams } = new URL(visit.request.url);
  const format = pathname.endsWith(".csv") ? "csv" : "xlsx";
  const withRemarks = searchParams.get("keterangan") !== "tidak";
  const file = format === "csv" ? toCsv(table, t, language, withRemarks) : toXlsx(table, t, language);
  return downloadFile(visit, file, types[format], fileName(table, format));
}

/** Answers with a file that is made while it is read. */
export function downloadFile(visit: Visit, file: Readable, type: string, name: string): Response {
  const body = Readable.from(pace(file, visit), { objectMode: false });
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

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
    logger.error({ requestId: context.requestId, err: error }, "export failed");
    throw error;
  } finally {
    request.signal.removeEventListener("abort", leave);
    file.destroy();
  }
}

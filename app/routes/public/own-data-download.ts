import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { requireActor } from "~/auth/guards.server.ts";
import { downloadFile, types } from "~/exports/download.server.ts";
import { type OwnData, readOwnData } from "~/models/own-data.server.ts";

/** All data about who asks, for a person to read (CSV) and for another program (JSON). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const data = await readOwnData(actor);
  const isCsv = new URL(request.url).pathname.endsWith(".csv");
  const [text, type, ending] = isCsv
    ? [toCsv(data), types.csv, "csv"]
    : [JSON.stringify({ asOf: new Date(), ...data }, null, 2), "application/json; charset=utf-8", "json"];
  return downloadFile({ request, context }, Readable.from([text]), type, `data-saya.${ending}`);
}

/** One value in each line, as the parts have different columns. */
function toCsv(data: OwnData): string {
  const lines = Object.entries(data).flatMap(([part, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [part, String(index + 1), name, toText(value)]),
    ),
  );
  return `\uFEFF${stringify([["bagian", "nomor", "kolom", "nilai"], ...lines], { record_delimiter: "\r\n", escape_formulas: true })}`;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean);
}

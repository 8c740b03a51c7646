/** One export in a process of its own, asked for by exports.ts; prints what was held as a line of JSON. */
import { Readable } from "node:stream";
import { openPostgres } from "../../../db/client.ts";
import { csvLines } from "../../exports/csv.server.ts";
import type { ExportPage } from "../../exports/page.server.ts";
import { valuesTab } from "../../exports/region-tabs.ts";
import { toWorkbook } from "../../exports/workbook.server.ts";
import { createI18n } from "../../i18n/i18n.ts";
import { shareDatabase, withActor } from "../../models/database.server.ts";
import { pillars } from "../../models/indicators.server.ts";
import { monthsBetween } from "../../models/periods.ts";
import { readRegion } from "../../models/region-data.server.ts";
import { listSentra } from "../../models/sentra.server.ts";

export interface Wanted {
  url: string;
  userId: number;
  /** How many of the sentra that this person sees. */
  sentra: number;
  format: "read" | "csv" | "xlsx";
}

interface Memory {
  heap: number;
  rss: number;
}

export interface Held {
  rows: number;
  bytes: number;
  before: Memory;
  most: Memory;
  ms: number;
}

const wanted = JSON.parse(process.argv[2]!) as Wanted;
const rowsBetween = 2_000;

const database = await openPostgres(wanted.url, 2);
shareDatabase(database, { secureCookies: false, demoData: false });
const { t } = await createI18n("id");
const page: ExportPage = { t, language: "id", address: "", asOf: new Date(), role: "" };
const actor = { userId: wanted.userId };
const sentra = (await withActor(actor, listSentra)).slice(0, wanted.sentra);
const scope = { region: "", months: monthsBetween("2023-11", "2026-10") };
const data = readRegion(actor, { scope, regions: [], sentra });
const tabs = pillars.map((pillar) => valuesTab(pillar, { data }, page));

const now = (): Memory => {
  globalThis.gc!();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
};
const before = now();
const held: Held = { rows: 0, bytes: 0, before, most: { ...before }, ms: 0 };
const start = performance.now();
for await (const piece of pieces()) held.bytes += piece.length;
held.ms = performance.now() - start;
await database.close();
console.log(JSON.stringify(held));

/** Lets rows through and looks, every few of them, what the process holds. */
async function* watched<T>(rows: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  for await (const row of rows) {
    held.rows += 1;
    if (held.rows % rowsBetween === 0) {
      const { heap, rss } = now();
      held.most = { heap: Math.max(held.most.heap, heap), rss: Math.max(held.most.rss, rss) };
    }
    yield row;
  }
}

async function* pieces(): AsyncGenerator<{ length: number }> {
  const all = tabs.map((tab) => ({ ...tab, rows: watched(tab.rows), holds: "" }));
  if (wanted.format === "xlsx") {
    const approval = { draft: 0, submitted: 0, verified: 0, returned: 0, locked: 0, expected: 0 };
    yield* toWorkbook({ title: "", region: "", months: scope.months, approval, sources: [], tabs: all }, page);
  } else if (wanted.format === "csv") {
    for (const tab of all) yield* Readable.from(csvLines(tab, t("common.simulated")), { objectMode: false });
  } else {
    for (const { rows } of all) for await (const _ of rows) yield { length: 0 };
  }
}

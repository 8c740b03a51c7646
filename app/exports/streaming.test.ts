import type { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/i18n.ts";
import { readXlsx } from "../../e2e/read-xlsx.ts";
import { toCsv } from "./csv.server.ts";
import type { ExportRow, ExportTable } from "./table.ts";
import { toXlsx } from "./xlsx.server.ts";

const allRows = 100_000;
const { t } = await createI18n("id");
const writers = { xlsx: toXlsx, csv: toCsv };

/** Ten columns of figures that hardly compress, made when they are asked for. */
function longTable(total = allRows) {
  const source = { made: 0, isClosed: false };
  async function* rows(): AsyncGenerator<ExportRow> {
    try {
      for (; source.made < total; source.made += 1) {
        yield Array.from({ length: 10 }, (_, i) => ((source.made * 10 + i) * 2_654_435_761) % 4_294_967_296);
      }
    } finally {
      source.isClosed = true;
    }
  }
  const table: ExportTable = {
    title: "Panjang",
    columns: Array.from({ length: 10 }, (_, i) => ({ header: `Kolom ${i}`, kind: "count" as const })),
    rows: rows(),
    rowCount: total,
    definitions: [],
    about: {
      address: "",
      periodCode: "",
      period: "",
      filters: [],
      asOf: new Date(0),
      approval: [],
      sources: [],
      role: "",
    },
  };
  return { table, source };
}

/** Until nothing moves any more: a writer that doesn't wait for its reader would run through to the end here. */
async function settle(source: { made: number }): Promise<number> {
  for (let still = 0, before = -1; still < 50; before = source.made) {
    await turn();
    still = source.made === before ? still + 1 : 0;
  }
  return source.made;
}

async function readSome(stream: Readable, bytes: number): Promise<void> {
  for (let got = 0; got < bytes;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk) got += chunk.length;
    else await turn();
  }
}

test.each(["xlsx", "csv"] as const)(
  "a reader who waits makes the source wait: %s of 100,000 rows",
  async (format) => {
    const { table, source } = longTable();
    const stream = writers[format](table, t, "id");
    stream.read(0);
    const ahead = await settle(source);
    expect(ahead).toBeLessThan(allRows / 20);
    await readSome(stream, 500_000);
    const later = await settle(source);
    // About 100 bytes a row in CSV, fewer in an archive: half a megabyte is a tenth of the rows or so, not all of them.
    expect(later).toBeGreaterThan(ahead);
    expect(later).toBeLessThan(allRows / 4);
    stream.destroy();
    await settle(source);
    expect(source.isClosed).toBe(true);
  },
  60_000,
);

test("every row arrives, in both formats", async () => {
  const total = 20_000;
  const csv = (await buffer(toCsv(longTable(total).table, t, "id", false))).toString();
  expect(csv.match(/\r\n/g)).toHaveLength(total + 1);
  const [sheet] = readXlsx(await buffer(toXlsx(longTable(total).table, t, "id")));
  expect(sheet!.rows).toHaveLength(total + 1);
  expect(
    sheet!.rows
      .at(-1)!
      .map((cell) => cell!.value)
      .join(","),
  ).toBe(csv.trimEnd().split("\r\n").at(-1));
}, 60_000);

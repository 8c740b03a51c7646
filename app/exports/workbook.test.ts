import { buffer } from "node:stream/consumers";
import { setImmediate as turn } from "node:timers/promises";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/i18n.ts";
import { readXlsx } from "../../e2e/read-xlsx.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportRow } from "./table.ts";
import { toWorkbook } from "./workbook.server.ts";

const { t } = await createI18n("id");
const page: ExportPage = {
  t,
  language: "id",
  address: "https://sentra.example/ekspor",
  asOf: new Date("2026-11-21T03:30:00Z"),
  role: "Petugas dinas",
};
const head = {
  title: "Dasbor Kota Kediri",
  region: "Kota Kediri (35.71)",
  months: ["2026-09", "2026-10"],
  approval: { draft: 1, submitted: 2, verified: 3, returned: 0, locked: 0, expected: 10 },
  sources: ["KEDIRI: Penelitian"],
};
const columns = [
  { header: "Sentra", kind: "text" as const, marks: "Sentra: simulasi" },
  { header: "Nilai", kind: "count" as const },
];

function bookOf(rows: AsyncIterable<ExportRow> | Iterable<ExportRow>) {
  const short = { title: "Singkat", holds: "satu baris", columns, rows: [["Sentra Tenun", "12"]] as ExportRow[] };
  return { ...head, tabs: [short, { title: "Panjang", holds: "banyak baris", columns, rows }] };
}

const rowsTo = (total: number): ExportRow[] =>
  Array.from({ length: total }, (_, i) => [{ value: `=CMD(${i})`, isSimulated: i % 5 === 0 }, i]);

test("what doesn't fit on a sheet goes on on the next, and the first sheet says so and how much there is", async () => {
  const file = await buffer(toWorkbook(bookOf(rowsTo(25)), page, 10));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    "Tentang",
    "Singkat",
    "Panjang",
    "Panjang (2)",
    "Panjang (3)",
  ]);
  const parts = ["Panjang", "Panjang (2)", "Panjang (3)"].map((name) => book.getWorksheet(name)!);
  for (const sheet of parts) expect(sheet.getRow(1).getCell(1).value).toBe("Sentra");
  const numbers = parts.flatMap((sheet) => sheet.getColumn(2).values.slice(2));
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, i) => i));

  const about = book.getWorksheet("Tentang")!;
  const said: unknown[][] = [];
  about.eachRow((row) => said.push([1, 2, 3, 4].map((i) => row.getCell(i).value)));
  expect(said).toContainEqual(["Singkat", 1, 0, "satu baris"]);
  expect(said).toContainEqual(["Panjang", 25, 5, "banyak baris; dilanjutkan di Panjang (2), Panjang (3)"]);
  const facts = new Map(said.map(([label, , , text]) => [label, String(text)]));
  expect(facts.get("Keadaan data per")).toBe("21 Nov 2026, 10.30.00 WIB");
  expect(facts.get("Persetujuan lembar")).toContain("diverifikasi 3");
});

test("a text that looks like a formula is a text", async () => {
  // readXlsx throws where a cell is a formula.
  const long = readXlsx(await buffer(toWorkbook(bookOf(rowsTo(3)), page)))[2]!;
  expect(long.rows[1]![0]).toMatchObject({ type: "text", value: "=CMD(0)", format: "@", isItalic: true });
  expect(long.rows[1]![2]).toMatchObject({ value: "simulasi" });
});

test("a reader who waits makes the source wait", async () => {
  const source = { made: 0, isClosed: false };
  const total = 100_000;
  async function* rows(): AsyncGenerator<ExportRow> {
    try {
      for (; source.made < total; source.made += 1) {
        yield [`${(source.made * 2_654_435_761) % 4_294_967_296}`.repeat(8), source.made];
      }
    } finally {
      source.isClosed = true;
    }
  }
  const settle = async () => {
    for (let still = 0, before = -1; still < 50; before = source.made) {
      await turn();
      still = source.made === before ? still + 1 : 0;
    }
    return source.made;
  };
  const stream = toWorkbook(bookOf(rows()), page);
  stream.read(0);
  expect(await settle()).toBeLessThan(total / 20);
  stream.destroy();
  await settle();
  expect(source.isClosed).toBe(true);
});

test("tables longer than any buffer arrive whole, and the sheet that tells of them is still the first", async () => {
  const total = 20_000;
  const sheets = readXlsx(await buffer(toWorkbook(bookOf(rowsTo(total)), page)));
  expect(sheets.map(({ name, rows }) => [name, name === "Tentang" ? "" : rows.length])).toEqual([
    ["Tentang", ""],
    ["Singkat", 2],
    ["Panjang", total + 1],
  ]);
  expect(sheets[0]!.rows[0]!.map((cell) => cell?.value)).toContain(head.title);
}, 60_000);

import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { createI18n, type Language } from "~/i18n/i18n.ts";
import { readXlsx } from "../../e2e/read-xlsx.ts";
import { toCsv } from "./csv.server.ts";
import type { ExportRow, ExportTable } from "./table.ts";
import { toXlsx } from "./xlsx.server.ts";

const rows: ExportRow[] = [
  [{ value: "Sentra Tenun", isSimulated: false }, { value: 15, isSimulated: true }, "427484000", 86.66666666666667],
  [
    { value: '=HYPERLINK("http://x")', isSimulated: true },
    { value: undefined, isSimulated: true },
    "-1250.50",
    undefined,
  ],
  ["+62 812", { value: 0, isSimulated: false, note: "KEDIRI" }, "12345678901234567890.125", 28.999999999999996],
  ["-", { value: -3, isSimulated: false }, undefined, 1e-7],
  ["@SUM(A1)", 1, "9007199254740993", 100],
  ["\t=1+1", 2, "100000000000000000000", 33.333333333333336],
  ["\r=1+1", 3, "0.10", 0],
  ["# bukan keterangan", 4, "1", 1],
  ['Batik, "cap"\nbaris dua', 5, "1", 1],
];

const table = (changes: Partial<ExportTable> = {}): ExportTable => ({
  title: "Daftar sentra",
  columns: [
    { header: "Sentra", kind: "text", marks: "Sentra: simulasi" },
    { header: "KN01 Unit usaha aktif (usaha)", kind: "count", marks: "KN01: simulasi" },
    { header: "KN02 Omzet sentra (Rp)", kind: "currency" },
    { header: "KI15 Cakupan (%)", kind: "percent" },
  ],
  rows,
  rowCount: rows.length,
  definitions: [
    { of: "Sentra", name: "Nama sentra" },
    {
      of: "KI15",
      name: "Cakupan kerja sama internal",
      unit: "%",
      period: "bulanan",
      overTime: "dihitung ulang",
      overSentra: "dirata-ratakan",
      formula: "100 × KI16 ÷ KN01",
      source: "KEDIRI",
    },
  ],
  about: {
    address: "https://sentra.example/sentra?q=a",
    periodCode: "2026-10",
    period: "Oktober 2026",
    filters: [{ label: "Cari", text: 'a,=1+1;-2\n"kutip' }],
    asOf: new Date("2026-11-21T03:30:00Z"),
    approval: [{ label: "Persetujuan lembar", text: "Kinerja: diverifikasi" }],
    sources: ["KEDIRI: Penelitian pendekatan klaster"],
    role: "Petugas dinas",
  },
  ...changes,
});

async function write(
  format: "xlsx" | "csv",
  language: Language = "id",
  changes?: Partial<ExportTable>,
  withRemarks = true,
) {
  const { t } = await createI18n(language);
  return buffer(
    format === "csv" ? toCsv(table(changes), t, language, withRemarks) : toXlsx(table(changes), t, language),
  );
}

/** As a program reads it that knows of remarks. */
const parseCsv = (file: Buffer) => parse(file, { bom: true, comment: "#", comment_no_infix: true }) as string[][];
const remarksOf = (file: Buffer) =>
  file
    .toString()
    .slice(1)
    .split("\r\n")
    .filter((line) => line.startsWith("# "));

describe("CSV", () => {
  test("is UTF-8 with a byte order mark, comma, decimal point, one header and one line per row", async () => {
    const file = await write("csv");
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header, ...body] = parseCsv(file);
    expect(header).toEqual([
      "Sentra",
      "KN01 Unit usaha aktif (usaha)",
      "KN02 Omzet sentra (Rp)",
      "KI15 Cakupan (%)",
      "Sentra: simulasi",
      "KN01: simulasi",
    ]);
    expect(body).toHaveLength(rows.length);
    expect(body[0]).toEqual(["Sentra Tenun", "15", "427484000", "86.6666666666667", "", "simulasi"]);
  });

  test("keeps every digit that was typed, and negative numbers as numbers", async () => {
    const body = parseCsv(await write("csv")).slice(1);
    expect(body.map((row) => row[2])).toEqual([
      "427484000",
      "-1250.50",
      "12345678901234567890.125",
      "",
      "9007199254740993",
      "100000000000000000000",
      "0.10",
      "1",
      "1",
    ]);
    expect(body.map((row) => row[3])).toEqual([
      "86.6666666666667",
      "",
      "29",
      "0.0000001",
      "100",
      "33.3333333333333",
      "0",
      "1",
      "1",
    ]);
    expect(body[3]![1]).toBe("-3");
  });

  test("leaves a missing value empty and writes a zero as zero", async () => {
    const body = parseCsv(await write("csv")).slice(1);
    expect(body[1]![1]).toBe("");
    expect(body[1]![5]).toBe(""); // nothing there is not simulated either
    expect(body[2]![1]).toBe("0");
  });

  test("neutralises texts that a spreadsheet would calculate", async () => {
    const names = parseCsv(await write("csv"))
      .slice(1)
      .map((row) => row[0]);
    expect(names).toEqual([
      "Sentra Tenun",
      '\'=HYPERLINK("http://x")',
      "'+62 812",
      "'-",
      "'@SUM(A1)",
      "'\t=1+1",
      "'\r=1+1",
      "# bukan keterangan",
      'Batik, "cap"\nbaris dua',
    ]);
  });

  test("marks simulated values in columns of their own, with their origin where it is known", async () => {
    const body = parseCsv(await write("csv")).slice(1);
    expect(body.map((row) => row[4])).toEqual(["", "simulasi", "", "", "", "", "", "", ""]);
    expect(body.map((row) => row[5])).toEqual(["simulasi", "", "KEDIRI", "", "", "", "", "", ""]);
  });

  test("its remarks are lines of text whatever somebody searched for", async () => {
    const remarks = remarksOf(await write("csv"));
    expect(remarks).toContain("# Cari: a,'=1+1;'-2 'kutip");
    for (const remark of remarks) expect(remark).not.toMatch(/"|[,;]\s*[=+\-@]/);
  });

  test("without remarks begins with the header", async () => {
    const file = await write("csv", "id", {}, false);
    expect(file.toString().startsWith("\uFEFFSentra,KN01")).toBe(true);
    expect(parseCsv(file)).toEqual(parseCsv(await write("csv")));
  });
});

describe("XLSX", () => {
  test("numbers are numbers with their kind's format, texts are texts, no cell is a formula", async () => {
    const [sheet] = readXlsx(await write("xlsx"));
    const [header, ...body] = sheet!.rows;
    expect(header!.map((cell) => cell?.value)).toEqual(parseCsv(await write("csv"))[0]);
    expect(body).toHaveLength(rows.length);
    expect(body.map((row) => row[0]!.type)).toEqual(rows.map(() => "text"));
    expect(body[1]![0]).toMatchObject({ type: "text", value: '=HYPERLINK("http://x")', format: "@" });
    expect(body[0]![1]).toMatchObject({ type: "number", value: "15", format: "#,##0", isItalic: true });
    expect(body[3]![1]).toMatchObject({ type: "number", value: "-3", format: "#,##0", isItalic: false });
    expect(body[0]![2]).toMatchObject({ type: "number", value: "427484000", format: "#,##0" });
    expect(body[0]![3]).toMatchObject({ type: "number", value: "86.6666666666667", format: "#,##0.0" });
  });

  test("a number that Excel could not keep whole is text, digit by digit", async () => {
    const body = readXlsx(await write("xlsx"))[0]!.rows.slice(1);
    expect(body[2]![2]).toMatchObject({ type: "text", value: "12345678901234567890.125" });
    expect(body[4]![2]).toMatchObject({ type: "text", value: "9007199254740993" });
    expect(body[5]![2]).toMatchObject({ type: "number", value: "100000000000000000000" });
  });

  test("a missing value has no cell, a zero has one", async () => {
    const body = readXlsx(await write("xlsx"))[0]!.rows.slice(1);
    expect(body[1]![1]).toBeUndefined();
    expect(body[1]![3]).toBeUndefined();
    expect(body[2]![1]).toMatchObject({ type: "number", value: "0" });
  });

  test("the header stays in sight and filters reach the last row", async () => {
    const { xml } = readXlsx(await write("xlsx"))[0]!;
    expect(xml).toContain('<pane xSplit="1" ySplit="1"');
    expect(xml).toContain(`<autoFilter ref="A1:F${rows.length + 1}"/>`);
  });
});

describe("what a file says of itself", () => {
  const facts = {
    id: [
      ["Judul", "Daftar sentra"],
      ["Halaman asal", "https://sentra.example/sentra?q=a"],
      ["Periode", "Oktober 2026"],
      ["Keadaan data per", "21 Nov 2026, 10.30 WIB (2026-11-21T03:30:00Z)"],
      ["Persetujuan lembar", "Kinerja: diverifikasi"],
      ["Sumber", "KEDIRI: Penelitian pendekatan klaster"],
      ["Jumlah baris", "9"],
      ["Diunduh sebagai", "Petugas dinas"],
      ["Bahasa", "Bahasa Indonesia"],
    ],
    en: [
      ["Title", "Daftar sentra"],
      ["Page", "https://sentra.example/sentra?q=a"],
      ["Period", "Oktober 2026"],
      ["As of", "21 Nov 2026, 10:30 WIB (2026-11-21T03:30:00Z)"],
      ["Source", "KEDIRI: Penelitian pendekatan klaster"],
      ["Rows", "9"],
      ["Downloaded as", "Petugas dinas"],
      ["Language", "English"],
    ],
  };
  const definition = [
    "KI15",
    "Cakupan kerja sama internal",
    "%",
    "bulanan",
    "dihitung ulang",
    "dirata-ratakan",
    "100 × KI16 ÷ KN01",
    "KEDIRI",
  ];

  test.each(["id", "en"] as const)("is whole in both formats (%s)", async (language) => {
    const notes = readXlsx(await write("xlsx", language))[1]!.rows.map((row) => row.map((cell) => cell?.value));
    const remarks = remarksOf(await write("csv", language));
    expect(notes).toEqual(expect.arrayContaining(facts[language]));
    expect(notes).toContainEqual(definition);
    for (const [label, text] of facts[language]) expect(remarks).toContain(`# ${label}: ${text}`);
    const defined = remarks.find((remark) => remark.startsWith("# [KI15]"))!;
    for (const text of definition.slice(1)) expect(defined).toContain(text);
  });
});

describe("an export breaks off rather than say what isn't so", () => {
  test.each(["xlsx", "csv"] as const)("another number of rows than was said (%s)", async (format) => {
    await expect(write(format, "id", { rowCount: 8 })).rejects.toThrow('"Daftar sentra" said 8 rows and had 9');
  });
  test.each(["xlsx", "csv"] as const)("a simulated value with nowhere to mark it (%s)", async (format) => {
    const changes = { rows: [["x", 1, { value: 1, isSimulated: true }, 1]] as ExportRow[], rowCount: 1 };
    await expect(write(format, "id", changes)).rejects.toThrow("no column for marks");
  });
  test.each(["xlsx", "csv"] as const)("a text where a number is promised (%s)", async (format) => {
    await expect(write(format, "id", { rows: [["x", "=1+1", 1, 1]], rowCount: 1 })).rejects.toThrow("is no number");
  });
  test.each(["xlsx", "csv"] as const)("a figure that isn't finite (%s)", async (format) => {
    await expect(write(format, "id", { rows: [["x", Number.NaN, 1, 1]], rowCount: 1 })).rejects.toThrow("is no number");
  });
});

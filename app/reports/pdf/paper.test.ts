import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toPaper } from "~/exports/table-paper.ts";
import { longestPaper } from "~/exports/paper-limit.ts";
import type { ExportRow, ExportTable } from "~/exports/table.ts";
import { createI18n, type Language } from "~/i18n/i18n.ts";
import { partsOf } from "./column-parts.ts";
import { makePdf } from "./make-pdf.ts";

const table = (rows: readonly ExportRow[], columns: ExportTable["columns"]): ExportTable => ({
  title: "Daftar sentra",
  columns,
  rows,
  rowCount: rows.length,
  definitions: [{ of: "Omzet", name: "Nilai penjualan sebulan", unit: "Rp" }],
  about: {
    address: `https://sentra.example/sentra?q=${"a".repeat(200)}`,
    periodCode: "2026-10",
    period: "Oktober 2026",
    filters: [{ label: "Cari", text: "tenun" }],
    asOf: new Date("2026-11-21T03:30:00Z"),
    approval: [{ label: "Persetujuan lembar", text: "Kinerja: diverifikasi" }],
    sources: ["KEDIRI: Penelitian"],
    role: "Petugas dinas",
  },
});

const columns: ExportTable["columns"] = [
  { header: "Sentra", kind: "text" },
  { header: "Omzet (Rp)", kind: "currency", marks: "Omzet: simulasi" },
  { header: "Cakupan (%)", kind: "percent" },
];
const many = (total: number): ExportRow[] =>
  Array.from({ length: total }, (_, i) => [
    `Sentra ${i}`,
    { value: 1_000_000 + i * 1_237, isSimulated: i % 9 === 0 },
    i / 7,
  ]);

async function printed(of: ExportTable, language: Language = "id") {
  const { t } = await createI18n(language);
  return toPaper(of, t, language);
}

/** Each page as another program reads it. */
async function pagesOf(of: ExportTable, language?: Language): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), "sentra-paper-"));
  try {
    const file = join(directory, "table.pdf");
    writeFileSync(file, await makePdf(await printed(of, language)));
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

describe("a table on paper", { timeout: 60_000 }, () => {
  it("has every row, its head on every page, and says what it is", async () => {
    const rows = many(150);
    const pages = await pagesOf(table(rows, columns));
    expect(pages.length).toBeGreaterThan(2);
    const whole = pages.join("\n");
    rows.forEach((_, i) => expect(whole).toMatch(new RegExp(`Sentra ${i}\\s`)));
    pages.forEach((page, i) => {
      expect(page).toContain(`Halaman ${i + 1} dari ${pages.length}`);
      if (/Sentra \d/.test(page)) expect(page).toContain("Omzet (Rp)");
    });
    for (const said of [
      "Cari",
      "tenun",
      "Kinerja: diverifikasi",
      "Oktober 2026",
      "Petugas dinas",
      "KEDIRI: Penelitian",
    ])
      expect(pages[0]).toContain(said);
    expect(pages[0]).toMatch(/Jumlah baris\s+150/);
  });

  it("writes figures as its reader does, and marks what is simulated", async () => {
    const rows: ExportRow[] = [["Tenun", { value: "1234567", isSimulated: true, note: "KEDIRI" }, undefined]];
    const [id, en] = [await printed(table(rows, columns)), await printed(table(rows, columns), "en")];
    expect(id.tables[0]!.rows[0]).toEqual([{ text: "Tenun" }, { text: "1.234.567", marks: "s,a" }, { text: "–" }]);
    expect(id.tables[0]!.notes).toEqual([{ letter: "a", text: "KEDIRI" }]);
    expect(en.tables[0]!.rows[0]![1]).toEqual({ text: "1,234,567", marks: "s,a" });
    expect(id.facts.find(({ label }) => label === "Tanda s")!.text).toContain("simulasi");
  });

  it("goes on in another part where it is wider than the page, the first column again: no column is lost", async () => {
    const months = Array.from({ length: 24 }, (_, i) => ({ header: `Bulan-${i + 1}`, kind: "currency" as const }));
    const row: ExportRow = ["Sentra Tenun", ...months.map((_, i) => 1_000_000_000 + i)];
    const whole = (await pagesOf(table([row], [{ header: "Nama", kind: "text" }, ...months]))).join("\n");
    months.forEach(({ header }, i) => {
      expect(whole).toContain(header);
      expect(whole).toContain(new Intl.NumberFormat("id-ID").format(1_000_000_000 + i));
    });
    const parts = [...whole.matchAll(/Bagian \d+ dari (\d+)/g)];
    expect(parts).toHaveLength(Number(parts[0]![1]));
    expect(whole.match(/^\s*Sentra Tenun/gm)!.length).toBe(parts.length);
  });

  it("is refused where it is longer than is printed, rather than cut", async () => {
    await expect(printed(table(many(longestPaper + 1), columns))).rejects.toThrow("too many rows");
  });
});

describe("a page's width", () => {
  const need = (shortest: number, widest = shortest) => ({ shortest, widest });

  it("is never passed, and every column has its place once, the first ones in each part", () => {
    for (const room of [300, 520, 770]) {
      const needs = Array.from({ length: 17 }, (_, i) => need(40 + ((i * 37) % 120), 200));
      const parts = partsOf(needs, 2, room);
      for (const part of parts) {
        expect(part.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(room + 1e-9);
        expect(part.slice(0, 2).map(({ index }) => index)).toEqual([0, 1]);
      }
      const rest = parts.flatMap((part) => part.slice(2).map(({ index }) => index));
      expect(rest).toEqual(needs.slice(2).map((_, i) => i + 2));
    }
  });

  it("holds even a column that is wider than the page", () => {
    const parts = partsOf([need(90), need(900), need(50)], 1, 400);
    for (const part of parts) expect(part.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(400);
  });
});

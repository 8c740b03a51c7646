import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReportView } from "~/components/report/report-view.tsx";
import { createI18n } from "~/i18n/i18n.ts";
import { type Block, type ReportDocument, textOf } from "../document.ts";
import { toDefinition } from "./definition.tsx";
import { makePdf } from "./make-pdf.ts";
import { PdfThread } from "./pdf-thread.ts";

/** Figures that are all different, so that each can be told to be where it belongs. */
let next = 1_000;
const figure = () => new Intl.NumberFormat("id-ID").format((next += 1_237));

const table = (rows: number, columns: number): Block => ({
  kind: "table",
  caption: `Tabel ${columns} kolom`,
  columns: Array.from({ length: columns }, (_, index) => ({
    heading: index === 0 ? "Indikator" : `K${index}`,
    ...(index > 0 && { isNumber: true as const }),
  })),
  rows: Array.from({ length: rows }, (_, row) => ({
    cells: Array.from({ length: columns }, (_, index) =>
      index === 0 ? `Baris ${row}` : row % 7 === 3 ? { text: figure(), isSimulated: true as const } : figure(),
    ),
  })),
});

const report: ReportDocument = {
  format: 1,
  title: "Laporan Tahunan 2025",
  place: "Sentra Anyaman Contoh",
  subtitle: "Untuk Rapat Anggota Tahunan (RAT)",
  year: 2025,
  number: "LT/35.02.S9/2025/1",
  edition: 1,
  issuedAt: "2026-02-01T03:00:00.000Z",
  letterhead: { lines: ["Koperasi Contoh"], address: "Jalan Pandan 5" },
  signatories: [{ role: "Ketua", name: "Siti Rahayu" }],
  isSimulated: true,
  chapters: [
    {
      id: "satu",
      title: "Angka panjang",
      blocks: [
        { kind: "text", text: "Laba (rugi) ≥ 0; 5 × 3 – dan “kutip”." },
        { kind: "facts", rows: [{ label: "Anggota", value: figure() }] },
        table(70, 4),
        { kind: "heading", text: "Bagan" },
        {
          kind: "lines",
          caption: "Omzet",
          gist: "Omzet naik.",
          valueKind: "currency",
          unit: "Rp",
          labels: ["Jan", "Feb", "Mar"],
          series: [{ name: "2025", values: [4_000_000, null, 5_000_000] }],
        },
        {
          kind: "bars",
          caption: "Anggota",
          gist: "Paling banyak mikro.",
          valueKind: "count",
          unit: "usaha",
          bars: [{ label: "Mikro", value: 12, text: figure() }],
        },
      ],
    },
    { id: "dua", title: "Lampiran", isLandscape: true, blocks: [table(12, 13)] },
  ],
};

/** Everything that the document says with a figure in it: every cell and every bar. */
const figuresOf = ({ chapters }: ReportDocument): string[] =>
  chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells.map(textOf));
      if (block.kind === "facts") return block.rows.map(({ value }) => textOf(value));
      return block.kind === "bars" ? block.bars.map(({ text }) => text) : [];
    })
    .filter((text) => /^[\d.]+$/.test(text));

const numbersIn = (text: string) => new Set(text.match(/\d+(\.\d{3})*/g));

/** By the program that reads PDFs, where there is one; otherwise what the PDF's maker is given to write. */
function textOfPdf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    writeFileSync(join(folder, "a.pdf"), bytes);
    return execFileSync("pdftotext", ["-layout", join(folder, "a.pdf"), "-"], { encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return JSON.stringify(toDefinition(report).content);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a report as a PDF", () => {
  const thread = new PdfThread();
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await makePdf(report);
  }, 60_000);
  afterAll(() => thread.close());

  it("says every figure that the page says, and the page every figure of the document", async () => {
    const page = renderToStaticMarkup(
      <I18nextProvider i18n={await createI18n("id")}>
        <ReportView document={report} />
      </I18nextProvider>,
    );
    const onPage = numbersIn(page.replace(/<sup[^>]*>s<\/sup>/g, "").replace(/<[^>]*>/g, " "));
    const onPaper = numbersIn(textOfPdf(bytes));
    const figures = figuresOf(report);
    expect(figures.length).toBeGreaterThan(300);
    expect(figures.filter((text) => !onPage.has(text))).toEqual([]);
    expect(figures.filter((text) => !onPaper.has(text))).toEqual([]);
  });

  it("is the same file whenever and wherever it is made", async () => {
    expect(Buffer.from(await makePdf(report)).equals(bytes)).toBe(true);
    expect(Buffer.from(await thread.make(report)).equals(bytes)).toBe(true);
  }, 60_000);

  it("draws its charts as lines and its letters from fonts that it carries: it holds no picture", () => {
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).not.toContain("/Subtype /Image");
    expect(raw).toContain("/FontFile2");
  });

  it("tells who waits that it failed, and goes on with the next", async () => {
    const broken = { ...report, letterhead: { lines: ["x"], logo: "AAAA" } };
    await expect(thread.make(broken)).rejects.toThrow();
    expect((await thread.make(report)).length).toBe(bytes.length);
  }, 60_000);
});

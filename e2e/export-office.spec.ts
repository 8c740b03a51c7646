import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { readXlsx, type XlsxSheet } from "./read-xlsx.ts";
import { compare, readScreen } from "./sentra-list-screen.ts";

async function download(
  page: Page,
  name: RegExp,
  role: "link" | "button" = "link",
): Promise<{ path: string; file: Buffer; fileName: string }> {
  const arriving = page.waitForEvent("download");
  await page.getByRole(role, { name }).click();
  const arrived = await arriving;
  const path = await arrived.path();
  return { path, file: readFileSync(path), fileName: arrived.suggestedFilename() };
}

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

/** Every sheet as LibreOffice reads it, by the sheet's name. */
function readByLibreOffice(file: string): Map<string, string[][]> {
  const directory = mkdtempSync(join(tmpdir(), "sentra-soffice-"));
  try {
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${directory}/profile`;
    execFileSync(office!, [profile, "--headless", "--convert-to", filter, "--outdir", directory, file]);
    const stem = `${basename(file)}-`;
    const sheets = readdirSync(directory).filter((name) => name.startsWith(stem));
    return new Map(
      sheets.map((name) => [
        name.slice(stem.length, -".csv".length),
        parse(readFileSync(join(directory, name)), { bom: true, relax_column_count: true }) as string[][],
      ]),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The cells as the archive has them, against another program's reading: texts exactly, numbers to a double's digits. */
function expectSame(sheet: XlsxSheet, read: string[][]): void {
  const filled = sheet.rows.filter((row) => row.some((cell) => cell?.value));
  const others = read.filter((row) => row.some((cell) => cell !== ""));
  expect(others).toHaveLength(filled.length);
  filled.forEach((row, at) => {
    row.forEach((cell, column) => {
      const other = others[at]![column] ?? "";
      if (cell?.type === "number" && cell.value !== "") {
        expect(Math.abs(Number(other) - Number(cell.value))).toBeLessThanOrEqual(Math.abs(Number(cell.value)) * 1e-12);
      } else expect(other).toBe(cell?.value ?? "");
    });
  });
}

const texts = (sheet: XlsxSheet) => sheet.rows.map((row) => [...row].map((cell) => cell?.value ?? ""));

test("an officer takes the region's whole dashboard along, and it is what the screen shows", async ({ page }) => {
  test.slow(); // LibreOffice starts
  await signIn(page, "provinsi");
  await page.goto("/ekspor");
  await page.getByLabel("Wilayah").selectOption({ label: "Kota Kediri" });
  // Months that are closed: other journeys hand in later ones meanwhile.
  await page.getByLabel("Dari bulan").fill("2026-06");
  await page.getByLabel("Sampai bulan").fill("2026-08");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Juni 2026 sampai Agustus 2026" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const { path, file, fileName } = await download(page, /Buku kerja/);
  expect(fileName).toMatch(/^dasbor-kota-kediri_2026-06_2026-08_\d{8}-\d{4}\.xlsx$/);

  const sheets = readXlsx(file);
  const sheet = (name: string) => sheets.find((one) => one.name === name)!;
  expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual(["Tentang", "Sentra", "Kinerja"]);
  const about = texts(sheet("Tentang"));
  for (const { name, rows } of sheets.slice(1)) {
    expect(about.find(([of]) => of === name)?.[1], name).toBe(String(rows.length - 1));
  }
  const performance = texts(sheet("Kinerja")).slice(1);
  expect(new Set(performance.map((row) => row[1]))).toEqual(new Set(["35.71"]));
  expect(new Set(performance.map((row) => row[5]!.slice(0, 7)).filter((period) => period.length === 7))).toEqual(
    new Set(["2026-06", "2026-07", "2026-08"]),
  );

  await page.goto("/sentra?wilayah=35.71&bulan=2026-08");
  await page.getByText("Pilih kolom").first().click();
  for (const box of await page.getByRole("group", { name: "Pilih kolom" }).getByRole("checkbox").all())
    await box.check();
  await page.getByLabel("Lembar bulan ini").uncheck();
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page).toHaveURL(/kolom=/);
  const screen = await readScreen(page);
  const [headers, ...rows] = texts(sheet("Sentra"));
  compare(
    screen,
    headers!,
    rows.map((row) => headers!.map((_, i) => row[i] ?? "")),
  );
  await page.goto("/sentra/1/lembar/performance/2026-08");
  const values = await readSheet(page);
  expect(values.length).toBeGreaterThan(5);
  expectValues(values, "Sentra Tenun Ikat Bandar Kidul", performance);

  if (office) {
    const read = readByLibreOffice(path);
    expect([...read.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort());
    for (const one of sheets) expectSame(one, read.get(one.name)!);
    // And what that other program reads is, cell by cell, what stood on the screen.
    const [columns, ...cells] = read.get("Sentra")!;
    compare(screen, columns!, cells);
    expectValues(values, "Sentra Tenun Ikat Bandar Kidul", read.get("Kinerja")!.slice(1));
  }
});

interface ShownValue {
  indicator: string;
  unit: string;
  /** As written on screen; "" where there is none. */
  text: string;
  isSimulated: boolean;
}

/** The values of a month's sheet as a person reads them. */
async function readSheet(page: Page): Promise<ShownValue[]> {
  return page
    .getByRole("region", { name: "Kinerja" })
    .first()
    .evaluate((region) =>
      [...region.querySelectorAll("tbody tr")].map((row) => {
        const [indicator, unit, value] = [...row.querySelectorAll("th, td")];
        const figure = value!.cloneNode(true) as Element;
        figure.querySelectorAll("sup, .missing, .small").forEach((part) => part.remove());
        return {
          indicator: indicator!.textContent!.trim(),
          unit: unit!.textContent!.trim(),
          text: figure.textContent!.trim(),
          isSimulated: value!.querySelector("sup") !== null,
        };
      }),
    );
}

/** Each value of the screen against its row in a file; the screen rounds, so a file's digits may be more. */
function expectValues(screen: readonly ShownValue[], sentra: string, rows: readonly string[][]): void {
  const ofMonth = rows.filter((row) => row[0] === sentra && row[5] === "2026-08");
  for (const { indicator, unit, text, isSimulated } of screen) {
    const row = ofMonth.find((one) => one[3] === indicator);
    if (text === "") {
      expect(row, indicator).toBeUndefined();
      continue;
    }
    expect(row?.[4], indicator).toBe(unit);
    const shown = Number(text.replace(/[^\d,-]/g, "").replace(",", "."));
    const rounding = unit === "%" ? 0.05 : unit === "Rp" || unit === "usaha" ? 0.5 : 0.005;
    expect(Math.abs(Number(row![6]) - shown), `${indicator}: ${text}`).toBeLessThanOrEqual(rounding * 1.0001);
    // Behind the nine columns stand the marks: the sentra's, the value's.
    expect(row![10] === "simulasi", `${indicator}: ${text}`).toBe(isSimulated);
  }
}

test("a Satu Data package explains its every code and column", async ({ page }) => {
  await signIn(page, "kediri");
  await page.goto("/ekspor?dari=2026-07&sampai=2026-08");
  await page.getByLabel("Lisensi data").fill("CC BY 4.0");
  const { file } = await download(page, /Paket Satu Data/, "button");
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const metadata = JSON.parse(parts["metadata.json"]!) as {
    lisensi: string | null;
    klasifikasi: { kode: string[] };
    berkas: { nama: string; jumlah_baris: number; kolom: { nama: string }[] }[];
  };
  expect(metadata.lisensi).toBe("CC BY 4.0");
  expect(metadata.klasifikasi.kode).toContain("13122");
  const tables = new Map(
    metadata.berkas.map(({ nama }) => [nama, parse(parts[nama]!, { columns: true }) as Record<string, string>[]]),
  );
  for (const { nama, jumlah_baris, kolom } of metadata.berkas) {
    expect(tables.get(nama), nama).toHaveLength(jumlah_baris);
    expect(Object.keys(tables.get(nama)![0]!)).toEqual(kolom.map((one) => one.nama));
  }
  const codes = (name: string, column: string) => tables.get(name)!.map((row) => row[column]);
  const observed = "data/observasi.csv";
  for (const [column, reference] of [
    ["kode_indikator", "standar-data/indikator.csv"],
    ["kode_sentra", "referensi/sentra.csv"],
    ["kode_wilayah", "referensi/wilayah.csv"],
  ] as const) {
    expect(codes(reference, column)).toEqual(expect.arrayContaining([...new Set(codes(observed, column))]));
  }
  expect(new Set(codes(observed, "kode_wilayah"))).toEqual(new Set(["35.71"]));
});

test("a licence is an office's to state: nobody else's package has one", async ({ page }) => {
  await signIn(page, "pengurus.kediri");
  await page.goto("/ekspor");
  await expect(page.getByRole("button", { name: /Paket Satu Data/ })).toBeVisible();
  await expect(page.getByLabel("Lisensi data")).toHaveCount(0);
  const answer = await page.request.get("/ekspor/satu-data.zip?dari=2026-08&sampai=2026-08&lisensi=CC0");
  const metadata = JSON.parse(strFromU8(unzipSync(await answer.body())["metadata.json"]!)) as { lisensi: unknown };
  expect(metadata.lisensi).toBeNull();
});

test("a board takes its sentra's whole dashboard from the sentra's own page", async ({ page }) => {
  await signIn(page, "pengurus.kediri");
  await page.goto("/sentra/1");
  const { file, fileName } = await download(page, /Seluruh dasbor sentra ini/);
  expect(fileName).toMatch(/^dasbor-sentra-tenun-ikat-bandar-kidul_/);
  const [about, list] = readXlsx(file);
  expect(texts(about!)[0]![3]).toContain("Sentra Tenun Ikat Bandar Kidul");
  expect(texts(list!).slice(1)).toHaveLength(1);
  expect((await page.request.get("/ekspor/buku.xlsx?sentra=2")).status()).toBe(404);
});

test("a board's workbook holds its own sentra, and who is not signed in gets none", async ({ page }) => {
  const asked = await page.request.get("/ekspor/buku.xlsx", { maxRedirects: 0 });
  expect(asked.status()).toBe(302);
  await signIn(page, "pengurus.kediri");
  const sheets = readXlsx(await (await page.request.get("/ekspor/buku.xlsx?dari=2026-08&sampai=2026-08")).body());
  const named = sheets.slice(1, -1).flatMap((sheet) =>
    texts(sheet)
      .slice(1)
      .map((row) => row[0]),
  );
  expect(new Set(named)).toEqual(new Set(["Sentra Tenun Ikat Bandar Kidul"]));
});

test("an officer sets up another system's sheet once, exports it, and finds what was mapped and missing", async ({
  page,
}, { project }) => {
  await signIn(page, "provinsi");
  await page.goto("/ekspor");
  const name = `Laporan kementerian ${project.name}`;
  await page.getByLabel("Nama format").fill(name);
  await page.getByRole("button", { name: "Buat format" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const column = (position: number) => page.getByRole("group", { name: `Kolom ${position}`, exact: true });
  await column(1).getByLabel("Judul kolom").fill("NAMA");
  await column(1).getByLabel("Diisi dari").selectOption({ label: "Nama sentra" });
  await column(2).getByLabel("Judul kolom").fill("WILAYAH");
  await column(2).getByLabel("Diisi dari").selectOption({ label: "3571" });
  await column(2).getByLabel("Daftar kode").fill("tanpa tanda");
  await page.getByRole("button", { name: "Simpan kolom" }).click();
  await expect(column(2).getByRole("alert")).toContainText("tanda sama dengan");
  await expect(column(2).getByLabel("Daftar kode")).toHaveValue("tanpa tanda");
  await column(2).getByLabel("Daftar kode").fill("3571 = KDR");
  await column(3).getByLabel("Judul kolom").fill("OMZET");
  await column(3).getByLabel("Diisi dari").selectOption("indicator:KN02");
  await page.getByRole("button", { name: "Simpan kolom" }).click();
  await expect(page.getByRole("status")).toContainText("Kolom disimpan");
  await expect(page.getByRole("columnheader", { name: "OMZET" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByLabel("Dari bulan").fill("2026-08");
  await page.getByLabel("Sampai bulan").fill("2026-08");
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Ekspor CSV" }).click();
  const rows = parse(readFileSync(await (await arriving).path()), { columns: true }) as Record<string, string>[];
  const kediri = rows.find((row) => row["NAMA"] === "Sentra Tenun Ikat Bandar Kidul")!;
  expect(kediri["WILAYAH"]).toBe("KDR");
  expect(Number(kediri["OMZET"])).toBeGreaterThan(0);
  const elsewhere = rows.filter((row) => row["WILAYAH"] !== "KDR");
  expect(elsewhere.length).toBeGreaterThan(0);

  await page.reload();
  const log = page.getByRole("region", { name: "Catatan ekspor" }).getByRole("row").nth(1);
  await expect(log.getByRole("cell").nth(1)).toHaveText(String(rows.length));
  for (const row of elsewhere) await expect(log.getByRole("cell").nth(3)).toContainText(row["WILAYAH"]!);
  for (const row of rows.filter((one) => one["OMZET"] === ""))
    await expect(log.getByRole("cell").nth(4)).toContainText(row["NAMA"]!);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a format is renamed, and deleted after a confirmation as long as it was never exported", async ({ page }, {
    project,
  }) => {
    await signIn(page, "provinsi");
    await page.goto("/ekspor");
    const [first, second] = [`Sementara ${project.name}`, `Nama baru ${project.name}`];
    await page.getByLabel("Nama format").fill(first);
    await page.getByRole("button", { name: "Buat format" }).click();
    await page.getByText("Ganti nama, hapus, atau pensiunkan format").click();
    await page.getByLabel("Nama format").fill("   ");
    await page.getByRole("button", { name: "Ganti nama" }).click();
    await expect(page.getByRole("alert")).toContainText("Beri nama format ini");
    await page.getByLabel("Nama format").fill(second);
    await page.getByRole("button", { name: "Ganti nama" }).click();
    await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();

    await page.getByText("Ganti nama, hapus, atau pensiunkan format").click();
    await page.getByRole("button", { name: "Hapus format" }).click();
    await expect(page.getByRole("alert")).toContainText("Centang dahulu");
    await page.getByRole("checkbox", { name: new RegExp(`hapus “${second}”`) }).check();
    await page.getByRole("button", { name: "Hapus format" }).click();
    await expect(page.getByRole("status").first()).toContainText("Format dihapus");
    await expect(page.getByRole("link", { name: second })).toHaveCount(0);
  });
});

test("a format that was exported is retired instead: its log stays, and it can be used again", async ({ page }, {
  project,
}) => {
  await signIn(page, "provinsi");
  await page.goto("/ekspor");
  const name = `Dipensiunkan ${project.name}`;
  await page.getByLabel("Nama format").fill(name);
  await page.getByRole("button", { name: "Buat format" }).click();
  const column = page.getByRole("group", { name: "Kolom 1", exact: true });
  await column.getByLabel("Judul kolom").fill("NAMA");
  await column.getByLabel("Diisi dari").selectOption({ label: "Nama sentra" });
  await page.getByRole("button", { name: "Simpan kolom" }).click();
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Ekspor CSV" }).click();
  await (await arriving).path();
  await page.reload();

  await page.getByText("Ganti nama, hapus, atau pensiunkan format").click();
  await page.getByRole("checkbox", { name: /pensiunkan/ }).press("Space");
  await page.getByRole("button", { name: "Pensiunkan format" }).press("Enter");
  await expect(page.getByText("Format ini dipensiunkan")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ekspor CSV" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Catatan ekspor" }).getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.reload();
  await page.getByText("Ganti nama, hapus, atau pensiunkan format").click();
  await page.getByRole("button", { name: "Pakai lagi" }).click();
  await expect(page.getByRole("button", { name: "Ekspor CSV" })).toBeVisible();
});

import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { expect, expectAccessible, expectNoOverflow, signIn, submitSheet, test } from "./fixtures.ts";

/** Months long past that nobody else opens, with nothing before them; others for the phone than for the desk. */
const places = {
  phone: { board: "pengurus.batik", sentra: 3, month: "1998-03", name: "Maret 1998", shared: "1998-03" },
  desk: { board: "pengurus.mebel", sentra: 4, month: "1998-03", name: "Maret 1998", shared: "1998-05" },
};
const placeOf = (project: string) => places[project as keyof typeof places];

/** A downloaded template, filled in as a spreadsheet does it. */
class Template {
  private constructor(private readonly workbook: ExcelJS.Workbook) {}

  static async download(page: Page): Promise<Template> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Unduh templat" }).click(),
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await download.path());
    return new Template(workbook);
  }

  /** The row in which the indicator's name stands. */
  rowOf(indicator: string): number {
    let found: number | undefined;
    this.workbook.worksheets[0]!.eachRow((row, number) => {
      if (row.getCell("B").value === indicator) found = number;
    });
    expect(found, indicator).toBeDefined();
    return found!;
  }

  fill(indicator: string, cells: Partial<Record<"F" | "G" | "H", ExcelJS.CellValue>>): void {
    const row = this.workbook.worksheets[0]!.getRow(this.rowOf(indicator));
    for (const [column, value] of Object.entries(cells)) row.getCell(column).value = value;
  }

  async upload(page: Page): Promise<void> {
    await page.getByLabel("Templat yang sudah diisi").setInputFiles({
      name: "lembar.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await this.workbook.xlsx.writeBuffer()),
    });
    await page.getByRole("button", { name: "Periksa berkas" }).click();
  }
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("a month from empty to locked by XLSX: a bad cell is named and nothing written; returned, corrected, locked", async ({
  browser,
  page,
}, { project }) => {
  const { board, sentra, month, name } = placeOf(project.name);
  const address = `/sentra/${sentra}/lembar/performance/${month}`;
  await signIn(page, board);
  await page.goto(address);
  const template = await Template.download(page);
  template.fill("Unit usaha aktif", { F: 15 });
  template.fill("Omzet sentra", { F: "Rp 1.250.000.500", G: "buku kas koperasi", H: "termasuk pesanan pameran" });
  template.fill("Omzet dari ekspor", { F: { formula: "2*125000000", result: 250_000_000 } });
  template.fill("Tenaga kerja", { F: 41.5 });

  await page.getByRole("link", { name: "Unggah Excel" }).click();
  await expect(page.getByRole("heading", { name: `Unggah Excel: Kinerja, ${name}` })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await expect(page.getByRole("alert")).toHaveText("Pilih berkasnya dahulu.");

  await template.upload(page);
  await expect(page.getByText("3 baru, 0 berubah, 3 tetap, 0 bertabrakan, 1 salah")).toBeVisible();
  const wrong = page.getByRole("region", { name: "Yang perlu dibetulkan" }).getByRole("row", { name: "Tenaga kerja" });
  await expect(wrong).toContainText(`baris ${template.rowOf("Tenaga kerja")}, kolom F`);
  await expect(wrong).toContainText("harus bilangan bulat");
  await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("link", { name: "Kembali ke lembar" }).click();
  await expect(field(page, "Unit usaha aktif")).toHaveValue("");

  template.fill("Tenaga kerja", { F: 41 });
  await page.getByRole("link", { name: "Unggah Excel" }).click();
  await template.upload(page);
  const turnover = page.getByRole("region", { name: "Yang berubah" }).getByRole("row", { name: "Omzet sentra" });
  await expect(turnover).toContainText("1.250.000.500");
  await expect(turnover).toContainText("buku kas koperasi");
  await expect(turnover).toContainText("termasuk pesanan pameran");
  await page.getByRole("button", { name: "Simpan 4 isian" }).click();
  await expect(page.getByText("Konsep sudah disimpan.")).toBeVisible();
  await expect(field(page, "Omzet sentra")).toHaveValue("1.250.000.500");
  await expect(field(page, "Omzet dari ekspor")).toHaveValue("250.000.000");
  await expect(field(page, "Tenaga kerja")).toHaveValue("41");

  // The same file once more changes nothing, its comment included.
  await page.getByRole("link", { name: "Unggah Excel" }).click();
  await template.upload(page);
  await expect(page.getByText("0 baru, 0 berubah, 7 tetap, 0 bertabrakan, 0 salah")).toBeVisible();
  await expect(page.getByText("Tidak ada yang perlu disimpan")).toBeVisible();

  await page.goto(address);
  await page.getByRole("button", { name: "Simpan dan ajukan" }).click();
  await expect(page.getByText("Lembar sudah diajukan kepada dinas.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Unggah Excel" })).toHaveCount(0);
  expect((await page.request.get(`${address}/templat.xlsx`)).status()).toBe(404);

  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, "provinsi");
  await officer.goto(address);
  await officer.getByLabel("Alasan dikembalikan").fill("Tenaga kerja belum termasuk pekerja rumahan.");
  await officer.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(officer.getByRole("status")).toContainText("dikembalikan beserta alasannya");

  await page.goto(address);
  await expect(page.getByText("belum termasuk pekerja rumahan").first()).toBeVisible();
  const correction = await Template.download(page);
  correction.fill("Tenaga kerja", { F: 47 });
  await page.getByRole("link", { name: "Unggah Excel" }).click();
  await correction.upload(page);
  await expect(page.getByText("0 baru, 1 berubah, 6 tetap, 0 bertabrakan, 0 salah")).toBeVisible();
  await page.getByRole("button", { name: "Simpan 1 isian" }).click();
  await expect(field(page, "Tenaga kerja")).toHaveValue("47");
  await page.goto(address);
  await submitSheet(page);

  await officer.goto(address);
  await officer.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await expect(officer.getByRole("status")).toContainText("sudah diverifikasi");
  await officer.getByRole("button", { name: "Kunci", exact: true }).click();
  await expect(officer.getByRole("status")).toContainText("sudah dikunci");
  await page.goto(address);
  await expect(page.getByRole("row", { name: /Tenaga kerja/ })).toContainText("47");
  await expect(page.getByRole("row", { name: /Tenaga kerja/ })).toContainText("terkunci");
});

test("somebody types while the template is away: the cell is chosen, not lost, and no script is needed", async ({
  browser,
}, { project }) => {
  const { shared } = placeOf(project.name);
  const address = `/sentra/1/lembar/performance/${shared}`;
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "operator.kediri");
  await page.goto(address);
  const template = await Template.download(page);
  template.fill("Unit usaha aktif", { F: 15 });
  template.fill("Tenaga kerja", { F: 120 });

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(other, "pengurus.kediri");
  await other.goto(address);
  await field(other, "Unit usaha aktif").fill("14");
  await other.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(field(other, "Unit usaha aktif")).toHaveValue("14");

  await page.goto(`${address}/unggah`);
  await template.upload(page);
  await expect(page.getByText("1 baru, 0 berubah, 5 tetap, 1 bertabrakan, 0 salah")).toBeVisible();
  const choice = page.getByRole("group", { name: "Unit usaha aktif" });
  await expect(choice).toContainText("diubah menjadi 14");
  await page.getByRole("button", { name: "Simpan 2 isian" }).click();
  await expect(page.getByRole("alert")).toContainText("Pilih dahulu nilai yang benar");
  await expectNoOverflow(page);
  await choice.getByLabel("Dari berkas: 15").check();

  // Between the preview and the consent somebody changes it once more: the choice was about another value.
  await field(other, "Unit usaha aktif").fill("13");
  await other.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(field(other, "Unit usaha aktif")).toHaveValue("13");
  await page.getByRole("button", { name: "Simpan 2 isian" }).click();
  await expect(page.getByRole("alert")).toContainText("Sementara itu lembar ini berubah");
  await expect(choice).toContainText("diubah menjadi 13");
  await choice.getByLabel("Yang tersimpan: 13").check();
  await page.getByRole("button", { name: "Simpan 2 isian" }).click();
  await expect(page.getByText("Konsep sudah disimpan.")).toBeVisible();
  await expect(field(page, "Unit usaha aktif")).toHaveValue("13");
  await expect(field(page, "Tenaga kerja")).toHaveValue("120");
});

test("a file of another month, or that is no template, is refused and says what it is for", async ({ page }) => {
  await signIn(page, "operator.kediri");
  await page.goto("/sentra/1/lembar/performance/1997-03");
  const template = await Template.download(page);
  template.fill("Unit usaha aktif", { F: 15 });
  await page.goto("/sentra/1/lembar/performance/1997-04/unggah");
  await template.upload(page);
  await expect(page.getByRole("alert")).toContainText("Berkas: Sentra Tenun Ikat Bandar Kidul, Kinerja, Maret 1997.");
  await expect(page.getByRole("alert")).toContainText(
    "Halaman ini: Sentra Tenun Ikat Bandar Kidul, Kinerja, April 1997.",
  );
  await expectAccessible(page);

  const buffer = Buffer.from("Nama;Nilai\nUnit usaha aktif;15");
  const file = { name: "lembar.csv", mimeType: "text/csv", buffer };
  await page.getByLabel("Templat yang sudah diisi").setInputFiles(file);
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await expect(page.getByRole("alert")).toContainText("Ini bukan templat lembar.");
});

test("who may not type is offered no file and reaches none", async ({ page }) => {
  await signIn(page, "kediri");
  const address = "/sentra/1/lembar/performance/1997-03";
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Kinerja, Maret 1997" })).toBeVisible();
  await expect(page.getByRole("link", { name: /templat|Unggah/ })).toHaveCount(0);
  expect((await page.request.get(`${address}/templat.xlsx`)).status()).toBe(404);
  expect((await page.request.get(`${address}/unggah`)).status()).toBe(404);
  const row = { line: 9, code: "KN01", value: 15, before: "", source: "", sourceBefore: "", comment: "" };
  const file = { sentraId: 1, sentraName: "", pillar: "performance", period: "1997-03", language: "id", rows: [row] };
  const forged = await page.request.post(`${address}/unggah`, { multipart: { isi: JSON.stringify(file), sidik: "" } });
  expect(forged.status()).toBe(404);
});

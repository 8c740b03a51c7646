import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const construct = (page: Page, n: number) => page.getByRole("group", { name: new RegExp(`^Konstruk ${n}`) });
const drawing = (page: Page) => page.getByRole("img", { name: /^Model/ });

interface Construct {
  code: string;
  name: string;
  statements: string[];
}

const constructs: Construct[] = [
  { code: "LYN", name: "Layanan", statements: ["Saya dilayani dengan ramah.", "Saya dilayani dengan cepat."] },
  { code: "HRG", name: "Harga", statements: ["Saya mendapat harga yang wajar."] },
  { code: "PUAS", name: "Kepuasan", statements: ["Saya puas dengan koperasi."] },
];

async function fillConstruct(page: Page, n: number, { code, name, statements }: Construct) {
  const fields = construct(page, n);
  await fields.getByLabel("Kode konstruk").fill(code);
  await fields.getByLabel("Nama konstruk", { exact: true }).fill(name);
  for (const [i, text] of statements.entries()) {
    if (i > 0) await press(page, `Tambah pernyataan ke konstruk ${n}`);
    await fields.getByLabel(`Pernyataan ${i + 1}`, { exact: true }).fill(text);
  }
}

test("an office builds an instrument, sees it drawn, mends it, and a wave fixes it", async ({ page, browser }) => {
  test.slow(); // a sentra is founded and a wave is opened on the way
  const key = crypto.randomUUID().slice(0, 8);
  const name = `Kepuasan anggota ${key}`;
  await signIn(page, "provinsi");
  await page.goto("/rujukan");
  await page.getByRole("link", { name: "Instrumen survei" }).click();
  await expect(page.getByRole("row", { name: /^Kesehatan kemitraan bisnis/ })).toContainText("22 pernyataan");
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByRole("link", { name: "Susun instrumen" }).click();
  await expect(page.getByLabel("Pilihan 5", { exact: true })).toHaveValue("Sangat setuju");
  await fillConstruct(page, 1, constructs[0]!);
  await fillConstruct(page, 2, constructs[1]!);
  await press(page, "Tambah konstruk");
  await fillConstruct(page, 3, constructs[2]!);
  await page.getByLabel("Layanan ke Kepuasan").check();
  await page.getByLabel("Kepuasan ke Layanan").check();
  await page.getByLabel("Konstruk sasaran").selectOption("Kepuasan");
  await page.getByLabel("Hubungan terkecil").selectOption("0,3: perlu 69 jawaban");
  // The picture follows before anything is sent.
  await expect(drawing(page)).toContainText("Layanan ke Kepuasan");

  // The name is missing, the arrows run in a circle, and one construct is on its own.
  await press(page, "Simpan instrumen");
  const problems = page.getByRole("alert");
  await expect(problems).toContainText("Isi nama instrumen.");
  await problems.getByRole("link", { name: "Isi nama instrumen." }).click();
  await page.getByLabel("Nama dalam Bahasa Indonesia").fill(name);
  await press(page, "Simpan instrumen");
  await expect(problems).toContainText("Panah membentuk lingkaran: Layanan → Kepuasan → Layanan.");
  await expect(problems).toContainText("Belum terhubung dengan konstruk sasaran: Harga.");
  await expect(construct(page, 1).getByLabel("Pernyataan 2", { exact: true })).toHaveValue(
    constructs[0]!.statements[1]!,
  );
  await expect(page.getByLabel("Layanan ke Kepuasan")).toBeChecked();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByLabel("Kepuasan ke Layanan").uncheck();
  await page.getByLabel("Harga ke Kepuasan").check();
  await press(page, "Simpan instrumen");
  await expect(page.getByRole("status")).toContainText("Instrumen sudah dibuat");

  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(drawing(page)).toContainText("Harga ke Kepuasan");
  await expect(page.getByText("Untuk melihat hubungan sebesar 0,3 diperlukan 69 jawaban")).toBeVisible();
  await expect(page.getByText(constructs[0]!.statements[1]!)).toHaveCount(2); // English falls back to it
  await expect(page.getByText("LYN2", { exact: true }).last()).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh gambar (SVG)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^model-kepuasan-anggota-.*\.svg$/);

  // Another region's officer reads it and changes nothing.
  const address = new URL(page.url()).pathname;
  const other = await (await browser.newContext()).newPage();
  await signIn(other, "sidoarjo");
  await other.goto(address);
  await expect(other.getByText(constructs[1]!.statements[0]!).first()).toBeVisible();
  await expect(other.getByRole("link", { name: "Ubah versi ini" })).toHaveCount(0);
  expect((await other.goto(`${address}/ubah`))!.status()).toBe(404);
  expect((await other.request.post(address, { form: { versi: "1" } })).status()).toBe(404);

  // Two people change one version: the second one is told, and keeps what they typed.
  await page.getByRole("link", { name: "Ubah versi ini" }).click();
  const statement = (of: Page) => construct(of, 2).getByLabel("Pernyataan 1", { exact: true });
  await expect(statement(page)).toBeVisible();
  const late = await page.context().newPage();
  await late.goto(page.url());
  await statement(page).fill("Saya mendapat harga yang adil.");
  await press(page, "Simpan perubahan");
  await expect(page.getByRole("status")).toContainText("Perubahan sudah disimpan");
  await statement(late).fill("Saya mendapat harga yang murah.");
  await press(late, "Simpan perubahan");
  await expect(late.getByRole("alert")).toContainText("baru saja diubah orang lain");
  await expect(statement(late)).toHaveValue("Saya mendapat harga yang murah.");

  // A wave opens with it: from then on it stays as it is.
  const sentra = `Sentra Instrumen ${key}`;
  await foundSentra(browser, await (await browser.newContext()).newPage(), sentra);
  const wave = await page.context().newPage();
  await wave.goto("/survei/baru");
  await wave.getByLabel("Judul").fill(`Gelombang ${key}`);
  await wave.getByLabel("Kuesioner dan versi").selectOption({ label: `${name}, versi 1 (terbaru)` });
  await wave.getByLabel("Cari nama sentra").fill(key);
  await press(wave, "Pilih semua yang tampak (1)");
  await press(wave, "Simpan konsep");
  await press(wave, "Buka gelombang");
  await expect(wave.getByText("terbuka (sekarang)")).toBeVisible();
  await press(late, "Simpan perubahan");
  await expect(late.getByRole("alert")).toContainText("sudah dipakai sebuah gelombang");

  await page.reload();
  await expect(page.getByText("Versi ini sudah dipakai, tidak berubah lagi; buat versi baru.")).toBeVisible();
  await expect(page.getByRole("link", { name: `Gelombang ${key}` })).toBeVisible();
  await page.goto(`${address}/ubah?versi=1`);
  await expect(page.getByRole("button", { name: "Simpan perubahan" })).toHaveCount(0);
  await press(page, "Buat versi baru");
  await expect(page.getByRole("status")).toContainText("Versi baru sudah dibuat");
  await page.getByRole("link", { name: "Ubah versi ini" }).click();
  await press(page, "Hapus konstruk 2");
  await expect(construct(page, 3)).toHaveCount(0);
  await press(page, "Simpan perubahan");
  await expect(page.getByRole("status")).toContainText("Perubahan sudah disimpan");
  await expect(drawing(page)).not.toContainText("Harga");
  await page.getByRole("link", { name: "Buka versi 1" }).click();
  await expect(drawing(page)).toContainText("Harga ke Kepuasan");
  await expect(page.getByText("Saya mendapat harga yang adil.").first()).toBeVisible();
});

test("an instrument is built without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const key = crypto.randomUUID().slice(0, 8);
  await signIn(page, "provinsi");
  await page.goto("/instrumen/baru");
  await page.getByLabel("Nama dalam Bahasa Indonesia").fill(`Tanpa skrip ${key}`);
  await press(page, "Hapus pilihan terakhir");
  await expect(page.getByLabel("Pilihan 5", { exact: true })).toHaveCount(0);
  await press(page, "Tambah konstruk");
  for (const [i, one] of constructs.entries()) await fillConstruct(page, i + 1, one);
  await press(page, "Hapus konstruk 2");
  await expect(construct(page, 2).getByLabel("Nama konstruk", { exact: true })).toHaveValue("Kepuasan");
  await page.getByLabel("Layanan ke Kepuasan").check();
  await page.getByLabel("Konstruk sasaran").selectOption("Kepuasan");
  await press(page, "Periksa dan gambar");
  await expect(drawing(page)).toContainText("Layanan ke Kepuasan");
  await press(page, "Simpan instrumen");
  await expect(page.getByRole("status")).toContainText("Instrumen sudah dibuat");
  await expect(page.getByText("4 = Setuju")).toBeVisible();
  await expect(page.getByText("5 =")).toHaveCount(0);
  await expectNoOverflow(page);
});

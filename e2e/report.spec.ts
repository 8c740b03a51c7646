import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";

/** The line of the accounts that has this name. */
const lineOf = (page: Page, section: string, row = 1) =>
  page.getByRole("region", { name: section, exact: true }).getByRole("row").nth(row).getByRole("textbox");

async function typeAccounts(page: Page, cash: string): Promise<void> {
  await lineOf(page, "Aset lancar").nth(1).fill(cash);
  await lineOf(page, "Kewajiban jangka pendek").nth(1).fill("20.000.000");
  await lineOf(page, "Ekuitas").nth(1).fill("70.000.000");
  await lineOf(page, "Ekuitas", 4).nth(1).fill("10.000.000");
  await lineOf(page, "Partisipasi anggota").nth(1).fill("45.000.000");
  await lineOf(page, "Beban usaha").nth(1).fill("35.000.000");
  await page.getByRole("button", { name: "Simpan" }).click();
}

async function saveValue(page: Page, sentra: string, value: string): Promise<void> {
  await page.goto(`${sentra}/lembar/performance/2025-03`);
  await page.getByLabel("Unit usaha aktif", { exact: true }).fill(value);
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Konsep sudah disimpan" })).toBeVisible();
}

async function issue(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Terbitkan laporan" }).click();
  await page.getByLabel("Isinya sudah diperiksa").check();
  await page.getByRole("button", { name: "Terbitkan", exact: true }).click();
}

/** What the report says of the enterprises at work over the year. */
const enterprises = (page: Page) =>
  page
    .getByRole("region", { name: "Kinerja: 2025 dan tahun sebelumnya" })
    .getByRole("row", { name: /^Unit usaha aktif/ })
    .getByRole("cell")
    .nth(1);

async function download(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return answer.body();
}

test("a board types its accounts and issues the year's report; a correction is a second edition", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(180_000);
  const register = await foundSentra(browser, page, `Sentra Laporan ${project.name}`);
  const sentra = register.replace("/anggota", "");
  await saveValue(page, sentra, "40");

  // Letterhead and signatories are the cooperative's own.
  await page.goto(`${sentra}/laporan/kop`);
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Isi satu sampai empat baris")).toBeVisible();
  await page.getByLabel("Nama di kop").fill("Koperasi Anyaman Halus");
  const signer = page.getByRole("group", { name: "Penanda tangan 1" });
  await signer.getByLabel("Jabatan").fill("Ketua Pengurus");
  await signer.getByLabel("Nama").fill("Wulan Sari");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Kop surat dan penanda tangan sudah disimpan");

  // What does not balance is said; what is no number stays as it was typed.
  await page.getByLabel("Tahun laporan").fill("2025");
  await page.getByRole("button", { name: "Mulai laporan" }).click();
  await expect(page.getByRole("heading", { name: "Isi laporan 2025" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await typeAccounts(page, "seratus juta");
  await expect(page.getByText("Ini bukan angka")).toBeVisible();
  await expect(lineOf(page, "Aset lancar").nth(1)).toHaveValue("seratus juta");
  await typeAccounts(page, "90.000.000");
  await expect(page.getByText("Neraca 2025 belum seimbang")).toContainText("−10.000.000");
  await typeAccounts(page, "100.000.000");
  await expect(page.getByText("Neraca seimbang")).toBeVisible();

  await page.goto(`${sentra}/laporan/2025`);
  await expect(enterprises(page)).toHaveText("40");
  await expect(page.getByRole("row", { name: "Jumlah aset", exact: false }).last()).toContainText("100.000.000");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await issue(page);
  await expect(page.getByRole("status")).toContainText("Laporan sudah diterbitkan");
  const first = await download(page, `${sentra}/laporan/2025/unduh.pdf?edisi=1`);
  expect(first.subarray(0, 5).toString()).toBe("%PDF-");

  // Whatever becomes of the data, what was issued stays.
  await saveValue(page, sentra, "55");
  await page.goto(`${sentra}/laporan/2025`);
  await expect(enterprises(page)).toHaveText("40");
  expect((await download(page, `${sentra}/laporan/2025/unduh.pdf`)).equals(first)).toBe(true);
  await page.goto(`${sentra}/laporan/2025/isi`);
  await expect(page.getByRole("button", { name: "Simpan" })).toHaveCount(0);

  // A correction begins with what was typed, and says what differs and why.
  await page.getByRole("button", { name: "Buat edisi pembetulan" }).click();
  await expect(page.getByRole("heading", { name: "Isi laporan 2025, Edisi 2" })).toBeVisible();
  await expect(lineOf(page, "Aset lancar").nth(1)).toHaveValue("100.000.000");
  await page.goto(`${sentra}/laporan/2025`);
  await issue(page);
  await expect(page.getByRole("alert")).toContainText("Isi dahulu apa yang berubah dan alasannya");
  await page.goto(`${sentra}/laporan/2025/isi`);
  await page.getByLabel("Yang berubah dari edisi sebelumnya").fill("Jumlah unit usaha bulan Maret.");
  await page.getByLabel("Alasan pembetulan").fill("Lima belas anggota terlewat.");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Isian laporan sudah disimpan");
  await page.goto(`${sentra}/laporan/2025`);
  await issue(page);
  await expect(page.getByRole("status")).toContainText("Laporan sudah diterbitkan");
  await expect(page.getByRole("region", { name: "Perubahan dari edisi 1" })).toContainText(
    "Lima belas anggota terlewat",
  );
  await expect(enterprises(page)).toHaveText("55");
  await page.goto(`${sentra}/laporan/2025?edisi=1`);
  await expect(enterprises(page)).toHaveText("40");
  expect((await download(page, `${sentra}/laporan/2025/unduh.pdf?edisi=1`)).equals(first)).toBe(true);

  // The office reads what was issued.
  const office = await (await browser.newContext()).newPage();
  await signIn(office, "provinsi");
  await office.goto(`${sentra}/laporan/2025`);
  await expect(enterprises(office)).toHaveText("55");
  await expect(office.getByRole("button", { name: "Buat edisi pembetulan" })).toHaveCount(0);
  expect((await office.goto(`${sentra}/laporan/kop`))!.status()).toBe(404);
  await office.context().close();
});

test("an officer issues the region's report", async ({ page }, { project }) => {
  test.setTimeout(90_000);
  const { account, region, name } =
    project.name === "phone"
      ? { account: "sidoarjo", region: "35.15", name: "Kabupaten Sidoarjo" }
      : { account: "kediri", region: "35.71", name: "Kota Kediri" };
  await signIn(page, account);
  await page.goto("/laporan");
  await page.getByRole("link", { name }).click();
  await page.getByLabel("Tahun laporan").fill("1999");
  await page.getByRole("button", { name: "Mulai laporan" }).click();
  await expect(page.getByRole("alert")).toContainText("Isi tahun dari 2000");
  await page.getByLabel("Tahun laporan").fill("2024");
  await page.getByRole("button", { name: "Mulai laporan" }).click();
  await page.getByLabel("Kata pengantar").fill("Disusun untuk bahan perencanaan.");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Isian laporan sudah disimpan");
  await page.goto(`/laporan/${region}/2024`);
  await expect(page.getByText("Disusun untuk bahan perencanaan.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Kelengkapan dan persetujuan" })).toContainText("1 sentra");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await issue(page);
  await expect(page.getByRole("status")).toContainText("Laporan sudah diterbitkan");
  await expect(page.getByText(`LT/${region}/2024/1`)).toBeVisible();
  const pdf = await download(page, `/laporan/${region}/2024/unduh.pdf`);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  // Who works for another region finds none.
  const other = region === "35.15" ? "35.71" : "35.15";
  expect((await page.goto(`/laporan/${other}/2024`))!.status()).toBe(404);
});

test("the demonstration's reports have letterheads, signatories and accounts, and say that they are simulated", async ({
  page,
}) => {
  await signIn(page, "pengamat");
  await page.goto("/sentra/3/laporan");
  await page.getByRole("link", { name: /2025/ }).first().click();
  await expect(page.getByText("Kop simulasi untuk peragaan")).toBeVisible();
  await expect(page.getByText("LT/35.03.S3/2025/1")).toBeVisible();
  await expect(page.getByText(/^Memuat angka simulasi/)).toBeVisible();
  await expect(page.getByText("belum seimbang")).toHaveCount(0);
  await expect(page.getByRole("row", { name: /^Jumlah kewajiban dan ekuitas/ })).toContainText(/574\.250\.000s/);
  await page.getByRole("navigation", { name: "Daftar isi" }).getByRole("link", { name: "Pengesahan" }).click();
  await expect(page.getByText("Ketua Pengurus (simulasi)")).toBeInViewport();
  const paper = await download(page, "/sentra/3/laporan/2025/unduh.pdf");
  expect((await download(page, "/sentra/3/laporan/2025/unduh.pdf?edisi=1")).equals(paper)).toBe(true);
  await page.goto("/laporan/35/2025");
  await expect(page.getByText("LT/35/2025/1")).toBeVisible();
  await expect(page.getByText("Kepala Dinas (simulasi)")).toBeVisible();
});

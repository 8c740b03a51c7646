import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { createPerson, signInAs } from "./people.ts";

/** The phone and the desk verify different sheets of the one database. */
const pillarOf = (project: string) => (project === "phone" ? "Infrastruktur" : "Kerja sama eksternal");

test("an officer goes from the queue to a sheet and verifies it; it is gone from the queue", async ({ page }, {
  project,
}) => {
  await signIn(page, "sidoarjo");
  await page.getByRole("link", { name: "Verifikasi", exact: true }).click();
  await expect(page).toHaveTitle("Verifikasi – Sentra");
  const sheet = page.getByRole("link", { name: `${pillarOf(project.name)}, Sentra Tas Tanggulangin, September 2026` });
  await expect(sheet).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Bandar Kidul");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await sheet.click();
  await page.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("diverifikasi");
  await page.goto("/verifikasi");
  await expect(page.getByRole("heading", { name: "Menunggu verifikasi" })).toBeVisible();
  await expect(sheet).toHaveCount(0);
});

test("what was returned is listed with its reason; filters are in the address and work without JavaScript", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "provinsi");
  await page.goto("/verifikasi");
  const returned = page.getByRole("region", { name: "Dikembalikan, menunggu perbaikan sentra" }).first();
  await expect(returned).toContainText("Jumlah tenaga kerja belum diisi");

  await page.getByLabel("Pilar").selectOption("Kinerja");
  await page.getByLabel("Wilayah").selectOption("Kabupaten Trenggalek");
  await page.getByLabel("Periode").selectOption("September 2026");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page).toHaveURL(/pilar=performance&wilayah=35\.03&periode=2026-09/);
  await expect(page.getByRole("link", { name: "Kinerja, Sentra Batik Sekar Contoh, September 2026" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /September 2026/ })).toHaveCount(1);
  await expect(page.getByText("Tidak ada lembar yang sedang diperbaiki")).toBeVisible();

  await page.goto("/verifikasi?periode=2020-01");
  await expect(page.getByText("Tidak ada lembar diajukan yang cocok")).toBeVisible();
});

test("who has nothing to verify is told so", async ({ page, browser }) => {
  const person = await createPerson(browser, { name: "Rini Petugas", role: "Petugas dinas", place: "wilayah:35.02" });
  await signInAs(page, person);
  await page.goto("/verifikasi");
  await expect(page.getByText("Semua lembar yang diajukan sudah diverifikasi")).toBeVisible();
  await expectAccessible(page);
});

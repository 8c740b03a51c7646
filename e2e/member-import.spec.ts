import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";
import { readXlsx } from "./read-xlsx.ts";

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel("Berkas XLSX atau CSV")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
const check = (page: Page) => page.getByRole("button", { name: "Periksa berkas" }).click();

const heading = "Nama usaha;Pemilik;Spesialisasi;Tenaga kerja;Penjualan setahun (Rp);NIB;Anggota sejak";
/** Members 1 to 500; every 25th has a mistake, in one of four columns by turns, unless it was put right. */
function registerFile(isRight: boolean): { text: string; wrong: { line: number; column: string }[] } {
  const wrong: { line: number; column: string }[] = [];
  const lines = Array.from({ length: 500 }, (_, index) => {
    const isWrong = !isRight && index % 25 === 24;
    const turn = ((index - 24) / 25) % 4;
    const column = ["Tenaga kerja", "Penjualan setahun (Rp)", "NIB", "Anggota sejak"][turn];
    if (isWrong) wrong.push({ line: index + 2, column: column! });
    const wrongIf = (which: number, mistake: string, right: string) => (isWrong && turn === which ? mistake : right);
    return [
      `Anyaman ${index + 1}`,
      `Pemilik ${index + 1}`,
      index % 2 === 0 ? "tas pandan" : "tikar",
      wrongIf(0, "dua orang", String(1 + (index % 6))),
      wrongIf(1, "1.5", "Rp 24.000.000"),
      wrongIf(2, "99912", `999${String(index).padStart(10, "0")}`),
      wrongIf(3, "31/02/2024", "15/03/2024"),
    ].join(";");
  });
  return { text: [heading, ...lines].join("\n"), wrong };
}

test("500 members with 20 wrong rows: each is named by row and column and nothing is written; put right, all are; again, nothing changes", async ({
  browser,
  page,
}, { project }) => {
  test.slow(); // four times a file of 500
  const address = await foundSentra(browser, page, `Sentra Impor ${project.name}`);
  await page.getByRole("link", { name: "Impor dari Excel" }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await check(page);
  await expect(page.getByText("Pilih berkasnya dahulu.")).toBeVisible();

  const { text, wrong } = registerFile(false);
  expect(wrong).toHaveLength(20);
  await choose(page, "anggota.csv", text);
  await check(page);
  await expect(page.getByText("480 baru, 0 berubah, 0 tetap, 20 salah")).toBeVisible();
  const errors = page.getByRole("region", { name: "Yang perlu dibetulkan" }).getByRole("row");
  await expect(errors).toHaveCount(21);
  for (const { line, column } of wrong) {
    await expect(
      errors.filter({ has: page.getByRole("cell", { name: new RegExp(`^(Baris: )?${line}$`) }) }),
    ).toContainText(column);
  }
  await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
  await expectNoOverflow(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh baris yang salah (XLSX)" }).click();
  const [sheet] = readXlsx(await readFile((await (await downloading).path())!));
  expect(sheet!.rows.slice(1).map((row) => Number(row[0]!.value))).toEqual(wrong.map(({ line }) => line));
  await page.goto(address);
  await expect(page.getByText("Belum ada anggota.")).toBeVisible();

  const put = registerFile(true).text;
  await page.goto(`${address}/impor`);
  await choose(page, "anggota.csv", put);
  await check(page);
  await expect(page.getByText("500 baru, 0 berubah, 0 tetap, 0 salah")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simpan 500 baris" }).click();
  await expect(page.getByRole("status")).toContainText("500 anggota baru, 0 diubah");
  await expect(page.getByText("Halaman 1 dari 5").first()).toBeVisible();
  await expect(page.getByText("500 anggota aktif, 0 sudah berakhir.")).toBeVisible();
  await expectNoOverflow(page);

  await page.goto(`${address}/impor`);
  await choose(page, "anggota.csv", put);
  await check(page);
  await expect(page.getByText("0 baru, 0 berubah, 500 tetap, 0 salah")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
});

test("the register downloads, and the same file read back changes nothing; a changed cell says from what to what", async ({
  browser,
  page,
}, { project }) => {
  const address = await foundSentra(browser, page, `Sentra Unduh ${project.name}`);
  await page.goto(`${address}/impor`);
  const lines = ["Anyaman A;Sri;tikar;3;24.000.000;9990000000001;15/03/2024", "Anyaman B;;tikar;;;;"];
  await choose(page, "a.csv", [heading, ...lines].join("\r\n"));
  await check(page);
  await page.getByRole("button", { name: "Simpan 2 baris" }).click();
  await expect(page.getByRole("status")).toContainText("2 anggota baru");

  for (const format of ["XLSX", "CSV"]) {
    await page.goto(address);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: `Unduh ${format}` }).click();
    const file = await downloading;
    const buffer = await readFile((await file.path())!);
    await page.goto(`${address}/impor`);
    await page.getByLabel("Berkas XLSX atau CSV").setInputFiles({ name: "unduhan", mimeType: "text/csv", buffer });
    await check(page);
    await expect(page.getByText("0 baru, 0 berubah, 2 tetap, 0 salah")).toBeVisible();
  }

  await page.goto(`${address}/impor`);
  await choose(page, "a.csv", "Nama;Pemilik;Omzet\nAnyaman A;Sri;30.000.000");
  await check(page);
  const change = page.getByRole("region", { name: "Yang berubah" }).getByRole("row").last();
  await expect(change).toContainText("24.000.000");
  await expect(change).toContainText("30.000.000");

  // Meanwhile somebody else changes it to the same: what was agreed to is no longer what would happen.
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByRole("link", { name: "Anyaman A" }).click();
  await other.getByLabel("Penjualan setahun (Rp)").fill("29.000.000");
  await other.getByRole("button", { name: "Simpan" }).click();
  await expect(other.getByRole("status")).toContainText("sudah disimpan");
  await page.getByRole("button", { name: "Simpan 1 baris" }).click();
  await expect(page.getByRole("alert")).toContainText("Sementara itu daftar anggota berubah");
  await expect(change).toContainText("29.000.000");
  await page.getByRole("button", { name: "Simpan 1 baris" }).click();
  await expect(page.getByRole("status")).toContainText("0 anggota baru, 1 diubah");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is checked, agreed to and written", async ({ browser, page }, { project }) => {
    const address = await foundSentra(browser, page, `Sentra Polos ${project.name}`);
    await page.goto(`${address}/impor`);
    await choose(page, "a.csv", "Nama\nAnyaman Polos");
    await check(page);
    await expect(page.getByText("1 baru, 0 berubah, 0 tetap, 0 salah")).toBeVisible();
    await page.getByRole("button", { name: "Simpan 1 baris" }).click();
    await expect(page.getByRole("status")).toContainText("1 anggota baru");
    await expect(page.getByRole("rowheader", { name: /Anyaman Polos/ })).toBeVisible();
  });
});

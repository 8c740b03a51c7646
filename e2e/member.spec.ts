import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { chooseOwnPassword, createPerson, enter } from "./people.ts";
import { readXlsx } from "./read-xlsx.ts";

/** A sentra of this journey's own, and its board at its page: no other journey sees their members. */
async function foundSentra(browser: Browser, page: Page, name: string): Promise<string> {
  const context = await browser.newContext();
  const admin = await context.newPage();
  await signIn(admin, "admin");
  await admin.goto("/admin/sentra");
  await admin.getByLabel("Nama", { exact: true }).fill(name);
  await admin.getByLabel("Produk", { exact: true }).fill("Anyaman");
  await admin.getByLabel("Wilayah", { exact: true }).selectOption("35.02");
  await admin.getByRole("button", { name: "Buat sentra" }).click();
  await expect(admin.getByRole("status")).toContainText("Sentra sudah dibuat");
  await admin.getByLabel("Cari nama, produk, atau wilayah").fill(name);
  await admin.getByRole("button", { name: "Cari" }).click();
  const edit = await admin.getByRole("link", { name: `Ubah ${name}` }).getAttribute("href");
  await context.close();
  const id = /ubah=(\d+)/.exec(edit!)![1]!;

  const board = await createPerson(browser, {
    name: `Pengurus ${name}`,
    role: "Pengurus sentra",
    place: `sentra:${id}`,
  });
  await page.goto("/masuk");
  await enter(page, board.email, board.password);
  await chooseOwnPassword(page, board.password, "anyaman-pandan-halus");
  await page.goto(`/sentra/${id}/anggota`);
  return `/sentra/${id}/anggota`;
}

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel("Berkas XLSX atau CSV")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
const check = (page: Page) => page.getByRole("button", { name: "Periksa berkas" }).click();

test("a member is registered by hand: a wrong NIB is kept and explained, then put right; classes are side by side", async ({
  browser,
  page,
}, { project }) => {
  await foundSentra(browser, page, `Sentra Tangan ${project.name}`);
  await expect(page.getByText("Belum ada anggota.")).toBeVisible();
  await page.getByRole("link", { name: "Daftarkan anggota" }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByLabel("Nama usaha").fill("Anyaman Pandan");
  await page.getByLabel("Pemilik").fill("Sumiati");
  await page.getByLabel("Penjualan setahun (Rp)").fill("1.500.000.000");
  await page.getByLabel("Aset bersih (Rp)").fill("600.000.000");
  await page.getByLabel("Tenaga kerja").fill("4");
  await page.getByLabel("NIB").fill("12345");
  await page.getByRole("button", { name: "Daftarkan anggota" }).click();
  await expect(page.getByText("NIB terdiri atas 13 angka; ini 5 angka.")).toBeVisible();
  await expect(page.getByLabel("NIB")).toHaveValue("12345");
  await expect(page.getByLabel("NIB")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Penjualan setahun (Rp)")).toHaveValue("1.500.000.000");
  await expectAccessible(page);

  await page.getByLabel("NIB").fill("1234567890123");
  await page.getByRole("button", { name: "Daftarkan anggota" }).click();
  await expect(page.getByRole("status")).toContainText("Anggota sudah didaftarkan");
  // PP 7/2021: sales up to 2 bn are micro's; UU 20/2008: sales up to 2.5 bn are small's; BPS: 4 workers are micro's.
  const row = page.getByRole("row", { name: /Anyaman Pandan/ });
  await expect(row.getByRole("cell", { name: "mikro" })).toHaveCount(2);
  await expect(row.getByRole("cell", { name: "kecil" })).toHaveCount(1);
  await expect(row).toContainText("golongan berbeda");
  await expectNoOverflow(page);
  await page.getByText("Bagaimana golongan usaha ditentukan").click();
  await expect(page.getByText("PP 7/2021 pasal 35")).toBeVisible();
  await expectAccessible(page);
});

test("a member changes, ends and is deleted; a name that is taken is told beside it", async ({ browser, page }, {
  project,
}) => {
  const address = await foundSentra(browser, page, `Sentra Ubah ${project.name}`);
  const register = async (name: string, owner: string) => {
    await page.goto(`${address}/baru`);
    await page.getByLabel("Nama usaha").fill(name);
    await page.getByLabel("Pemilik").fill(owner);
    await page.getByRole("button", { name: "Daftarkan anggota" }).click();
  };
  await register("Anyaman Pandan", "Sumiati");
  await expect(page.getByRole("status")).toContainText("Anggota sudah didaftarkan");
  await register("anyaman pandan", "SUMIATI");
  await expect(page.getByText("Sudah ada anggota dengan nama usaha dan pemilik itu.")).toBeVisible();

  await page.goto(address);
  await page.getByRole("link", { name: "Anyaman Pandan" }).click();
  await page.getByLabel("Anggota sejak").fill("2020-01-01");
  await page.getByLabel("Anggota sampai").fill("2019-12-31");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Hari terakhir tidak boleh sebelum")).toBeVisible();
  await page.getByLabel("Anggota sampai").fill("2024-12-31");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Perubahan anggota sudah disimpan");
  await expect(page.getByText("Tidak ada anggota yang cocok")).toBeVisible();
  await page.getByLabel("Keanggotaan").selectOption("all");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText("berakhir 31 Des 2024")).toBeVisible();

  await page.getByRole("link", { name: "Anyaman Pandan" }).click();
  await page.getByText("Hapus anggota").first().click();
  await page.getByRole("button", { name: "Hapus anggota" }).click();
  await expect(page.getByText("Centang dahulu")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Ya, hapus Anyaman Pandan").check();
  await page.getByRole("button", { name: "Hapus anggota" }).click();
  await expect(page.getByRole("status")).toContainText("Anggota sudah dihapus");
  await expect(page.getByText("Belum ada anggota.")).toBeVisible();
});

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

test("an officer sees counts and size classes, no name, no figure and no way to the rest", async ({ page }) => {
  await signIn(page, "kediri");
  await page.goto("/sentra/1");
  await page.getByRole("link", { name: "Anggota" }).click();
  await expect(page.getByText("15 anggota aktif, 2 sudah berakhir.")).toBeVisible();
  const classes = page.getByRole("region", { name: "Anggota aktif menurut golongan usaha" });
  for (const rule of ["PP 7/2021", "UU 20/2008", "BPS"]) {
    const cells = await classes.getByRole("row", { name: rule }).getByRole("cell").allInnerTexts();
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(15);
  }
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expect(page.getByRole("link", { name: /Daftarkan|Impor|Unduh/ })).toHaveCount(0);

  // What the sentra's own board reads there stands nowhere in what travels to the officer.
  const board = await (await page.context().browser()!.newContext()).newPage();
  await signIn(board, "pengurus.kediri");
  await board.goto("/sentra/1/anggota?keanggotaan=all");
  const names = await board
    .getByRole("region", { name: "Anggota", exact: true })
    .getByRole("rowheader")
    .getByRole("link")
    .allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(17);
  const sent = await (await page.request.get("/sentra/1/anggota")).text();
  for (const name of names) expect(sent).not.toContain(name);
  for (const path of ["/baru", "/impor", "/1", "/unduh.xlsx", "/unduh.csv"]) {
    expect((await page.request.get(`/sentra/1/anggota${path}`)).status(), path).toBe(404);
  }
  const posted = await page.request.post("/sentra/1/anggota/baru", {
    form: { name: "Palsu", activeFrom: "2026-01-01" },
  });
  expect(posted.status()).toBe(404);
  await page.goto("/sentra/2/anggota");
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
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

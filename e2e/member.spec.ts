import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";

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

import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoOverflow, openFromMenu, signIn, test } from "./fixtures.ts";
import { readXlsx } from "./read-xlsx.ts";

const spring = "dari=2026-01&sampai=2026-06";

test("an officer finds who gives the same to one sentra, follows it to the records, and finds who goes without", async ({
  page,
}) => {
  await signIn(page, "provinsi");
  await openFromMenu(page, "Bantuan");
  await expect(page.getByRole("heading", { name: "Peta bantuan" })).toBeVisible();
  await page.getByLabel("Dari bulan").fill("2026-01");
  await page.getByLabel("Sampai bulan").fill("2026-06");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page).toHaveURL(/dari=2026-01&sampai=2026-06/);
  await expectNoOverflow(page);
  await expectAccessible(page);
  // The map has pages, and other journeys found sentra: each of these is looked at in its own region.
  const lookAt = async (region: string, code: string) => {
    await page.getByLabel("Wilayah").selectOption({ label: region });
    await page.getByRole("button", { name: "Terapkan" }).click();
    await expect(page).toHaveURL(new RegExp(`wilayah=${code.replace(".", "\\.")}`));
  };

  // Everybody but Sekar Contoh was given equipment.
  const gap = page
    .getByRole("region", { name: "Kekosongan" })
    .getByRole("listitem")
    .filter({ hasText: "Inovasi peralatan" });
  await lookAt("Kabupaten Trenggalek", "35.03");
  // By name, or with all others that other journeys may have found there.
  await expect(gap).toContainText(/Sentra Batik Sekar Contoh|semua sentra di halaman ini/);
  const batik = page.getByRole("row", { name: /Sentra Batik Sekar Contoh/ });
  await expect(batik.getByText("Kosong").first()).toBeVisible();
  await lookAt("Kabupaten Sidoarjo", "35.15");
  await expect(page.getByRole("row", { name: /Sentra Tas Tanggulangin/ })).toContainText("Politeknik Contoh");
  await lookAt("Kota Kediri", "35.71");
  await expect(page.getByRole("row", { name: /Bandar Kidul/ })).toBeVisible();
  await expect(gap.filter({ hasText: "Bandar Kidul" })).toHaveCount(0);

  // Two train the weavers of Bandar Kidul in February and March.
  const overlaps = page.getByRole("region", { name: "Tumpang tindih" });
  const planted = overlaps.getByRole("listitem").filter({ hasText: "Balai Pengembangan Usaha Contoh" });
  await expect(planted.filter({ hasText: "Dinas Koperasi dan UMKM" })).toContainText("9 Feb 2026 sampai 27 Mar 2026");
  await planted
    .filter({ hasText: "Dinas Koperasi dan UMKM" })
    .getByRole("link", { name: "Sentra Tenun Ikat Bandar Kidul: Pelatihan" })
    .click();
  await expect(page.getByRole("heading", { name: "Pelatihan untuk Sentra Tenun Ikat Bandar Kidul" })).toBeVisible();
  await expect(page.getByText("9 Feb 2026 sampai 27 Mar 2026")).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await expect(page.getByRole("row", { name: /Pelatihan pemasaran dan keuangan/ })).toContainText("65.000.000");
  await page.getByRole("link", { name: "Pelatihan pemasaran digital" }).click();
  await expect(page.getByRole("heading", { name: "Pelatihan pemasaran digital" })).toBeVisible();
});

test("the map is narrowed to what overlaps, to an actor and to a region, and its file holds the same", async ({
  page,
}) => {
  await signIn(page, "provinsi");
  const names = () => page.getByRole("region", { name: "Bantuan menurut sentra dan jenis" }).getByRole("rowheader");
  await page.goto(`/bantuan?${spring}&jenis=equipment_innovation&pelaku=university`);
  await expect(names()).toHaveCount(3);
  await expect(names().filter({ hasText: "Sekar Contoh" })).toHaveCount(0);
  const reach = page.getByRole("region", { name: "Jangkauan tiap pelaku" }).last();
  // Three sentra, three records, no value that they wrote down, and the programme's cost; all of it invented.
  const cells = reach.getByRole("row", { name: /Politeknik Contoh/ }).getByRole("cell");
  const simulated = (figure: string) => new RegExp(`^${figure}s? ?\\(simulasi\\)$`);
  await expect(cells.nth(0)).toHaveText(simulated("3"));
  await expect(cells.nth(1)).toHaveText("Inovasi peralatan");
  await expect(cells.nth(2)).toHaveText(simulated("3"));
  await expect(cells.nth(3)).toContainText("tidak ada");
  await expect(cells.nth(4)).toHaveText(simulated("240.000.000"));
  await page.goto(`/bantuan?${spring}&lihat=overlap&jenis=training`);
  await expect(names().filter({ hasText: "Bandar Kidul" })).toHaveCount(1);
  await page.goto(`/bantuan?${spring}&lihat=nobody`);
  // Sentra of other journeys may be there: they were helped by nobody. Those of the demonstration were.
  for (const name of ["Bandar Kidul", "Tanggulangin", "Batik Sekar Contoh", "Mebel Jati Contoh"]) {
    await expect(names().filter({ hasText: name })).toHaveCount(0);
  }

  await page.goto(`/bantuan?${spring}&wilayah=35.71`);
  await expect(names()).toHaveCount(1);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh XLSX" }).click();
  const [data] = readXlsx(readFileSync(await (await waiting).path()));
  const rows = data!.rows.map((row) => row.map((cell) => cell?.value ?? "").join(" | "));
  expect(rows.filter((row) => row.includes("Bandar Kidul") && row.includes("tumpang tindih"))).toEqual([
    expect.stringContaining("Pelatihan"),
  ]);
  expect(rows.some((row) => row.includes("Sekar Contoh"))).toBe(false);
});

test("an officer of a kabupaten sees no other's help, and a board has no such map", async ({ browser }) => {
  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, "sidoarjo");
  await officer.goto(`/bantuan?${spring}`);
  await expect(officer.getByRole("row", { name: /Sentra Tas Tanggulangin/ })).toBeVisible();
  await expect(officer.getByText("Bandar Kidul")).toHaveCount(0);
  expect((await officer.goto("/bantuan/1/training"))!.status()).toBe(404);
  const board = await (await browser.newContext()).newPage();
  await signIn(board, "pengurus.kediri");
  expect((await board.goto("/bantuan"))!.status()).toBe(404);
});

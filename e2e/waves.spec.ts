import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";

/** A new sentra with this many members, and its board on the sentra's page of surveys. */
async function foundWithMembers(browser: Browser, page: Page, name: string, members: string[]): Promise<string> {
  const register = await foundSentra(browser, page, name);
  for (const member of members) {
    await page.goto(`${register}/baru`);
    await page.getByLabel("Nama usaha").fill(member);
    await press(page, "Daftarkan anggota");
    await expect(page.getByRole("status")).toContainText("Anggota sudah didaftarkan");
  }
  return register.replace("/anggota", "");
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const steps = (page: Page) => page.getByRole("list", { name: "Tahap gelombang" });

const expectState = (page: Page, state: string) =>
  expect(steps(page).locator("[aria-current=step]")).toContainText(`${state} (sekarang)`);

const newPage = async (browser: Browser) => (await browser.newContext()).newPage();

test("an office asks two sentra: it invites, opens, sees who answered, closes, and opens once more", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(180_000);
  const key = crypto.randomUUID().slice(0, 8);
  const [first, second] = [`Anyaman Satu ${key}`, `Anyaman Dua ${key}`];
  const board = await newPage(browser);
  const address = await foundWithMembers(browser, board, first, ["Ibu Sri", "Pak Joko"]);
  await foundSentra(browser, await newPage(browser), second);

  await signIn(page, "provinsi");
  await page.goto("/survei");
  await page.getByRole("link", { name: "Gelombang baru" }).click();
  await expect(page.getByRole("heading", { name: "Gelombang baru" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  // What is missing is named, and what was typed stays.
  await page.getByLabel("Diumumkan tutup pada").fill("2001-01-31");
  await press(page, "Simpan konsep");
  await expect(page.getByText("Isi judulnya")).toBeVisible();
  await expect(page.getByText("Tanggal ini sudah lewat")).toBeVisible();
  await expect(page.getByLabel("Diumumkan tutup pada")).toHaveValue("2001-01-31");
  const title = `Kesehatan kemitraan ${project.name} ${key}`;
  await page.getByLabel("Judul").fill(title);
  await page.getByLabel("Diumumkan tutup pada").fill("2096-06-30");
  await press(page, "Simpan konsep");
  await expect(page.getByText("Pilih paling sedikit satu sentra")).toBeVisible();
  await expect(page.getByLabel("Judul")).toHaveValue(title);

  await page.getByLabel("Cari nama sentra").fill(key);
  await press(page, "Pilih semua yang tampak (2)");
  await expect(page.getByText(/^2 dari \d+ sentra dipilih/)).toBeVisible();
  await press(page, "Simpan konsep");
  await expect(page.getByRole("status").first()).toContainText("Konsep sudah dibuat");
  await expectState(page, "konsep");
  await expect(page.getByText("2 sentra belum punya undangan")).toBeVisible();

  // The register of the first has two members, that of the second none.
  await press(page, "Undang semua anggota");
  await expect(page.getByRole("status").first()).toContainText("2 anggota diundang");
  await expect(page.getByText(`1 sentra belum punya undangan: ${second}`)).toBeVisible();
  await press(page, "Undang semua anggota");
  await expect(page.getByRole("status").first()).toContainText("Tidak ada anggota baru");
  await press(page, "Buka gelombang");
  await expectState(page, "terbuka");
  const row = page.getByRole("row", { name: first });
  await expect(row).toContainText("0 %");
  await expect(row).toContainText("belum ada");
  await expect(page.getByText("Diperbarui sendiri tiap 10 detik")).toBeVisible();
  await expect(page.getByText("2 undangan belum dijawab")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  // The board of one of them sees its part of the wave, and none of the owner's buttons.
  await board.goto(`${address}/kesehatan`);
  await board.getByRole("link", { name: "Survei" }).click();
  await board.getByRole("link", { name: title }).click();
  await expect(board.getByText("Dijalankan oleh dinas")).toBeVisible();
  await expect(board.getByText("0 dari 2 undangan (0 %)")).toBeVisible();
  await expect(board.getByRole("link", { name: "Undangan dan pengingat" })).toBeVisible();
  await expect(board.getByRole("button", { name: "Tutup gelombang" })).toHaveCount(0);
  await expectAccessible(board);
  await expectNoOverflow(board);

  await press(page, "Tutup gelombang");
  await expectState(page, "tertutup");
  await expect(page.getByText(/2 sentra dengan kurang dari 5 jawaban/)).toBeVisible();
  await press(page, "Buka lagi");
  await expectState(page, "terbuka");

  // Somebody who looks at an older page is told, and nothing happens twice.
  const colleague = await newPage(browser);
  await signIn(colleague, "provinsi");
  await colleague.goto(page.url());
  await press(page, "Tutup gelombang");
  await expectState(page, "tertutup");
  await press(colleague, "Tutup gelombang");
  await expect(colleague.getByRole("alert")).toContainText("sudah berubah sementara itu");

  // Computing is the server's work: the page finds out by itself. What is computed can be looked at again.
  await press(page, "Hitung");
  await expectState(page, "dihitung");
  await page.getByRole("link", { name: "Terbitkan …" }).click();
  await expect(page.getByRole("heading", { name: "Sesudah terbit tidak ada yang berubah lagi" })).toBeVisible();
  await expect(page.getByText("2 sentra tidak ditampilkan hasilnya")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("link", { name: "Batal" }).click();
  await press(page, "Kembali ke tertutup");
  await expectState(page, "tertutup");
  await expect(page.getByRole("button", { name: "Hitung lagi" })).toBeVisible();

  await page.goto("/survei?keadaan=closed");
  await expect(page.getByRole("row", { name: title })).toContainText("Periksa mutu jawaban, lalu hitung");
  await expectNoOverflow(page);
});

test("a board asks its own members; its operator looks on, and other offices see nothing of it", async ({
  page,
  browser,
}, { project }) => {
  const title = `Putaran sendiri ${project.name} ${crypto.randomUUID().slice(0, 8)}`;
  const sentra = project.name === "phone" ? "/sentra/3" : "/sentra/4";
  await signIn(page, project.name === "phone" ? "pengurus.batik" : "pengurus.mebel");
  await page.goto(`${sentra}/survei`);
  await page.getByRole("link", { name: "Gelombang sendiri baru" }).click();
  await page.getByLabel("Judul").fill(title);
  await press(page, "Simpan konsep");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expectState(page, "konsep");
  const address = new URL(page.url()).pathname;
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByRole("link", { name: "Ubah", exact: true }).click();
  await page.getByLabel("Judul").fill(`${title} (satu)`);
  await press(page, "Simpan konsep");
  await expect(page.getByRole("heading", { name: `${title} (satu)` })).toBeVisible();
  await press(page, "Buka gelombang");
  await expectState(page, "terbuka");
  await expect(page.getByText("0 jawaban", { exact: true })).toBeVisible();

  // The office above reads it and leaves it to the board; the office of another region does not know of it.
  const office = await newPage(browser);
  await signIn(office, "provinsi");
  await office.goto("/survei?keadaan=open");
  await office.getByRole("link", { name: title }).click();
  await expect(office.getByText("Dijalankan oleh pengurus sentra ini")).toBeVisible();
  await expect(office.getByRole("button", { name: "Tutup gelombang" })).toHaveCount(0);
  const elsewhere = await newPage(browser);
  await signIn(elsewhere, "operator.tanggulangin");
  expect((await elsewhere.goto(address))!.status()).toBe(404);
  await press(page, "Tutup gelombang");
  await expectState(page, "tertutup");
});

test("an operator finds the surveys of the sentra, and makes none", async ({ page }) => {
  await signIn(page, "operator.tanggulangin");
  await page.goto("/survei");
  await expect(page.getByRole("heading", { name: "Survei sentra ini" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Gelombang sendiri baru" })).toHaveCount(0);
  await page.getByRole("link", { name: "Gelombang 1" }).click();
  await expect(page.getByRole("heading", { name: "Gelombang 1" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Jawaban sentra ini" })).toContainText("76 jawaban");
  await expect(page.getByRole("button", { name: /Buka lagi|Hitung/ })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  const own = new URL(page.url()).pathname;
  for (const address of ["/sentra/2/survei/baru", `${own}/ubah`, `${own}/terbit`, "/survei/baru"]) {
    expect((await page.goto(address))!.status()).toBe(404);
  }
});

test("the office of a kabupaten has its own waves only, and chooses among its own sentra", async ({ page }) => {
  await signIn(page, "sidoarjo");
  await page.goto("/survei/baru");
  const choices = page.getByRole("group", { name: "Sentra yang ikut" });
  await expect(choices.getByRole("checkbox", { name: /Tanggulangin/ })).toBeVisible();
  await expect(choices.getByRole("checkbox", { name: /Bandar Kidul/ })).toHaveCount(0);
  expect((await page.goto("/survei/baru?wilayah=35"))!.status()).toBe(404);
  expect((await page.goto("/survei/999999"))!.status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a draft is made for all sentra of a region, and given up", async ({ page }, { project }) => {
    const title = `Konsep tanpa skrip ${project.name}`;
    await signIn(page, "sidoarjo");
    await page.goto("/survei/baru");
    await page.getByLabel("Judul").fill(title);
    await page.getByLabel("Semua sentra di wilayah ini ikut").check();
    await press(page, "Simpan konsep");
    await expectState(page, "konsep");
    await expect(page.getByRole("row", { name: "Sentra Tas Tanggulangin" })).toBeVisible();
    await page.locator("summary").filter({ hasText: "Hapus konsep" }).click();
    await press(page, "Hapus konsep");
    await expect(page.getByRole("status").first()).toContainText("Konsep sudah dihapus");
    await expect(page.getByRole("link", { name: title })).toHaveCount(0);
  });
});

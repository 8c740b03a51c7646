import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";

const sizes = { MS: 3, SP: 3, KV: 4, KP: 4, SIN: 5, KB: 3 };
const items = Object.entries(sizes).flatMap(([code, size]) =>
  Array.from({ length: size }, (_, i) => `${code}${i + 1}`),
);
/** Five who answered with care, and one who ticked one column throughout. */
const sheets = [1, 2, 3, 4, 5].map((who) => items.map((_, item) => 1 + ((item * (who + 1) + (item % 3)) % 5)));
const file = [items, ...sheets, items.map(() => 4)].map((row) => row.join(";")).join("\n");

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const expectState = (page: Page, state: string) =>
  expect(page.getByRole("list", { name: "Tahap gelombang" }).locator("[aria-current=step]")).toContainText(
    `${state} (sekarang)`,
  );

test("an office leaves an answer out after computing: the figures go, and the next ones say how many were left out", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(180_000);
  const key = crypto.randomUUID().slice(0, 8);
  const [name, title] = [`Anyaman Mutu ${key}`, `Mutu ${project.name} ${key}`];
  const board = await (await browser.newContext()).newPage();
  const sentra = (await foundSentra(browser, board, name)).replace("/anggota", "");

  await signIn(page, "provinsi");
  await page.goto("/survei/baru");
  await page.getByLabel("Judul").fill(title);
  await page.getByLabel("Cari nama sentra").fill(key);
  await press(page, "Pilih semua yang tampak (1)");
  await press(page, "Simpan konsep");
  await expectState(page, "konsep");
  await press(page, "Buka gelombang");
  await expectState(page, "terbuka");
  const wave = new URL(page.url()).pathname;

  await board.goto(`${sentra}${wave}/impor`);
  await board
    .getByLabel("Berkas XLSX atau CSV")
    .setInputFiles({ name: "jawaban.csv", mimeType: "text/csv", buffer: Buffer.from(file, "utf8") });
  await press(board, "Periksa berkas");
  await board.getByLabel("Setiap responden dalam berkas ini").check();
  await press(board, "Simpan 6 baris");
  await expect(board.getByRole("status").first()).toContainText("6 jawaban diimpor.");

  await page.goto(wave);
  await press(page, "Tutup gelombang");
  await press(page, "Hitung");
  await expectState(page, "dihitung");
  await page.getByRole("link", { name: "Lihat hasil" }).click();
  await expect(page.getByText("6 jawaban dari 1 sentra.")).toBeVisible();
  await expect(page.getByText("Hasil ini belum terbit")).toBeVisible();
  await expect(page.getByText("bukan penilaian kesehatan koperasi")).toBeVisible();

  // The board does not read it yet, by whatever address.
  expect((await board.request.get(`${wave}/hasil`)).status()).toBe(404);
  for (const part of [`?gelombang=${wave.split("/").at(-1)}`, `${wave.replace("/survei", "")}/unduh.zip`]) {
    expect((await board.request.get(`${sentra}/kesehatan${part}`)).status(), part).toBe(404);
  }

  await page.goto(`${wave}/mutu`);
  await expect(page.getByText("Bila Anda mengubah sesuatu di sini")).toBeVisible();
  await expect(page.getByText("6 jawaban diperiksa; 0 dikeluarkan.")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const alike = page.getByRole("region", { name: "Mutu jawaban" }).getByRole("row", { name: /jawaban seragam/ });
  await expect(alike).toContainText(name);
  await alike.getByRole("checkbox").check();
  await page.getByLabel("Alasan").last().fill("Diisi petugas saat mencoba.");
  await press(page, "Keluarkan yang dicentang");
  await expect(page.getByRole("status").first()).toContainText("Gelombang kembali tertutup");

  await page.goto(wave);
  await expectState(page, "tertutup");
  await expect(page.getByText("Hasil yang sudah dihitung dihapus")).toBeVisible();
  for (const part of ["hasil", "unduh.zip", "terbit"]) {
    expect((await page.request.get(`${wave}/${part}`)).status(), part).toBe(404);
  }
  await press(page, "Hitung lagi");
  await expectState(page, "dihitung");
  await page.getByRole("link", { name: "Lihat hasil" }).click();
  await expect(page.getByText("5 jawaban dari 1 sentra.")).toBeVisible();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByText("Hasil ini belum terbit")).toBeVisible();
  await expect(page.getByText("6 orang menjawab; 5 jawaban dihitung.")).toBeVisible();
  await expect(page.getByText("Tidak ikut dihitung: 1 menjawab sama untuk semua butir.")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  // One more, and too few are left for anything to be shown: the page before publishing says so.
  await page.goto(`${wave}/mutu?tampil=semua`);
  const used = page.getByRole("region", { name: "Mutu jawaban" }).getByRole("row", { name: /Centang/ });
  await used.getByRole("checkbox").first().check();
  await page.getByLabel("Alasan").last().fill("Diketik dari lembar yang salah.");
  await press(page, "Keluarkan yang dicentang");
  await expect(page.getByRole("status").first()).toContainText("Gelombang kembali tertutup");
  await page.goto(wave);
  await press(page, "Hitung lagi");
  await expectState(page, "dihitung");
  await page.getByRole("link", { name: "Terbitkan …" }).click();
  await expect(page.getByText("Tidak ada skor yang akan tampil")).toBeVisible();
  await expect(
    page.getByText(`1 sentra tidak ditampilkan hasilnya karena kurang dari 5 jawaban: ${name}.`),
  ).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await press(page, "Terbitkan, tidak dapat dibatalkan");
  await expectState(page, "terbit");
  await board.goto(`${sentra}/kesehatan`);
  await expect(board.getByText("Hanya 4 jawaban yang dapat dihitung.")).toBeVisible();
  await expect(board.getByText("dari 100")).toBeHidden();
  await board.goto(sentra);
  await expect(board.getByText("dari 100")).toBeHidden();
});

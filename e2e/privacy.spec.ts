import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, signOut, test } from "./fixtures.ts";
import { createPerson, foundSentra, signInAs } from "./people.ts";

const openRequests = (page: Page) => page.goto("/privasi/permintaan");

test("anybody reads what is kept, why, how long and what their rights are, in both languages", async ({ page }) => {
  await page.goto("/masuk");
  await page.getByRole("contentinfo").getByRole("link", { name: "Pemberitahuan privasi" }).click();
  await expect(page.getByRole("heading", { name: "Pemberitahuan privasi" })).toBeVisible();
  const rights = page.getByRole("region", { name: "Hak Anda" });
  await expect(rights.getByRole("row", { name: /Melihat dan mendapat salinan.*3 x 24 jam \(pasal 32/ })).toBeVisible();
  await expect(rights.getByRole("row", { name: /Menghapus data.*ketentuan kami/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Buku anggota sentra.*data spesifik/ })).toBeVisible();
  // The rules run with the program: the page says when.
  await expect(page.getByRole("row", { name: /Jawaban kuesioner.*5 tahun.*WIB/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Privacy notice" })).toBeVisible();
  await expectNoOverflow(page);
});

test("an office keeps lines of its own, and the notice shows them to those who sign in", async ({ page }, {
  project,
}) => {
  const purpose = `Pelatihan ekspor ${project.name}`;
  await signIn(page, "sidoarjo");
  await page.goto("/privasi/pemrosesan");
  await page.getByLabel("Tujuan").fill(purpose);
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Isi bagian ini.").first()).toBeVisible();
  await expect(page.getByLabel("Tujuan")).toHaveValue(purpose);
  await page.getByLabel("Dasar hukum").selectOption("Pelayanan publik (huruf e)");
  await page.getByLabel("Orang", { exact: true }).fill("Peserta pelatihan");
  await page.getByLabel("Data", { exact: true }).fill("Nama, nomor telepon");
  await page.getByLabel("Penerima").fill("Dinas Perdagangan");
  await page.getByLabel("Disimpan").fill("5 tahun");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("sudah disimpan");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("link", { name: "Pemberitahuan", exact: true }).click();
  await expect(page.getByRole("row", { name: new RegExp(`${purpose}.*Sidoarjo`) })).toBeVisible();

  await page.goto("/privasi/pemrosesan");
  await page.getByRole("button", { name: `Hapus ${purpose}` }).click();
  await expect(page.getByRole("status")).toContainText("sudah dihapus");
  await expect(page.getByRole("row", { name: new RegExp(purpose) })).toHaveCount(0);

  await signIn(page, "pengurus.kediri");
  expect((await page.goto("/privasi/pemrosesan"))!.status()).toBe(404);
  expect((await page.goto("/privasi/pelanggaran"))!.status()).toBe(404);
});

test("a member asks to be erased: the board records it, sees it on its page, erases and answers", async ({
  page,
  browser,
}, { project }) => {
  const register = await foundSentra(browser, page, `Sentra Lupa ${project.name}`);
  const home = register.replace("/anggota", "");
  await page.goto(`${register}/baru`);
  await page.getByLabel("Nama usaha").fill("Anyaman Siti");
  await page.getByLabel("Pemilik").fill("Siti Aminah");
  await page.getByRole("button", { name: "Daftarkan anggota" }).click();
  await page.getByRole("link", { name: "Anyaman Siti" }).click();
  await page.getByRole("link", { name: "Catat permintaan data dari anggota ini" }).click();
  await expect(page.getByText("Tentang anggota: Siti Aminah")).toBeVisible();
  await page.getByLabel("Yang diminta").selectOption("Menghapus data");
  await page.getByLabel("Diterima pada (WIB)").fill("2026-01-05T09:00");
  await page.getByRole("button", { name: "Catat permintaan" }).click();
  await expect(page.getByRole("status")).toContainText("Permintaan sudah dicatat");
  await expect(
    page.getByRole("row", { name: /Menghapus data.*Siti Aminah.*8 Jan 2026, 09\.00 WIB.*Lewat tenggat/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.goto(home);
  await page.getByRole("link", { name: "1 permintaan data pribadi belum dijawab, 1 lewat tenggat" }).click();
  await page.getByRole("link", { name: "Menghapus data, Siti Aminah" }).click();
  await expect(page.getByText("Pasal 8 UU PDP")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const request = page.url();
  await page.getByRole("link", { name: "Ke halaman anggota itu" }).click();
  await page.locator("summary", { hasText: "Hapus data pribadi" }).click();
  await page.getByLabel("Ya, hapus data pribadi Anyaman Siti").check();
  await page.getByRole("button", { name: "Hapus data pribadi" }).click();
  await expect(page.getByRole("status")).toContainText("Data pribadi anggota sudah dihapus");
  await expect(page.getByText("Siti")).toHaveCount(0);

  await page.goto(request);
  await page.getByRole("button", { name: "Tolak" }).click();
  await expect(page.getByText("Tulis alasan penolakannya.")).toBeVisible();
  await page.getByLabel("Jawaban atau tindakan").fill("Data sudah dihapus, diberitahukan lisan.");
  await page.getByRole("button", { name: "Selesai" }).click();
  await expect(page.getByRole("status")).toContainText("Permintaan sudah dijawab");
  await page.goto(home);
  await expect(page.getByText(/permintaan data pribadi belum dijawab/)).toHaveCount(0);
});

test("an office sees how many wait in its sentra and how many are late, and whose own they are not", async ({
  page,
  browser,
}, { project }) => {
  const name = `Sentra Tunggu ${project.name}`;
  await foundSentra(browser, page, name);
  await openRequests(page);
  await page.getByLabel("Sebagai").selectOption("Anggota sentra");
  await page.getByLabel("Yang diminta").selectOption("Melihat dan mendapat salinan data");
  await page.getByLabel("Nama peminta dan cara menghubunginya").fill("Pak Rahasia, 0812");
  await page.getByLabel("Diterima pada (WIB)").fill("2026-01-05T09:00");
  await page.getByRole("button", { name: "Catat permintaan" }).click();
  await expect(page.getByRole("status")).toContainText("Permintaan sudah dicatat");
  await signOut(page);

  await signIn(page, "provinsi");
  await expect(page.getByRole("link", { name: "Permintaan data pribadi lewat tenggat 3 x 24 jam" })).toBeVisible();
  await page.getByRole("link", { name: "Permintaan data pribadi belum dijawab" }).click();
  await expect(page.getByRole("link", { name: `${name}: 1 belum dijawab, 1 lewat tenggat` })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Rahasia");
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("the holder of an account takes the own data and is erased by an administrator", async ({ page, browser }, {
  project,
}) => {
  const person = await createPerson(browser, {
    name: `Dewi ${project.name}`,
    role: "Operator sentra",
    place: "sentra:1",
  });
  await signInAs(page, person);
  await page.goto("/akun");
  await page.getByRole("link", { name: /Data tentang saya/ }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const take = async (name: string) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    return readFileSync(await (await waiting).path(), "utf8");
  };
  const json = JSON.parse(await take("Unduh JSON")) as Record<string, Record<string, unknown>[]>;
  expect(json["account"]).toMatchObject([{ name: person.name, email: person.email }]);
  expect(json["roles"]).toMatchObject([{ role: "operator", sentra_id: 1 }]);
  expect(json["sessions"]!.length).toBeGreaterThan(0);
  expect(JSON.stringify(json)).not.toMatch(/hash|secret|argon2/);
  expect(await take("Unduh CSV")).toContain(`account,1,email,${person.email}`);
  await page.getByLabel("Alasan (boleh kosong)").fill("Sudah pindah kerja");
  await page.getByRole("button", { name: "Minta penghapusan" }).click();
  await expect(page.getByText(/Permintaan penghapusan Anda diterima .* dijawab paling lambat/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Minta penghapusan" })).toHaveCount(0);
  await signOut(page);

  await signIn(page, "admin");
  await page.goto("/admin");
  await page.getByRole("link", { name: /permintaan data pribadi belum dijawab/ }).click();
  await page.getByRole("link", { name: `Menghapus data, ${person.name}` }).click();
  await page.getByRole("button", { name: "Hapus akun ini dan selesaikan" }).click();
  await expect(page.getByRole("alert")).toContainText("Centang dulu");
  await page.getByLabel(`Ya, hapus akun ${person.name}`).check();
  await page.getByRole("button", { name: "Hapus akun ini dan selesaikan" }).click();
  await expect(page.getByRole("status")).toContainText("Permintaan sudah dijawab");
  await expect(page.getByText(person.name)).toHaveCount(0);
  await signOut(page);
  const again = await page.context().request.post("/masuk", {
    form: { email: person.email, password: person.password },
  });
  expect(again.status()).toBe(400);
});

test("an office records a breach, takes the notices' drafts, tells both and closes it", async ({ page }, {
  project,
}) => {
  await signIn(page, "sidoarjo");
  await page.goto("/privasi/pelanggaran");
  await page.getByLabel("Apa yang terjadi, singkat").fill(`Surel salah alamat ${project.name}`);
  await page.getByLabel("Bagaimana terjadinya").fill("Daftar peserta terkirim ke alamat yang salah.");
  await page.getByLabel("Diketahui pada (WIB)").fill("2026-01-05T09:00");
  await page.getByLabel("Data apa yang terungkap").fill("Nama dan nomor telepon");
  await page.getByLabel("Data siapa").fill("Peserta pelatihan");
  await page.getByLabel("Kira-kira berapa orang").fill("dua puluh");
  await page.getByRole("button", { name: "Catat pelanggaran" }).click();
  await expect(page.getByText("Isi bilangan bulat, misalnya 120.")).toBeVisible();
  await page.getByLabel("Kira-kira berapa orang").fill("1200");
  await page.getByRole("button", { name: "Catat pelanggaran" }).click();
  await expect(page.getByRole("status")).toContainText("Pelanggaran sudah dicatat");
  await expect(page.getByText("8 Jan 2026, 09.00 WIB")).toBeVisible();
  await expect(page.getByText("Lewat batas")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.locator("summary", { hasText: "Kepada lembaga" }).click();
  await expect(
    page
      .getByText(
        "1. Data pribadi yang terungkap: Nama dan nomor telepon. Orang yang terkena: Peserta pelatihan. Perkiraan jumlahnya 1.200 orang.",
      )
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Lembaga sudah diberi tahu" }).click();
  await page.getByRole("button", { name: "Orangnya sudah diberi tahu" }).click();
  await page.getByRole("button", { name: "Tutup" }).click();
  await expect(page.getByRole("alert")).toContainText("isi penanganan");
  await page.locator("summary", { hasText: "Ubah keterangan" }).click();
  await page.getByLabel("Penanganan dan pemulihan").fill("Penerima sudah menghapusnya.");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Perubahan sudah disimpan");
  await page.getByRole("button", { name: "Tutup" }).click();
  await expect(page.getByText(/^Ditutup .* WIB\.$/)).toBeVisible();
  const address = page.url();

  await signIn(page, "kediri");
  expect((await page.goto(address))!.status()).toBe(404);
  await signIn(page, "provinsi");
  expect((await page.goto(address))!.status()).toBe(200);
});

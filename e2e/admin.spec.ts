import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { createPerson, enter, fillAccount, ownPassword, readLink, signInAs } from "./people.ts";

test.beforeEach(async ({ page }) => signIn(page, "admin"));

test("the overview counts what lies in each region; the administrator sees no sentra's figures", async ({ page }) => {
  await expect(page).toHaveURL(/\/admin$/);
  await expect(page).toHaveTitle("Administrasi – Sentra");
  await expect(page.getByRole("row", { name: /Kota Kediri/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Surabaya/ })).toBeHidden();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("link", { name: /Semua wilayah/ }).click();
  await expect(page.getByRole("row", { name: /Surabaya/ })).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto("/verifikasi"))!.status()).toBe(404);
  await page.goto("/sentra/1/lembar/performance/2026-08");
  await expect(page.getByRole("main")).not.toContainText(/\d{3}\.\d{3}/);
  await page.goto("/sentra/1/kesehatan");
  await expect(page.getByText("Hasil survei kemitraan hanya dibaca oleh sentra ini dan dinasnya.")).toBeVisible();
  await expect(page.getByText("Belum ada hasil")).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("offices are created and changed; a name that is taken is told beside it, with what was typed", async ({ page }, {
  project,
}) => {
  const name = `Dinas Uji ${project.name}`;
  await page.goto("/admin/kantor");
  await expectAccessible(page);
  await expectNoOverflow(page);
  const create = async (region: string) => {
    await page.getByLabel("Nama", { exact: true }).fill(name);
    await page.getByLabel("Wilayah", { exact: true }).selectOption(region);
    await page.getByRole("button", { name: "Buat kantor" }).click();
  };
  await create("35.01");
  await expect(page.getByRole("status")).toContainText("Kantor sudah dibuat");
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("");
  await create("35.01");
  await expect(page.getByText("sudah mempunyai kantor dengan nama itu")).toBeVisible();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue(name);
  await expect(page.getByLabel("Wilayah", { exact: true })).toHaveValue("35.01");
  await expectAccessible(page);

  await page.getByRole("link", { name: `Ubah ${name}` }).click();
  await expect(page.getByRole("heading", { name: "Ubah kantor" })).toBeVisible();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue(name);
  await page.getByLabel("Nama", { exact: true }).fill(`${name} Pacitan`);
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Perubahan kantor sudah disimpan");
  await expect(page.getByRole("rowheader", { name: `${name} Pacitan` })).toBeVisible();
});

test("sentra are created and changed; each slip is told beside its field", async ({ page }, { project }) => {
  const name = `Sentra Uji ${project.name}`;
  await page.goto("/admin/sentra");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Tahun berdiri").fill("19a9");
  await page.getByRole("button", { name: "Buat sentra" }).click();
  for (const message of ["Isi produknya.", "Pilih wilayahnya.", "Isi tahun dengan empat angka"]) {
    await expect(page.getByText(message)).toBeVisible();
  }
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue(name);
  await expect(page.getByLabel("Tahun berdiri")).toHaveValue("19a9");
  await expectAccessible(page);

  await page.getByLabel("Tahun berdiri").fill("1979");
  await page.getByLabel("Produk", { exact: true }).fill("Keramik");
  await page.getByLabel("Wilayah", { exact: true }).selectOption("35.01");
  await page.getByRole("button", { name: "Buat sentra" }).click();
  await expect(page.getByRole("status")).toContainText("Sentra sudah dibuat");

  await page.getByLabel("Cari nama, produk, atau wilayah").fill(name);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name: `Ubah ${name}` }).click();
  await expect(page.getByLabel("Tahun berdiri")).toHaveValue("1979");
  await page.getByLabel("Desa atau kelurahan").fill("Punung");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Perubahan sentra sudah disimpan");
  expect((await page.goto("/admin/sentra?ubah=999999"))!.status()).toBe(404);
});

test("an account is created: slips are told, the link is shown once and can be taken back", async ({
  page,
  browser,
}) => {
  await page.goto("/admin/akun");
  await expectAccessible(page);
  await expectNoOverflow(page);
  const person = { name: "Tri Pengurus", role: "Pengurus sentra", place: "wilayah:35.71" } as const;
  const email = `tri.${crypto.randomUUID().slice(0, 8)}@contoh.id`;
  await fillAccount(page, person, "kediri@demo.sentra.id");
  await expect(page.getByText("Pengurus bekerja untuk satu sentra")).toBeVisible();
  await fillAccount(page, { ...person, place: "sentra:1" }, "KEDIRI@demo.sentra.id");
  await expect(page.getByText("Sudah ada akun dengan surel ini")).toBeVisible();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Tri Pengurus");
  await expect(page.getByLabel("Untuk", { exact: true })).toHaveValue("sentra:1");
  await expectAccessible(page);

  await fillAccount(page, { ...person, place: "sentra:1" }, email);
  const link = await readLink(page);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/buka-akun\/[\w-]{43}$/);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("");
  expect(page.url()).not.toContain("buka-akun");
  await page.getByRole("link", { name: "Buka akun Tri Pengurus" }).click();
  await expect(page.getByRole("heading", { name: "Tri Pengurus" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Akun", exact: true })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(link);

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "Buka akun Anda" })).toBeVisible();
  await page.goto(`/admin/akun?q=${email}`);
  await page.getByRole("link", { name: "Tri Pengurus" }).click();
  await expect(page.getByText("Ada undangan yang belum dipakai")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tarik tautan" }).click();
  await expect(page.getByRole("status")).toContainText("Tautan sudah ditarik");
  expect((await theirs.goto(link))!.status()).toBe(410);
  await expect(theirs.getByText("sudah ditarik atau diganti")).toBeVisible();
});

test("roles come and go; a closed account is out, and reopening brings no old session back", async ({
  page,
  browser,
}) => {
  const person = await createPerson(browser, { name: "Eko Pengamat", role: "Pengamat", place: "wilayah:35.71" });
  const theirs = await (await browser.newContext()).newPage();
  await signInAs(theirs, person);

  await page.goto(`/admin/akun?q=${person.email}`);
  await page.getByRole("link", { name: person.name }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const add = async () => {
    await page.getByRole("combobox", { name: "Peran" }).selectOption("Petugas dinas");
    await page.getByLabel("Untuk", { exact: true }).selectOption("wilayah:35.15");
    await page.getByRole("button", { name: "Tambah peran" }).click();
  };
  await add();
  await expect(page.getByRole("status")).toContainText("Peran sudah ditambahkan");
  await add();
  await expect(page.getByText("Peran itu sudah dimilikinya")).toBeVisible();
  // Another role begins with signing in again.
  await theirs.goto("/verifikasi");
  await expect(theirs).toHaveURL(/\/masuk/);
  await signInAs(theirs, person);
  expect((await theirs.goto("/verifikasi"))!.status()).toBe(200);
  await page.getByRole("button", { name: "Cabut peran Petugas dinas, Kabupaten Sidoarjo" }).click();
  await expect(page.getByRole("status")).toContainText("Peran sudah dicabut");
  await theirs.goto("/verifikasi");
  await expect(theirs).toHaveURL(/\/masuk/);
  await signInAs(theirs, person);
  expect((await theirs.goto("/verifikasi"))!.status()).toBe(404);

  await page.getByRole("button", { name: "Akhiri semua sesinya" }).click();
  await expect(page.getByRole("status")).toContainText("Semua sesinya sudah diakhiri");
  await theirs.goto("/sentra");
  await expect(theirs).toHaveURL(/\/masuk/);
  await signInAs(theirs, person);

  await page.getByRole("button", { name: "Tutup akun" }).click();
  await expect(page.getByRole("status")).toContainText("Akun sudah ditutup");
  await theirs.goto("/sentra");
  await expect(theirs).toHaveURL(/\/masuk/);
  await enter(theirs, person.email, ownPassword);
  await expect(theirs.getByRole("alert")).toContainText("tidak cocok");
  await page.getByRole("button", { name: "Buka kembali akun" }).click();
  await expect(page.getByRole("status")).toContainText("Akun sudah dibuka kembali");
  await theirs.goto("/sentra");
  await expect(theirs).toHaveURL(/\/masuk/);
  await enter(theirs, person.email, ownPassword);
  await expect(theirs.getByRole("button", { name: "Keluar" })).toBeVisible();

  await page.getByRole("button", { name: "Buat tautan" }).click();
  const link = await readLink(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await elsewhere.getByLabel("Kata sandi baru", { exact: true }).fill("ombak pagi di pantai selatan");
  await elsewhere.getByLabel("Ulangi kata sandi baru").fill("ombak pagi di pantai selatan");
  await elsewhere.getByRole("button", { name: "Simpan kata sandi" }).click();
  await expect(elsewhere.getByRole("status")).toContainText("Silakan masuk");
  await theirs.goto("/sentra");
  await expect(theirs).toHaveURL(/\/masuk/);
  await enter(theirs, person.email, ownPassword);
  await expect(theirs.getByRole("alert")).toContainText("tidak cocok");
  await signInAs(theirs, { ...person, password: "ombak pagi di pantai selatan" });
});

test("the last administrator neither gives up the role nor closes the account", async ({ page }) => {
  await page.goto("/admin/akun?q=admin@demo.sentra.id");
  await page.getByRole("link", { name: "Ratna Widyaningsih" }).click();
  await expect(page.getByRole("button", { name: "Buat tautan" })).toHaveCount(0);
  await page.getByRole("button", { name: "Cabut peran Administrator, seluruh sistem" }).click();
  await expect(page.getByRole("alert")).toContainText("Ini administrator terakhir");
  await page.getByRole("button", { name: "Tutup akun" }).click();
  await expect(page.getByRole("alert")).toContainText("Ini administrator terakhir");
  await page.goto("/admin");
  await expect(page.getByRole("heading", { name: "Administrasi" })).toBeVisible();
});

test("who is no administrator does not get at the forms either", async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  await signIn(await context.newPage(), "provinsi");
  const headers = { Origin: baseURL! };
  for (const path of ["/admin/kantor", "/admin/sentra", "/admin/akun", "/admin/akun/1"]) {
    const response = await context.request.post(path, { form: { aksi: "tutup", name: "x" }, headers });
    expect(response.status(), path).toBe(404);
  }
});

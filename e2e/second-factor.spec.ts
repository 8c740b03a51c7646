import { setUpFactor } from "./authenticator.ts";
import { expect, expectAccessible, expectNoOverflow, signIn, signOut, test } from "./fixtures.ts";
import { createPerson, enter, ownPassword as own, signInAs } from "./people.ts";

const signedIn = { name: "Keluar" };

for (const javaScriptEnabled of [true, false]) {
  test(`a person sets a second factor up and signs in with it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const person = await createPerson(browser, { name: "Wulan Faktor", role: "Pengamat", place: "wilayah:35.71" });
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signInAs(page, person);
    await page.goto("/akun");
    await page.getByRole("link", { name: "Pasang faktor kedua" }).click();
    await expect(page.getByRole("img", { name: "Kode QR" })).toBeVisible();
    const secret = await page.locator("code").first().textContent();

    // A slip leaves the secret as it was scanned.
    await page.getByLabel("Kode", { exact: true }).fill("12");
    await page.getByLabel("Kata sandi akun Anda").fill(own);
    await page.getByRole("button", { name: "Pasang", exact: true }).click();
    await expect(page.getByText("Kode tidak cocok")).toBeVisible();
    await expect(page.locator("code").first()).toHaveText(secret!);
    if (javaScriptEnabled) {
      await expectAccessible(page);
      await expectNoOverflow(page);
    }
    const { phone, recoveryCodes } = await setUpFactor(page, own);
    expect(recoveryCodes).toHaveLength(10);

    await page.getByRole("link", { name: "Sudah saya simpan" }).click();
    await signOut(page);
    await page.goto("/masuk?ke=/akun");
    await enter(page, person.email, own);
    await expect(page.getByRole("heading", { name: "Kode dari aplikasi" })).toBeVisible();
    if (javaScriptEnabled) {
      await expectAccessible(page);
      await expectNoOverflow(page);
    }
    // The password alone opens nothing else.
    for (const path of ["/akun", "/sentra", "/akun/faktor"]) {
      expect(new URL((await context.request.get(path)).url()).pathname).toBe("/masuk");
    }

    const code = page.getByLabel("Kode", { exact: true });
    const go = page.getByRole("button", { name: "Masuk" });
    await code.fill(phone.lastCode());
    await go.click();
    await expect(page.getByText("Kode tidak cocok, sudah dipakai")).toBeVisible();
    await code.fill(phone.nextCode());
    await go.click();
    await expect(page).toHaveURL(/\/akun$/);

    await signOut(page);
    const withRecoveryCode = async (recovery: string) => {
      await page.goto("/masuk");
      await enter(page, person.email, own);
      await page.getByRole("link", { name: "Pakai kode cadangan" }).click();
      await page.getByLabel("Kode cadangan").fill(recovery);
      await go.click();
    };
    await withRecoveryCode(recoveryCodes[0]!.toUpperCase().replaceAll("-", " "));
    await expect(page.getByRole("button", signedIn)).toBeVisible();
    await page.goto("/akun/faktor");
    await expect(page.getByText("belum dipakai: 9")).toBeVisible();
    await signOut(page);
    await withRecoveryCode(recoveryCodes[0]!);
    await expect(page.getByText("sudah dipakai")).toBeVisible();
    await page.getByLabel("Kode cadangan").fill(recoveryCodes[1]!);
    await go.click();
    await expect(page.getByRole("button", signedIn)).toBeVisible();
  });
}

test("new recovery codes, another device and switching off take password and code", async ({ browser }) => {
  const person = await createPerson(browser, { name: "Wulan Ganti", role: "Pengamat", place: "wilayah:35.71" });
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  await page.goto("/akun/faktor");
  const { phone, recoveryCodes } = await setUpFactor(page, own);

  const change = async (button: string, code: string, password = own) => {
    await page.goto("/akun/faktor");
    await page.getByLabel("Kata sandi akun Anda").fill(password);
    await page.getByLabel("Kode", { exact: true }).fill(code);
    await page.getByRole("button", { name: button }).click();
  };
  await change("Lepas faktor kedua", phone.nextCode(), "bukan kata sandinya");
  await expect(page.getByText("Kata sandinya tidak cocok")).toBeVisible();
  await change("Buat kode cadangan baru", recoveryCodes[0]!);
  const fresh = page.getByRole("alert").filter({ hasText: "Simpan kode cadangan" });
  await expect(fresh).toBeVisible();
  const renewed = await fresh.locator("code").allTextContents();
  await change("Ganti gawai", recoveryCodes[1]!);
  await expect(page.getByText("Kode tidak cocok, sudah dipakai")).toBeVisible();

  await change("Ganti gawai", renewed[0]!);
  await expect(page.getByRole("img", { name: "Kode QR" })).toBeVisible();
  // Proven a moment ago: only the new device's code is asked for.
  await expect(page.getByLabel("Kata sandi akun Anda")).toHaveCount(0);
  await page.getByLabel("Kode", { exact: true }).fill(phone.nextCode());
  await page.getByRole("button", { name: "Pasang", exact: true }).click();
  await expect(page.getByText("Kode tidak cocok")).toBeVisible();

  await change("Lepas faktor kedua", renewed[1]!);
  await expect(page.getByRole("status")).toContainText("Faktor kedua sudah dilepas");
  await signOut(page);
  await enter(page, person.email, own);
  await expect(page.getByRole("button", signedIn)).toBeVisible();
});

test("an administrator takes a lost factor off, and the person is told", async ({ browser, page }) => {
  const person = await createPerson(browser, { name: "Wulan Hilang", role: "Pengamat", place: "wilayah:35.71" });
  const theirs = await (await browser.newContext()).newPage();
  await signInAs(theirs, person);
  await theirs.goto("/akun/faktor");
  await setUpFactor(theirs, own);

  await signIn(page, "admin");
  await page.goto(`/admin/akun?q=${person.email}`);
  // The demonstration's administrator is let in without one, and the page says so.
  await expect(page.getByText("administrator ini masuk tanpa faktor kedua")).toBeVisible();
  await page.getByRole("link", { name: "Wulan Hilang" }).click();
  await page.getByRole("button", { name: "Hapus faktor kedua" }).click();
  await expect(page.getByRole("status")).toContainText("Faktor kedua sudah dihapus");

  await theirs.goto("/akun");
  await expect(theirs).toHaveURL(/\/masuk/);
  await enter(theirs, person.email, own);
  const told = theirs.getByText("Pengelola menghapus faktor kedua akun Anda");
  await expect(told).toBeVisible();
  await expectNoOverflow(theirs);
  await theirs.getByRole("button", { name: "Saya mengerti" }).click();
  await expect(told).toBeHidden();
});

test("an office demands it, and whoever lacks it is told why and led there first", async ({ browser }, { project }) => {
  const region = { desk: "35.21", phone: "35.22" }[project.name]!;
  const officer = await createPerson(browser, {
    name: "Wulan Petugas",
    role: "Petugas dinas",
    place: `wilayah:${region}`,
  });
  const viewer = await createPerson(browser, { name: "Wulan Pengamat", role: "Pengamat", place: `wilayah:${region}` });
  const [page, theirs] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  for (const [one, who] of [
    [page, officer],
    [theirs, viewer],
  ] as const) {
    await signInAs(one, who);
  }
  await theirs.goto("/dinas");
  expect(new URL(theirs.url()).pathname).toBe("/dinas");

  await page.goto("/akun/faktor");
  await setUpFactor(page, own);
  await page.goto("/dinas");
  await page.getByRole("link", { name: "Aturan masuk" }).click();
  await page.getByLabel("Petugas dan pengamat dinas").check();
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Aturan masuk sudah disimpan");
  await expect(page.getByLabel("Petugas dan pengamat dinas")).toBeChecked();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await theirs.goto("/dinas");
  await expect(theirs).toHaveURL(/\/akun\/faktor$/);
  await expect(theirs.getByText("mewajibkan faktor kedua bagi akun Anda")).toBeVisible();
  await setUpFactor(theirs, own);
  await theirs.goto("/dinas");
  await expect(theirs).toHaveURL(/\/dinas$/);
});

test("wrong passwords meet pauses, in unknown browsers only", async ({ browser, baseURL }) => {
  const person = await createPerson(browser, { name: "Wulan Diserang", role: "Pengamat", place: "wilayah:35.71" });
  const known = await (await browser.newContext()).newPage();
  await signInAs(known, person);
  await signOut(known);

  const stranger = await browser.newContext();
  const attempt = () =>
    stranger.request.post("/masuk", {
      form: { email: person.email, password: "tebakan orang lain" },
      headers: { Origin: baseURL! },
    });
  const statuses = [];
  let refused;
  while (!refused && statuses.length < 15) {
    const answer = await attempt();
    statuses.push(answer.status());
    if (answer.status() === 429) refused = answer;
  }
  expect(statuses.slice(0, 5)).toEqual([400, 400, 400, 400, 400]);
  expect(Number(refused!.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await refused!.text()).toContain("Terlalu banyak percobaan yang salah. Tunggu");

  await enter(known, person.email, own);
  await expect(known.getByRole("button", signedIn)).toBeVisible();
});

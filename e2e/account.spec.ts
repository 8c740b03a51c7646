import type { Browser } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { changePassword, createPerson, enter, fillAccount, readLink, signInAs } from "./people.ts";

const own = "kopi senja di alun-alun";

/** The administrator's invitation; nobody has opened it yet. */
async function invite(browser: Browser, name: string, place: string): Promise<{ email: string; link: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "admin");
  await page.goto("/admin/akun");
  const email = `orang.${crypto.randomUUID().slice(0, 8)}@contoh.id`;
  await fillAccount(page, { name, role: "Operator sentra", place }, email);
  const link = await readLink(page);
  await context.close();
  return { email, link };
}

for (const javaScriptEnabled of [true, false]) {
  test(`who is invited chooses a password and sees one sentra, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const { email, link } = await invite(browser, "Wahyu Operator", "sentra:1");
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto("/masuk");
    await enter(page, email, own);
    await expect(page.getByRole("alert")).toContainText("tidak cocok");

    const opened = (await page.goto(link))!;
    // The address is the key: no browser keeps the page, no other site is told where somebody comes from.
    expect(opened.headers()).toMatchObject({ "cache-control": "private, no-store", "referrer-policy": "same-origin" });
    await expect(page).toHaveTitle("Buka akun – Sentra");
    await expect(page.getByText(email)).toBeVisible();
    const name = page.getByLabel("Nama");
    const next = page.getByLabel("Kata sandi baru", { exact: true });
    const repeat = page.getByLabel("Ulangi kata sandi baru");
    await expect(name).toHaveValue("Wahyu Operator");
    await name.fill("Wahyu Santoso");
    const choose = async (password: string) => {
      await next.fill(password);
      await repeat.fill(password);
      await page.getByRole("button", { name: "Simpan kata sandi" }).click();
    };
    const refusals = [
      ["pendek", "ini baru 6"],
      ["password1234", "paling sering dipakai"],
      ["abcabcabcabcabc", "urutan atau pengulangan"],
      ["wahyu-santoso-99", "terlalu dekat dengan nama"],
    ] as const;
    for (const [password, message] of refusals) {
      await choose(password);
      await expect(page.getByText(message)).toBeVisible();
      await expect(next).toHaveAttribute("aria-invalid", "true");
      await expect(name).toHaveValue("Wahyu Santoso");
      if (!javaScriptEnabled) await expect(next).toHaveValue("");
    }
    if (javaScriptEnabled) {
      await next.fill("terlihat");
      await page.getByRole("button", { name: "Tampilkan Kata sandi baru" }).click();
      await expect(next).toHaveAttribute("type", "text");
      await expectAccessible(page);
      await expectNoOverflow(page);
    }
    await choose(own);
    await expect(page.getByRole("status")).toContainText("Kata sandi sudah disimpan");

    expect((await page.goto(link))!.status()).toBe(410);
    await expect(page.getByText("Tautan ini sudah dipakai")).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);

    await page.getByRole("link", { name: "Ke halaman masuk" }).click();
    await enter(page, email, own);
    await expect(page).toHaveURL(/\/sentra\/1$/);
    for (const path of ["/sentra/2", "/admin", "/verifikasi"]) {
      expect((await page.goto(path))!.status()).toBe(404);
    }
    await page.goto("/akun");
    await expect(page.getByText("Wahyu Santoso")).toBeVisible();
  });
}

test("a link that was never made, and a used one answered once more, open nothing", async ({ browser, request }) => {
  const { email, link } = await invite(browser, "Wahyu Sekali", "sentra:1");
  const never = link.replace(/[\w-]{5}$/, "AAAAA");
  const form = { name: "Wahyu", next: own, repeat: own };
  expect((await request.get(never)).status()).toBe(404);
  expect((await request.post(never, { form })).status()).toBe(404);
  expect((await request.post(link, { form, maxRedirects: 0 })).status()).toBe(302);
  const again = { name: "Wahyu", next: "ombak pagi di pantai selatan", repeat: "ombak pagi di pantai selatan" };
  expect((await request.post(link, { form: again, maxRedirects: 0 })).status()).toBe(410);
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, { name: "Wahyu", email, password: own });
});

test("who forgot the password is told where to get a link; the answer tells of no account", async ({ page }) => {
  await page.goto("/masuk");
  await page.getByRole("link", { name: "Lupa kata sandi?" }).click();
  await expect(page.getByText("Mintalah tautan kata sandi baru kepada pengelola")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("a changed password ends the other sessions, and this one goes on under a new cookie", async ({ browser }) => {
  const person = await createPerson(browser, { name: "Wahyu Dua Gawai", role: "Pengamat", place: "wilayah:35.71" });
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const [page, other] = [await here.newPage(), await there.newPage()];
  await signInAs(page, person);
  await other.goto("/masuk");
  await enter(other, person.email, own);
  await expect(other.getByRole("button", { name: "Keluar" })).toBeVisible();

  const cookie = async () => (await here.cookies()).find(({ name }) => name === "sentra_session")!.value;
  const before = await cookie();
  await page.goto("/akun");
  const next = page.getByLabel("Kata sandi baru", { exact: true });
  await page.getByLabel("Kata sandi sekarang").fill(own);
  await next.fill("password1234");
  await page.getByLabel("Ulangi kata sandi baru").fill("password1234");
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await expect(page.getByText("paling sering dipakai")).toBeVisible();
  expect(await cookie()).toBe(before);
  await changePassword(page, own, `${own} lagi`);
  expect(await cookie()).not.toBe(before);
  await other.goto("/sentra");
  await expect(other).toHaveURL(/\/masuk/);
  await page.goto("/sentra");
  await expect(page).toHaveURL(/\/sentra$/);
});

test("one's sessions are listed, ended one by one or all at once", async ({ browser }) => {
  const person = await createPerson(browser, { name: "Wahyu Tiga Gawai", role: "Pengamat", place: "wilayah:35" });
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  const userAgents = [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
  ];
  const others = [];
  for (const userAgent of userAgents) {
    const other = await (await browser.newContext({ userAgent })).newPage();
    await other.goto("/masuk");
    await enter(other, person.email, own);
    await expect(other.getByRole("button", { name: "Keluar" })).toBeVisible();
    others.push(other);
  }
  const [android, windows] = others;

  // Two devices that the account had not seen: told on every page until looked at.
  await page.goto("/");
  await page.getByRole("link", { name: "Periksa" }).click();
  await expect(page.getByRole("heading", { name: "Ada yang masuk dari perangkat baru" })).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: /^Chrome di Android, .* WIB, jaringan 127\.0\.0\.x$/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ya, itu saya" }).click();
  await expect(page.getByRole("status")).toContainText("perangkat itu dikenal");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Periksa" })).toHaveCount(0);
  await page.goto("/akun");
  await expect(page.getByText("Pengamat, Jawa Timur")).toBeVisible();
  await expect(page.getByText("Dari jaringan 127.0.0.x.")).toHaveCount(3);
  await expect(page.getByText("perangkat ini")).toHaveCount(1);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: /Akhiri sesi Chrome di Android/ }).click();
  await expect(page.getByRole("status")).toContainText("Sesi sudah diakhiri");
  await android!.goto("/sentra");
  await expect(android!).toHaveURL(/\/masuk/);
  await windows!.goto("/sentra");
  await expect(windows!).toHaveURL(/\/sentra$/);

  await android!.goto("/masuk");
  await enter(android!, person.email, own);
  await expect(android!.getByRole("button", { name: "Keluar", exact: true })).toBeVisible();
  await android!.goto("/akun");
  await android!.getByRole("button", { name: "Keluar di semua perangkat" }).click();
  await expect(android!).toHaveURL(/\/masuk$/);
  for (const device of [android!, windows!, page]) {
    await device.goto("/sentra");
    await expect(device).toHaveURL(/\/masuk/);
  }

  await signInAs(page, person);
  await signInAs(windows!, person);
  await page.goto("/akun");
  await page.getByRole("button", { name: "Akhiri semua sesi lain" }).click();
  await expect(page.getByRole("status")).toContainText("Semua sesi lain sudah diakhiri");
  await expect(page.getByText("Tidak ada sesi di perangkat lain")).toBeVisible();
  await windows!.goto("/sentra");
  await expect(windows!).toHaveURL(/\/masuk/);
});

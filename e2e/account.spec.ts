import { expect, expectAccessible, expectNoOverflow, test } from "./fixtures.ts";
import { chooseOwnPassword, createPerson, enter } from "./people.ts";

const own = "kopi senja di alun-alun";

for (const javaScriptEnabled of [true, false]) {
  test(`a new person chooses a password and sees one sentra, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const person = await createPerson(browser, {
      name: "Wahyu Operator",
      role: "Operator sentra",
      place: "sentra:1",
    });
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto("/masuk");
    await enter(page, person.email, person.password);

    await expect(page.getByText("masih pemberian pengelola")).toBeVisible();
    for (const path of ["/", "/sentra", "/sentra/1"]) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/akun\?sandi=wajib$/);
    }

    const current = page.getByLabel("Kata sandi sekarang");
    const next = page.getByLabel("Kata sandi baru", { exact: true });
    await current.fill("bukan-kata-sandinya");
    await next.fill("pendek");
    await page.getByLabel("Ulangi kata sandi baru").fill("pendek");
    await page.getByRole("button", { name: "Ganti kata sandi" }).click();
    await expect(page.getByText("ini baru 6")).toBeVisible();
    await expect(next).toHaveAttribute("aria-invalid", "true");
    if (!javaScriptEnabled) await expect(next).toHaveValue("");

    await current.fill("bukan-kata-sandinya");
    await next.fill(own);
    await page.getByLabel("Ulangi kata sandi baru").fill(own);
    await page.getByRole("button", { name: "Ganti kata sandi" }).click();
    await expect(page.getByText("Kata sandi sekarang tidak cocok")).toBeVisible();

    await chooseOwnPassword(page, person.password, own);
    await expect(page.getByText("masih pemberian pengelola")).toBeHidden();
    await page.getByRole("link", { name: "Lanjut ke halaman awal" }).click();
    await expect(page).toHaveURL(/\/sentra\/1$/);
    for (const path of ["/sentra/2", "/admin", "/verifikasi"]) {
      expect((await page.goto(path))!.status()).toBe(404);
    }
  });
}

test("a changed password ends the other sessions, and this one goes on under a new cookie", async ({ browser }) => {
  const person = await createPerson(browser, { name: "Wahyu Dua Gawai", role: "Pengamat", place: "wilayah:35.71" });
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const [page, other] = [await here.newPage(), await there.newPage()];
  await page.goto("/masuk");
  await enter(page, person.email, person.password);
  await chooseOwnPassword(page, person.password, own);
  await other.goto("/masuk");
  await enter(other, person.email, own);
  await expect(other.getByRole("button", { name: "Keluar" })).toBeVisible();

  const cookie = async () => (await here.cookies()).find(({ name }) => name === "sentra_session")!.value;
  const before = await cookie();
  await page.goto("/akun");
  await chooseOwnPassword(page, own, `${own} lagi`);
  expect(await cookie()).not.toBe(before);
  await other.goto("/sentra");
  await expect(other).toHaveURL(/\/masuk/);
  await page.goto("/sentra");
  await expect(page).toHaveURL(/\/sentra$/);
});

test("one's sessions are listed, ended one by one or all at once", async ({ browser }) => {
  const person = await createPerson(browser, { name: "Wahyu Tiga Gawai", role: "Pengamat", place: "wilayah:35" });
  const page = await (await browser.newContext()).newPage();
  await page.goto("/masuk");
  await enter(page, person.email, person.password);
  await chooseOwnPassword(page, person.password, own);
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

  await page.goto("/akun");
  await expect(page.getByText("Pengamat, Jawa Timur")).toBeVisible();
  await expect(page.getByText("perangkat ini")).toHaveCount(1);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: /Akhiri sesi Chrome di Android/ }).click();
  await expect(page.getByRole("status")).toContainText("Sesi sudah diakhiri");
  await android!.goto("/sentra");
  await expect(android!).toHaveURL(/\/masuk/);
  await windows!.goto("/sentra");
  await expect(windows!).toHaveURL(/\/sentra$/);

  await page.getByRole("button", { name: "Akhiri semua sesi lain" }).click();
  await expect(page.getByRole("status")).toContainText("Semua sesi lain sudah diakhiri");
  await expect(page.getByText("Tidak ada sesi di perangkat lain")).toBeVisible();
  await windows!.goto("/sentra");
  await expect(windows!).toHaveURL(/\/masuk/);
});

import { expect, expectAccessible, expectNoOverflow, signIn, signOut, test } from "./fixtures.ts";
import { enter } from "./people.ts";

const known = "kediri@demo.sentra.id";
const password = "sentra-maju-bersama";
const wrong = "Surel atau kata sandi tidak cocok";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what was wrong is told, the same for every e-mail, which stays as typed", async ({ page }) => {
      await page.goto("/masuk");
      await enter(page, known, "bukan-kata-sandinya");
      await expect(page.getByRole("alert")).toContainText(wrong);
      await expect(page.getByLabel("Surel")).toHaveValue(known);
      if (!javaScriptEnabled) await expect(page.getByLabel("Kata sandi")).toHaveValue("");
      const first = await page.getByRole("alert").textContent();

      await enter(page, "tidak.ada@demo.sentra.id", "bukan-kata-sandinya");
      await expect(page.getByLabel("Surel")).toHaveValue("tidak.ada@demo.sentra.id");
      await expect(page.getByRole("alert")).toHaveText(first!);
    });

    test("signing in leads to the page that was asked for", async ({ page }) => {
      await page.goto("/sentra?urut=-KN02&q=tenun");
      await expect(page).toHaveURL(/\/masuk\?ke=/);
      await enter(page, known, password);
      await expect(page).toHaveURL(/\/sentra\?urut=-KN02&q=tenun$/);
      await signOut(page);
      await page.goto("/sentra");
      await expect(page).toHaveURL(/\/masuk\?ke=/);
    });
  });
}

test("a password is not sent back to the page, whatever else is missing", async ({ request, baseURL }) => {
  const form = { email: "", password: "rahasia-yang-diketik" };
  const response = await request.post("/masuk", { form, headers: { Origin: baseURL! } });
  expect(response.status()).toBe(400);
  expect(await response.text()).not.toContain(form.password);
});

for (const next of ["//evil.example", "/.//evil.example", "/\\evil.example", "https://evil.example/"]) {
  test(`signing in does not lead to ${next}`, async ({ page, baseURL }) => {
    await page.goto(`/masuk?ke=${encodeURIComponent(next)}`);
    await enter(page, known, password);
    await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}

test("a session is not taken over: the cookie is renewed on signing in, and of no use after signing out", async ({
  page,
  context,
  baseURL,
}) => {
  const sessionCookie = async () => (await context.cookies()).find(({ name }) => name === "sentra_session");
  await context.addCookies([{ name: "sentra_session", value: "planted", url: baseURL! }]);
  await page.goto("/masuk");
  await enter(page, known, password);
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
  const first = (await sessionCookie())!;
  expect(first.value).not.toBe("planted");
  expect(first).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await signOut(page);
  await context.addCookies([first]);
  await page.goto("/akun");
  await expect(page).toHaveURL(/\/masuk/);
});

test("a malformed cookie of another program does not stand in the way", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "other", value: "%zz", url: baseURL! }]);
  await page.goto("/masuk");
  await enter(page, known, password);
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
});

test("posts from other sites and overlong ones are refused", async ({ request, baseURL }) => {
  const form = { email: known, password };
  const foreign = await request.post("/masuk", { form, headers: { Origin: "https://evil.example" } });
  expect(foreign.status()).toBe(403);
  expect(await foreign.text()).toContain("dikirim dari situs lain");
  expect(foreign.headers()["set-cookie"]).toBeUndefined();
  const tooLong = await request.post("/masuk", { data: "x".repeat(1_000_001), headers: { Origin: baseURL! } });
  expect(tooLong.status()).toBe(413);
});

test("what is not there and what one may not see get the same answer", async ({ page }) => {
  await signIn(page, "kediri");
  const answers = [];
  for (const path of ["/tidak-ada", "/admin", "/admin/akun/1", "/admin/akun/999999", "/sentra/2", "/sentra/999999"]) {
    const response = await page.goto(path);
    answers.push({
      status: response!.status(),
      title: await page.title(),
      main: await page.locator("main").innerHTML(),
    });
  }
  expect(answers[0]).toMatchObject({ status: 404, title: "Halaman tidak ditemukan – Sentra" });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  await expectAccessible(page);

  await signOut(page);
  await signIn(page, "pengamat");
  expect((await page.goto("/verifikasi"))!.status()).toBe(404);
});

test("the page reads well, in both languages", async ({ page }) => {
  await page.goto("/masuk");
  await expect(page).toHaveTitle("Masuk – Sentra");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveTitle("Sign in – Sentra");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

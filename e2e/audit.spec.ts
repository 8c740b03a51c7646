import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoOverflow, openFromMenu, password, signIn, test } from "./fixtures.ts";

test("an administrator reads what was done, narrows it, checks the chains and takes it as a file", async ({ page }) => {
  const failed = await page.context().request.post("/masuk", {
    form: { email: "pengamat@demo.sentra.id", password: `${password}-salah` },
  });
  expect(failed.status()).toBe(400);
  await signIn(page, "admin");
  await page.goto("/catatan");
  await expect(page.getByRole("heading", { name: "Catatan audit" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByLabel("Hal", { exact: true }).selectOption("Masuk, kata sandi, token");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page).toHaveURL(/hal=access/);
  await expect(page.getByRole("cell", { name: "Masuk", exact: true }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "Gagal masuk" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "Lembar berpindah keadaan" })).toHaveCount(0);
  // Numbers only: who tried to come in is not named.
  await expect(page.getByRole("table")).not.toContainText("@");

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh CSV" }).click();
  expect(readFileSync(await (await waiting).path(), "utf8")).toContain("Gagal masuk");

  await page.getByRole("button", { name: "Periksa sekarang" }).click();
  await expect(page.getByText(/^Utuh: \d+ rantai diperiksa/)).toBeVisible();
  await expectAccessible(page);
  const heads = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh ujung rantai" }).click();
  const lines = readFileSync(await (await heads).path(), "utf8")
    .trim()
    .split("\n");
  expect(lines[0]).toMatch(/^{"sentra_id":0,"number":\d+,"hash":"[0-9a-f]{64}"}$/);
});

test("an office reads its region's, with its people's names, and no platform's", async ({ page }) => {
  await signIn(page, "kediri");
  await openFromMenu(page, "Catatan audit");
  await page.getByLabel("Hal", { exact: true }).selectOption("Lembar dan pengesahan");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByRole("cell", { name: "Lembar berpindah keadaan" }).first()).toBeVisible();
  await expect(page.getByRole("table")).not.toContainText("Tanggulangin");
  await page.goto("/catatan?hal=access");
  await expect(page.getByText("Tidak ada catatan yang cocok")).toBeVisible();
  await expect(page.getByRole("button", { name: "Periksa sekarang" })).toHaveCount(0);
});

test("a board reads its own sentra's, a day without any says so, and an operator has no such page", async ({
  page,
}) => {
  await signIn(page, "pengurus.kediri");
  await page.goto("/sentra/1");
  await page.getByRole("link", { name: "Catatan audit" }).click();
  await expect(page.getByRole("cell", { name: "Lembar berpindah keadaan" }).first()).toBeVisible();
  // In words, as people use them, not in the database's.
  await expect(
    page.getByRole("cell", { name: /keadaan: diverifikasi → dikunci; .*ritme: bulanan/ }).first(),
  ).toBeVisible();
  await expect(page.getByRole("table")).not.toContainText(/[a-z]_[a-z]/);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByLabel("Sampai tanggal").fill("2020-01-01");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText("Tidak ada catatan yang cocok")).toBeVisible();
  expect((await page.request.get("/catatan/ujung.jsonl")).status()).toBe(404);

  await signIn(page, "operator.kediri");
  expect((await page.goto("/catatan"))!.status()).toBe(404);
  expect((await page.goto("/sentra/1/penutupan"))!.status()).toBe(404);
});

import type { Browser, Page } from "@playwright/test";
import { expect, signIn } from "./fixtures.ts";

export interface Person {
  name: string;
  email: string;
  password: string;
}

interface NewPerson {
  name: string;
  role: "Petugas dinas" | "Pengurus sentra" | "Operator sentra" | "Pengamat" | "Administrator";
  place: string;
}

/** Fills and sends the administrators' form; the page is on /admin/akun. */
export async function fillAccount(page: Page, { name, role, place }: NewPerson, email: string): Promise<void> {
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Surel", { exact: true }).fill(email);
  await page.getByLabel("Peran", { exact: true }).selectOption(role);
  await page.getByLabel("Untuk", { exact: true }).selectOption(place);
  await page.getByRole("button", { name: "Buat akun" }).click();
}

/** Reads the link off the page that shows it. */
export async function readLink(page: Page): Promise<string> {
  const notice = page.getByRole("alert").filter({ hasText: "tidak akan ditampilkan lagi" });
  await expect(notice).toBeVisible();
  return (await notice.locator("code").textContent())!;
}

/** What everybody of these journeys chooses. */
export const ownPassword = "kopi senja di alun-alun";

/**
 * Somebody new, invited by the administrator: no other journey signs in as this person. The form behind the link is
 * answered without drawing it, which account.spec.ts fills in as people do.
 */
export async function createPerson(browser: Browser, person: NewPerson): Promise<Person> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "admin");
  await page.goto("/admin/akun");
  const email = `orang.${crypto.randomUUID().slice(0, 8)}@contoh.id`;
  await fillAccount(page, person, email);
  const form = { name: person.name, next: ownPassword, repeat: ownPassword };
  const answer = await context.request.post(await readLink(page), { form, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  await context.close();
  return { name: person.name, email, password: ownPassword };
}

/** Signs in through the form, without waiting for where that leads. */
export async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Surel").fill(email);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
}

/** Signs in through the form and waits until that is done. */
export async function signInAs(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/masuk");
  await enter(page, email, password);
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
}

/** On one's account's page. */
export async function changePassword(page: Page, current: string, own: string): Promise<void> {
  await page.getByLabel("Kata sandi sekarang").fill(current);
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(own);
  await page.getByLabel("Ulangi kata sandi baru").fill(own);
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await expect(page.getByRole("status")).toContainText("Kata sandi sudah diganti");
}

/**
 * A new sentra whose register no other journey sees, and its board on the register's page.
 * @returns the register's address
 */
export async function foundSentra(browser: Browser, page: Page, name: string, region = "35.02"): Promise<string> {
  const context = await browser.newContext();
  const admin = await context.newPage();
  await signIn(admin, "admin");
  await admin.goto("/admin/sentra");
  await admin.getByLabel("Nama", { exact: true }).fill(name);
  await admin.getByLabel("Produk", { exact: true }).fill("Anyaman");
  await admin.getByLabel("Wilayah", { exact: true }).selectOption(region);
  await admin.getByRole("button", { name: "Buat sentra" }).click();
  await expect(admin.getByRole("status")).toContainText("Sentra sudah dibuat");
  await admin.getByLabel("Cari nama, produk, atau wilayah").fill(name);
  await admin.getByRole("button", { name: "Cari" }).click();
  const edit = await admin.getByRole("link", { name: `Ubah ${name}` }).getAttribute("href");
  await context.close();
  const id = /ubah=(\d+)/.exec(edit!)![1]!;

  const board = await createPerson(browser, {
    name: `Pengurus ${name}`,
    role: "Pengurus sentra",
    place: `sentra:${id}`,
  });
  await signInAs(page, board);
  await page.goto(`/sentra/${id}/anggota`);
  return `/sentra/${id}/anggota`;
}

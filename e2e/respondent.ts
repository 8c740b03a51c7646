import { expect, type Locator, type Page } from "@playwright/test";

const code = /[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/;

/** A question by its number. */
export const question = (page: Page, number: number): Locator =>
  page.getByRole("group", { name: new RegExp(`^${number}\\.`) });

/** Touches an answer, as a thumb does. */
export const choose = (page: Page, number: number, value: string) =>
  question(page, number)
    .locator("label", { hasText: new RegExp(`^${value}`) })
    .click();

export async function agree(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Sebelum mulai" })).toBeVisible();
  await page.getByRole("button", { name: "Saya setuju, mulai" }).click();
  await expect(page.getByRole("heading", { name: "Pertanyaan" })).toBeVisible();
}

export async function readCode(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Terima kasih" })).toBeVisible();
  return code.exec((await page.locator("main").textContent())!)![0];
}

/** Until the link opens without a line: its page and files are on the device. */
export async function untilKept(page: Page, link: string): Promise<void> {
  const path = new URL(link).pathname;
  const isKept = () =>
    page.evaluate(async (of) => {
      const cache = await caches.open(`isi ${of}`);
      return (await cache.match(`${of}/soal`)) !== undefined && navigator.serviceWorker.controller !== null;
    }, path);
  await expect.poll(isKept).toBe(true);
}

import { type Browser, type BrowserContext, expect, type Locator, type Page, request } from "@playwright/test";

/** The code that opens one's answers again, as it is shown. */
const code = /[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/;

/** A question by its number. */
export const question = (page: Page, number: number): Locator =>
  page.getByRole("group", { name: new RegExp(`^${number}\\.`) });

/** Touches an answer, as a thumb does. */
export const choose = (page: Page, number: number, value: string) =>
  question(page, number)
    .locator("label", { hasText: new RegExp(`^${value}`) })
    .click();

/** Opens a link, reads what is agreed to, and agrees. */
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
  const state = () =>
    page.evaluate(async (of) => {
      const cache = await caches.open(`isi ${of}`);
      const isPageKept = (await cache.match(`${of}/soal`)) !== undefined;
      // It answers the next time the link is opened, whether or not it came in time for the page that is open now.
      const registration = await navigator.serviceWorker.getRegistration(`${of}/soal`);
      return { isPageKept, worker: registration?.active?.state };
    }, path);
  await expect.poll(state).toEqual({ isPageKept: true, worker: "activated" });
}

/** Until the last answer is on the device, not only those before it. */
export async function untilSaved(page: Page): Promise<void> {
  const state = page.getByRole("status");
  await expect(state).toHaveText("Tersimpan di perangkat ini.");
  await expect(state).not.toHaveAttribute("aria-busy");
}

/** The browser's own background sync, now instead of when it sees fit. */
export async function wakeSender(context: BrowserContext, link: string): Promise<void> {
  const devtools = await context.newCDPSession(await context.newPage());
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL, isDeleted }) => !isDeleted && link.startsWith(scopeURL));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const { origin, pathname: tag } = new URL(link);
  const registrationId = await registered;
  await devtools.send("ServiceWorker.dispatchSyncEvent", { origin, registrationId, tag, lastChance: false });
}

/** The answers have arrived: on another device the link asks for the receipt. */
export async function expectAnswered(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const used = page.getByRole("heading", { name: "Undangan ini sudah dipakai" });
  await expect(async () => {
    await page.goto(link);
    await expect(used).toBeVisible({ timeout: 500 });
  }).toPass();
  await context.close();
}

/** By question, in the questionnaire's order; null is left out. */
export type Given = (number | null)[];

/** Works on a phone of one's own. */
export async function onPhone(browser: Browser, javaScriptEnabled: boolean, work: (page: Page) => Promise<void>) {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, javaScriptEnabled });
  await work(await context.newPage());
  await context.close();
}

async function touch(page: Page, given: Given, from = 1, to = given.length) {
  for (let n = from; n <= to; n++) {
    const answer = given[n - 1]!;
    if (answer !== null) await choose(page, n, String(answer));
  }
}

const send = (page: Page) => page.getByRole("button", { name: "Kirim jawaban" }).click();

export async function answerOnPage(page: Page, link: string, given: Given): Promise<void> {
  await agree(page, link);
  await touch(page, given);
  await send(page);
  await readCode(page);
}

/** The line goes in mid-way and the page is closed; the link is opened again without a line, which is back at last. */
export async function answerOffline(page: Page, link: string, given: Given): Promise<void> {
  const context = page.context();
  await agree(page, link);
  await untilKept(page, link);
  await touch(page, given, 1, 9);
  await context.setOffline(true);
  await touch(page, given, 10, 12);
  await untilSaved(page);
  await page.close();
  const reopened = await context.newPage();
  await reopened.goto(link);
  await expect(reopened.getByText("13 dari 22")).toBeVisible();
  await touch(reopened, given, 13);
  await send(reopened);
  await expect(reopened.getByRole("status")).toContainText("menunggu sambungan");
  await context.setOffline(false);
  await readCode(reopened);
}

/**
 * Answers by the requests of a browser without scripts: the link, the questionnaire, and its form with what it carries
 * hidden, sent as by somebody who sat over it for a while.
 */
export async function answerByForm(baseURL: string, link: string, given: Given): Promise<void> {
  const phone = await request.newContext({ baseURL });
  expect((await phone.get(link)).status()).toBe(200);
  const questions = await (await phone.get(`${link}/soal?setuju=1`)).text();
  const hidden = questions.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const form = new Map([...hidden].map(([, name, value]) => [name!, value!]));
  form.set("mulai", String(Number(form.get("mulai")) - 150_000));
  const names = new Set([...questions.matchAll(/name="(butir\.[^"]+)"/g)].map(([, name]) => name!));
  expect(names.size).toBe(given.length);
  for (const [i, name] of [...names].entries()) form.set(name, String(given[i] ?? ""));
  const sent = await phone.post(`${link}/soal?terkirim`, { form: Object.fromEntries(form) });
  expect(await sent.text()).toContain("Terima kasih, jawaban Anda sudah terkirim");
  await phone.dispose();
}

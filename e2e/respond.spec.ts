import type { BrowserContext } from "@playwright/test";
import { createWave, moveWave, type Wave } from "../app/server/bench/open-wave.ts";
import { openEmbedded } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import { loadReference } from "../db/reference/load.ts";
import { expect, expectAccessible, expectNoOverflow, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";
import { agree, choose, expectAnswered, question, readCode, untilKept, untilSaved, wakeSender } from "./respondent.ts";

const questions = 22;

let server: OwnServer;
let wave: Wave;
let draft: Wave;

/** The next link that nobody has opened. */
const newLink = () => `${server.address}/isi/${wave.keys.pop()!}`;

/** With the server down, as its database has one user at a time. */
async function withDatabase<T>(work: (database: Awaited<ReturnType<typeof openEmbedded>>) => Promise<T>): Promise<T> {
  const database = await openEmbedded(server.dataDir);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await OwnServer.prepare();
  await withDatabase(async (database) => {
    await migrate(database.kysely);
    await loadReference(database.kysely);
    wave = await createWave(database, 12, "no password");
    draft = await createWave(database, 1, "no password");
    await moveWave(database, wave, "open");
  });
  await server.start({ demo: false });
});
test.afterAll(() => server.remove());

test.describe("on a phone without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody answers, corrects, withdraws, gives again, objects and has it erased", async ({ page }) => {
    const link = newLink();
    await page.goto(link);
    for (const said of ["Siapa yang bertanya", "Untuk apa", "Siapa yang melihat", "Berapa lama", "Hak Anda"]) {
      await expect(page.getByText(said, { exact: true })).toBeVisible();
    }
    await expectNoOverflow(page);
    await page.getByRole("button", { name: "Saya setuju, mulai" }).click();
    await expect(page.getByRole("group")).toHaveCount(questions);
    await expectNoOverflow(page);

    await choose(page, 1, "4");
    await page.getByRole("button", { name: "English" }).click();
    await expect(question(page, 1).getByRole("radio", { name: /^4/ })).toBeChecked();
    await page.getByRole("button", { name: "Bahasa Indonesia" }).click();
    await expect(question(page, 1).getByRole("radio", { name: /^4/ })).toBeChecked();
    for (let n = 2; n < questions; n++) await choose(page, n, "3");
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    const receipt = await readCode(page);

    await page.getByRole("link", { name: "Lihat, betulkan, atau tarik jawaban" }).click();
    await expect(page.getByText(receipt)).toBeVisible();
    const given = page.getByRole("main").getByRole("listitem");
    await expect(given.first()).toContainText("4 – Setuju");
    await expect(given.last()).toContainText("tidak dijawab");
    const file = await page.request.get(`${link}/unduh.json`);
    expect(((await file.json()) as { answers: { answer: number }[] }).answers[0]!.answer).toBe(4);

    await page.getByRole("link", { name: "Betulkan jawaban" }).click();
    await choose(page, 1, "5");
    await page.getByRole("button", { name: "Kirim perbaikan" }).click();
    expect(await readCode(page)).toBe(receipt);
    await page.goto(link);
    await expect(given.first()).toContainText("5 – Sangat setuju");

    await page.getByText("Tarik jawaban").click();
    await page.getByRole("button", { name: "Ya, lakukan" }).first().click();
    await expect(page.getByText(/Sudah ditarik/)).toBeVisible();
    await page.getByRole("link", { name: "Isi lagi" }).click();
    await page.getByRole("button", { name: "Kirim perbaikan" }).click();
    await page.goto(link);
    await expect(page.getByText(/Sudah ditarik/)).toBeHidden();

    await page.getByRole("button", { name: "Berkeberatan" }).click();
    await expect(page.getByText("Anda berkeberatan atas pengolahan otomatis")).toBeVisible();
    await page.getByRole("button", { name: "Cabut keberatan" }).click();
    await expect(page.getByText("Anda berkeberatan atas pengolahan otomatis")).toBeHidden();

    await page.getByText("Hapus jawaban").click();
    await page.getByRole("button", { name: "Ya, lakukan" }).last().click();
    await expect(page.getByText("Jawaban Anda sudah dihapus")).toBeVisible();
    await expect(given).toHaveCount(0);
  });

  test("nothing at all is not an answer, and an objection goes along from the start", async ({ page }) => {
    const link = newLink();
    await page.goto(link);
    await page.getByLabel("Saya berkeberatan").check();
    await page.getByRole("button", { name: "Saya setuju, mulai" }).click();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(page.getByRole("alert")).toContainText("Belum ada satu pun");
    await expect(page.getByLabel("Saya berkeberatan")).toBeChecked();
    await choose(page, 22, "2");
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await readCode(page);
    await page.goto(link);
    await expect(page.getByText("Anda berkeberatan atas pengolahan otomatis")).toBeVisible();
  });

  test("what one gave opens with its receipt alone, also where a phone is shared", async ({ page, browser }) => {
    const [mine, theirs] = [newLink(), newLink()];
    await agree(page, mine);
    await choose(page, 1, "1");
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    const receipt = await readCode(page);

    const other = await (await browser.newContext()).newPage();
    await agree(other, theirs);
    await choose(other, 1, "2");
    await other.getByRole("button", { name: "Kirim jawaban" }).click();
    await readCode(other);
    // The same browser, another link.
    await other.goto(mine);
    await expect(other.getByRole("heading", { name: "Undangan ini sudah dipakai" })).toBeVisible();
    await other.goto(`${mine}/soal?setuju=1`);
    await expect(other.getByRole("heading", { name: "Undangan ini sudah dipakai" })).toBeVisible();

    await other.getByLabel("Kode tanda terima").fill("ABCD-EFGH-2345");
    await other.getByRole("button", { name: "Buka jawaban" }).click();
    await expect(other.getByRole("alert")).toContainText("tidak cocok");
    await other.getByLabel("Kode tanda terima").fill(receipt.toLowerCase());
    await other.getByRole("button", { name: "Buka jawaban" }).click();
    await expect(other.getByRole("heading", { name: "Jawaban Anda" })).toBeVisible();
    await other.getByRole("button", { name: "Lupakan kode di perangkat ini" }).click();
    for (let n = 0; n < 10; n++) {
      await other.getByLabel("Kode tanda terima").fill("ABCD-EFGH-2345");
      await other.getByRole("button", { name: "Buka jawaban" }).click();
    }
    await expect(other.getByRole("alert")).toContainText("Terlalu banyak percobaan");
    await other.context().close();
  });

  test("a link that is cut, and one that comes too early, say what to do", async ({ page }) => {
    const answer = await page.goto(newLink().slice(0, -1));
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Tautan tidak dikenal" })).toBeVisible();
    await page.goto(`${server.address}/isi/${draft.keys[0]!}`);
    await expect(page.getByRole("heading", { name: "Survei belum dibuka" })).toBeVisible();
  });
});

const setLine = (context: BrowserContext, isThere: boolean) => context.setOffline(!isThere);

test.describe("on a phone with JavaScript", () => {
  test("the line goes in mid-way and the page is closed: nothing is lost, and it is sent when the line is back", async ({
    page,
    context,
  }) => {
    const link = newLink();
    await agree(page, link);
    await untilKept(page, link);
    await expectAccessible(page);
    await expect(page.getByText("1 dari 22")).toBeVisible();
    for (let n = 1; n <= 5; n++) await choose(page, n, "4");
    await expect(page.getByText("6 dari 22")).toBeVisible();
    await untilSaved(page);

    await setLine(context, false);
    await choose(page, 6, "2");
    await untilSaved(page);
    await page.close();

    const reopened = await context.newPage();
    await reopened.goto(link);
    await expect(reopened.getByText("7 dari 22")).toBeVisible();
    await reopened.getByRole("button", { name: "Kembali" }).click();
    await expect(question(reopened, 6).getByRole("radio", { name: /^2/ })).toBeChecked();
    await reopened.getByRole("button", { name: "Lanjut" }).click();
    for (let n = 7; n <= questions; n++) await choose(reopened, n, "5");
    await expect(reopened.getByText("Semua pertanyaan sudah dijawab.")).toBeVisible();
    await reopened.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(reopened.getByRole("status")).toContainText("menunggu sambungan");

    await setLine(context, true);
    await readCode(reopened);
    await reopened.goto(link);
    const given = reopened.getByRole("main").getByRole("listitem");
    await expect(given.nth(4)).toContainText("4 – Setuju");
    await expect(given.nth(5)).toContainText("2 – Tidak setuju");
    await expect(given.last()).toContainText("5 – Sangat setuju");
    // Nothing of it stays on the device but the receipt.
    expect(await reopened.evaluate(() => caches.keys())).toEqual([]);
  });

  test("with its page closed for good, the browser wakes what sends it", async ({ page, context, browser }) => {
    const link = newLink();
    await agree(page, link);
    await untilKept(page, link);
    await choose(page, 1, "4");
    await untilSaved(page);
    await setLine(context, false);
    await page.getByRole("button", { name: "Semua di satu halaman" }).click();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(page.getByRole("status")).toContainText("menunggu sambungan");
    await page.close();
    await setLine(context, true);

    await wakeSender(context, link);
    await expectAnswered(browser, link);
  });

  test("a reply that is lost does not make a second response", async ({ page, context }) => {
    const link = newLink();
    await agree(page, link);
    await choose(page, 1, "3");
    let arrived = 0;
    // The first two arrive, and their replies get lost on the way back.
    await context.route("**/kirim", async (route) => {
      if (++arrived > 2) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByRole("button", { name: "Semua di satu halaman" }).click();
    await expect(page.getByText("Belum dijawab, dan akan tetap kosong bila dikirim: nomor 2, 3")).toBeVisible();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await readCode(page);
    expect(arrived).toBe(3);
  });

  test("the keyboard alone answers, and can erase what the device holds", async ({ page }) => {
    const link = newLink();
    await agree(page, link);
    await question(page, 1).getByRole("radio", { name: /^1/ }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(question(page, 1).getByRole("radio", { name: /^2/ })).toBeChecked();
    await page.getByRole("button", { name: "Lanjut" }).press("Enter");
    await expect(question(page, 2).locator("legend")).toBeFocused();
    await untilSaved(page);
    await page.goto(link);
    await expect(page.getByText("MS1: 2")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Hapus dari perangkat ini" }).click();
    await expect(page.getByText("Sudah dihapus dari perangkat ini.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("MS1: 2")).toBeHidden();
  });

  test("a phone as narrow as 320 px shows it whole", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(newLink());
    await expectNoOverflow(page);
    await page.getByRole("button", { name: "Saya setuju, mulai" }).click();
    await expectNoOverflow(page);
    const heights = await question(page, 1)
      .locator("label")
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  });

  test("a wave that closed meanwhile says so, and what was filled in stays on the device", async ({ page }) => {
    test.setTimeout(120_000);
    const link = newLink();
    await agree(page, link);
    await untilKept(page, link);
    await choose(page, 1, "5");
    await untilSaved(page);
    await server.stop();
    await withDatabase((database) => moveWave(database, wave, "closed"));
    await server.start({ demo: false });

    for (let n = 2; n <= questions; n++) await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(page.getByRole("status")).toContainText("Survei ini sudah ditutup");
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Survei sudah ditutup" })).toBeVisible();
    await expect(page.getByText("MS1: 5")).toBeVisible();
    await expectAccessible(page);
  });
});

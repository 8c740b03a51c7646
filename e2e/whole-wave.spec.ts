import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { createPerson, foundSentra, signInAs } from "./people.ts";
import { recompute } from "./recompute.ts";
import {
  agree,
  answerByForm,
  answerOffline,
  answerOnPage,
  choose,
  type Given,
  onPhone,
  question,
} from "./respondent.ts";

/** What sixty people answer: the first rows of the demonstration's survey. */
const [heading, ...lines] = readFileSync("db/demo/tanggulangin-sim.csv", "utf8").trim().split("\n");
const people = lines.slice(0, 60).map((line): Given => line.split(",").map(Number));
/** Ticked one column from top to bottom. */
const straight: Given = heading!.split(",").map(() => 4);
const withGaps = (given: Given): Given => given.with(4, null).with(9, null).with(18, null);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const expectState = (page: Page, state: string) =>
  expect(page.getByRole("list", { name: "Tahap gelombang" }).locator("[aria-current=step]")).toContainText(
    `${state} (sekarang)`,
  );

/** A new sentra with its board, and what its people are going to answer. */
async function found(browser: Browser, name: string, answers: Given[]) {
  const board = await (await browser.newContext()).newPage();
  const address = (await foundSentra(browser, board, name)).replace("/anggota", "");
  return { name, answers, board, address };
}

/** Everybody's turn comes, this many at once. */
async function takeTurns(atOnce: number, turns: (() => Promise<void>)[]) {
  const waiting = turns.toReversed();
  const takeNext = async () => {
    for (let turn = waiting.pop(); turn; turn = waiting.pop()) await turn();
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
}

/** A member of the public service who may look at one sentra, on a page of their own. */
async function enterAsViewer(browser: Browser, sentra: string): Promise<Page> {
  const person = await createPerson(browser, { name: "Pengamat Sentra", role: "Pengamat", place: sentra });
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  return page;
}

async function download(page: Page) {
  const arrived = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh jawaban, model, dan hasil (.zip)" }).click();
  return arrived;
}

test("sixty people in three sentra answer, and what is published of it is computed again to the last byte", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const key = crypto.randomUUID().slice(0, 8);
  const title = `Kemitraan ${key}`;
  // Enough for a model of its own, for scores with their intervals, and for nothing at all.
  const places = await Promise.all([
    found(browser, `Anyaman ${key}`, people.slice(0, 43)),
    found(browser, `Bordir ${key}`, people.slice(43, 56)),
    found(browser, `Cobek ${key}`, people.slice(56)),
  ]);
  const [large, small, tiny] = places;

  // The office asks the usual questions, and wants of each sentra the paths that 39 answers can show.
  await signIn(page, "provinsi");
  await page.goto("/instrumen/partnership-health");
  await page.getByRole("link", { name: "Susun instrumen sendiri dari ini" }).click();
  await page.getByLabel("Nama dalam Bahasa Indonesia").fill(`Kuesioner ${key}`);
  await page.getByLabel("Hubungan terkecil").selectOption("0,4: perlu 39 jawaban");
  await press(page, "Simpan instrumen");
  await expect(page.getByRole("status")).toContainText("Instrumen sudah dibuat");
  await page.goto("/survei/baru");
  await page.getByLabel("Judul").fill(title);
  await page.getByLabel("Kuesioner dan versi").selectOption({ label: `Kuesioner ${key}, versi 1 (terbaru)` });
  await page.getByLabel("Cari nama sentra").fill(key);
  await press(page, "Pilih semua yang tampak (3)");
  await press(page, "Simpan konsep");
  await expectState(page, "konsep");
  const wave = new URL(page.url()).pathname;

  // Each board makes an invitation for everybody, without names; the first, one for somebody who will be late.
  const inviteAll = async ({ board, address, answers }: (typeof places)[number], more = 0) => {
    const count = answers.length + more;
    await board.goto(`${address}${wave}/undangan`);
    await board.getByLabel("Undangan tanpa nama").fill(String(count));
    await press(board, "Tambah undangan");
    await expect(board.getByRole("status").first()).toContainText(`${count} undangan dibuat`);
    const links = await board.getByRole("region", { name: "Undangan" }).locator("code").allTextContents();
    expect(new Set(links).size).toBe(count);
    return links;
  };
  const links = await Promise.all([inviteAll(large, 1), inviteAll(small), inviteAll(tiny)]);
  const late = links[0].pop()!;
  await page.reload();
  await press(page, "Buka gelombang");
  await expectState(page, "terbuka");
  await expect(page.getByText("0 dari 61 undangan (0 %)")).toBeVisible();

  const waiting = people.map((given, who) => ({ link: links.flat()[who]!, given }));
  const next = (count: number, answer: (one: { link: string; given: Given }) => Promise<void>) =>
    waiting.splice(0, count).map((one) => () => answer(one));
  const onPlainPage = (work: (page: Page) => Promise<void>) => onPhone(browser, false, work);
  await takeTurns(4, [
    ...next(1, ({ link, given }) =>
      onPlainPage(async (phone) => {
        await answerOnPage(phone, link, given);
        await phone.getByRole("link", { name: "Lihat, betulkan, atau tarik jawaban" }).click();
        await phone.getByText("Tarik jawaban").click();
        await phone.getByRole("button", { name: "Ya, lakukan" }).first().click();
        await expect(phone.getByText(/Sudah ditarik/)).toBeVisible();
      }),
    ),
    ...next(1, ({ link, given }) =>
      onPlainPage(async (phone) => {
        await answerOnPage(phone, link, given);
        await phone.goto(link);
        await press(phone, "Berkeberatan atas pengolahan otomatis");
        await expect(phone.getByText("Anda berkeberatan atas pengolahan otomatis")).toBeVisible();
      }),
    ),
    ...next(1, ({ link }) => onPlainPage((phone) => answerOnPage(phone, link, straight))),
    ...next(1, ({ link, given }) => onPlainPage((phone) => answerOnPage(phone, link, withGaps(given)))),
    ...next(3, ({ link, given }) => onPhone(browser, true, (phone) => answerOffline(phone, link, given))),
    ...next(5, ({ link, given }) => onPlainPage((phone) => answerOnPage(phone, link, given))),
    ...next(48, ({ link, given }) => answerByForm(baseURL!, link, given)),
  ]);

  // The office's page has been open all the while, and nobody has reloaded it.
  await expect(page.getByText("60 dari 61 undangan (98,4 %)")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("row", { name: large.name })).toContainText("97,7 %");
  await expect(page.getByRole("row", { name: small.name })).toContainText("100 %");

  await onPhone(browser, false, async (phone) => {
    await agree(phone, late);
    await choose(phone, 1, "2");
    await press(page, "Tutup gelombang");
    await expectState(page, "tertutup");
    await press(phone, "Kirim jawaban");
    await expect(phone.getByRole("alert")).toContainText("Survei ini sudah ditutup, maka jawaban tidak terkirim.");
    await expect(question(phone, 1).getByRole("radio", { name: /^2/ })).toBeChecked();
    await expectNoOverflow(phone);
    await phone.goto(late);
    await expect(phone.getByRole("heading", { name: "Survei sudah ditutup" })).toBeVisible();
  });
  await expect(page.getByText(`1 sentra dengan kurang dari 5 jawaban: ${tiny.name}`)).toBeVisible();

  // One response is the same from the first question to the last, and is left out.
  await page.getByRole("link", { name: "Periksa mutu jawaban" }).click();
  await expect(page.getByText("1 ditarik kembali dan 1 keberatan dinilai otomatis")).toBeVisible();
  const alike = page.getByRole("row").filter({ hasText: "jawaban seragam" });
  await expect(alike).toHaveCount(1);
  await alike.getByRole("checkbox").check();
  await page.getByLabel("Alasan").last().fill("Satu kolom dicentang dari atas sampai bawah.");
  await press(page, "Keluarkan yang dicentang");
  await expect(page.getByText("54 jawaban diperiksa; 1 dikeluarkan.")).toBeVisible();

  await page.goto(wave);
  await press(page, "Hitung");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expectState(page, "dihitung");
  await large.board.goto(`${large.address}/kesehatan`);
  await expect(large.board.getByText(title)).toHaveCount(0);

  await page.getByRole("link", { name: "Terbitkan …" }).click();
  await press(page, "Terbitkan, tidak dapat dibatalkan");
  await expectState(page, "terbit");
  await page.getByRole("link", { name: "Lihat hasil" }).click();
  await expect(page.getByText("53 jawaban dari 2 sentra.")).toBeVisible();
  await expect(page.getByText("Ditimbang dengan bobot dari 53 jawaban gelombang ini sendiri.")).toBeVisible();
  // All were drawn from one survey: what the two sentra differ by is chance, and nobody ranks them.
  const group = page.locator(".card", { has: page.getByRole("heading", { name: /^Kelompok 1/ }) });
  await expect(group.getByRole("heading")).toContainText("tidak dapat dibedakan");
  await expect(group.getByRole("rowheader")).toHaveText([large.name, small.name]);
  await expect(page.getByRole("heading", { name: /^Kelompok 2/ })).toHaveCount(0);
  const hidden = page.locator(".card", { has: page.getByRole("heading", { name: "Tidak ditampilkan" }) });
  await expect(hidden.getByRole("listitem")).toHaveText([tiny.name]);
  await expectAccessible(page);
  await expectNoOverflow(page);

  // Forty give a model of their own, thirteen scores and how sure they are, four nothing.
  for (const { board, address } of places) await board.goto(`${address}/kesehatan`);
  await expect(large.board.getByText("43 dari 44 yang diundang menjawab (97,7 %); 40 jawaban dihitung.")).toBeVisible();
  await expect(
    large.board.getByText(
      "1 menjawab sama untuk semua butir, 1 menarik jawabannya, dan 1 keberatan diolah secara otomatis",
    ),
  ).toBeVisible();
  await expect(large.board.getByRole("row", { name: "Kepercayaan → Kemitraan bisnis" })).toBeVisible();
  await expect(small.board.getByText(/dari 100 \(rentang \d+(,\d)?–\d+(,\d)?\)/)).toBeVisible();
  await expect(small.board.getByText("Belum ada model sendiri: 13 jawaban dari 39 yang diperlukan")).toBeVisible();
  await expect(small.board.getByText("Tidak ada jawaban yang disisihkan.")).toBeVisible();
  await expect(tiny.board.getByText(/Hanya 4 jawaban yang dapat dihitung/)).toBeVisible();
  for (const { board } of places) {
    await expectAccessible(board);
    await expectNoOverflow(board);
  }

  const viewer = await enterAsViewer(browser, `sentra:${/\d+/.exec(large.address)![0]}`);
  await viewer.goto(`${large.address}/kesehatan`);
  await expect(viewer.getByText("40 jawaban dihitung")).toBeVisible();
  await expect(viewer.getByRole("link", { name: /Unduh jawaban/ })).toHaveCount(0);
  const waveId = /\d+/.exec(wave)![0];
  for (const file of [`${large.address}/kesehatan/${waveId}/unduh.zip`, `${wave}/unduh.zip`]) {
    expect((await viewer.request.get(file)).status(), file).toBe(404);
  }

  // The command line finds the same from what is taken away: the answers that were given, none lost and none added;
  // not those of the four, whom it would be easy to tell.
  const counted = [withGaps(people[3]!), ...large.answers.slice(4)];
  expect(answersIn(await recompute(await download(large.board)))).toEqual(linesOf(counted));
  expect(answersIn(await recompute(await download(page)))).toEqual(linesOf([...counted, ...small.answers]));
});

const linesOf = (given: Given[]) => given.map((answers) => answers.join(",")).sort();

/** Of a file of answers, in whatever order: what was answered, without the columns before. */
function answersIn(csv: string): string[] {
  const [head, ...rows] = csv.trim().split(/\r?\n/);
  expect(head!.endsWith(heading!)).toBe(true);
  return rows.map((row) => row.split(",").slice(-straight.length).join(",")).sort();
}

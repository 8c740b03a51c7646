import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, signOut, submitSheet, test } from "./fixtures.ts";
import { createPerson, signInAs } from "./people.ts";

/** Sheets of Sentra Mebel Jati Contoh that only this file writes: others for the phone than for the desk. */
const sheets = {
  phone: {
    month: "/sentra/4/lembar/internal/2026-10",
    late: "/sentra/4/lembar/external/2026-10",
    year: "performance",
  },
  desk: { month: "/sentra/4/lembar/internal/2026-11", late: "/sentra/4/lembar/external/2026-11", year: "internal" },
};
const sheetsOf = (project: string) => sheets[project as keyof typeof sheets];

const newPage = async (browser: Browser, options = {}) => (await browser.newContext(options)).newPage();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const expectDone = (page: Page, text: string) => expect(page.getByRole("status")).toContainText(text);
const logOf = (page: Page) => page.getByRole("region", { name: "Riwayat lembar" }).getByRole("listitem");

test("a month from empty to locked, through return and correction, and reopened: its log tells all of it", async ({
  browser,
}, { project }) => {
  const address = sheetsOf(project.name).month;
  const operator = await newPage(browser);
  const person = await createPerson(browser, { name: "Yuni Operator", role: "Operator sentra", place: "sentra:4" });
  await signInAs(operator, person);
  await operator.goto(address);
  const first = operator.getByRole("textbox").first();
  await first.fill("3");
  await press(operator, "Simpan konsep");
  await expectDone(operator, "Konsep sudah disimpan");
  await expect(operator.getByRole("button", { name: "Simpan dan ajukan" })).toHaveCount(0);

  const board = await newPage(browser);
  await signIn(board, "pengurus.mebel");
  await board.goto(address);
  await submitSheet(board);
  await press(board, "Tarik kembali");
  await expectDone(board, "sudah ditarik kembali");
  await submitSheet(board);

  const officer = await newPage(browser);
  await signIn(officer, "provinsi");
  await officer.goto(address);
  await officer.getByLabel("Alasan dikembalikan").fill("Jumlah inti-plasma belum cocok dengan kontraknya.");
  await press(officer, "Kembalikan");
  await expectDone(officer, "dikembalikan beserta alasannya");

  await operator.goto(address);
  await expect(operator.getByText("belum cocok dengan kontraknya").first()).toBeVisible();
  await first.fill("4");
  await press(operator, "Simpan konsep");
  await expectDone(operator, "Konsep sudah disimpan");
  await board.goto(address);
  await submitSheet(board);

  await officer.goto(address);
  await press(officer, "Verifikasi");
  await expectDone(officer, "sudah diverifikasi");
  await press(officer, "Kunci");
  await expectDone(officer, "sudah dikunci");
  await operator.goto(address);
  await expect(operator.getByRole("cell", { name: "4 terkunci", exact: true }).first()).toBeVisible();
  await expect(operator.getByRole("textbox")).toHaveCount(0);

  await press(officer, "Buka kembali");
  await expect(officer.getByText("Tulis alasannya")).toBeVisible();
  await officer.getByLabel("Alasan dibuka kembali").fill("Ada kontrak yang baru dilaporkan.");
  await press(officer, "Buka kembali");
  await expectDone(officer, "dibuka kembali beserta alasannya");
  await expect(logOf(officer)).toHaveText([
    /^Dibuka oleh sentra/,
    /^Diajukan oleh pengurus sentra/,
    /^Ditarik kembali oleh pengurus sentra/,
    /^Diajukan oleh pengurus sentra/,
    /^Dikembalikan oleh Bambang Setiawan \(dinas\).* WIB.*belum cocok dengan kontraknya/,
    /^Diajukan oleh pengurus sentra/,
    /^Diverifikasi oleh Bambang Setiawan \(dinas\)/,
    /^Dikunci oleh Bambang Setiawan \(dinas\)/,
    /^Dibuka kembali oleh Bambang Setiawan \(dinas\).*Ada kontrak yang baru dilaporkan/,
  ]);
  await expectAccessible(officer);
  await expectNoOverflow(officer);

  await operator.goto(address);
  await expect(first).toHaveValue("4");
  await expect(logOf(operator).first()).toContainText("Dibuka oleh Yuni Operator (sentra)");
  await expect(logOf(operator).last()).toContainText("Dibuka kembali oleh dinas");
});

test("without JavaScript: who comes too late is told, and keeps the reason that was written", async ({ browser }, {
  project,
}) => {
  const address = sheetsOf(project.name).late;
  const plain = { javaScriptEnabled: false };
  const board = await newPage(browser, plain);
  await signIn(board, "pengurus.mebel");
  await board.goto(address);
  await board.getByRole("textbox").first().fill("1");
  await submitSheet(board);

  const officer = await newPage(browser, plain);
  await signIn(officer, "provinsi");
  await officer.goto(address);
  await officer.getByLabel("Alasan dikembalikan").fill("Isian pertama terlalu kecil.");
  await press(board, "Tarik kembali");
  await expectDone(board, "sudah ditarik kembali");
  await press(officer, "Kembalikan");
  await expect(officer.getByRole("alert")).toContainText("sementara itu lembar ini sudah konsep");
  await expect(officer.getByRole("alert")).toContainText("Isian pertama terlalu kecil.");

  await submitSheet(board);
  await officer.goto(address);
  await press(board, "Tarik kembali");
  await expectDone(board, "sudah ditarik kembali");
  await submitSheet(board);
  await press(officer, "Verifikasi");
  await expect(officer.getByRole("alert")).toContainText("sementara itu isi lembar ini berubah");

  const colleague = await newPage(browser, plain);
  await signIn(colleague, "provinsi");
  await colleague.goto(address);
  await officer.goto(address);
  await officer.getByLabel("Alasan dikembalikan").fill("Isian pertama terlalu kecil.");
  await press(colleague, "Verifikasi");
  await expectDone(colleague, "sudah diverifikasi");
  await press(officer, "Kembalikan");
  await expect(officer.getByRole("alert")).toContainText("sementara itu lembar ini sudah diverifikasi");
  await expect(officer.getByLabel("Alasan dibuka kembali")).toHaveValue("Isian pertama terlalu kecil.");
});

test("a quarter is what its months make, and a year says how many of its months were reported", async ({ page }) => {
  await signIn(page, "pengurus.kediri");
  const rowOf = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  const plainNumber = (text: string) => Number(text.replace(/\D/g, ""));
  let [sum, reported] = [0, 0];
  for (const month of ["2026-04", "2026-05", "2026-06"]) {
    await page.goto(`/sentra/1/lembar/performance/${month}`);
    const text = await rowOf("Omzet sentra").getByRole("cell").nth(1).innerText();
    if (!/\d/.test(text)) continue;
    sum += plainNumber(text);
    reported += 1;
  }
  await page.goto("/sentra/1/lembar");
  await page.getByRole("link", { name: "Triwulanan" }).click();
  await page.getByRole("link", { name: "Kinerja, Triwulan 2 2026: rekap" }).click();
  await expect(page.getByRole("heading", { name: "Kinerja, Triwulan 2 2026" })).toBeVisible();
  const turnover = rowOf("Omzet sentra \\(Rp\\)");
  await expect(turnover).toContainText(`${reported} dari 3 bulan`);
  expect(plainNumber(await turnover.getByRole("cell").first().innerText())).toBe(sum);
  await expect(page.getByText("tidak perlu diajukan")).toBeVisible();
  await expect(page.getByRole("button", { name: /Simpan|ajukan/ })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  expect((await page.goto("/sentra/1/lembar/performance/2026-T5"))!.status()).toBe(404);
});

test("what is kept by the year has a sheet of the year", async ({ page }, { project }) => {
  await signIn(page, "pengurus.batik");
  await page.goto("/sentra/3/lembar/infrastructure/2025");
  await expect(page.getByRole("listitem").filter({ hasText: "Mei 2025" })).toContainText("belum ada");
  await expect(page.getByRole("row", { name: /^Daya listrik terpasang/ })).toContainText(/(9|10|11) dari 12 bulan/);
  await expect(page.getByRole("row", { name: /^Penilaian kecukupan listrik/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await signOut(page);
  await signIn(page, "pengurus.mebel");
  await page.goto("/sentra/4/lembar?kurun=year");
  const pillar = project.name === "phone" ? "Kinerja" : "Kerja sama internal";
  await page.getByRole("link", { name: `${pillar}, Tahun 2026` }).click();
  const field = page.getByRole("textbox").first();
  await field.fill("7");
  await press(page, "Simpan konsep");
  await expectDone(page, "Konsep sudah disimpan");
  await expect(field).toHaveValue("7");
  await expect(logOf(page)).toHaveCount(1);
});

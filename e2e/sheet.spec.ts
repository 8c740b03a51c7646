import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, submitSheet, test } from "./fixtures.ts";

/** The phone and the desk work on one database: each has sheets of its own. */
const pillarOf = (project: string) => (project === "phone" ? "internal" : "external");
const sheetOf = (pillar: string, month: string) => `/sentra/1/lembar/${pillar}/${month}`;
const firstField = (page: Page) => page.getByRole("textbox").first();

test("an operator enters a month: a slip is named, what was typed is kept, and then it is saved", async ({ page }, {
  project,
}) => {
  await signIn(page, "operator.kediri");
  await page.getByRole("link", { name: "Lembar", exact: true }).click();
  const pillar = project.name === "phone" ? "Kerja sama internal" : "Kerja sama eksternal";
  await page.getByRole("link", { name: `${pillar}, Oktober 2026` }).click();
  await expect(page.getByRole("heading", { name: `${pillar}, Oktober 2026` })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  const money = page.getByLabel(project.name === "phone" ? "Nilai pesanan bersama" : "Nilai kredit investasi cair");
  const count = firstField(page);
  await count.fill("3");
  await money.fill("1.5");
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.getByRole("alert")).toContainText("1 isian yang perlu dibetulkan");
  await expect(money).toHaveAttribute("aria-invalid", "true");
  await expect(money).toHaveValue("1.5");
  await expect(count).toHaveValue("3");
  await expectAccessible(page);

  await money.fill("Rp 12.500.000");
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.getByRole("status")).toContainText("Konsep sudah disimpan");
  await page.reload();
  await expect(money).toHaveValue("12.500.000");
  await expect(count).toHaveValue("3");
  await expect(page.getByRole("button", { name: "Simpan dan ajukan" })).toHaveCount(0);
});

test("a board submits, the office returns with a reason, the board corrects, the office verifies", async ({ browser }, {
  project,
}) => {
  const address = sheetOf(pillarOf(project.name), "2026-11");
  const board = await (await browser.newContext()).newPage();
  await signIn(board, "pengurus.kediri");
  await board.goto(address);
  await firstField(board).fill("1");
  await submitSheet(board);
  await expect(board.getByRole("textbox")).toHaveCount(0);

  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, "kediri");
  await officer.goto(address);
  await expectAccessible(officer);
  await officer.getByRole("button", { name: "Kembalikan" }).click();
  await expect(officer.getByText("Tulis alasannya")).toBeVisible();
  await officer.getByLabel("Alasan dikembalikan").fill("Mohon periksa isian pertama.");
  await officer.getByRole("button", { name: "Kembalikan" }).click();
  await expect(officer.getByRole("status")).toContainText("dikembalikan beserta alasannya");

  await board.goto(address);
  await expect(board.getByText("Dikembalikan oleh dinas: Mohon periksa isian pertama.")).toBeVisible();
  await firstField(board).fill("2");
  await submitSheet(board);

  await officer.goto(address);
  await officer.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await expect(officer.getByRole("status")).toContainText("sudah diverifikasi");
  await expect(officer.getByRole("button", { name: "Kembalikan" })).toHaveCount(0);
});

test("two people in one sheet, without scripts: the later one is told what changed and chooses", async ({ browser }, {
  project,
}) => {
  const address = sheetOf(project.name === "phone" ? "infrastructure" : "performance", "2026-11");
  const other = project.name === "phone" ? "Kebutuhan daya listrik" : "Omzet sentra";
  const plain = { javaScriptEnabled: false };
  const first = await (await browser.newContext(plain)).newPage();
  const second = await (await browser.newContext(plain)).newPage();
  await signIn(first, "pengurus.kediri");
  await signIn(second, "operator.kediri");
  await first.goto(address);
  await second.goto(address);
  await firstField(first).fill("14");
  await first.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(first.getByRole("status")).toBeVisible();

  await firstField(second).fill("15");
  await second.getByLabel(other).fill("100");
  await second.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(second.getByRole("alert")).toContainText(/diubah menjadi 14 \(.+ \(orang sentra\), .+ WIB\)/);
  await expect(firstField(second)).toHaveValue("15");
  await second.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(second.getByRole("alert")).toContainText("Pilih yang benar"); // neither is taken unasked
  await second.getByLabel("Pakai isian saya: 15").check();
  await second.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(second.getByRole("status")).toBeVisible();
  await first.reload();
  await expect(firstField(first)).toHaveValue("15");
  await expect(first.getByLabel(other)).toHaveValue("100");
});

test("a viewer reads and is offered nothing else, and a sheet that may not be known of is not there", async ({
  page,
}) => {
  await signIn(page, "pengamat");
  await page.goto(sheetOf("internal", "2026-08"));
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("button", { name: /Simpan|Verifikasi|Kembalikan/ })).toHaveCount(0);
  const forged = await page.request.post(sheetOf("internal", "2026-10"), {
    form: { langkah: "save", "nilai.KI01": "99", "awal.KI01": "2" },
  });
  expect(forged.status()).toBe(404);
  expect((await page.goto(sheetOf("internal", "2026-13")))!.status()).toBe(404);
  expect((await page.goto(sheetOf("rahasia", "2026-10")))!.status()).toBe(404);
});

test("an officer of Kediri finds nothing of Tanggulangin, just as of a sentra that does not exist", async ({
  page,
}) => {
  await signIn(page, "kediri");
  for (const path of ["", "/lembar", "/lembar/internal/2026-08", "/kesehatan"]) {
    expect((await page.goto(`/sentra/2${path}`))!.status(), path).toBe(404);
    const forbidden = await page.getByRole("main").innerText();
    expect((await page.goto(`/sentra/999999${path}`))!.status(), path).toBe(404);
    expect(await page.getByRole("main").innerText()).toBe(forbidden);
  }
});

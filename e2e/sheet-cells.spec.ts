import type { Browser } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, submitSheet, test } from "./fixtures.ts";

/** Sheets that only this file writes: others for the phone than for the desk. */
const sheets = {
  phone: { board: "pengurus.batik", checks: "/sentra/3/lembar/performance/2026-11", cells: "2026-11" },
  desk: { board: "pengurus.tanggulangin", checks: "/sentra/2/lembar/performance/2026-11", cells: "2026-10" },
};
const sheetsOf = (project: string) => sheets[project as keyof typeof sheets];
const newPage = async (browser: Browser, options = {}) => (await browser.newContext(options)).newPage();

test("what must be put right holds a sheet back, what may be right asks for a word, and the office reads it", async ({
  browser,
}, { project }) => {
  const { board: account, checks: address } = sheetsOf(project.name);
  const withScript = project.name === "desk"; // the plain form does all of it
  const board = await newPage(browser, { javaScriptEnabled: withScript });
  await signIn(board, account);
  await board.goto(address);
  await board.getByLabel("Omzet sentra").fill("1.000.000");
  await board.getByLabel("Omzet dari ekspor").fill("2.000.000");
  await board.getByText("Sumber, komentar, riwayat").nth(1).click();
  await board.getByLabel("Sumber angka").nth(1).fill("catatan kasir");
  await board.getByRole("button", { name: "Simpan dan ajukan" }).click();
  const held = board.getByRole("alert");
  await expect(held).toContainText("lembar belum diajukan");
  await expect(held).toContainText("Omzet dari ekspor lebih dari Omzet sentra (1.000.000)");
  await expect(held).toContainText(/Omzet sentra jauh dari biasanya \(.+ sampai .+\)/);
  await expect(board.getByLabel("Omzet dari ekspor")).toHaveAttribute("aria-invalid", "true");
  if (withScript) await expectAccessible(board);
  await expectNoOverflow(board);

  await board.getByLabel("Omzet dari ekspor").fill("500.000");
  await submitSheet(board, "Pasar sepi karena banjir.");
  await board.getByRole("button", { name: "Tarik kembali" }).click();
  await board.getByRole("button", { name: "Simpan dan ajukan" }).click(); // said once is enough
  await expect(board.getByRole("status")).toContainText("diajukan kepada dinas");

  const officer = await newPage(browser);
  await signIn(officer, "provinsi");
  await officer.goto(address);
  const turnover = officer.getByRole("row", { name: /^Omzet sentra/ });
  await expect(turnover).toContainText("Penjelasan: Pasar sepi karena banjir.");
  await expect(turnover).toContainText("Sumber: catatan kasir");
  await expectAccessible(officer);
  await expectNoOverflow(officer);

  await turnover.getByRole("link", { name: "Riwayat dan komentar" }).click();
  await expect(officer.getByRole("heading", { name: "Riwayat: Omzet sentra" })).toBeVisible();
  const change = officer.getByRole("row", { name: /WIB/ });
  await expect(change).toContainText("orang sentra");
  await expect(change).toContainText("1.000.000");
  await officer.getByRole("button", { name: "Kirim komentar" }).click();
  await expect(officer.getByText("Tulis komentarnya.")).toBeVisible();
  await officer.getByLabel("Komentar baru").fill("Berapa hari pasar tutup?");
  await officer.getByRole("button", { name: "Kirim komentar" }).click();
  await expect(officer.getByRole("status")).toContainText("Komentar sudah dikirim");
  await expect(officer.getByRole("listitem").filter({ hasText: "Berapa hari" })).toContainText("Anda");
  await expectAccessible(officer);
  await expectNoOverflow(officer);

  await board.goto(`${address}/riwayat/KN02`);
  await expect(board.getByRole("listitem").filter({ hasText: "Berapa hari pasar tutup?" })).toContainText("dinas");
  await board.getByLabel("Komentar baru").fill("Delapan hari.");
  await board.getByRole("button", { name: "Kirim komentar" }).click();
  await expect(board.getByRole("status")).toContainText("Komentar sudah dikirim");
});

test("cells are saved one by one: a slip holds nothing else back, and nobody's value is lost", async ({
  page,
  browser,
}, { project }) => {
  const address = `/sentra/2/lembar/internal/${sheetsOf(project.name).cells}`;
  await signIn(page, "operator.tanggulangin");
  const send = async (changes: object[], to = address) => {
    const response = await page.request.post(`${to}/sel`, { data: { language: "id", changes } });
    return { status: response.status(), body: response.ok() ? await response.json() : undefined };
  };
  await page.goto(address);
  const stored = async (label: string) => {
    await page.goto(address);
    return page.getByLabel(label, { exact: true }).inputValue();
  };
  const orders = (await stored("Pesanan yang dikerjakan bersama")).replace(".", "");
  const jobs = (await stored("Pekerjaan yang disubkan ke pihak lain")).replace(".", "");

  const first = await send([
    { code: "KI01", before: orders, typed: "1.004" },
    { code: "KI07", before: jobs, typed: "dua" },
    { code: "KI99", before: "", typed: "1" },
  ]);
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({
    saved: { KI01: { value: "1004" } },
    invalid: { KI07: expect.stringContaining("bukan angka"), KI99: expect.stringContaining("tidak ada") },
    conflicts: {},
    state: "draft",
  });
  expect(await stored("Pesanan yang dikerjakan bersama")).toBe("1.004");

  const again = await send([{ code: "KI01", before: orders, typed: "1.004" }]);
  expect(again.body).toMatchObject({ saved: { KI01: { value: "1004" } }, conflicts: {} });
  await page.goto(`${address}/riwayat/KI01`);
  await expect(page.getByRole("row", { name: /1\.004/ })).toHaveCount(1);

  const other = await newPage(browser);
  await signIn(other, "pengurus.tanggulangin");
  const late = await other.request.post(`${address}/sel`, {
    data: { language: "en", changes: [{ code: "KI01", before: orders, typed: "1,005" }] },
  });
  expect(await late.json()).toMatchObject({
    saved: {},
    conflicts: { KI01: { now: "1004", by: expect.stringContaining("orang sentra"), at: expect.any(String) } },
  });
  expect(await stored("Pesanan yang dikerjakan bersama")).toBe("1.004");

  const onTime = (await stored("Pesanan bersama selesai tepat waktu")).replace(".", "");
  const { body } = await send([{ code: "KI05", before: onTime, typed: "1.005" }]);
  expect(body.saved.KI05.value).toBe("1005");
  expect(body.checks.KI05).toContainEqual(
    expect.objectContaining({ severity: "must", text: "lebih dari Pesanan yang dikerjakan bersama (1.004)." }),
  );

  expect((await send([])).status).toBe(400);
  expect((await send([{ code: "KI01", before: "x", typed: "1" }])).status).toBe(400);
  expect((await send([{ code: "KI01", before: "", typed: "1" }], "/sentra/2/lembar/internal/2026-08")).status).toBe(
    409,
  );
  expect((await send([{ code: "KI01", before: "", typed: "1" }], "/sentra/1/lembar/internal/2026-10")).status).toBe(
    404,
  );
  const nobody = await newPage(browser);
  expect((await nobody.request.post(`${address}/sel`, { data: {} })).status()).toBe(401);
});

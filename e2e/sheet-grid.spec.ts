import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, signOut, test } from "./fixtures.ts";

/**
 * A month long past that nobody else opens, and whose year before is empty: nothing of it is unusual. The phone and the
 * desk have a sentra each.
 */
const sheetOf = (project: string, journey: number) =>
  `/sentra/${project === "phone" ? 1 : 2}/lembar/internal/${2000 + 2 * journey}-03`;
const at = (project: string) => (project === "phone" ? "kediri" : "tanggulangin");

const orders = (page: Page) => page.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" });
const members = (page: Page) => page.getByRole("textbox", { name: "Anggota yang ikut produksi bersama" });
const value = (page: Page) => page.getByRole("textbox", { name: "Nilai pesanan bersama" });
const volume = (page: Page) => page.getByRole("textbox", { name: "Volume pesanan bersama" });

/** Opens a sheet and waits until it is more than a form. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/Angka disimpan sendiri|tersimpan|menunggu|perlu/).first()).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

const editor = async (browser: Browser, account: string, context?: BrowserContext) => {
  const page = await (context ?? (await browser.newContext())).newPage();
  await signIn(page, account);
  return page;
};

test("a block is pasted from Excel, walked through with the arrows, and taken back", async ({ page }, { project }) => {
  await signIn(page, `operator.${at(project.name)}`);
  await open(page, sheetOf(project.name, 1));
  await orders(page).fill("3");
  await orders(page).press("Enter");
  await expect(members(page)).toBeFocused();
  await expect(orders(page)).toHaveAccessibleDescription(/tersimpan/);

  await paste(page, "12\r\n1.250.000\r\n45,5\r\n");
  await expect(page.getByText("3 isian ditempel.").first()).toBeVisible();
  await expect(value(page)).toHaveValue("1.250.000");
  await expect(volume(page)).toHaveValue("45,5");
  await expect(volume(page)).toHaveAccessibleDescription(/tersimpan/);
  await page.keyboard.press("ArrowDown");
  await expect(value(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(orders(page)).toBeFocused();
  await page.keyboard.type("99");
  await page.keyboard.press("Escape");
  await expect(orders(page)).toHaveValue("3");

  await page.keyboard.press("Control+z");
  await expect(volume(page)).toHaveValue("");
  await expect(members(page)).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(volume(page)).toHaveValue("45,5");
  await expect(page.getByText(/Semua angka tersimpan/).first()).toBeVisible();
  await page.reload();
  await expect(volume(page)).toHaveValue("45,5");
  await expect(value(page)).toHaveValue("1.250.000");
});

test("each cell says how it stands: what is wrong is named and does not hold back the others", async ({ page }, {
  project,
}) => {
  await signIn(page, `operator.${at(project.name)}`);
  await open(page, sheetOf(project.name, 2));
  await orders(page).fill("banyak");
  await orders(page).press("Enter");
  await expect(orders(page)).toHaveAccessibleDescription(/belum benar: bukan angka/);
  await expect(orders(page)).toHaveAttribute("aria-invalid", "true");
  await members(page).fill("8");
  await value(page).fill("2.000.000");
  await value(page).press("Enter");
  await expect(value(page)).toHaveAccessibleDescription(/tersimpan/);
  await expect(page.getByText(/1 perlu dibetulkan/)).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.reload();
  await expect(members(page)).toHaveValue("8");
  // What was wrong is on the device only, and comes back.
  await expect(orders(page)).toHaveValue("banyak");
  await orders(page).fill("9");
  await orders(page).press("Enter");
  await expect(page.getByText(/Semua angka tersimpan/).first()).toBeVisible();
});

test("the course of a figure goes on to what is being typed", async ({ page }, { project }) => {
  await signIn(page, `operator.${at(project.name)}`);
  await page.route("**/sel", (route) => route.abort());
  // A sheet with a year of values before it; nothing is saved into it.
  await open(page, `/sentra/${project.name === "phone" ? 1 : 2}/lembar/internal/2026-11`);
  const end = page.getByRole("img", { name: "12 nilai sebelumnya" }).first().locator("circle");
  const ordinary = await end.getAttribute("cx");
  await orders(page).fill("900.000.000");
  await expect(end).toHaveAttribute("cy", "3"); // higher than ever, whatever other journeys typed
  await orders(page).fill("0");
  await expect(end).toHaveAttribute("cy", "21"); // as low as can be
  await orders(page).press("Escape");
  await expect(end).toHaveAttribute("cx", ordinary!);
});

test("a draft typed without a connection outlives its tab, and is saved when the connection is back", async ({
  browser,
  page,
}, { project }) => {
  const address = sheetOf(project.name, 3);
  await signIn(page, `operator.${at(project.name)}`);
  await open(page, address);
  const second = await page.context().newPage();
  await open(second, address);

  await page.route("**/sel", (route) => route.abort());
  await orders(page).fill("6");
  await orders(page).press("Enter");
  await members(page).fill("14");
  await members(page).press("Enter");
  await expect(page.getByText(/2 isian menunggu: tidak ada sambungan/).first()).toBeVisible();
  await expect(orders(page)).toHaveAccessibleDescription(/menunggu/);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await second.goto(address.replace(/\/internal.*/, ""));
  await expect(
    second.getByRole("listitem").filter({ hasText: /Kerja sama internal, Maret 2006: 2 isian/ }),
  ).toBeVisible();
  await second.close();
  await page.close();

  const later = await page.context().newPage();
  await open(later, address);
  await expect(orders(later)).toHaveValue("6");
  await expect(members(later)).toHaveAccessibleDescription(/tersimpan/);
  const colleague = await editor(browser, `pengurus.${at(project.name)}`);
  await open(colleague, address);
  await expect(orders(colleague)).toHaveValue("6");
  await expect(members(colleague)).toHaveValue("14");
});

test("submitting waits for the connection and keeps what was typed", async ({ page, context }, { project }) => {
  await signIn(page, `pengurus.${at(project.name)}`);
  await open(page, sheetOf(project.name, 4));
  await context.setOffline(true);
  await orders(page).fill("5");
  await page.getByRole("button", { name: "Simpan dan ajukan" }).click();
  await expect(page.getByText(/perlu sambungan/).first()).toBeVisible();
  await expect(orders(page)).toHaveValue("5");
  await context.setOffline(false);
  await expect(orders(page)).toHaveAccessibleDescription(/tersimpan/);
  await page.getByRole("button", { name: "Simpan dan ajukan" }).click();
  await expect(page.getByRole("status")).toContainText("diajukan kepada dinas");
});

test("what a person saves in one tab is nobody else's in the other", async ({ page }, { project }) => {
  const address = sheetOf(project.name, 8);
  await signIn(page, `operator.${at(project.name)}`);
  await open(page, address);
  const second = await page.context().newPage();
  await open(second, address);
  // The first tab finds no connection: what is typed there is sent by the second.
  await page.route("**/sel", (route) => route.abort());
  await orders(page).fill("6");
  await orders(page).press("Enter");
  await expect(orders(page)).toHaveAccessibleDescription(/menunggu/);
  await orders(second).press("End");
  await members(second).fill("14");
  await members(second).press("Enter");
  await expect(orders(second)).toHaveAccessibleDescription(/tersimpan/);
  await expect(members(second)).toHaveAccessibleDescription(/tersimpan/);
  await expect(orders(page)).toHaveAccessibleDescription(/tersimpan/);
  await expect(members(page)).toHaveAccessibleDescription(/tersimpan/);
  await expect(members(page)).toHaveValue("14");
  await expect(page.getByText(/isian menunggu/)).toHaveCount(0);
});

test("two editors at once: the later one sees what was written, and chooses", async ({ browser }, { project }) => {
  const address = sheetOf(project.name, 5);
  const board = await editor(browser, `pengurus.${at(project.name)}`);
  const operator = await editor(browser, `operator.${at(project.name)}`);
  await open(board, address);
  await open(operator, address);
  await orders(board).fill("14");
  await members(board).fill("20");
  await value(board).fill("3.000.000");
  await value(board).press("Enter");
  await expect(value(board)).toHaveAccessibleDescription(/tersimpan/);

  await orders(operator).fill("15");
  await members(operator).fill("21");
  await members(operator).press("Enter");
  await expect(operator.getByText(/diubah menjadi 14/)).toBeVisible();
  await expect(operator.getByText(/2 perlu dipilih/)).toBeVisible();
  await expect(orders(operator)).toHaveValue("15");
  await expectAccessible(operator);
  await expectNoOverflow(operator);
  await operator.getByRole("button", { name: "Pakai isian saya: 15" }).click();
  await operator.getByRole("button", { name: "Pakai nilai sekarang: 20" }).click();
  await expect(members(operator)).toHaveValue("20");
  await expect(orders(operator)).toHaveAccessibleDescription(/tersimpan/);
  // What nobody disputes is simply seen.
  await expect(value(operator)).toHaveValue("3.000.000");
  await expect(value(operator)).toHaveAccessibleDescription(/baru diubah orang lain/);

  await board.reload();
  await expect(orders(board)).toHaveValue("15");
  await expect(members(board)).toHaveValue("20");
});

test("whoever signs in next on the same device neither sees nor sends what waits there", async ({ page }, {
  project,
}) => {
  const address = sheetOf(project.name, 6);
  await signIn(page, `operator.${at(project.name)}`);
  await open(page, address);
  const other = await page.context().newPage();
  await other.goto("/sentra");
  await signOut(other);
  await signIn(other, `pengurus.${at(project.name)}`);
  await orders(page).fill("11");
  await orders(page).press("Enter");
  await expect(page.getByText(/1 isian menunggu: masuk lagi/).first()).toBeVisible();

  await open(other, address);
  await expect(orders(other)).toHaveValue("");
  await signOut(other);
  await signIn(other, `operator.${at(project.name)}`);
  await open(other, address);
  await expect(orders(other)).toHaveValue("11");
  await expect(orders(other)).toHaveAccessibleDescription(/tersimpan/);
});

test("a sheet that is handed in meanwhile keeps the late entries in sight until they are thrown away", async ({
  browser,
  page,
}, { project }) => {
  const address = sheetOf(project.name, 7);
  await signIn(page, `operator.${at(project.name)}`);
  await open(page, address);
  const board = await editor(browser, `pengurus.${at(project.name)}`);
  await open(board, address);
  await orders(board).fill("2");
  await board.getByRole("button", { name: "Simpan dan ajukan" }).click();
  await expect(board.getByRole("status")).toContainText("diajukan");

  await members(page).fill("17");
  await members(page).press("Enter");
  await expect(page.getByRole("heading", { name: "Isian Anda yang belum masuk" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Anggota yang ikut produksi bersama: 17" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Buang isian ini" }).click();
  await page.reload();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByText("Isian Anda yang belum masuk")).toHaveCount(0);
});

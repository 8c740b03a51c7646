import { expect, signIn, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";

test("a draft typed while the server is down outlives its page, and is saved when the server is back", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await OwnServer.prepare();
  try {
    await server.start();
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    await signIn(page, "operator.kediri");
    await page.goto("/sentra/1/lembar/internal/2026-11");
    const orders = page.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" });
    const members = page.getByRole("textbox", { name: "Anggota yang ikut produksi bersama" });
    await expect(page.getByText("Angka disimpan sendiri sambil Anda mengetik.")).toBeVisible();

    await server.stop();
    await orders.fill("6");
    await orders.press("Enter");
    await expect(page.getByText(/1 isian menunggu: tidak ada sambungan/).first()).toBeVisible();
    await members.fill("14");
    await members.press("Enter");
    await expect(members).toHaveAccessibleDescription(/menunggu/);
    await page.close();

    await server.start();
    const later = await context.newPage();
    await later.goto("/sentra/1/lembar/internal/2026-11");
    await expect(later.getByText(/Semua angka tersimpan/).first()).toBeVisible();

    const other = await (await browser.newContext({ baseURL: server.address })).newPage();
    await signIn(other, "pengurus.kediri");
    await other.goto("/sentra/1/lembar/internal/2026-11");
    await expect(other.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" })).toHaveValue("6");
    await expect(other.getByRole("textbox", { name: "Anggota yang ikut produksi bersama" })).toHaveValue("14");

    // The page that stays open goes on by itself, too.
    const stays = later.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" });
    await server.stop();
    await stays.fill("7");
    await stays.press("Enter");
    await expect(later.getByText(/1 isian menunggu: tidak ada sambungan/).first()).toBeVisible();
    await server.start();
    await expect(stays).toHaveAccessibleDescription(/tersimpan/, { timeout: 70_000 });
    await other.reload();
    await expect(other.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" })).toHaveValue("7");
  } finally {
    await server.remove();
  }
});

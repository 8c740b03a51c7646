import type { BrowserContext } from "@playwright/test";
import { startOwnPlace } from "../db/tests/own-place.ts";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";

const sheet = "/sentra/1/lembar/internal/2026-11";

test("while PostgreSQL is stopped under load people read why, and then everything goes on without a restart", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const place = await startOwnPlace();
  const server = await OwnServer.prepare({
    DATABASE_URL: place.url("sentra_login"),
    DATABASE_OWNER_URL: place.url("sentra_owner"),
    SECRET_KEY: "of no worth, for this journey only",
  });
  try {
    await server.start();
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    await signIn(page, "operator.kediri");
    await page.goto(sheet);
    const orders = page.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" });
    await expect(page.getByText("Angka disimpan sendiri sambil Anda mengetik.")).toBeVisible();
    const load = startLoad(server.address, await cookieOf(context));

    await place.cluster.halt();
    await orders.fill("6");
    await orders.press("Enter");
    await expect(page.getByText(/1 isian menunggu: tidak ada sambungan/).first()).toBeVisible();

    const other = await context.newPage();
    const answer = await other.goto(sheet);
    expect([answer!.status(), answer!.headers()["retry-after"]]).toEqual([503, "5"]);
    await expect(other.getByRole("heading", { name: "Basis data sedang tidak dapat dihubungi" })).toBeVisible();
    await expectAccessible(other);
    await expectNoOverflow(other);
    await other.goto(`${sheet}?bahasa=en`);
    await expect(other.getByRole("heading", { name: "The database can't be reached" })).toBeVisible();

    const program = await context.request.get("/api/v1/sentra", { headers: { Authorization: "Bearer sentra_x" } });
    expect(program.headers()).toMatchObject({ "content-type": "application/problem+json", "retry-after": "5" });
    expect(await program.json()).toMatchObject({ status: 503, type: "/api#unavailable" });
    const download = await context.request.get("/sentra/unduh.csv");
    expect([download.status(), await download.text()]).toEqual([503, expect.stringContaining("Silakan coba lagi")]);

    await place.cluster.resume();
    await other.getByRole("link", { name: "Try again" }).click();
    await expect(other.getByRole("textbox", { name: "Orders produced jointly" })).toBeVisible();
    await expect(orders).toHaveAccessibleDescription(/tersimpan/, { timeout: 70_000 });
    await other.goto(sheet);
    await expect(other.getByRole("textbox", { name: "Pesanan yang dikerjakan bersama" })).toHaveValue("6");

    // Everything that was asked meanwhile got its page or that answer: no fault, no line cut.
    const seen = await load.end();
    expect(Object.keys(seen).sort()).toEqual(["200", "503"]);
  } finally {
    await server.remove();
    await place.cluster.stop();
  }
});

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Four readers who ask one page after the other, until it is ended. */
function startLoad(address: string, cookie: string) {
  let isEnded = false;
  const seen: Record<string, number> = {};
  const read = async () => {
    while (!isEnded) {
      const { status } = await fetch(`${address}/sentra/1`, { headers: { Cookie: cookie }, redirect: "manual" }).catch(
        () => ({ status: "cut off" }),
      );
      seen[status] = (seen[status] ?? 0) + 1;
    }
  };
  const readers = [read(), read(), read(), read()];
  return {
    end: async () => {
      isEnded = true;
      await Promise.all(readers);
      return seen;
    },
  };
}

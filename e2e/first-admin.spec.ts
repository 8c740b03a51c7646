import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { setUpFactor } from "./authenticator.ts";
import { expect, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";
import { enter, ownPassword as own, signInAs } from "./people.ts";

test("the first administrator of a new place sets a second factor up before anything else", async ({ browser }) => {
  const server = await OwnServer.prepare();
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "app/server/create-admin.ts", "--email", "ratna@contoh.id", "--name", "Ratna"],
      { env: { ...process.env, DATA_DIR: server.dataDir } },
    );
    const link = new URL(/choose a password: (\S+)/.exec(stdout)![1]!);
    await server.start({ demo: false });

    const page = await (await browser.newContext({ baseURL: server.address })).newPage();
    const form = { name: "Ratna", next: own, repeat: own };
    expect((await page.request.post(link.pathname, { form, maxRedirects: 0 })).status()).toBe(302);
    await signInAs(page, { name: "Ratna", email: "ratna@contoh.id", password: own });
    for (const path of ["/", "/admin", "/admin/akun", "/sentra"]) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/akun\/faktor$/);
    }
    await expect(page.getByText("faktor kedua wajib bagi administrator")).toBeVisible();
    const { recoveryCodes } = await setUpFactor(page, own);
    await page.goto("/admin");
    await expect(page.getByRole("heading", { name: "Administrasi" })).toBeVisible();
    await expect(page.getByText("masuk tanpa faktor kedua")).toHaveCount(0);

    // Still there, and still opened by its key, after a restart.
    await page.getByRole("button", { name: "Keluar" }).click();
    await expect(page).toHaveURL(/\/masuk$/);
    await server.stop();
    await server.start({ demo: false });
    await page.goto("/masuk");
    await enter(page, "ratna@contoh.id", own);
    await page.getByRole("link", { name: "Pakai kode cadangan" }).click();
    await page.getByLabel("Kode cadangan").fill(recoveryCodes[9]!);
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect(page.getByRole("heading", { name: "Administrasi" })).toBeVisible();
  } finally {
    await server.remove();
  }
});

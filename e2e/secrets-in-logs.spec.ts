import { randomBytes } from "node:crypto";
import { expect, password, signIn, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";

const marker = () => randomBytes(16).toString("hex");

test("whatever secrets people and programs send, the log of a server that says all it can holds none of them", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const server = await OwnServer.prepare();
  try {
    await server.start({ demo: true, logLevel: "debug" });
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    const secrets: Record<string, string> = {};
    const secret = (name: string) => (secrets[name] = marker());

    await test.step("wrong passwords, for accounts that are there and that are not", async () => {
      for (const email of ["kediri@demo.sentra.id", "siapa@contoh.id"]) {
        const form = { email, password: secret(`password for ${email}`) };
        expect((await context.request.post("/masuk", { form })).status()).toBe(400);
      }
      // Typed into the wrong field, as happens.
      await context.request.post("/masuk", { form: { email: secret("password as e-mail"), password: "x" } });
    });

    await test.step("a session, a change of password, a token and what it opens", async () => {
      await signIn(page, "operator.kediri");
      secrets["session"] = (await context.cookies()).find(({ name }) => name === "sentra_session")!.value;
      const next = secret("next password");
      await context.request.post("/akun", { form: { current: secret("current password"), next, repeat: next } });

      await page.goto("/akun");
      await page.getByLabel("Untuk apa").fill("Catatan");
      await page.getByLabel("Kata sandi akun Anda").fill(password);
      await page.getByRole("button", { name: "Buat token" }).click();
      const token = (await page.getByRole("alert").locator("code").first().textContent())!;
      secrets["token"] = token.replace("sentra_", "");
      const ask = (bearer: string) =>
        context.request.get("/api/v1/sentra", { headers: { Authorization: `Bearer ${bearer}` } });
      expect((await ask(token)).status()).toBe(200);
      expect((await ask(`sentra_${secret("wrong token")}`)).status()).toBe(401);
      await context.request.get(`/api/v1/sentra?token=${secret("token in an address")}`);
    });

    await test.step("a questionnaire's link, its receipt, and what is answered", async () => {
      const key = `2-${secret("key of a link")}`;
      for (const path of ["", "/soal", "/terima-kasih", "/unduh.json"]) await context.request.get(`/isi/${key}${path}`);
      await context.request.post(`/isi/${key}`, { form: { kode: secret("receipt") } });
      await context.request.post(`/isi/${key}/kirim`, {
        form: { jawaban: secret("answer"), tanda: secret("own receipt") },
      });
    });

    await test.step("requests that fail, with secrets where they may be", async () => {
      await context.request.post("/sentra/1/lembar/internal/2026-11/sel", { data: { changes: secret("a cell") } });
      await context.request.post("/masuk", {
        headers: { Origin: "https://evil.example" },
        form: { password: secret("foreign") },
      });
      await context.request.post("/masuk", { data: secret("no form"), headers: { "Content-Type": "text/plain" } });
      await context.request.get("/sentra", {
        headers: { Cookie: `sentra_session=${secret("cookie")}; tanda=${secret("tanda")}` },
      });
      await context.request.get("/sentra/1%0a%7B%22level%22:30,%22msg%22:%22forged%22%7D");
    });

    await server.stop();
    const lines = server.log.split("\n").filter((line) => line.startsWith("{"));
    const paths = lines.map((line) => (JSON.parse(line) as { path?: string }).path);
    // So it is the log of all this.
    for (const path of ["/masuk", "/akun", "/api/v1/sentra", "/isi/2-…", "/isi/2-…/kirim"])
      expect(paths).toContain(path);
    for (const [name, value] of Object.entries(secrets)) expect(server.log.includes(value), name).toBe(false);
    expect(lines.filter((line) => line.startsWith('{"level":30,"msg":"forged"}'))).toEqual([]);
  } finally {
    await server.remove();
  }
});

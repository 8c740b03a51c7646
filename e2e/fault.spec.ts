import pg from "pg";
import { startOwnPlace } from "../db/tests/own-place.ts";
import { expect, expectAccessible, expectNoOverflow, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";

interface Line {
  requestId?: string;
  path?: string;
  status?: number;
  msg?: string;
  err?: { code?: string };
}

test("a fault shows a number by which the log finds it, and is over once its cause is", async ({ browser }) => {
  test.setTimeout(300_000);
  const place = await startOwnPlace();
  const server = await OwnServer.prepare({
    DATABASE_URL: place.url("sentra_login"),
    DATABASE_OWNER_URL: place.url("sentra_owner"),
    SECRET_KEY: "of no worth, for this journey only",
  });
  const superuser = new pg.Client(place.url("postgres"));
  try {
    await server.start({ demo: false, logLevel: "info" });
    await superuser.connect();
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    const written = (number: string) =>
      server.log
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as Line)
        .filter(({ requestId }) => requestId === number);

    // Somebody has changed the schema by hand.
    await superuser.query("alter table retention_rule rename to set_aside");
    const numbers = [];
    for (const { language, title, label } of [
      { language: "id", title: "Terjadi gangguan", label: "Nomor permintaan:" },
      { language: "en", title: "Something went wrong", label: "Request number:" },
    ]) {
      const answer = (await page.goto(`/privasi?bahasa=${language}`))!;
      expect(answer.status()).toBe(500);
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await expectAccessible(page);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await expectNoOverflow(page);
      }
      // Nothing of the inside is told.
      await expect(page.getByRole("main")).not.toContainText("retention_rule");

      const number = (await page.getByText(label).getByRole("code").textContent())!;
      expect(number).toBe(answer.headers()["x-request-id"]);
      await expect.poll(() => written(number).map(({ status }) => status)).toContain(500);
      const fault = written(number).find(({ err }) => err);
      expect(fault).toMatchObject({ path: "/privasi", msg: "request failed", err: { code: "42P01" } });
      numbers.push(number);
    }
    expect(new Set(numbers).size).toBe(2);

    await superuser.query("alter table set_aside rename to retention_rule");
    expect((await page.reload())!.status()).toBe(200);
    await expect(page.getByRole("heading", { name: "Privacy notice" })).toBeVisible();
  } finally {
    await superuser.end();
    await server.remove();
    await place.cluster.stop();
  }
});

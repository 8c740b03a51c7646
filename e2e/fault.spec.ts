import { createServer, type AddressInfo } from "node:net";
import pg from "pg";
import { startOwnPlace } from "../db/tests/own-place.ts";
import { expect, expectAccessible, expectNoOverflow, test } from "./fixtures.ts";
import { OwnServer } from "./own-server.ts";

test("a fault is told with its number, which is in the log and in the figures; readiness tells of the database", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const place = await startOwnPlace();
  const figures = `http://127.0.0.1:${await findFreePort()}/metrics`;
  const server = await OwnServer.prepare({
    DATABASE_URL: place.url("sentra_login"),
    DATABASE_OWNER_URL: place.url("sentra_owner"),
    SECRET_KEY: "of no worth, for this journey only",
    METRICS_PORT: new URL(figures).port,
    SLOW_QUERY_MS: "0",
  });
  try {
    await server.start({ demo: false, logLevel: "info" });
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    const superuser = new pg.Client(place.url("postgres"));
    await superuser.connect();
    // What never happens: a table is missing. The page of a link counts tries in it.
    await superuser.query("alter table rate_limit rename to lost");

    for (const [language, title] of [
      ["id", "Terjadi gangguan"],
      ["en", "Something went wrong"],
    ]) {
      await page.goto(`/masuk?bahasa=${language}`);
      const answer = (await page.goto(`/buka-akun/${"x".repeat(43)}`))!;
      expect(answer.status()).toBe(500);
      await expect(page.getByRole("heading", { name: title! })).toBeVisible();
      const number = answer.headers()["x-request-id"]!;
      await expect(page.getByText(number)).toBeVisible();
      await expectAccessible(page);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expectNoOverflow(page);
      }
      const lines = () => server.log.split("\n").filter((line) => line.includes(number));
      await expect.poll(() => lines().some((line) => line.includes('"status":500'))).toBe(true);
      expect(lines().some((line) => line.includes("42P01"))).toBe(true);
      // The statement that failed, without what was in the address.
      expect(lines().some((line) => line.includes("select take_try($1, $2, $3"))).toBe(true);
      expect(server.log).not.toContain("xxxxx");
    }

    const text = await (await fetch(figures)).text();
    expect(text).toContain('sentra_errors_total{where="request"} 2\n');
    expect(text).toMatch(/_count\{method="GET",route="\/buka-akun\/:token",status="5xx"\} 2\n/);
    expect(text).toMatch(/sentra_database_statement_duration_seconds_count\{outcome="failed"\} [1-9]/);
    expect((await fetch(`${server.address}/metrics`)).status).toBe(404);

    const health = async () => [
      (await fetch(`${server.address}/healthz`)).status,
      (await fetch(`${server.address}/readyz`)).status,
    ];
    await superuser.query("alter table lost rename to rate_limit");
    await superuser.end();
    expect(await health()).toEqual([200, 200]);
    await place.cluster.halt();
    await expect.poll(health).toEqual([200, 503]);
    await place.cluster.resume();
    await expect.poll(health).toEqual([200, 200]);
  } finally {
    await server.remove();
    await place.cluster.stop();
  }
});

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const finder = createServer().listen(0, "127.0.0.1", () => {
      const { port } = finder.address() as AddressInfo;
      finder.close(() => resolve(port));
    });
  });
}

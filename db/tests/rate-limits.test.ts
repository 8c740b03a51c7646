import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withAccounts } from "../client.ts";
import { expectForbidden, useTestDatabase, within } from "./database.ts";

const test = useTestDatabase();

interface Limit {
  free: number;
  window: number;
  longest?: number;
}

/** 0, or the seconds to wait: one transaction for each try, as requests of several processes have. */
const take = (key: string, { free, window, longest }: Limit) =>
  withAccounts(test.database, async (tx) => {
    const { rows } = await sql<{ wait: number }>`
      select take_try(${key}, ${free}, ${window}, ${longest ?? null}::int) as wait`.execute(tx);
    return rows[0]!.wait;
  });
const takeMany = async (count: number, key: string, limit: Limit) => {
  const waits = [];
  for (let one = 0; one < count; one++) waits.push(await take(key, limit));
  return waits;
};
/** Time passes by moving the row, not the clock. */
const pass = (key: string, seconds: number) =>
  test.asSuperuser((tx) =>
    sql`update rate_limit set open_at = open_at - make_interval(secs => ${seconds}),
      expires_at = expires_at - make_interval(secs => ${seconds}) where key = ${key}`.execute(tx),
  );

describe("so many tries in a window", () => {
  it("pass, and three callers at once do not get one more between them", async () => {
    const limit = { free: 10, window: 900 };
    const rounds = await Promise.all([1, 2, 3].map(() => takeMany(8, "together", limit)));
    const waits = rounds.flat();
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
    for (const wait of waits.filter((one) => one > 0)) expect(wait).toBeLessThanOrEqual(900);
    expect(waits.filter((wait) => wait > 880)).toHaveLength(14);
  });

  it("and begin anew when it is over; another key is another matter", async () => {
    const limit = { free: 2, window: 60 };
    expect(await takeMany(3, "window", limit)).toEqual([0, 0, 60]);
    expect(await take("other", limit)).toBe(0);
    await pass("window", 50);
    expect(await take("window", limit)).toBeLessThanOrEqual(10);
    await pass("window", 10);
    expect(await takeMany(3, "window", limit)).toEqual([0, 0, 60]);
  });
});

describe("pauses", () => {
  const limit = { free: 3, window: 3600, longest: 8 };

  it("double after the free tries up to the longest, and a try in a pause makes it no longer", async () => {
    const pauses = [];
    expect(await takeMany(3, "pauses", limit)).toEqual([0, 0, 0]);
    for (let round = 0; round < 6; round++) {
      const wait = await take("pauses", limit);
      expect(await take("pauses", limit)).toBeLessThanOrEqual(wait);
      pauses.push(wait);
      await pass("pauses", wait);
      expect(await take("pauses", limit)).toBe(0);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 8, 8]);
  });

  it("let one of three who come at once through", async () => {
    await takeMany(3, "at once", limit);
    await pass("at once", 1);
    const waits = await Promise.all([1, 2, 3].map(() => take("at once", limit)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
  });

  it("are forgotten a while after the last try", async () => {
    await takeMany(4, "forgotten", limit);
    await pass("forgotten", 3600);
    expect(await takeMany(3, "forgotten", limit)).toEqual([0, 0, 0]);
  });
});

describe("what is counted", () => {
  it("does not pile up: new keys take old ones away", async () => {
    const limit = { free: 1, window: 60 };
    for (let one = 0; one < 20; one++) await take(`old ${one}`, limit);
    for (let one = 0; one < 20; one++) await pass(`old ${one}`, 120);
    for (let one = 0; one < 10; one++) await take(`new ${one}`, limit);
    const { rows } = await test.asSuperuser((tx) =>
      sql<{ count: number }>`select count(*)::int as count from rate_limit where key like 'old %'`.execute(tx),
    );
    expect(rows[0]!.count).toBe(0);
  });

  it("is nothing that a signed-in person could clear", async () => {
    await take("own", { free: 1, window: 60 });
    const admin = test.fixture.users.admin;
    await expectForbidden(
      within(test.database, admin, (tx) => tx.deleteFrom("rate_limit").where("key", "=", "own").execute()),
    );
    await expectForbidden(
      within(test.database, admin, (tx) =>
        sql`select take_try('own', 1, 60, null)`.execute(tx).then(({ rows }) => rows),
      ),
    );
  });
});

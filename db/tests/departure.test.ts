import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withAccounts, withActor } from "../client.ts";
import { listTenantTables, readTenantRows } from "../tenant-tables.ts";
import { attempt, codeOf, useTestDatabase, within } from "./database.ts";

const test = useTestDatabase();

/** What of a sentra's rows its board does not take along, and why. */
const notTaken: Record<string, string> = {
  survey_response: "answers by link were given in confidence: their results go along, they themselves don't",
  response_exclusion: "of answers to a region's wave",
  membership: "other people's roles are told by the administrators",
};

const erase = (tx: Tx) => sql<{ erased_sentra: number }>`select erased_sentra from erase_departed()`.execute(tx);
const openDeparture = (sentraId: number) =>
  sql`sentra_id = ${sentraId} and called_back_at is null and erased_at is null`;

describe("what a sentra takes along", () => {
  it("is every row of its own in the database, of every table, value by value", async () => {
    const { users, sentra } = test.fixture;
    const taken = await within(test.database, users.board, async (tx) => {
      const tables = await listTenantTables(tx);
      return Promise.all(
        tables.map(async (table) => [table.name, await readTenantRows(tx, table, sentra.tas)] as const),
      );
    });
    const there = await test.asSuperuser(async (tx) => {
      await sql`set local timezone = 'UTC'`.execute(tx);
      const tables = await listTenantTables(tx);
      return Promise.all(
        tables.map(async (table) => [table.name, await readTenantRows(tx, table, sentra.tas)] as const),
      );
    });
    for (const [name, rows] of there) {
      if (name in notTaken) continue;
      expect([name, taken.find(([one]) => one === name)?.[1]]).toEqual([name, rows]);
    }
    // The fixture has rows of nearly every table: an export of nothing would pass otherwise.
    expect(taken.filter(([, rows]) => rows.length > 0).length).toBeGreaterThan(25);
  });

  it("is nothing of another sentra", async () => {
    const { users, sentra } = test.fixture;
    const rows = await within(test.database, users.board, async (tx) => {
      const found: string[] = [];
      for (const table of await listTenantTables(tx)) {
        if ((await readTenantRows(tx, table, sentra.lumpia)).length > 0) found.push(table.name);
      }
      return found;
    });
    expect(rows).toEqual([]);
  });
});

describe("a departure", () => {
  it("is announced thirty days ahead at least, once at a time", async () => {
    const { users, sentra } = test.fixture;
    await within(test.database, users.board, async (tx) => {
      const announce = (days: number) =>
        sql`insert into departure (sentra_id, announced_by, erase_on) values (${sentra.tas}, ${users.board},
              (now() at time zone 'Asia/Jakarta')::date + ${days}::int)`.execute(tx);
      expect(await attempt(tx, () => announce(40))).toEqual({ code: "23505" });
      await sql`update departure set called_back_at = now() where ${openDeparture(sentra.tas)}`.execute(tx);
      expect(await attempt(tx, () => announce(29))).toEqual({ code: "23514" });
      expect(await attempt(tx, () => announce(30))).toHaveProperty("value");
      expect(await attempt(tx, () => announce(367))).toEqual({ code: "23514" });
    });
  });

  it("that was called back is over, by whom is kept, and it erases nothing", async () => {
    const { users, sentra } = test.fixture;
    await withActor(test.database, users.admin, (tx) =>
      sql`update departure set called_back_at = '2020-01-01' where ${openDeparture(sentra.kulit)}`.execute(tx),
    );
    const { rows } = await test.asSuperuser((tx) =>
      sql`select called_back_by, called_back_at > '2026-01-01' as by_the_clock from departure where sentra_id = ${sentra.kulit}`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ called_back_by: users.admin, by_the_clock: true }]);
    const again = withActor(test.database, users.admin, (tx) =>
      sql`update departure set called_back_at = null where sentra_id = ${sentra.kulit}`.execute(tx),
    );
    expect(await again.catch(codeOf)).toBe("55000");
    await moveBack(sentra.kulit);
    expect((await withAccounts(test.database, erase)).rows).toEqual([]);
  });

  it("before its day erases nothing", async () => {
    expect((await withAccounts(test.database, erase)).rows).toEqual([]);
  });

  it("on its day takes every row of the sentra, and the accounts that had nothing else; the rest stays", async () => {
    const { users, sentra } = test.fixture;
    const count = (tx: Tx, id: number) => countRows(tx, id);
    const before = await test.asSuperuser(async (tx) => ({
      tas: await count(tx, sentra.tas),
      tenun: await count(tx, sentra.tenun),
    }));
    expect(Object.values(before.tas).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(40);
    const regional = await test.asSuperuser((tx) =>
      sql`select id, state from survey_wave where region_code is not null order by id`.execute(tx),
    );

    await moveBack(sentra.tas);
    expect((await withAccounts(test.database, erase)).rows).toEqual([{ erased_sentra: sentra.tas }]);
    expect((await withAccounts(test.database, erase)).rows).toEqual([]);

    await test.asSuperuser(async (tx) => {
      const left = await count(tx, sentra.tas);
      expect(
        Object.keys(left)
          .filter((table) => left[table]! > 0)
          .sort(),
      ).toEqual(["audit_event", "departure"]);
      expect(await count(tx, sentra.tenun)).toEqual(before.tenun);
      expect(
        (await sql`select id, state from survey_wave where region_code is not null order by id`.execute(tx)).rows,
      ).toEqual(regional.rows);
      const { rows } = await sql<Record<string, unknown>>`
        select id, name, is_active, email not like 'akun.%@dihapus.invalid' as is_told from app_user
         where id in (${users.board}, ${users.operator}, ${users.sentraViewer}, ${users.keeper}) order by id`.execute(
        tx,
      );
      expect(rows.map(({ is_told, is_active }) => [is_told, is_active])).toEqual(
        [users.board, users.operator, users.sentraViewer, users.keeper]
          .sort((a, b) => a - b)
          .map((id) => [id === users.keeper, id === users.keeper]),
      );
      expect((await sql`select * from audit_broken()`.execute(tx)).rows).toEqual([]);
    });
  });

  it("still shows the office and the administrators that it was, and nobody else", async () => {
    const { users, sentra } = test.fixture;
    const seen = (user: number) =>
      within(
        test.database,
        user,
        async (tx) =>
          (await sql`select erased_at is not null as erased from departure where sentra_id = ${sentra.tas}`.execute(tx))
            .rows,
      );
    expect(await seen(users.kabupatenOfficer)).toEqual([{ erased: true }]);
    expect(await seen(users.admin)).toEqual([{ erased: true }]);
    expect(await seen(users.otherOfficer)).toEqual([]);
    expect(await seen(users.keeper)).toEqual([]);
  });
});

/** As if it had been announced in time and the day had come: rows' times are moved, not the clock. */
const moveBack = (sentraId: number) =>
  test.asSuperuser(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx); // past the guard of what is over
    await sql`update departure set announced_at = announced_at - interval '61 days', erase_on = erase_on - 60
               where sentra_id = ${sentraId}`.execute(tx);
  });

async function countRows(tx: Tx, sentraId: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await listTenantTables(tx))
    counts[table.name] = (await readTenantRows(tx, table, sentraId)).length;
  return counts;
}

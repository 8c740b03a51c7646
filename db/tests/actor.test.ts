import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withAccounts, withActor } from "../client.ts";
import { expectForbidden, useTestDatabase, within } from "./database.ts";
import { monthIn } from "./fixture.ts";

const test = useTestDatabase();
const asOperator = <T>(work: (tx: Tx) => Promise<T>) => within(test.database, test.fixture.users.operator, work);

const settings = async (tx: Tx) => {
  const names = [
    "scope",
    "actor_id",
    "is_admin",
    "readable_sentra",
    "entered_sentra",
    "governed_sentra",
    "overseen_sentra",
  ];
  const values = names.map((name) => sql<string>`coalesce(current_setting(${`app.${name}`}, true), '')`);
  const { rows } = await sql<Record<string, string>>`select concat(${sql.join(values)}) as all_of_them`.execute(tx);
  return rows[0]!["all_of_them"];
};

describe("who acts", () => {
  it("is known in the transaction, and forgotten with it on the same connection", async () => {
    const { users } = test.fixture;
    await test.database.kysely.connection().execute(async (connection) => {
      const during = await connection.transaction().execute(async (tx) => {
        await sql`select begin_actor(${users.admin})`.execute(tx);
        return settings(tx);
      });
      expect(during).toMatch(/^actor\d+on/);
      for (const begin of [sql`select begin_actor(${users.board})`, sql`select begin_accounts()`]) {
        await connection.transaction().execute((tx) => begin.execute(tx));
        expect(await connection.transaction().execute(settings)).toBe("");
        const seen = await connection.transaction().execute((tx) => tx.selectFrom("observation").selectAll().execute());
        expect(seen).toEqual([]);
      }
    });
  });

  it("may name one sentra: then no other is visible, and one that is not theirs is not either", async () => {
    const { users, sentra } = test.fixture;
    const seen = (user: number, only: number) =>
      withActor(
        test.database,
        user,
        async (tx) => {
          const places = await tx.selectFrom("sentra").select("id").execute();
          const sheets = await tx.selectFrom("sheet").select("sentra_id").distinct().execute();
          return [places.map(({ id }) => id), sheets.map((row) => row.sentra_id)];
        },
        only,
      );
    expect(await seen(users.provinceOfficer, sentra.tenun)).toEqual([[sentra.tenun], [sentra.tenun]]);
    expect(await seen(users.provinceOfficer, sentra.lumpia)).toEqual([[], []]);
    expect(await seen(users.board, sentra.kulit)).toEqual([[], []]);
  });

  it("is forgotten after a transaction that failed", async () => {
    const failing = withActor(test.database, test.fixture.users.board, () => Promise.reject(new Error("boom")));
    await expect(failing).rejects.toThrow("boom");
    expect(await within(test.database, "nobody", settings)).toBe("");
  });

  it("is never mixed up between transactions at the same time", async () => {
    const { users, sentra } = test.fixture;
    const visible = (user: number) =>
      withActor(test.database, user, async (tx) => {
        await sql`select pg_sleep(0.01)`.execute(tx);
        return (await tx.selectFrom("sentra").select("id").orderBy("id").execute()).map(({ id }) => id);
      });
    const all = [sentra.tas, sentra.kulit, sentra.tenun, sentra.lumpia];
    const expected = [users.board, users.keeper, users.stranger, users.kabupatenOfficer];
    const seen = await Promise.all([...expected, ...expected].map(visible));
    const once = [[sentra.tas], all, [], [sentra.tas, sentra.kulit]];
    expect(seen).toEqual([...once, ...once]);
  });

  it("keeps UTC, whatever the server's own time zone", async () => {
    const zone = async (tx: Tx) => (await sql<{ TimeZone: string }>`show timezone`.execute(tx)).rows[0]!.TimeZone;
    expect(await asOperator(zone)).toBe("UTC");
    expect(await withAccounts(test.database, zone)).toBe("UTC");
  });

  it("sees nothing of a sentra in the accounts scope, nor without any", async () => {
    for (const actor of ["accounts", "nobody"] as const) {
      for (const table of [
        "sentra",
        "sheet",
        "observation",
        "sentra_fact",
        "survey_wave",
        "survey_response",
      ] as const) {
        const rows = await within(test.database, actor, (tx) => tx.selectFrom(table).selectAll().execute());
        expect([table, rows]).toEqual([table, []]);
      }
    }
  });

  it("who has no account is a stranger", async () => {
    expect(await within(test.database, 999_999, (tx) => tx.selectFrom("sentra").selectAll().execute())).toEqual([]);
  });
});

describe("an account that is switched off", () => {
  it("sees and does nothing more, also in a session that still holds", async () => {
    const { users, sentra } = test.fixture;
    const off = async (tx: Tx) => {
      await tx
        .updateTable("app_user")
        .set({ is_active: false })
        .where("id", "in", [users.board, users.admin])
        .execute();
    };
    for (const [user, table] of [
      [users.board, "observation"],
      [users.admin, "sentra"],
    ] as const) {
      const rows = await within(test.database, users.admin, async (tx) => {
        await off(tx);
        await sql`select begin_actor(${user})`.execute(tx);
        return tx.selectFrom(table).selectAll().execute();
      });
      expect(rows).toEqual([]);
    }
    const written = within(test.database, users.admin, async (tx) => {
      await off(tx);
      await sql`select begin_actor(${users.board})`.execute(tx);
      return tx
        .updateTable("sheet")
        .set({ state: "submitted" })
        .where("sentra_id", "=", sentra.tas)
        .where("period", "=", monthIn.draft)
        .execute();
    });
    await expectForbidden(written);
  });

  it("is switched off and on by an administrator only", async () => {
    const { users } = test.fixture;
    const set = (is_active: boolean) => (tx: Tx) =>
      tx.updateTable("app_user").set({ is_active }).where("id", "=", users.operator).execute();
    await expectForbidden(asOperator(set(false)));
    await expectForbidden(
      within(test.database, users.admin, async (tx) => {
        await set(false)(tx);
        await sql`select begin_actor(${users.operator})`.execute(tx);
        return set(true)(tx);
      }),
    );
    const [row] = await within(test.database, users.admin, set(false));
    expect(row!.numUpdatedRows).toBe(1n);
  });

  it("keeps its address: nobody changes who an account belongs to", async () => {
    const renamed = within(test.database, test.fixture.users.admin, (tx) =>
      tx.updateTable("app_user").set({ email: "other@sentra.test" }).execute(),
    );
    await expectForbidden(renamed);
  });
});

/** Kemendagri's codes: 35 is a province, 35.15 one of its kabupaten. No such region is 350, but a rule of text might think so. */
describe("a region's officer sees its subtree and nothing beside it", () => {
  const codes = [
    "3",
    "34",
    "34.15",
    "35",
    "35.1",
    "35.15",
    "35.15.01",
    "35.150",
    "35.16",
    "350",
    "350.15",
    "35A",
    "36",
    "36.15",
  ];

  it.each([
    ["35", ["35", "35.1", "35.15", "35.15.01", "35.150", "35.16"]],
    ["35.15", ["35.15", "35.15.01"]],
    ["35.1", ["35.1"]],
    ["3", ["3"]],
    ["36.15", ["36.15"]],
  ])("%s", async (region, expected) => {
    const name = (code: string) => `sentra of ${code}`;
    // All in one transaction of a superuser's, taken back at its end: the regions are made up.
    const takenBack = new Error("taken back");
    let seen: string[] = [];
    const trial = test.asSuperuser(async (tx) => {
      const rows = codes.map((code) => ({ code, kind: "kabupaten" as const, name: code, parent_code: null }));
      await tx
        .insertInto("region")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const sentra = codes.map((code) => ({ region_code: code, name: name(code), product: "p" }));
      await tx.insertInto("sentra").values(sentra).execute();
      const user = await tx
        .insertInto("app_user")
        .values({ email: "officer@region.test", name: "officer" })
        .returning("id")
        .executeTakeFirstOrThrow();
      const membership = { user_id: user.id, role: "officer", region_code: region, sentra_id: null } as const;
      await tx.insertInto("membership").values(membership).execute();
      await sql`set local role sentra_app`.execute(tx);
      await sql`select begin_actor(${user.id})`.execute(tx);
      const visible = await tx.selectFrom("sentra").select("name").where("name", "like", "sentra of %").execute();
      seen = visible.map((row) => row.name);
      throw takenBack;
    });
    await expect(trial).rejects.toBe(takenBack);
    expect(seen.sort()).toEqual(expected.map(name).sort());
  });
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withAccounts, withActor } from "../client.ts";
import { expectForbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const id = (person: Person) => test.fixture.users[person];

const standing = async (tx: Tx, person: Person) =>
  (
    await sql<{ is_on: boolean; demanded_by: string | null; reset_at: Date | null }>`
      select * from factor_standing(${id(person)})`.execute(tx)
  ).rows[0];
const reset = (tx: Tx, person: Person) => sql`select reset_factor(${id(person)})`.execute(tx).then(({ rows }) => rows);

/** Looks as those look who sign people in. */
async function countOf(tx: Tx, person: Person) {
  await sql`select begin_accounts()`.execute(tx);
  const count = async (table: "second_factor" | "recovery_code" | "user_session" | "pending_sign_in") =>
    (await tx.selectFrom(table).where("user_id", "=", id(person)).select("user_id").execute()).length;
  return [
    await count("second_factor"),
    await count("recovery_code"),
    await count("user_session"),
    await count("pending_sign_in"),
  ];
}

describe("a step of the clock", () => {
  it("is spent once, and none before it afterwards, however many try at the same moment", async () => {
    const spend = (step: number) =>
      withAccounts(test.database, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable("second_factor")
          .set({ last_step: step })
          .where("user_id", "=", id("stranger"))
          .where("last_step", "<", sql<bigint>`${step}::bigint`)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      });
    const outcomes = await Promise.all([spend(59_000_001), spend(59_000_001), spend(59_000_001)]);
    expect(outcomes.sort()).toEqual([0, 0, 1]);
    expect(await spend(59_000_000)).toBe(0);
    expect(await spend(59_000_002)).toBe(1);
  });
});

describe("an administrator", () => {
  it("takes another's factor off: its codes, sessions and half-sessions end, and the person is told", async () => {
    await within(test.database, id("admin"), async (tx) => {
      await reset(tx, "board");
      expect(await countOf(tx, "board")).toEqual([0, 0, 0, 0]);
      expect(await countOf(tx, "operator")).toEqual([1, 1, 1, 1]);
      expect(await standing(tx, "board")).toMatchObject({ is_on: false });
      expect((await standing(tx, "board"))!.reset_at).not.toBeNull();
    });
  });

  it("doesn't take the own one off so: that takes password and code", async () => {
    await expectForbidden(within(test.database, id("admin"), (tx) => reset(tx, "admin")));
  });

  it.each<Person>(["provinceOfficer", "board", "stranger"])("is nobody else: not %s", async (person) => {
    await expectForbidden(within(test.database, id(person), (tx) => reset(tx, "operator")));
  });

  it("sees since when, and others don't", async () => {
    const since = (person: Person) =>
      within(test.database, id(person), async (tx) => {
        const { rows } = await sql<{ since: Date | null }>`select factor_since(${id("board")}) as since`.execute(tx);
        return rows[0]!.since;
      });
    expect(await since("admin")).not.toBeNull();
    expect(await since("provinceOfficer")).toBeNull();
  });
});

describe("who demands a second factor of whom", () => {
  const demand = (region: string, of: { of_offices: boolean; of_sentra: boolean }, by: Person) =>
    withActor(test.database, id(by), (tx) =>
      tx
        .insertInto("factor_demand")
        .values({ region_code: region, set_by: id(by), ...of })
        .onConflict((conflict) => conflict.column("region_code").doUpdateSet({ ...of, set_by: id(by) }))
        .execute(),
    );
  const demandedOf = (person: Person) =>
    within(test.database, "accounts", async (tx) => (await standing(tx, person))!.demanded_by);

  it("the platform of its administrators, and nobody of others at first", async () => {
    expect(await demandedOf("admin")).toBe("");
    for (const person of ["provinceOfficer", "board", "regionViewer", "stranger"] as const) {
      expect(await demandedOf(person)).toBeNull();
    }
  });

  it("an office of those who work for its region and below, not of those above or beside", async () => {
    await demand("35.15", { of_offices: true, of_sentra: false }, "kabupatenOfficer");
    const named = await demandedOf("kabupatenOfficer");
    expect(named).toEqual(expect.stringMatching(/./));
    expect(await demandedOf("regionViewer")).toBe(named);
    for (const person of ["provinceOfficer", "otherOfficer", "board", "sentraViewer"] as const) {
      expect(await demandedOf(person)).toBeNull();
    }
    await demand("35", { of_offices: false, of_sentra: true }, "provinceOfficer");
    for (const person of ["board", "operator", "sentraViewer"] as const) {
      expect(await demandedOf(person)).toEqual(expect.stringMatching(/./));
    }
    expect(await demandedOf("provinceOfficer")).toBeNull();
  });

  it("is told to nobody about others", async () => {
    expect(await within(test.database, id("operator"), (tx) => standing(tx, "board"))).toBeUndefined();
  });
});

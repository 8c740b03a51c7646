import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { attempt, forbidden, useTestDatabase, within } from "./database.ts";
import { monthIn, type Person } from "./fixture.ts";

const test = useTestDatabase();
const as = <T>(person: Person, work: (tx: Tx) => Promise<T>) => within(test.database, test.fixture.users[person], work);

const notReady = "55000";
const approve = (tx: Tx, person: Person, region: string, period: string) =>
  attempt(tx, () =>
    tx
      .insertInto("region_approval")
      .values({ region_code: region, period_kind: "month", period, approved_by: test.fixture.users[person] })
      .returning("sentra_count")
      .executeTakeFirstOrThrow(),
  );

describe("a region's approval", () => {
  it("needs every sheet of every sentra verified, and counts the sentra itself", async () => {
    const outcome = (region: string, period: string) =>
      as("provinceOfficer", (tx) => approve(tx, "provinceOfficer", region, period));
    expect(await outcome("35.15", monthIn.verified)).toEqual({ value: { sentra_count: 2 } });
    expect(await outcome("35", monthIn.verified)).toEqual({ value: { sentra_count: 3 } });
    for (const state of ["draft", "submitted", "returned"] as const) {
      expect(await outcome("35.15", monthIn[state]), state).toEqual({ code: notReady });
    }
    expect(await outcome("33.74", monthIn.verified)).toEqual({ code: forbidden });
  });

  it("is held to the whole region also where the transaction sees one sentra of it", async () => {
    await as("provinceOfficer", async (tx) => {
      await sql`select begin_actor(${test.fixture.users.provinceOfficer}, ${test.fixture.sentra.tas})`.execute(tx);
      expect(await approve(tx, "provinceOfficer", "35", monthIn.verified)).toEqual({ value: { sentra_count: 3 } });
      expect(await approve(tx, "provinceOfficer", "35", monthIn.submitted)).toEqual({ code: notReady });
    });
  });

  it("falls when one of the sheets is reopened, in the region and those above, and nowhere else", async () => {
    await as("provinceOfficer", async (tx) => {
      await tx
        .insertInto("region_approval")
        .values({
          region_code: "35",
          period_kind: "month",
          period: monthIn.locked,
          approved_by: test.fixture.users.provinceOfficer,
        })
        .execute();
      await sql`update sheet set state = 'returned', return_reason = 'r'
        where sentra_id = ${test.fixture.sentra.tas} and period = ${monthIn.locked}`.execute(tx);
      const left = await tx.selectFrom("region_approval").select("region_code").orderBy("region_code").execute();
      expect(left.map((row) => row.region_code)).toEqual(["33.74", "35.71"]);
    });
  });
});

describe("the day of handing in", () => {
  const handedIn = async (tx: Tx, period: string) => {
    const row = await tx
      .selectFrom("sheet")
      .where("sentra_id", "=", test.fixture.sentra.tas)
      .where("period", "=", period)
      .select("handed_in_at")
      .executeTakeFirstOrThrow();
    return row.handed_in_at;
  };
  const move = (tx: Tx, period: string, set: object) =>
    tx
      .updateTable("sheet")
      .set(set)
      .where("sentra_id", "=", test.fixture.sentra.tas)
      .where("period", "=", period)
      .execute();

  it("is the database's to set: what the sentra writes there is passed over", async () => {
    await as("board", async (tx) => {
      expect(await handedIn(tx, monthIn.draft)).toBeNull();
      await move(tx, monthIn.draft, { handed_in_at: new Date("2020-01-01") });
      expect(await handedIn(tx, monthIn.draft)).toBeNull();
      await move(tx, monthIn.draft, { state: "submitted", handed_in_at: new Date("2020-01-01") });
      expect((await handedIn(tx, monthIn.draft))!.getFullYear()).toBeGreaterThan(2020);
      await move(tx, monthIn.draft, { state: "draft" });
      expect(await handedIn(tx, monthIn.draft)).toBeNull();
    });
  });

  it("stays the first one while a returned sheet is corrected", async () => {
    await as("board", async (tx) => {
      const first = await handedIn(tx, monthIn.returned);
      expect(first).not.toBeNull();
      await move(tx, monthIn.returned, { state: "submitted" });
      expect(await handedIn(tx, monthIn.returned)).toEqual(first);
    });
  });
});

describe("saved views", () => {
  const share = (tx: Tx, person: Person, region: string) =>
    attempt(tx, () =>
      tx
        .insertInto("saved_view")
        .values({ user_id: test.fixture.users[person], name: "shared", path: "/sentra", region_code: region })
        .execute(),
    );

  it("are shared by officers, with their own region or one below", async () => {
    const outcomes = async (person: Person) =>
      as(person, async (tx) => {
        const may: boolean[] = [];
        for (const region of ["35", "35.15", "33"]) may.push("value" in (await share(tx, person, region)));
        return may;
      });
    expect(await outcomes("provinceOfficer")).toEqual([true, true, false]);
    expect(await outcomes("kabupatenOfficer")).toEqual([false, true, false]);
    expect(await outcomes("regionViewer")).toEqual([false, false, false]);
    expect(await outcomes("board")).toEqual([false, false, false]);
  });

  it("shared with a region, are seen by its officers and those above, who cannot change them", async () => {
    const seen: Record<string, number> = {};
    await within(test.database, test.fixture.users.kabupatenOfficer, async (tx) => {
      await tx
        .insertInto("saved_view")
        .values({
          user_id: test.fixture.users.kabupatenOfficer,
          name: "shared",
          path: "/sentra",
          region_code: "35.15",
        })
        .execute();
      for (const person of ["provinceOfficer", "otherOfficer", "regionViewer", "board"] as const) {
        await sql`select begin_actor(${test.fixture.users[person]})`.execute(tx);
        const rows = await tx.selectFrom("saved_view").where("name", "=", "shared").select("id").execute();
        const changed = await tx.deleteFrom("saved_view").where("name", "=", "shared").executeTakeFirst();
        expect([person, changed.numDeletedRows]).toEqual([person, 0n]);
        seen[person] = rows.length;
      }
    });
    expect(seen).toEqual({ provinceOfficer: 1, otherOfficer: 0, regionViewer: 0, board: 0 });
  });
});

it("the worker learns who is due, by rhythm, and nobody whose account is closed", async () => {
  const { users } = test.fixture;
  const due = (tx: Tx, daily: string, weekly: string) =>
    sql<{ user_id: number }>`select user_id from due_digests(${daily}::date, ${weekly}::date, '2026-06-01')`
      .execute(tx)
      .then(({ rows }) => rows.map((row) => row.user_id));
  await within(test.database, users.board, async (tx) => {
    await tx.updateTable("digest_choice").set({ rhythm: "daily" }).execute();
    expect(await due(tx, "2026-01-02", "2026-01-01")).toEqual([users.board]);
    await tx
      .updateTable("digest_choice")
      .set({ claimed_until: new Date("2026-06-02") })
      .execute();
    expect(await due(tx, "2026-01-02", "2026-01-01")).toEqual([]);
  });
  await within(test.database, users.admin, async (tx) => {
    await tx.updateTable("app_user").set({ is_active: false }).where("id", "=", users.board).execute();
    const all = await due(tx, "2026-01-02", "2026-01-02");
    expect(all).toHaveLength(Object.keys(users).length - 1);
    expect(all).not.toContain(users.board);
  });
});

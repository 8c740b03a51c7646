import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { CooperationState } from "../tables/cooperation.ts";
import { attempt, codeOf, expectForbidden, forbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const states: CooperationState[] = ["planned", "running", "done", "stopped"];
const people: Person[] = [
  "admin",
  "provinceOfficer",
  "kabupatenOfficer",
  "otherOfficer",
  "board",
  "operator",
  "regionViewer",
  "sentraViewer",
  "stranger",
];

/** Who moves a cooperation of `tas` from a state to another; whoever isn't named may not. */
const steps: Record<string, Person[]> = {
  "planned -> running": ["board", "operator"],
  "planned -> stopped": ["board", "operator"],
  "running -> done": ["board", "operator"],
  "running -> stopped": ["board", "operator"],
  "done -> running": ["board"],
  "stopped -> running": ["board"],
  ...Object.fromEntries(states.map((state) => [`${state} -> ${state}`, ["board", "operator"]])),
};

/** The fixture's cooperations are titled by their state. */
const cooperationIn = (state: CooperationState) => sql`sentra_id = ${test.fixture.sentra.tas} and title = ${state}`;

describe("a cooperation's way from state to state", () => {
  it.each(states.flatMap((from) => states.map((to) => ({ from, to }))))("$from -> $to", async ({ from, to }) => {
    const may: Person[] = [];
    for (const person of people) {
      const done = await within(test.database, test.fixture.users[person], (tx) =>
        attempt(tx, () => sql`update cooperation set state = ${to} where ${cooperationIn(from)}`.execute(tx)),
      );
      if ("value" in done && done.value.numAffectedRows === 1n) may.push(person);
      else if ("code" in done) expect(done.code).toBe(forbidden);
    }
    expect(may).toEqual(people.filter((person) => (steps[`${from} -> ${to}`] ?? []).includes(person)));
  });

  it("begins as planned, running or done, not as stopped", async () => {
    const { users, sentra } = test.fixture;
    const insert = (state: CooperationState) =>
      within(test.database, users.operator, (tx) =>
        sql`insert into cooperation (sentra_id, side, form, title, starts_on, ends_on, state, changed_by)
            values (${sentra.tas}, 'internal', 'joint_marketing', 'b', '2026-01-01', '2026-01-02', ${state},
                    ${users.operator})`.execute(tx),
      ).catch(codeOf);
    for (const state of ["planned", "running", "done"] as const) {
      expect(await insert(state)).toMatchObject({ numAffectedRows: 1n });
    }
    expect(await insert("stopped")).toBe(forbidden);
  });

  it.each([
    ["running without a beginning", "running", null, null],
    ["done without an end", "done", "2026-01-01", null],
    ["over before it began", "done", "2026-02-01", "2026-01-01"],
  ])("is never %s", async (_, state, from, to) => {
    const { users, sentra } = test.fixture;
    const inserted = within(test.database, users.board, (tx) =>
      sql`insert into cooperation (sentra_id, side, form, title, starts_on, ends_on, state, changed_by)
          values (${sentra.tas}, 'internal', 'joint_marketing', 'b', ${from}, ${to}, ${state}, ${users.board})`.execute(
        tx,
      ),
    );
    expect(await inserted.catch(codeOf)).toBe("23514");
  });

  it("keeps its side, and the actor is who changed it, whatever the statement says", async () => {
    const { users } = test.fixture;
    const where = cooperationIn("planned");
    const moved = within(test.database, users.board, (tx) =>
      sql`update cooperation set side = 'external', form = 'training', institution_code = 'bank' where ${where}`.execute(
        tx,
      ),
    );
    expect(await moved.catch(codeOf)).toBe(forbidden);
    const rows = await within(test.database, users.operator, async (tx) => {
      await sql`update cooperation set changed_by = ${users.stranger} where ${where}`.execute(tx);
      return (await sql`select changed_by from cooperation where ${where}`.execute(tx)).rows;
    });
    expect(rows).toEqual([{ changed_by: users.operator }]);
  });
});

describe("who takes part", () => {
  it("are members of the same sentra: no row points across", async () => {
    const { users, sentra } = test.fixture;
    const linked = within(test.database, users.keeper, (tx) =>
      sql`insert into cooperation_member (sentra_id, cooperation_id, enterprise_id)
          select ${sentra.tas}, c.id, e.id from cooperation c, enterprise e
           where c.sentra_id = ${sentra.tas} and c.title = 'planned' and e.sentra_id = ${sentra.kulit}`.execute(tx),
    );
    expect(await linked.catch(codeOf)).toBe("23503");
  });

  it("the office sees how many, and not who", async () => {
    const seen = await within(test.database, test.fixture.users.kabupatenOfficer, async (tx) => ({
      links: await tx
        .selectFrom("cooperation_member")
        .selectAll()
        .where("sentra_id", "=", test.fixture.sentra.tas)
        .execute(),
      names: await tx.selectFrom("enterprise").select("name").execute(),
    }));
    expect(seen.links).toHaveLength(1);
    expect(seen.names).toEqual([]);
  });

  it("an operator of another sentra adds nobody", async () => {
    const { users, sentra } = test.fixture;
    await expectForbidden(
      within(test.database, users.operator, (tx) =>
        tx
          .insertInto("cooperation_member")
          .values({ sentra_id: sentra.kulit, cooperation_id: 1, enterprise_id: 1 })
          .execute(),
      ),
    );
  });
});

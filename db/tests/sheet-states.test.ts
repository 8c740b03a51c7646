import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { SheetState } from "../tables/observations.ts";
import { attempt, codeOf, expectForbidden, forbidden, useTestDatabase, within } from "./database.ts";
import { indicators, monthIn, newMonth, type Person } from "./fixture.ts";

const test = useTestDatabase();
const states: SheetState[] = ["draft", "submitted", "verified", "returned"];
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

/** Who moves a sheet of `tas` from a state to another; whoever isn't named may not. A verified sheet is final. */
const steps: Record<string, Person[]> = {
  "draft -> draft": ["board", "operator"],
  "draft -> submitted": ["board"],
  "submitted -> verified": ["provinceOfficer", "kabupatenOfficer"],
  "submitted -> returned": ["provinceOfficer", "kabupatenOfficer"],
  "returned -> returned": ["board", "operator"],
  "returned -> submitted": ["board"],
};

const pairs = states.flatMap((from) => states.map((to) => ({ from, to })));

const sheetIn = (state: SheetState) =>
  sql`sentra_id = ${test.fixture.sentra.tas} and pillar = 'internal' and period = ${monthIn[state]}`;

describe("a sheet's way from state to state", () => {
  it.each(pairs)("$from -> $to", async ({ from, to }) => {
    const may: Person[] = [];
    for (const person of people) {
      const done = await within(test.database, test.fixture.users[person], (tx) =>
        attempt(tx, async () => {
          // A reason is given where one is needed, and left as it is elsewhere.
          const reason = to === "returned" && from !== "returned" ? sql`'angka belum cocok'` : sql`return_reason`;
          return sql`update sheet set state = ${to}, return_reason = ${reason} where ${sheetIn(from)}`.execute(tx);
        }),
      );
      if ("value" in done && done.value.numAffectedRows === 1n) may.push(person);
      else if ("code" in done) expect(done.code).toBe(forbidden);
    }
    expect(may).toEqual(people.filter((person) => (steps[`${from} -> ${to}`] ?? []).includes(person)));
  });

  it.each([null, ""])("a sheet is not returned without a reason (%j)", async (reason) => {
    const returned = within(test.database, test.fixture.users.provinceOfficer, (tx) =>
      sql`update sheet set state = 'returned', return_reason = ${reason} where ${sheetIn("submitted")}`.execute(tx),
    );
    expect(await returned.catch(codeOf)).toBe("23514");
  });

  it("those to whom it was returned do not change the officer's reason", async () => {
    const changed = within(test.database, test.fixture.users.board, (tx) =>
      sql`update sheet set return_reason = 'baik' where ${sheetIn("returned")}`.execute(tx),
    );
    expect(await changed.catch(codeOf)).toBe(forbidden);
  });

  it.each([
    ["sentra", sql`sentra_id = sentra_id + 1`],
    ["pillar", sql`pillar = 'external'`],
    ["period", sql`period = ${newMonth}`],
  ])("a sheet keeps its %s", async (_, assignment) => {
    const moved = within(test.database, test.fixture.users.board, (tx) =>
      sql`update sheet set ${assignment} where ${sheetIn("draft")}`.execute(tx),
    );
    expect(await moved.catch(codeOf)).toBe(forbidden);
  });

  it("a sheet is opened as a draft, under one's own name", async () => {
    const { users, sentra } = test.fixture;
    const open = (state: string, by: number) =>
      within(test.database, users.operator, (tx) =>
        sql`insert into sheet (sentra_id, pillar, period, state, changed_by)
            values (${sentra.tas}, 'internal', ${newMonth}, ${state}, ${by})`.execute(tx),
      ).catch(codeOf);
    expect(await open("draft", users.operator)).toMatchObject({ numAffectedRows: 1n });
    expect(await open("submitted", users.operator)).toBe(forbidden);
    expect(await open("draft", users.board)).toBe(forbidden);
  });

  it("who moved it last is the actor, whatever the statement says", async () => {
    const { users } = test.fixture;
    const rows = await within(test.database, users.board, async (tx) => {
      await sql`update sheet set state = 'submitted', changed_by = ${users.stranger} where ${sheetIn("draft")}`.execute(
        tx,
      );
      return (await sql`select changed_by from sheet where ${sheetIn("draft")}`.execute(tx)).rows;
    });
    expect(rows).toEqual([{ changed_by: users.board }]);
  });
});

describe("values are written only while their sheet is open", () => {
  const isOpen: Record<SheetState, boolean> = { draft: true, submitted: false, verified: false, returned: true };
  const { monthly, other, yearly } = indicators;

  const write = async (indicator: number, period: string, by: "board" | "operator" = "operator") =>
    within(test.database, test.fixture.users[by], (tx) =>
      tx
        .insertInto("observation")
        .values({
          sentra_id: test.fixture.sentra.tas,
          indicator_id: indicator,
          period,
          value: "1",
          recorded_by: test.fixture.users[by],
        })
        .execute(),
    );

  describe.each(states)("in the month whose sheet is %s", (state) => {
    it.each(["board", "operator"] as const)("the %s", async (person) => {
      const { users, sentra } = test.fixture;
      const key = sql`sentra_id = ${sentra.tas} and indicator_id = ${monthly} and period = ${monthIn[state]}`;
      const changed = () =>
        within(test.database, users[person], (tx) =>
          sql`update observation set value = 2, recorded_by = ${users[person]} where ${key}`.execute(tx),
        );
      const deleted = () =>
        within(test.database, users[person], (tx) => sql`delete from observation where ${key}`.execute(tx));
      if (isOpen[state]) {
        await write(other, monthIn[state], person);
        expect((await changed()).numAffectedRows).toBe(1n);
        expect((await deleted()).numAffectedRows).toBe(1n);
      } else {
        await expectForbidden(write(other, monthIn[state], person));
        expect((await changed()).numAffectedRows).toBe(0n);
        expect((await deleted()).numAffectedRows).toBe(0n);
      }
    });
  });

  it("not in a month without a sheet", () => expectForbidden(write(monthly, newMonth)));

  it("not by moving a value from an open month to a closed one", async () => {
    const { users, sentra } = test.fixture;
    const moved = within(test.database, users.operator, (tx) =>
      tx
        .updateTable("observation")
        .set({ period: monthIn.verified, indicator_id: other, recorded_by: users.operator })
        .where("sentra_id", "=", sentra.tas)
        .where("period", "=", monthIn.draft)
        .execute(),
    );
    await expectForbidden(moved);
  });

  it("not under another's name", async () => {
    const { users, sentra } = test.fixture;
    const row = { sentra_id: sentra.tas, indicator_id: other, period: monthIn.draft, value: "1" };
    for (const recorded_by of [users.board, null]) {
      const written = within(test.database, users.operator, (tx) =>
        tx
          .insertInto("observation")
          .values({ ...row, recorded_by })
          .execute(),
      );
      await expectForbidden(written);
    }
  });

  it("what is kept once a year is written into December's sheet, as of January", async () => {
    await expectForbidden(write(yearly, monthIn.draft)); // January's sheet is open, December's is not yet
    const { users, sentra } = test.fixture;
    const inDecember = (period: string) =>
      within(test.database, users.operator, async (tx) => {
        await tx
          .insertInto("sheet")
          .values({
            sentra_id: sentra.tas,
            pillar: "internal",
            period: "2026-12-01",
            changed_by: users.operator,
            return_reason: null,
          })
          .execute();
        return tx
          .insertInto("observation")
          .values({ sentra_id: sentra.tas, indicator_id: yearly, period, value: "3", recorded_by: users.operator })
          .execute();
      });
    expect(await inDecember("2026-01-01")).toHaveLength(1);
    await expectForbidden(inDecember("2026-12-01"));
    await expectForbidden(inDecember("2025-01-01"));
  });
});

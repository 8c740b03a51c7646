import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { SheetState } from "../tables/observations.ts";
import { attempt, codeOf, expectForbidden, forbidden, useTestDatabase, within } from "./database.ts";
import { indicators, monthIn, newMonth, type Person } from "./fixture.ts";

const test = useTestDatabase();
const states: SheetState[] = ["draft", "submitted", "verified", "returned", "locked"];
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

const officers: Person[] = ["provinceOfficer", "kabupatenOfficer"];

/** Who moves a sheet of `tas` from a state to another; whoever isn't named may not. */
const steps: Record<string, Person[]> = {
  "draft -> draft": ["board", "operator"],
  "draft -> submitted": ["board"],
  "submitted -> draft": ["board"],
  "submitted -> verified": officers,
  "submitted -> returned": officers,
  "returned -> returned": ["board", "operator"],
  "returned -> submitted": ["board"],
  "verified -> locked": officers,
  "verified -> returned": officers,
  "locked -> returned": officers,
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

  it.each(["submitted", "verified", "locked"] as const)(
    "a %s sheet is not given back without a reason",
    async (from) => {
      for (const reason of [null, ""]) {
        const returned = within(test.database, test.fixture.users.provinceOfficer, (tx) =>
          sql`update sheet set state = 'returned', return_reason = ${reason} where ${sheetIn(from)}`.execute(tx),
        );
        expect(await returned.catch(codeOf)).toBe("23514");
      }
    },
  );

  it("the reason goes with the correction", async () => {
    const rows = await within(test.database, test.fixture.users.board, async (tx) => {
      await sql`update sheet set state = 'submitted' where ${sheetIn("returned")}`.execute(tx);
      return (await sql`select return_reason from sheet where ${sheetIn("returned")}`.execute(tx)).rows;
    });
    expect(rows).toEqual([{ return_reason: null }]);
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
    ["kind of period", sql`period_kind = 'year'`],
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

describe("a sheet is of a month, a quarter or a year", () => {
  const open = (kind: string, period: string) =>
    within(test.database, test.fixture.users.operator, (tx) =>
      sql`insert into sheet (sentra_id, pillar, period_kind, period, changed_by)
          values (${test.fixture.sentra.tas}, 'internal', ${kind}, ${period}, ${test.fixture.users.operator})`.execute(
        tx,
      ),
    ).then(() => "opened", codeOf);

  it.each([
    ["month", "2026-05-01", "opened"],
    ["month", "2026-05-02", "23514"],
    ["quarter", "2026-04-01", "opened"],
    ["quarter", "2026-05-01", "23514"],
    ["quarter", "2026-04-02", "23514"],
    ["year", "2026-01-01", "opened"],
    ["year", "2026-04-01", "23514"],
    ["week", "2026-06-01", "23514"],
  ])("a %s beginning on %s: %s", async (kind, period, outcome) => {
    expect(await open(kind, period)).toBe(outcome);
  });
});

describe("values are written only while their sheet is open", () => {
  const isOpen: Record<SheetState, boolean> = {
    draft: true,
    submitted: false,
    verified: false,
    returned: true,
    locked: false,
  };
  const { monthly, other, yearly, quarterly } = indicators;

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

  it.each([
    ["month", "2026-01-01", monthly],
    ["quarter", "2026-01-01", quarterly],
    ["year", "2026-01-01", yearly],
  ] as const)("the sheet of a %s holds what is kept by it, and nothing else", async (kind, period, own) => {
    const { users, sentra } = test.fixture;
    await within(test.database, users.operator, async (tx) => {
      const common = { sentra_id: sentra.tas, changed_by: users.operator, return_reason: null };
      // January's own sheet is open already: it may not serve for the others.
      if (kind !== "month") {
        await tx
          .insertInto("sheet")
          .values({ ...common, pillar: "internal", period_kind: kind, period })
          .execute();
      }
      const written: number[] = [];
      for (const indicator of [other, quarterly, yearly]) {
        const row = { sentra_id: sentra.tas, indicator_id: indicator, period, value: "3", recorded_by: users.operator };
        const outcome = await attempt(tx, () => tx.insertInto("observation").values(row).execute());
        if ("value" in outcome) written.push(indicator);
        else expect(outcome.code).toBe(forbidden);
      }
      // The fixture's draft of January is the month's sheet, whichever other one is open.
      expect(written).toEqual([other, ...(own === monthly ? [] : [own])]);
    });
  });

  it("not beside the beginning of its period", async () => {
    await expectForbidden(write(yearly, "2026-12-01"));
    await expectForbidden(write(quarterly, "2026-02-01"));
  });
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { useTestDatabase, within } from "./database.ts";
import { monthIn, newMonth, type Person } from "./fixture.ts";

const test = useTestDatabase();

const sheet = (period: string) =>
  sql`sentra_id = ${test.fixture.sentra.tas} and pillar = 'internal' and period_kind = 'month' and period = ${period}`;

const logOf = async (tx: Tx, period: string) =>
  (
    await sql`select step, from_state, to_state, reason, actor from sheet_step where ${sheet(period)} order by step`.execute(
      tx,
    )
  ).rows;

describe("a sheet's log", () => {
  it("tells its whole way: by whom, and why", async () => {
    const { users } = test.fixture;
    expect(await within(test.database, users.sentraViewer, (tx) => logOf(tx, monthIn.locked))).toEqual([
      { step: 1, from_state: null, to_state: "draft", reason: null, actor: users.keeper },
      { step: 2, from_state: "draft", to_state: "submitted", reason: null, actor: users.keeper },
      { step: 3, from_state: "submitted", to_state: "verified", reason: null, actor: users.provinceOfficer },
      { step: 4, from_state: "verified", to_state: "locked", reason: null, actor: users.provinceOfficer },
    ]);
    expect(await within(test.database, users.board, (tx) => logOf(tx, monthIn.returned))).toMatchObject([
      { step: 1 },
      { step: 2 },
      { step: 3, to_state: "returned", reason: "angka bulan lalu", actor: users.provinceOfficer },
    ]);
  });

  it("names the actor, whatever the statement says, and has no step where the state stays", async () => {
    const { users, sentra } = test.fixture;
    const steps = await within(test.database, users.board, async (tx) => {
      await sql`insert into sheet (sentra_id, pillar, period, changed_by)
                values (${sentra.tas}, 'internal', ${newMonth}, ${users.board})`.execute(tx);
      await sql`update sheet set changed_at = now() where ${sheet(newMonth)}`.execute(tx);
      await sql`update sheet set state = 'submitted', changed_by = ${users.stranger} where ${sheet(newMonth)}`.execute(
        tx,
      );
      return logOf(tx, newMonth);
    });
    expect(steps).toEqual([
      { step: 1, from_state: null, to_state: "draft", reason: null, actor: users.board },
      { step: 2, from_state: "draft", to_state: "submitted", reason: null, actor: users.board },
    ]);
  });
});

describe("the names in the log", () => {
  const namesFor = (person: Person) =>
    within(test.database, test.fixture.users[person], async (tx) => {
      const { rows } = await sql<{ step: number; name: string }>`
        select step, name from sheet_step_names(${test.fixture.sentra.tas}, 'internal', 'month', ${monthIn.locked})
         order by step`.execute(tx);
      return rows.map(({ step, name }) => `${step} ${name}`);
    });
  const ofSentra = ["1 keeper", "2 keeper"];
  const ofOffice = ["3 provinceOfficer", "4 provinceOfficer"];

  it.each([
    ["board", ofSentra],
    ["operator", ofSentra],
    ["provinceOfficer", ofOffice],
    ["kabupatenOfficer", ofOffice],
    ["sentraViewer", []],
    ["regionViewer", []],
    ["otherOfficer", []],
    ["admin", []],
    ["stranger", []],
  ] as const)("are of one's own side: %s", async (person, names) => {
    expect(await namesFor(person)).toEqual(names);
  });
});

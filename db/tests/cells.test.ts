import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { codeOf, expectForbidden, useTestDatabase, within } from "./database.ts";
import { indicators, monthIn, type Person } from "./fixture.ts";

const test = useTestDatabase();
const { monthly, other } = indicators;

const place = (indicator: number) => ({
  sentra_id: test.fixture.sentra.tas,
  indicator_id: indicator,
  period: monthIn.draft,
});
const cell = (indicator: number) =>
  sql`sentra_id = ${test.fixture.sentra.tas} and indicator_id = ${indicator} and period = ${monthIn.draft}`;

async function historyOf(tx: Tx, indicator: number) {
  const { rows } = await sql<{ before: string | null; after: string | null; changed_by: number }>`
    select before, after, changed_by from observation_change where ${cell(indicator)} order by id`.execute(tx);
  return rows.map(({ before, after, changed_by }) => [before, after, changed_by]);
}

describe("a value's history", () => {
  it("tells every change and who made it, several of one statement too", async () => {
    const { users } = test.fixture;
    await within(test.database, users.operator, async (tx) => {
      const row = { ...place(other), value: "3", recorded_by: users.operator };
      await tx.insertInto("observation").values(row).execute();
      const recorded_by = users.operator;
      await tx
        .insertInto("observation")
        .values([
          { ...row, value: "4", recorded_by },
          { ...place(monthly), value: "13", recorded_by },
        ])
        .onConflict((conflict) =>
          conflict.columns(["sentra_id", "indicator_id", "period"]).doUpdateSet((eb) => ({
            value: eb.ref("excluded.value"),
            recorded_by: eb.ref("excluded.recorded_by"),
          })),
        )
        .execute();
      await sql`delete from observation where ${cell(other)}`.execute(tx);
      expect(await historyOf(tx, other)).toEqual([
        [null, "3", users.operator],
        ["3", "4", users.operator],
        ["4", null, users.operator],
      ]);
      expect(await historyOf(tx, monthly)).toEqual([
        [null, "12.5", users.keeper],
        ["12.5", "13", users.operator],
      ]);
    });
  });

  it("has nothing of a writing that leaves the number as it is", async () => {
    const { users } = test.fixture;
    await within(test.database, users.operator, async (tx) => {
      await sql`update observation set value = 12.50, source_text = 'nota', recorded_by = ${users.operator}
        where ${cell(monthly)}`.execute(tx);
      expect(await historyOf(tx, monthly)).toHaveLength(1);
    });
  });

  it("stays with its cell: a value is not moved to another", async () => {
    const { users } = test.fixture;
    const moved = within(test.database, users.operator, (tx) =>
      sql`update observation set indicator_id = ${other}, recorded_by = ${users.operator}
        where ${cell(monthly)}`.execute(tx),
    );
    await expectForbidden(moved);
  });
});

describe("a word on a cell", () => {
  const write = (person: Person, row: Record<string, unknown>) =>
    within(test.database, test.fixture.users[person], (tx) =>
      tx
        .insertInto("cell_note")
        .values({
          ...place(monthly),
          kind: "comment",
          side: "sentra",
          text: "kata",
          written_by: test.fixture.users[person],
          ...row,
        })
        .execute(),
    );

  it("is said for one's own side only", async () => {
    await write("operator", {});
    await write("kabupatenOfficer", { side: "office" });
    await expectForbidden(write("operator", { side: "office" }));
    await expectForbidden(write("kabupatenOfficer", { side: "sentra" }));
    await expectForbidden(write("otherOfficer", { side: "office" }));
  });

  it("is said under one's own name and now", async () => {
    await expectForbidden(write("operator", { written_by: test.fixture.users.board }));
    await expectForbidden(write("operator", { written_at: new Date("2026-01-01T00:00:00Z") }));
  });

  it("explains a check on behalf of the sentra, and says which", async () => {
    const explanation = { kind: "explanation", answers: "jump", about: "12.5" };
    await write("operator", explanation);
    expect(await write("kabupatenOfficer", { ...explanation, side: "office" }).catch(codeOf)).toBe("23514");
    expect(await write("operator", { kind: "explanation" }).catch(codeOf)).toBe("23514");
    expect(await write("operator", { text: "" }).catch(codeOf)).toBe("23514");
  });

  it("is followed by its writer's name for people of the same side only", async () => {
    const names = (person: Person) =>
      within(test.database, test.fixture.users[person], async (tx) => {
        const { rows } = await sql<{ name: string }>`
          select name from cell_names(${test.fixture.sentra.tas}, array[${monthly}]::int[], ${monthIn.draft}::date)`.execute(
          tx,
        );
        return rows.map(({ name }) => name);
      });
    expect(await names("operator")).toEqual(["keeper"]);
    for (const person of ["kabupatenOfficer", "regionViewer", "sentraViewer", "otherOfficer", "admin"] as const) {
      expect(await names(person), person).toEqual([]);
    }
  });
});

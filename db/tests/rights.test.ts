import { describe, expect, it } from "vitest";
import { type Actor, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";
import type { ProbedTable } from "./probe-rows.ts";
import { labelsOf, probe } from "./probes.ts";
import { actions, rights } from "./rights-matrix.ts";

/** Reference data: everybody reads it, nobody changes it but the loader, as the owner. */
const reference = [
  "region",
  "cell_rule",
  "data_source",
  "partnership_pattern",
  "partnership_duty",
  "partnership_warning",
  "institution",
  "national_figure",
] as const;

const test = useTestDatabase();

/** By the title of their column. */
const people: Record<string, Person> = {
  admin: "admin",
  province: "provinceOfficer",
  kabupaten: "kabupatenOfficer",
  board: "board",
  operator: "operator",
  "region viewer": "regionViewer",
  "sentra viewer": "sentraViewer",
  stranger: "stranger",
};
const columns = [...Object.keys(people), "nobody", "accounts", "respondent"];

function actorOf(column: string): Actor {
  if (column === "respondent") return test.fixture.invitation;
  const person = people[column];
  return person ? test.fixture.users[person] : (column as "nobody" | "accounts");
}

describe("who may do what", () => {
  it("every table is in the matrix with every action, or is reference data", async () => {
    const tables = await test.asSuperuser((tx) =>
      tx
        .selectFrom("pg_tables" as never)
        .select("tablename" as never)
        .where("schemaname" as never, "=", "public" as never)
        .execute(),
    );
    const known = [
      ...new Set(rights.map(({ table }) => table)),
      ...reference,
      "kysely_migration",
      "kysely_migration_lock",
    ];
    expect(tables.map((row) => (row as { tablename: string }).tablename).sort()).toEqual([...known].sort());
    for (const table of new Set(rights.map((row) => row.table))) {
      expect(rights.filter((row) => row.table === table).map((row) => row.action)).toEqual([...actions]);
    }
    for (const { cells } of rights) expect(Object.keys(cells)).toEqual(columns);
  });

  it.each(rights)("$table: $action", async ({ table, action, cells }) => {
    const found: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    for (const column of columns) {
      found[column] = await within(test.database, actorOf(column), (tx) =>
        probe(tx, test.fixture, { table, action, self: people[column] }),
      );
      expected[column] = rowsNamed(cells[column]!, table, people[column]);
    }
    expect(found).toEqual(expected);
  });

  it.each(reference)("%s: everybody reads, nobody writes", async (table) => {
    for (const column of columns) {
      const may = await within(test.database, actorOf(column), async (tx) => {
        const done: string[] = [];
        for (const action of actions) {
          if ((await probe(tx, test.fixture, { table, action, self: undefined })).length > 0) done.push(action);
        }
        return done;
      });
      expect([column, may]).toEqual([column, ["select"]]);
    }
  });
});

function rowsNamed(cell: string, table: ProbedTable, self: Person | undefined): string[] {
  const groups: Record<string, string[]> = {
    "-": [],
    all: labelsOf(table, self),
    own: self ? [self] : [],
    tas: ["tas"],
    "35.15": ["tas", "kulit"],
    "35": ["tas", "kulit", "tenun"],
  };
  const names = groups[cell];
  if (!names) throw new Error(`the matrix says "${cell}" of ${table}`);
  return names;
}

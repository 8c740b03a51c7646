import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { codeOf, useTestDatabase, within } from "./database.ts";
import type { Person, SentraName } from "./fixture.ts";

const test = useTestDatabase();

/** As that person, taken back afterwards. */
const tried = <T>(person: Person, work: (tx: Tx, actor: number) => Promise<T>) =>
  within(test.database, test.fixture.users[person], (tx) => work(tx, test.fixture.users[person])).catch(codeOf);

describe("the weights of an index", () => {
  const insert = (tx: Tx, actor: number, percents: readonly number[]) =>
    sql<{ version: number }>`insert into index_weights
        (region_code, internal, external, infrastructure, partnership, reason, set_by)
      values ('35.15', ${sql.join(percents)}, 'r', ${actor}) returning version`.execute(tx);

  it("are counted anew with each change, so that the old ones stay", async () => {
    const versions = await tried("kabupatenOfficer", async (tx, actor) => {
      const first = await insert(tx, actor, [40, 30, 20, 10]);
      const second = await insert(tx, actor, [10, 20, 30, 40]);
      return [first, second].map(({ rows }) => rows[0]!.version);
    });
    expect(versions).toEqual([2, 3]); // the fixture has the first
  });

  it("come to a hundred percent", async () => {
    expect(await tried("kabupatenOfficer", (tx, actor) => insert(tx, actor, [40, 30, 20, 20]))).toBe("23514");
    expect(await tried("kabupatenOfficer", (tx, actor) => insert(tx, actor, [120, -20, 0, 0]))).toBe("23514");
  });

  it("are signed by who sets them, and no version is chosen", async () => {
    const { users } = test.fixture;
    expect(await tried("kabupatenOfficer", (tx) => insert(tx, users.provinceOfficer, [25, 25, 25, 25]))).toBe("42501");
    const chosen = await tried("kabupatenOfficer", (tx, actor) =>
      sql`insert into index_weights (region_code, version, internal, external, infrastructure, partnership, reason, set_by)
        values ('35.15', 9, 25, 25, 25, 25, 'r', ${actor})`.execute(tx),
    );
    expect(chosen).toBe("42501");
  });
});

describe("a diagnosis", () => {
  const insert = (sentra: SentraName, factor: string, finding: { rating?: number; isPresent?: boolean }) =>
    tried("board", (tx, actor) =>
      sql`insert into diagnosis (sentra_id, year, factor, rating, is_present, changed_by)
        values (${test.fixture.sentra[sentra]}, 2026, ${factor}, ${finding.rating ?? null},
          ${finding.isPresent ?? null}, ${actor})`
        .execute(tx)
        .then(() => "done"),
    );

  it("rates factors and says of obstacles whether they are there", async () => {
    expect(await insert("tas", "rosenfeld.capital", { rating: 5 })).toBe("done");
    expect(await insert("tas", "obstacle.packaging", { isPresent: false })).toBe("done");
    for (const [factor, finding] of [
      ["rosenfeld.capital", { isPresent: true }],
      ["rosenfeld.capital", {}],
      ["porter.demand", { rating: 6 }],
      ["obstacle.packaging", { rating: 2 }],
      ["obstacle.packaging", { rating: 2, isPresent: true }],
      ["another.one", { rating: 2 }],
    ] as const) {
      expect([factor, await insert("tas", factor, finding)]).toEqual([factor, "23514"]);
    }
  });

  it("is the board's of that sentra, and its comment the office's", async () => {
    expect(await insert("kulit", "rosenfeld.capital", { rating: 5 })).toBe("42501");
    const comment = (person: Person) =>
      tried(person, (tx, actor) =>
        sql`insert into diagnosis_comment (sentra_id, year, comment, written_by)
          values (${test.fixture.sentra.tas}, 2024, 'c', ${actor})`
          .execute(tx)
          .then(() => "done"),
      );
    expect(await comment("kabupatenOfficer")).toBe("done");
    for (const person of ["board", "regionViewer", "otherOfficer"] as const) {
      expect([person, await comment(person)]).toEqual([person, "42501"]);
    }
  });
});

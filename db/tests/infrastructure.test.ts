import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf, expectForbidden, useTestDatabase, within } from "./database.ts";

const test = useTestDatabase();

/** As the operator of `tas`, taken back afterwards. */
const tried = (statement: (sentraId: number, actor: number) => ReturnType<typeof sql>) =>
  within(test.database, test.fixture.users.operator, (tx) =>
    statement(test.fixture.sentra.tas, test.fixture.users.operator).execute(tx),
  ).catch(codeOf);

describe("the log of disturbances", () => {
  it("one that goes on is entered once, and again when it is over", async () => {
    const { users, sentra } = test.fixture;
    const outcome = await within(test.database, users.operator, async (tx) => {
      const begin = (hour: number) =>
        sql`insert into disturbance (sentra_id, kind, started_at, effect, changed_by)
            values (${sentra.tas}, 'electricity', ${`2026-03-01T0${hour}:00:00Z`}, 'stopped', ${users.operator})`.execute(
          tx,
        );
      await begin(1);
      await sql`update disturbance set ended_at = '2026-03-01T02:00:00Z', changed_by = ${users.operator}
        where sentra_id = ${sentra.tas} and ended_at is null`.execute(tx);
      await begin(3);
      return begin(4).catch(codeOf);
    });
    expect(outcome).toBe("23505");
  });

  it("an end lies after its beginning", async () => {
    const outcome = await tried(
      (id, actor) => sql`insert into disturbance (sentra_id, kind, started_at, ended_at, effect, changed_by)
        values (${id}, 'water', '2026-03-01T02:00:00Z', '2026-03-01T02:00:00Z', 'none', ${actor})`,
    );
    expect(outcome).toBe("23514");
  });

  it("a disturbance of one kind is not laid to a facility of another, nor of another sentra", async () => {
    const { sentra } = test.fixture;
    for (const [owner, kind] of [
      [sentra.tas, "water"],
      [sentra.kulit, "electricity"],
    ] as const) {
      const facility = await test.asSuperuser((tx) =>
        sql<{ id: number }>`select id from facility where sentra_id = ${owner} and kind = 'electricity'`.execute(tx),
      );
      const outcome = await tried(
        (id, actor) => sql`insert into disturbance (sentra_id, kind, facility_id, started_at, effect, changed_by)
          values (${id}, ${kind}, ${facility.rows[0]!.id}, now(), 'none', ${actor})`,
      );
      expect([kind, outcome]).toEqual([kind, "23503"]);
    }
  });
});

it("a facility that the log speaks of is not taken off", async () => {
  const { users, sentra } = test.fixture;
  const outcome = await within(test.database, users.board, (tx) =>
    sql`delete from facility where sentra_id = ${sentra.tas} and kind = 'electricity'`.execute(tx),
  ).catch(codeOf);
  expect(outcome).toBe("23503");
});

it("nobody rates under another's name", async () => {
  const { users, sentra } = test.fixture;
  await expectForbidden(
    within(test.database, users.operator, (tx) =>
      tx
        .insertInto("adequacy_rating")
        .values({ sentra_id: sentra.tas, kind: "water", year: 2026, rating: 5, changed_by: users.board })
        .execute(),
    ),
  );
});

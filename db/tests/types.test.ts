import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { codeOf, useTestDatabase, within } from "./database.ts";
import { type Fixture, indicators, monthIn } from "./fixture.ts";

const test = useTestDatabase();
const asBoard = <T>(work: (tx: Tx) => Promise<T>) => within(test.database, test.fixture.users.board, work);
const read = async (expression: ReturnType<typeof sql>) => {
  const { rows } = await asBoard((tx) => sql<{ value: unknown }>`select ${expression} as value`.execute(tx));
  return rows[0]!.value;
};

describe("values come back as they were sent, alike on both databases", () => {
  it.each([
    ["bigint", 9_007_199_254_740_993n], // one more than a double can tell apart
    ["bigint", -9_223_372_036_854_775_808n],
    ["numeric", "12345678901234567890.123456789"],
    ["numeric", "1.50"], // what was typed is what is kept
    ["date", "2026-02-28"],
    ["date", "1945-08-17"], // the machine's zone must not move it to the day before
    ["timestamptz", new Date("2026-01-31T23:30:00.123Z")],
    ["int", 2_147_483_647],
    ["smallint", -1],
    ["double precision", 0.1],
    ["boolean", false],
    ["text", "Kab. Sidoarjo — “tas” ✓\n'; drop table sheet; --"],
    ["int[]", [3, 1, 2]],
    ["text[]", ["a,b", '"', null]],
  ])("%s %s", async (type, value) => {
    expect(await read(sql`${value}::${sql.raw(type)}`)).toEqual(value);
    expect(await read(sql`${null}::${sql.raw(type)}`)).toBeNull();
  });

  it.each([
    ["bigint[]", "{1,9007199254740993,NULL}", [1n, 9_007_199_254_740_993n, null]],
    ["numeric[]", "{1.50,2}", ["1.50", "2"]],
    ["date[]", "{2026-02-28}", ["2026-02-28"]],
  ])("%s %s", async (type, text, expected) => {
    expect(await read(sql`${text}::text::${sql.raw(type)}`)).toEqual(expected);
  });

  it("a count is a bigint", async () => {
    expect(await read(sql`(select count(*) from (values (1), (2)) v)`)).toBe(2n);
  });

  it("jsonb is written as text and read parsed", async () => {
    const answers = { MS1: 4, MS2: null, note: 'ragu-ragu, "3"', list: [1, [2]] };
    const row = await asBoard(async (tx) => {
      const { sentra, users } = test.fixture;
      const open = await tx
        .selectFrom("survey_wave")
        .select("id")
        .where("sentra_id", "=", sentra.tas)
        .where("title", "=", "open")
        .executeTakeFirstOrThrow();
      return tx
        .insertInto("survey_response")
        .values({
          sentra_id: sentra.tas,
          wave_id: open.id,
          channel: "paper",
          consent_version: 1,
          typed_by: users.board,
          answers: JSON.stringify(answers),
        })
        .returning("answers")
        .executeTakeFirstOrThrow();
    });
    expect(row.answers).toEqual(answers);
  });

  it("a moment is told in UTC, whatever the zone of the server and of this machine", async () => {
    expect(await read(sql`${new Date("2026-01-31T23:30:00Z")}::timestamptz::text`)).toBe("2026-01-31 23:30:00+00");
    expect(await read(sql`('2026-01-31T23:30:00Z'::timestamptz)::date`)).toBe("2026-01-31");
  });

  it("an observation keeps its number and its month", async () => {
    const row = await asBoard(async (tx) => {
      const { users, sentra } = test.fixture;
      const key = { sentra_id: sentra.tas, indicator_id: indicators.other, period: monthIn.draft };
      await tx
        .insertInto("observation")
        .values({ ...key, value: "1234567890123.4500", recorded_by: users.board, source_id: null })
        .execute();
      const query = tx.selectFrom("observation").select(["period", "value", "recorded_at"]);
      return query.where("indicator_id", "=", indicators.other).executeTakeFirstOrThrow();
    });
    expect(row).toEqual({ period: monthIn.draft, value: "1234567890123.4500", recorded_at: expect.any(Date) });
  });
});

describe("statements answer alike on both databases", () => {
  it("with how many rows they touched", async () => {
    await asBoard(async (tx) => {
      const touch = tx.updateTable("sentra_fact").set({ text_id: "x" });
      expect(await touch.execute()).toEqual([expect.objectContaining({ numUpdatedRows: 1n })]);
      const none = await touch.where("position", "=", 9).executeTakeFirst();
      expect(none.numUpdatedRows).toBe(0n);
      const deleted = await tx.deleteFrom("observation").where("period", "=", monthIn.draft).executeTakeFirst();
      expect(deleted.numDeletedRows).toBe(1n);
    });
  });

  it.each([
    ["23505", "a key taken twice", () => sql`insert into sentra_fact select * from sentra_fact`],
    ["23503", "a reference to nothing", () => sql`update sentra_fact set source_id = 99`],
    [
      "23514",
      "a check",
      ({ users, sentra }: Fixture) => sql`insert into sheet (sentra_id, pillar, period, changed_by)
        values (${sentra.tas}, 'internal', '2026-05-02', ${users.board})`,
    ],
    ["22P02", "a number that is none", () => sql`select ${"1,5"}::text::numeric`],
    ["42P01", "a table that is none", () => sql`select * from nowhere`],
  ])("with SQLSTATE %s for %s", async (code, _, statement) => {
    expect(await asBoard((tx) => statement(test.fixture).execute(tx)).catch(codeOf)).toBe(code);
  });
});

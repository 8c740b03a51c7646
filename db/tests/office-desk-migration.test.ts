import { sql } from "kysely";
import { expect, it } from "vitest";
import { useForwardDatabase } from "./forward-database.ts";

const step = (pillar: string, number: number, from: string | null, to: string, at: string) =>
  `(1, '${pillar}', 'month', '2026-01-01', ${number}, ${from ? `'${from}'` : "null"}, '${to}', '${at}')`;

/** Sheets with their ways so far, as they were before the day of handing in was kept beside the state. */
const forward = useForwardDatabase("20261121T1345-published-reference", [
  "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
  "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas')",
  "alter table sheet disable trigger user",
  `insert into sheet (sentra_id, pillar, period, state, return_reason) values
    (1, 'internal', '2026-01-01', 'verified', null), (1, 'external', '2026-01-01', 'returned', 'r'),
    (1, 'infrastructure', '2026-01-01', 'draft', null), (1, 'performance', '2026-01-01', 'submitted', null)`,
  "alter table sheet enable trigger user",
  `insert into sheet_step (sentra_id, pillar, period_kind, period, step, from_state, to_state, at) values
    ${[
      step("internal", 1, null, "draft", "2026-02-01"),
      step("internal", 2, "draft", "submitted", "2026-02-02"),
      step("internal", 3, "submitted", "returned", "2026-02-03"),
      step("internal", 4, "returned", "submitted", "2026-02-20"),
      step("internal", 5, "submitted", "verified", "2026-02-21"),
      step("external", 1, null, "returned", "2026-02-04"),
      step("infrastructure", 1, null, "draft", "2026-02-01"),
      step("infrastructure", 2, "draft", "submitted", "2026-02-02"),
      step("infrastructure", 3, "submitted", "draft", "2026-02-03"),
      step("performance", 1, "draft", "submitted", "2026-02-02"),
      step("performance", 2, "submitted", "draft", "2026-02-03"),
      step("performance", 3, "draft", "submitted", "2026-02-12"),
    ].join(", ")}`,
]);

it("what stands handed in takes its day from the log: the first, or that after it was taken back", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', pillar, handed_in_at::date) as line from sheet order by pillar`.execute(
    forward.database.kysely,
  );
  expect(rows.map(({ line }) => line)).toEqual([
    "external 2026-02-04",
    "infrastructure",
    "internal 2026-02-02",
    "performance 2026-02-12",
  ]);
});

it("row-level security holds the owner again", async () => {
  const { rows } = await sql`select from pg_class where relname in ('sheet', 'sheet_step')
    and relrowsecurity and relforcerowsecurity`.execute(forward.database.kysely);
  expect(rows).toHaveLength(2);
});

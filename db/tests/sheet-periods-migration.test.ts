import { sql } from "kysely";
import { expect, it } from "vitest";
import { useForwardDatabase } from "./forward-database.ts";

/** Yearly values of 2024 (December verified), 2025 (December returned) and 2026 (no December yet). */
const forward = useForwardDatabase("20261121T1200-enterprises", [
  "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
  "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas')",
  "insert into app_user (email, name) values ('officer@sentra.test', 'officer')",
  `insert into indicator (id, code, pillar, group_code, name_id, name_en, unit, value_type, period, over_time,
        over_sentra, better, source)
      select id, 'KI' || id, 'internal', 'g', 'n', 'n', 'u', 'count', period, 'sum', 'sum', 'none', 's'
        from (values (1, 'month'), (2, 'year')) as i (id, period)`,
  `insert into sheet (sentra_id, pillar, period, state, return_reason, changed_at, changed_by) values
      (1, 'internal', '2024-12-01', 'verified', null, '2025-01-05', 1),
      (1, 'internal', '2025-12-01', 'returned', 'belum lengkap', '2026-01-06', 1),
      (1, 'internal', '2026-10-01', 'draft', null, '2026-11-01', 1),
      (1, 'external', '2025-12-01', 'submitted', null, '2026-01-07', 1)`,
  `insert into observation (sentra_id, indicator_id, period, value, recorded_at) values
      (1, 1, '2025-12-01', 5, '2026-01-02'), (1, 2, '2024-01-01', 1, '2025-01-02'),
      (1, 2, '2025-01-01', 2, '2026-01-02'), (1, 2, '2026-01-01', 3, '2026-10-02')`,
]);

it("a year's values get a sheet of their year, as far as December's had come; months stay what they were", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', pillar, period_kind, period, state, return_reason, changed_at::date, changed_by) as line
      from sheet order by pillar, period_kind desc, period`.execute(forward.database.kysely);
  expect(rows.map(({ line }) => line)).toEqual([
    "external month 2025-12-01 submitted 2026-01-07 1",
    "internal year 2024-01-01 verified 2025-01-05 1",
    "internal year 2025-01-01 returned belum lengkap 2026-01-06 1",
    "internal year 2026-01-01 draft 2026-10-02",
    "internal month 2024-12-01 verified 2025-01-05 1",
    "internal month 2025-12-01 returned belum lengkap 2026-01-06 1",
    "internal month 2026-10-01 draft 2026-11-01 1",
  ]);
});

it("the log of each begins with what is known of it", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', s.period_kind, s.period, s.step, s.from_state, s.to_state, s.reason, s.at::date, s.actor) as line
      from sheet_step s where s.pillar = 'internal' and s.period >= '2025-01-01'
     order by s.period_kind desc, s.period`.execute(forward.database.kysely);
  expect(rows.map(({ line }) => line)).toEqual([
    "year 2025-01-01 1 returned belum lengkap 2026-01-06 1",
    "year 2026-01-01 1 draft 2026-10-02",
    "month 2025-12-01 1 returned belum lengkap 2026-01-06 1",
    "month 2026-10-01 1 draft 2026-11-01 1",
  ]);
});

it("row-level security holds the owner again", async () => {
  const { rows } = await sql`select from pg_class where relname in ('sheet', 'observation', 'sheet_step')
    and relrowsecurity and relforcerowsecurity`.execute(forward.database.kysely);
  expect(rows).toHaveLength(3);
});

import { sql } from "kysely";
import { expect, it } from "vitest";
import { useForwardDatabase } from "./forward-database.ts";

/** One sentra assessed twice without a check between, and another that was checked; one account that asked twice. */
const forward = useForwardDatabase("20261121T1746-end-sessions", [
  "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
  "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas'), ('35', 'kulit', 'kulit')",
  "insert into app_user (email, name) values ('dinas@contoh.id', 'Dinas')",
  `insert into ladder_assessment
     (sentra_id, assessed_on, due_on, level, met, improvements, assessed_by, outcomes, checked_on, checked_by) values
     (1, '2026-02-01', '2028-02-01', 'none', '{}', '{a,b,c}', 1, null, null, null),
     (1, '2026-02-01', '2028-02-01', 'none', '{}', '{a,b,c}', 1, null, null, null),
     (1, '2026-01-01', '2028-01-01', 'none', '{}', '{a,b,c}', 1, null, null, null),
     (2, '2024-02-01', '2026-02-01', 'none', '{}', '{a,b,c}', 1, '{yes,no,no}', '2026-02-01', 1),
     (2, '2026-02-01', '2028-02-01', 'bronze', '{}', '{a,b,c}', 1, null, null, null)`,
  `insert into data_request (right_asked, subject, user_id, recorded_by) values
     ('erasure', 'account', 1, 1), ('erasure', 'account', 1, 1), ('access', 'account', 1, 1)`,
]);

it("of a sentra's open assessments the latest is left, and every one that was checked", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', sentra_id, id, assessed_on) as line from ladder_assessment order by sentra_id, id`.execute(
    forward.database.kysely,
  );
  expect(rows.map(({ line }) => line)).toEqual(["1 2 2026-02-01", "2 4 2024-02-01", "2 5 2026-02-01"]);
});

it("of an account's open wishes to be erased the first waits, with its deadline", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', id, right_asked, state) as line from data_request order by id`.execute(
    forward.database.kysely,
  );
  expect(rows.map(({ line }) => line)).toEqual(["1 erasure open", "2 erasure refused", "3 access open"]);
});

import { sql } from "kysely";
import { expect, it } from "vitest";
import { wholeOf } from "./fixture-surveys.ts";
import { useForwardDatabase } from "./forward-database.ts";

const made = (comparable: boolean) => ({ kind: "made", constructs: [{ construct: "KP", comparable }] });
const whole = wholeOf([
  { sentraId: 1, withRest: made(false) },
  { sentraId: 2, withRest: made(true) },
  { sentraId: 3, withRest: { kind: "not-made", code: "singular" } },
]);

/** A wave that was published before, and one that is only computed, over the same three sentra. */
const forward = useForwardDatabase("20261121T1450-personal-tokens", [
  "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
  "insert into app_user (email, name) values ('dinas@sentra.test', 'Dinas')",
  "insert into sentra (region_code, name, product) values ('35', 'a', 'p'), ('35', 'b', 'p'), ('35', 'c', 'p')",
  "insert into instrument (code, name_id, name_en, region_code, created_by) values ('q', 'q', 'q', '35', 1)",
  "insert into instrument_version (instrument_code, version, definition, created_by) values ('q', 1, '{}', 1)",
  `insert into survey_wave (region_code, title, instrument_code, instrument_version, state)
    values ('35', 'published', 'q', 1, 'computed'), ('35', 'computed', 'q', 1, 'computed')`,
  "insert into wave_sentra (sentra_id, wave_id) select s, w from generate_series(1, 3) s, generate_series(1, 2) w",
  "insert into wave_computation (wave_id, requested_by) values (1, 1), (2, 1)",
  `insert into wave_result (wave_id, computation_id, design, result, answers_csv, answers_hash, engine, respondents)
    select w, w, '{}', '${whole}', '', '', '1', 5 from generate_series(1, 2) w`,
  `insert into sentra_result (sentra_id, wave_id, design, result, answers_hash, engine, respondents, invited, withdrawn,
      objecting, excluded)
    select s, w, '{}', '{}', '', '1', 5, 5, 0, 0, '{}' from generate_series(1, 3) s, generate_series(1, 2) w`,
  "insert into membership (user_id, role, region_code) values (1, 'officer', '35')",
  "do $$ begin perform begin_actor(1); update survey_wave set state = 'published' where id = 1; end $$",
]);

it("of waves that were published before it is told, too, which sentra may be set beside others", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', wave_id, sentra_id, not_alike) as line from sentra_comparability order by 1`.execute(
    forward.database.kysely,
  );
  expect(rows.map(({ line }) => line)).toEqual(["1 1 {KP}", "1 2 {}"]);
});

import { type Kysely, sql } from "kysely";

/**
 * Whether a result's wave is published is asked of that wave. The policies asked `wave_id in (select id from survey_wave
 * where state = 'published')`, which gathered everybody's waves before it looked at one sentra's results. Who sees what
 * stays as it was: the reader's own sentra took part in each of these waves, and so the reader sees them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isShown = sql`(wave_state(wave_id) = 'published' or owns_wave(wave_id))`;
  const isComputed = sql`wave_id = (select computed_wave())
    or sentra_id in (select sentra_id from wave_sentra where wave_id = (select computed_wave()))`;
  await sql`drop policy sentra_result_select on sentra_result`.execute(db);
  await sql`create policy sentra_result_select on sentra_result for select using (
    (sentra_id in (select unnest((select readable_sentra()))) and ${isShown}) or ${isComputed})`.execute(db);
  await sql`drop policy sentra_snapshot_select on sentra_snapshot`.execute(db);
  await sql`create policy sentra_snapshot_select on sentra_snapshot for select using (
    ((sentra_id = any ((select governed_sentra())::int[]) or sentra_id = any ((select overseen_sentra())::int[]))
      and ${isShown}) or ${isComputed})`.execute(db);
}

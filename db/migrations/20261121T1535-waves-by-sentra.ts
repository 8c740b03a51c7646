import { type Kysely, sql } from "kysely";

/**
 * The waves that somebody sees are found from their sentra. The policy asked `id in (select wave_id from wave_sentra)`,
 * which gathered the places of everybody's waves in each query; now the list is worked out once, by the key of
 * wave_sentra, and costs what the reader sees. Who sees what stays as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function readable_wave() returns int[]
    language sql stable security definer set search_path = public, pg_temp as $$
      select array(select wave_id from wave_sentra where sentra_id = any (readable_sentra()))
    $$
  `.execute(db);
  await sql`revoke execute on function readable_wave() from public`.execute(db);
  await sql`grant execute on function readable_wave() to sentra_app`.execute(db);
  await sql`drop policy survey_wave_select on survey_wave`.execute(db);
  await sql`create policy survey_wave_select on survey_wave for select using (
    sentra_id in (select unnest((select readable_sentra()))) or region_code = any ((select overseen_region())::text[])
    or id = any ((select readable_wave())::int[]) or id in ((select computed_wave()), (select respondent_wave())))`.execute(
    db,
  );
}

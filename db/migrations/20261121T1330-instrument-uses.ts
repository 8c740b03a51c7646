import { type Kysely, sql } from "kysely";

/**
 * How many waves asked a version of an instrument. Whoever reads an instrument has to know whether it still may change,
 * also where the waves are those of others: only their number is told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function instrument_uses(p_code text)
    returns table (instrument_code text, version smallint, waves int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select w.instrument_code, w.instrument_version, count(*)::int
        from survey_wave w
       where w.state <> 'draft' and actor_id() is not null and (p_code is null or w.instrument_code = p_code)
       group by w.instrument_code, w.instrument_version
    $$
  `.execute(db);
}

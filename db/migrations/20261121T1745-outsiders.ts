import { type Kysely, sql } from "kysely";

/** Two places where those who are of no tenant saw more than is their business. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Whoever holds a questionnaire's link reads that questionnaire, and so does the computation of its answers. They could
  // read every office's, drafts too, which are for people who are signed in.
  const isAsked = sql`w.id = coalesce((select respondent_wave()), (select computed_wave()))`;
  await sql`drop policy instrument_asked on instrument`.execute(db);
  await sql`create policy instrument_asked on instrument for select using (
    code = (select w.instrument_code from survey_wave w where ${isAsked}))`.execute(db);
  await sql`drop policy instrument_version_asked on instrument_version`.execute(db);
  await sql`create policy instrument_version_asked on instrument_version for select using (
    (instrument_code, version) = (
      select w.instrument_code, w.instrument_version from survey_wave w where ${isAsked}))`.execute(db);

  // Where nobody is signed in, "is it oneself" has no answer, and `if not` took that for a yes.
  await sql`
    create or replace function names_around_account(p_user int) returns text[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not (in_accounts_scope() or coalesce(p_user = actor_id(), false)) then
        raise exception 'of oneself alone' using errcode = 'insufficient_privilege';
      end if;
      return (
        select coalesce(array_agg(distinct n.name), '{}')
          from membership m
          left join sentra s on s.id = m.sentra_id
          left join region r on r.code = m.region_code
          cross join lateral (values (s.name), (s.product), (s.village), (s.cooperative), (r.name)) n (name)
         where m.user_id = p_user and n.name is not null
      );
    end $$
  `.execute(db);
}

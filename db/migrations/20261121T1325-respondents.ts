import { type Kysely, sql } from "kysely";

/**
 * Who opens a link too early is told so, and who asks is named: an invitation opens a wave that is still a draft, of
 * which nothing can be answered yet (survey_response_guard), and shows the offices whose region holds the wave.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function begin_respondent(p_sentra int, p_token text, p_receipt_hash text default null)
    returns table (wave_id int, number int, wave_state text, has_answered boolean)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      select i.wave_id, i.number, w.state,
             exists (select from survey_response r
                      where (r.sentra_id, r.wave_id, r.invitation_number) = (i.sentra_id, i.wave_id, i.number))
        into wave_id, number, wave_state, has_answered
        from invitation i join survey_wave w on w.id = i.wave_id
       where i.sentra_id = p_sentra and i.token = p_token;
      perform set_config('app.scope', 'respondent', true),
              set_config('timezone', 'UTC', true),
              set_config('app.respondent_sentra', case when wave_id is null then '' else p_sentra::text end, true),
              set_config('app.respondent_wave', coalesce(wave_id::text, ''), true),
              set_config('app.respondent_number', coalesce(number::text, ''), true),
              set_config('app.respondent_receipt', coalesce(p_receipt_hash, ''), true);
      if wave_id is not null then return next; end if;
    end $$
  `.execute(db);
  await sql`create policy office_respondent on office for select
    using (region_code = (select region_code from survey_wave where id = (select respondent_wave())))`.execute(db);
}

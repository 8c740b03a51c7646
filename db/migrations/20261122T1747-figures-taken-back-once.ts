import { type Kysely, sql } from "kysely";

/**
 * Whoever takes an answer back from a closed wave waits for a worker that is writing its figures, and then takes those
 * back, too. Two who waited together, each to share the wave's row, both wanted it alone after that, and one of them
 * failed. So the row of a wave that is not open any more is asked for alone from the beginning; that of an open one stays
 * shared, because many answer at once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function survey_response_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      wave_is text;
    begin
      if tg_op = 'DELETE' and old.sentra_id = erasing_sentra() then return old; end if;
      select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id);
      if wave_is in ('closed', 'computed') then
        select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id) for update;
      else
        select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id) for share;
      end if;
      if wave_is is null then return coalesce(new, old); end if; -- goes with its wave
      if tg_op = 'DELETE' then
        if wave_is = 'open' then return old; end if;
      else
        if wave_is = 'open' or (tg_op = 'UPDATE'
             and (new.answers is null or new.answers = old.answers)
             and (new.objects or not old.objects) and (new.withdrawn_at is not null or old.withdrawn_at is null)) then
          new.changed_at := now();
          if wave_is = 'computed' and (new.objects <> old.objects or new.withdrawn_at is distinct from old.withdrawn_at) then
            update survey_wave set state = 'closed' where id = new.wave_id;
          end if;
          return new;
        end if;
      end if;
      raise exception 'the wave is not open' using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
}

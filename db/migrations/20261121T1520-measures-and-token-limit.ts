import { type Kysely, sql } from "kysely";

/**
 * Beside the criteria that were met, an assessment keeps what was measured for them; and a person holds ten personal
 * tokens at most, so that one that nobody knows of does not hide among hundreds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // By criterion: {"value": 11, "needed": 9}. Null where nothing was measured, as before this migration.
  await sql`alter table ladder_assessment add measures jsonb
    check (measures is null or jsonb_typeof(measures) = 'object')`.execute(db);

  // When the register of members was last renewed: those who oversee a sentra may know that, and see no member.
  await sql`
    create function register_renewal(p_sentra int) returns table (renewed date, is_simulated boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
      select max(e.changed_at at time zone 'Asia/Jakarta')::date, coalesce(bool_or(e.is_simulated), false)
        from enterprise e
       where e.sentra_id = p_sentra and p_sentra = any (readable_sentra())
    $$
  `.execute(db);

  await sql`
    create function personal_token_guard() returns trigger language plpgsql as $$
    begin
      -- Two made at once wait for each other.
      perform pg_advisory_xact_lock(hashtext('personal_token'), new.user_id);
      if (select count(*) from personal_token where user_id = new.user_id) >= 10 then
        raise exception 'user % holds ten tokens', new.user_id using errcode = 'program_limit_exceeded';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger personal_token_guard before insert on personal_token
    for each row execute function personal_token_guard()`.execute(db);
}

import { type Kysely, sql } from "kysely";

/**
 * What an administrator's work needs beyond the first policies, held by the database itself:
 * a closed account loses its sessions (opening it again must not bring them back), a forgotten password is replaced
 * without anybody reading the old one's hash, and there is always somebody who administers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // For the functions below alone, which run as the owner (see 20261121T0600-accounts).
  await sql`create policy credential_definer on credential for all to current_user using (true)`.execute(db);
  await sql`create policy user_session_definer on user_session for all to current_user using (true)`.execute(db);

  await sql`
    create function require_other_admin(p_user int) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      -- Two administrators who remove each other at the same moment come one after the other.
      perform pg_advisory_xact_lock(hashtext('sentra.administrators'));
      if not exists (
        select from membership m join app_user u on u.id = m.user_id
         where m.role = 'admin' and u.is_active and u.id <> p_user
      ) then
        raise exception 'the last administrator stays' using errcode = 'restrict_violation';
      end if;
    end $$
  `.execute(db);

  await sql`
    create function membership_delete_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if old.role = 'admin' then perform require_other_admin(old.user_id); end if;
      return old;
    end $$
  `.execute(db);
  await sql`create trigger membership_delete before delete on membership
    for each row execute function membership_delete_guard()`.execute(db);

  await sql`
    create function account_activity_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if not new.is_active then
        if exists (select from membership where user_id = new.id and role = 'admin') then
          perform require_other_admin(new.id);
        end if;
        delete from user_session where user_id = new.id;
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger account_activity before update of is_active on app_user
    for each row when (old.is_active is distinct from new.is_active) execute function account_activity_guard()`.execute(
    db,
  );

  await sql`
    create function give_password(p_user int, p_hash text) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not actor_is_admin() then
        raise exception 'only an administrator gives passwords' using errcode = 'insufficient_privilege';
      end if;
      update credential set password_hash = p_hash, must_change = true, changed_at = now() where user_id = p_user;
      delete from user_session where user_id = p_user;
    end $$
  `.execute(db);

  // The officers' queue: few of all sheets ever are in these states.
  await sql`create index sheet_waiting on sheet (state, changed_at) where state in ('submitted', 'returned')`.execute(
    db,
  );
}

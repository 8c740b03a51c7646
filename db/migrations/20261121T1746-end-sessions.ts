import { type Kysely, sql } from "kysely";

/**
 * Where somebody's telephone is lost, an administrator ends the account's sessions, and nothing else of it: so far that took
 * another password or a closed account. Each session that ends so is in the audit log, by its own trigger.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function end_sessions(p_user int) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare ended int;
    begin
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'only another administrator ends the sessions of an account' using errcode = 'insufficient_privilege';
      end if;
      delete from user_session where user_id = p_user;
      get diagnostics ended = row_count;
      delete from pending_sign_in where user_id = p_user;
      return ended;
    end $$
  `.execute(db);
}

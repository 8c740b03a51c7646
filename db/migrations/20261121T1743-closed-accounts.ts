import { type Kysely, sql } from "kysely";

/**
 * How an account is closed for good has one home: erased by an administrator, or left alone by a sentra that goes. What
 * it was signed in with, from where and by which devices goes in both cases; its number stays, as other rows name it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function close_accounts(p_users int[]) returns void
    language plpgsql volatile as $$
    begin
      update app_user set is_active = false where id = any (p_users);
      delete from membership where user_id = any (p_users);
      delete from credential where user_id = any (p_users);
      delete from user_session where user_id = any (p_users);
      delete from pending_sign_in where user_id = any (p_users);
      delete from personal_token where user_id = any (p_users);
      delete from account_link where user_id = any (p_users);
      delete from known_device where user_id = any (p_users);
      delete from sign_in_notice where user_id = any (p_users);
      delete from recovery_code where user_id = any (p_users);
      delete from second_factor where user_id = any (p_users);
      delete from factor_reset where user_id = any (p_users);
      delete from saved_view where user_id = any (p_users);
      delete from digest_choice where user_id = any (p_users);
      update app_user set name = 'Akun ' || id, email = 'akun.' || id || '@dihapus.invalid' where id = any (p_users);
    end $$
  `.execute(db);
  await sql`revoke execute on function close_accounts from public`.execute(db);
  await sql`
    create or replace function erase_account(p_user int) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'another administrator erases an account' using errcode = 'insufficient_privilege';
      end if;
      perform from app_user where id = p_user and email not like '%@dihapus.invalid' for update;
      if not found then return false; end if;
      perform close_accounts(array[p_user]);
      return true;
    end $$
  `.execute(db);
  await sql`
    create or replace function erase_departed() returns table (erased_sentra int)
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      due departure;
      alone int[];
    begin
      for due in
        select * from departure d
         where d.called_back_at is null and d.erased_at is null
           and d.erase_on <= (now() at time zone 'Asia/Jakarta')::date
         order by d.sentra_id for update skip locked
      loop
        perform set_config('app.erasing_sentra', due.sentra_id::text, true);
        select coalesce(array_agg(distinct m.user_id), '{}') into alone from membership m
         where m.sentra_id = due.sentra_id and not exists (
           select from membership o where o.user_id = m.user_id and o.sentra_id is distinct from due.sentra_id);
        delete from sentra where id = due.sentra_id;
        perform close_accounts(alone);
        update departure set erased_at = now() where (sentra_id, id) = (due.sentra_id, due.id);
        perform set_config('app.erasing_sentra', '', true);
        erased_sentra := due.sentra_id;
        return next;
      end loop;
    end $$
  `.execute(db);
}

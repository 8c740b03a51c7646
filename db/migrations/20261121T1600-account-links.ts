import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * A person opens an account, or gets back into it, by a link: nobody but that person ever knows its password. A link is
 * kept as sha256, works once, and for hours only: 72 for an invitation, 24 to get back in (NIST SP 800-63B-4, 4.2.1.2).
 * They are made and used through the functions below alone; an administrator may take one back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_link (
      id int generated always as identity primary key,
      user_id int not null references app_user on delete cascade,
      purpose text not null check (purpose in ('invitation', 'recovery')),
      token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
      created_by int references app_user on delete set null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      withdrawn_at timestamptz,
      check (expires_at <= created_at + case purpose when 'invitation' then interval '72 hours' else interval '24 hours' end)
    )
  `.execute(db);
  await sql`create index account_link_user on account_link (user_id, created_at)`.execute(db);
  await protect(db, "account_link");

  await sql`create policy account_link_select on account_link for select
    using ((select in_accounts_scope()) or (select actor_is_admin()))`.execute(db);
  await sql`create policy account_link_update on account_link for update
    using ((select actor_is_admin()))`.execute(db);
  await sql`grant select, update (withdrawn_at) on account_link to sentra_app`.execute(db);

  // For the functions below alone, which run as the owner (see 20261121T0600-accounts).
  await sql`create policy account_link_definer on account_link for all to current_user using (true)`.execute(db);
  await sql`create policy app_user_definer_update on app_user for update to current_user using (true)`.execute(db);

  // Whoever has no password yet is invited; others get back in. A newer link takes the place of those still open; one
  // that a stranger may have asked for doesn't take the place of one that was handed over.
  await sql`
    create function add_account_link(p_user int, p_hash text, p_by int) returns account_link
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      made account_link;
      what text := case when exists (select from credential where user_id = p_user) then 'recovery' else 'invitation' end;
    begin
      update account_link set withdrawn_at = now()
       where user_id = p_user and used_at is null and withdrawn_at is null and (p_by is not null or created_by is null);
      insert into account_link (user_id, purpose, token_hash, created_by, expires_at)
      values (p_user, what, p_hash, p_by,
        now() + case what when 'invitation' then interval '72 hours' else interval '24 hours' end)
      returning * into made;
      return made;
    end $$
  `.execute(db);
  await sql`revoke all on function add_account_link(int, text, int) from public`.execute(db);

  await sql`
    create function create_account_link(p_user int, p_hash text) returns account_link
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not (actor_is_admin() or (in_accounts_scope() and not admin_exists())) then
        raise exception 'only an administrator makes links' using errcode = 'insufficient_privilege';
      end if;
      return add_account_link(p_user, p_hash, actor_id());
    end $$
  `.execute(db);

  // Asked for by whoever typed an e-mail, so at most three a day. Returns the address to send it to, if any.
  await sql`
    create function request_account_link(p_email text, p_hash text) returns text
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      person app_user;
    begin
      if not in_accounts_scope() then
        raise exception 'asked for before anybody is known' using errcode = 'insufficient_privilege';
      end if;
      select u.* into person
        from app_user u join credential c on c.user_id = u.id
       where u.email = lower(p_email) and u.is_active
         for update of u;
      if not found
        or (select count(*) from account_link l
             where l.user_id = person.id and l.created_by is null and l.created_at > now() - interval '24 hours') >= 3
      then
        return null;
      end if;
      perform add_account_link(person.id, p_hash, null);
      return person.email;
    end $$
  `.execute(db);

  // In one step, so that of two who open a link at once one gets in. What the account held before ends with it.
  await sql`
    create function use_account_link(p_hash text, p_password_hash text, p_name text) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      used account_link;
    begin
      if not in_accounts_scope() then
        raise exception 'used before anybody is known' using errcode = 'insufficient_privilege';
      end if;
      update account_link l set used_at = now()
        from app_user u
       where l.token_hash = p_hash and l.used_at is null and l.withdrawn_at is null and l.expires_at > now()
         and u.id = l.user_id and u.is_active
      returning l.* into used;
      if not found then return null; end if;
      insert into credential (user_id, password_hash) values (used.user_id, p_password_hash)
        on conflict (user_id) do update
        set password_hash = excluded.password_hash, must_change = false, changed_at = now();
      if used.purpose = 'invitation' then
        update app_user set name = coalesce(p_name, name) where id = used.user_id;
      end if;
      update account_link set withdrawn_at = now()
       where user_id = used.user_id and used_at is null and withdrawn_at is null;
      delete from user_session where user_id = used.user_id;
      delete from personal_token where user_id = used.user_id;
      return used.user_id;
    end $$
  `.execute(db);

  // What a person's sentra, regions and offices are called: nobody should take one of these for a password.
  await sql`
    create function names_around_account(p_user int) returns text[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      if not (in_accounts_scope() or p_user = actor_id()) then
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

  // No administrator sets a password any more, nor ever knows one.
  await sql`drop function give_password(int, text)`.execute(db);
  await sql`drop policy credential_insert on credential`.execute(db);
  await sql`create policy credential_insert on credential for insert
    with check ((select in_accounts_scope()) and not (select admin_exists()))`.execute(db);
}

import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * How long a session holds is decided here, so that no code can forget it: 30 days at most, 14 days without use, 12
 * hours without use for who administers the platform. Another role, or one less, ends the account's sessions at once.
 *
 * A device is known by a secret of its own, kept as sha256. A sign-in from one that the account has not seen is noted,
 * and the account's other sessions are told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table user_session
      add column last_seen_at timestamptz not null default now(),
      add column address text not null default '' check (char_length(address) <= 45)
  `.execute(db);
  // Neither when it began nor when it ends is changed afterwards.
  await sql`revoke insert, update on user_session from sentra_app`.execute(db);
  await sql`grant insert (id_hash, user_id, expires_at, user_agent, address), update (last_seen_at)
    on user_session to sentra_app`.execute(db);

  await sql`
    create function session_ends_at(s user_session) returns timestamptz stable language sql as $$
      select least(
        s.expires_at,
        s.created_at + interval '30 days',
        s.last_seen_at + case
          when exists (select from membership m where m.user_id = s.user_id and m.role = 'admin') then interval '12 hours'
          else interval '14 days'
        end
      )
    $$
  `.execute(db);

  await sql`
    create function end_sessions_of_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op <> 'INSERT' then delete from user_session where user_id = old.user_id; end if;
      if tg_op <> 'DELETE' then delete from user_session where user_id = new.user_id; end if;
      return null;
    end $$
  `.execute(db);
  await sql`create trigger membership_sessions after insert or update or delete on membership
    for each row execute function end_sessions_of_member()`.execute(db);

  await sql`
    create table known_device (
      user_id int not null references app_user on delete cascade,
      device_hash text not null check (device_hash ~ '^[0-9a-f]{64}$'),
      last_used_at timestamptz not null default now(),
      primary key (user_id, device_hash)
    )
  `.execute(db);
  await sql`
    create table sign_in_notice (
      id int generated always as identity primary key,
      user_id int not null references app_user on delete cascade,
      session_hash text not null,
      at timestamptz not null default now(),
      user_agent text not null,
      address text not null check (char_length(address) <= 45),
      seen_at timestamptz
    )
  `.execute(db);
  await sql`create index sign_in_notice_unseen on sign_in_notice (user_id) where seen_at is null`.execute(db);
  for (const table of ["known_device", "sign_in_notice"]) await protect(db, table);

  await sql`create policy known_device_sign_in on known_device for all using ((select in_accounts_scope()))`.execute(
    db,
  );
  await sql`grant select, insert, update (last_used_at), delete on known_device to sentra_app`.execute(db);

  await sql`create policy sign_in_notice_select on sign_in_notice for select
    using ((select in_accounts_scope()) or user_id = (select actor_id()))`.execute(db);
  await sql`create policy sign_in_notice_insert on sign_in_notice for insert
    with check ((select in_accounts_scope()))`.execute(db);
  await sql`create policy sign_in_notice_update on sign_in_notice for update
    using (user_id = (select actor_id()))`.execute(db);
  await sql`create policy sign_in_notice_delete on sign_in_notice for delete
    using ((select in_accounts_scope()))`.execute(db);
  await sql`grant select, insert (user_id, session_hash, user_agent, address), update (seen_at), delete
    on sign_in_notice to sentra_app`.execute(db);
}

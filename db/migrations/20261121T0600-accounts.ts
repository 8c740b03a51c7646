import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * Accounts, and the actor that row-level security sees.
 *
 * Every transaction of the application opens as one of two things:
 *   an actor    `select begin_actor(user_id)`: what that person may see and do is worked out once, from the
 *               memberships, and kept for this transaction only (`set_config(…, true)`, safe behind a
 *               transaction pooler). Policies compare a row's sentra with those lists, never with a join per row.
 *   accounts    `select begin_accounts()`: signing in and out, before anybody is known. Sees users, credentials and
 *               sessions, and no tenant table.
 * A transaction that opened as neither sees nothing. Both keep UTC for the transaction, whatever the server's zone.
 *
 * The tables' owner is held by the policies too (FORCE). The two policies "to current_user" let the
 * SECURITY DEFINER functions below, which run as the owner, read the memberships from which visibility follows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'sentra_app') then
        create role sentra_app nologin;
      end if;
    end $$
  `.execute(db);
  await sql`grant usage on schema public to sentra_app`.execute(db);
  // At start the application looks whether the schema is the one it was written for (findServingObstacle).
  await sql`grant select on kysely_migration to sentra_app`.execute(db);

  await sql`
    create function actor_id() returns int stable language sql as
    $$ select nullif(current_setting('app.actor_id', true), '')::int $$
  `.execute(db);
  await sql`
    create function actor_is_admin() returns boolean stable language sql as
    $$ select coalesce(current_setting('app.is_admin', true), '') = 'on' $$
  `.execute(db);
  await sql`
    create function in_accounts_scope() returns boolean stable language sql as
    $$ select coalesce(current_setting('app.scope', true), '') = 'accounts' $$
  `.execute(db);
  await sql`
    create function begin_accounts() returns void language plpgsql as $$
    begin
      perform set_config('app.scope', 'accounts', true),
              set_config('timezone', 'UTC', true);
    end $$
  `.execute(db);

  await sql`
    create table app_user (
      id int generated always as identity primary key,
      email text not null unique check (email = lower(email)),
      name text not null,
      is_active boolean not null default true,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table credential (
      user_id int primary key references app_user on delete cascade,
      password_hash text not null,
      must_change boolean not null default false,
      changed_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table user_session (
      id_hash text primary key,
      user_id int not null references app_user on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      user_agent text not null default ''
    )
  `.execute(db);
  await sql`create index user_session_user on user_session (user_id)`.execute(db);

  for (const table of ["app_user", "credential", "user_session"]) await protect(db, table);

  await sql`create policy app_user_select on app_user for select
    using ((select in_accounts_scope()) or id = (select actor_id()) or (select actor_is_admin()))`.execute(db);
  // Nobody switches an account off or on but an administrator: one's own row is active before and after.
  await sql`create policy app_user_update on app_user for update
    using ((id = (select actor_id()) and is_active) or (select actor_is_admin()))`.execute(db);
  await sql`grant select, insert, update (name, is_active) on app_user to sentra_app`.execute(db);

  // A password's hash is read only while signing in; an administrator may set one, and never read it.
  await sql`create policy credential_select on credential for select using ((select in_accounts_scope()))`.execute(db);
  await sql`create policy credential_update on credential for update using ((select in_accounts_scope()))`.execute(db);
  await sql`grant select, insert, update on credential to sentra_app`.execute(db);

  await sql`create policy user_session_own on user_session for all
    using ((select in_accounts_scope()) or user_id = (select actor_id()))`.execute(db);
  await sql`grant select, insert, update, delete on user_session to sentra_app`.execute(db);
}

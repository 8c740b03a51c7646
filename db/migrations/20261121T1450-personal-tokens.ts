import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What a person gives to a program that reads in their name (app/api). Kept as sha256, so that a read table opens
 * nothing. A person makes and ends their own, and sees only those; the accounts scope finds one by its hash and notes
 * when it was used. As with sessions, a closed account and a password given by an administrator end all of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table personal_token (
      id int generated always as identity primary key,
      user_id int not null references app_user on delete cascade,
      name text not null check (char_length(name) between 1 and 80),
      token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
      prefix text not null check (char_length(prefix) <= 16),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz
    )
  `.execute(db);
  await sql`create index personal_token_user on personal_token (user_id)`.execute(db);
  await protect(db, "personal_token");

  await sql`create policy personal_token_select on personal_token for select
    using ((select in_accounts_scope()) or user_id = (select actor_id()))`.execute(db);
  await sql`create policy personal_token_insert on personal_token for insert
    with check (user_id = (select actor_id()))`.execute(db);
  await sql`create policy personal_token_update on personal_token for update
    using ((select in_accounts_scope()))`.execute(db);
  await sql`create policy personal_token_delete on personal_token for delete
    using (user_id = (select actor_id()))`.execute(db);
  await sql`grant select, insert, update (last_used_at), delete on personal_token to sentra_app`.execute(db);

  // For the function below alone, which runs as the owner (see 20261121T0600-accounts).
  await sql`create policy personal_token_definer on personal_token for all to current_user using (true)`.execute(db);
  await sql`
    create function end_personal_tokens() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_table_name = 'app_user' then
        delete from personal_token where user_id = new.id;
      else
        delete from personal_token where user_id = new.user_id;
      end if;
      return null;
    end $$
  `.execute(db);
  await sql`create trigger app_user_tokens after update of is_active on app_user
    for each row when (not new.is_active) execute function end_personal_tokens()`.execute(db);
  await sql`create trigger credential_tokens after update of must_change on credential
    for each row when (new.must_change) execute function end_personal_tokens()`.execute(db);
}

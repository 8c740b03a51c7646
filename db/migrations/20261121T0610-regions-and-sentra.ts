import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The tree of regions, the offices, the sentra (the tenants), who belongs to what, and begin_actor().
 *
 * Region codes are Kemendagri's ("35", "35.15"): a region's subtree is the range from its code to its code followed
 * by '/', the character after '.', in the C collation. The collation is part of the column's type for that reason.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table region (
      code text collate "C" primary key,
      parent_code text collate "C" references region,
      kind text not null check (kind in ('province', 'kabupaten', 'kota')),
      name text not null
    )
  `.execute(db);
  await sql`grant select on region to sentra_app`.execute(db);

  await sql`
    create table office (
      id int generated always as identity primary key,
      region_code text collate "C" not null references region,
      name text not null,
      unique (region_code, name)
    )
  `.execute(db);
  await sql`
    create table sentra (
      id int generated always as identity primary key,
      region_code text collate "C" not null references region,
      name text not null,
      product text not null,
      village text,
      cooperative text,
      started_year smallint,
      is_simulated boolean not null default false,
      created_at timestamptz not null default now(),
      unique (region_code, name)
    )
  `.execute(db);
  await sql`
    create table membership (
      id int generated always as identity primary key,
      user_id int not null references app_user on delete cascade,
      role text not null check (role in ('admin', 'officer', 'board', 'operator', 'viewer')),
      region_code text collate "C" references region,
      sentra_id int references sentra on delete cascade,
      created_at timestamptz not null default now(),
      constraint membership_scope check (
        case role
          when 'admin' then region_code is null and sentra_id is null
          when 'officer' then region_code is not null and sentra_id is null
          when 'viewer' then (region_code is null) <> (sentra_id is null)
          else region_code is null and sentra_id is not null
        end
      ),
      unique nulls not distinct (user_id, role, region_code, sentra_id)
    )
  `.execute(db);

  for (const table of ["office", "sentra", "membership"]) await protect(db, table);
  await sql`create policy membership_definer on membership for select to current_user using (true)`.execute(db);
  await sql`create policy sentra_definer on sentra for select to current_user using (true)`.execute(db);
  await sql`create policy app_user_definer on app_user for select to current_user using (true)`.execute(db);

  // What each list is for: readable = see; entered = type values; governed = submit; overseen = verify or return.
  // Someone whose account is switched off sees and does nothing more, also in a session that still holds.
  await sql`
    create function begin_actor(p_user int) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      readable int[]; entered int[]; governed int[]; overseen int[]; admin boolean;
    begin
      select coalesce(array_agg(distinct s.id), '{}'),
             coalesce(array_agg(distinct s.id) filter (where m.role in ('operator', 'board')), '{}'),
             coalesce(array_agg(distinct s.id) filter (where m.role = 'board'), '{}'),
             coalesce(array_agg(distinct s.id) filter (where m.role = 'officer'), '{}')
        into readable, entered, governed, overseen
        from membership m
        join app_user u on u.id = m.user_id and u.is_active
        join sentra s on s.id = m.sentra_id
          or s.region_code = m.region_code
          or (s.region_code > m.region_code || '.' and s.region_code < m.region_code || '/')
       where m.user_id = p_user;
      select coalesce(bool_or(m.role = 'admin'), false) into admin
        from membership m
        join app_user u on u.id = m.user_id and u.is_active
       where m.user_id = p_user;
      perform set_config('app.scope', 'actor', true),
              set_config('app.actor_id', p_user::text, true),
              set_config('timezone', 'UTC', true),
              set_config('app.is_admin', case when admin then 'on' else 'off' end, true),
              set_config('app.readable_sentra', readable::text, true),
              set_config('app.entered_sentra', entered::text, true),
              set_config('app.governed_sentra', governed::text, true),
              set_config('app.overseen_sentra', overseen::text, true);
    end $$
  `.execute(db);
  for (const list of ["readable", "entered", "governed", "overseen"]) {
    await sql`
      create function ${sql.raw(`${list}_sentra()`)} returns int[] stable language sql as
      ${sql.raw(`$$ select coalesce(nullif(current_setting('app.${list}_sentra', true), ''), '{}')::int[] $$`)}
    `.execute(db);
  }
  await sql`
    create function admin_exists() returns boolean
    language sql stable security definer set search_path = public, pg_temp as
    $$ select exists (select from membership where role = 'admin') $$
  `.execute(db);

  await sql`create policy office_select on office for select using ((select actor_id()) is not null)`.execute(db);
  await sql`create policy office_write on office for all using ((select actor_is_admin()))`.execute(db);
  await sql`grant select, insert, update on office to sentra_app`.execute(db);

  await sql`create policy sentra_select on sentra for select
    using (id in (select unnest((select readable_sentra()))) or (select actor_is_admin()))`.execute(db);
  await sql`create policy sentra_insert on sentra for insert with check ((select actor_is_admin()))`.execute(db);
  await sql`create policy sentra_update on sentra for update using ((select actor_is_admin()))`.execute(db);
  await sql`grant select, insert, update on sentra to sentra_app`.execute(db);

  // There is no open sign-up: accounts are opened by an administrator. While there is none, the step that sets the
  // place up opens the first ones and makes the very first administrator.
  for (const table of ["app_user", "credential"]) {
    await sql`create policy ${sql.ref(`${table}_insert`)} on ${sql.table(table)} for insert
      with check ((select actor_is_admin())
        or ((select in_accounts_scope()) and not (select admin_exists())))`.execute(db);
  }
  await sql`create policy membership_select on membership for select
    using (user_id = (select actor_id()) or (select actor_is_admin()) or (select in_accounts_scope()))`.execute(db);
  await sql`create policy membership_insert on membership for insert
    with check ((select actor_is_admin())
      or (role = 'admin' and (select in_accounts_scope()) and not (select admin_exists())))`.execute(db);
  await sql`create policy membership_delete on membership for delete using ((select actor_is_admin()))`.execute(db);
  await sql`grant select, insert, delete on membership to sentra_app`.execute(db);
}

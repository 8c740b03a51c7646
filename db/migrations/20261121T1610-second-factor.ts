import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * A second factor beside the password, who demands it, and how often something may be tried. The reasons are in
 * docs/decisions/2026-11-21-second-factor.md and 2026-11-21-rate-limits.md.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFactor(db);
  await createDemands(db);
  await createResets(db);
  await createRateLimits(db);
}

const inAccounts = sql`(select in_accounts_scope())`;
const isOwn = sql`user_id = (select actor_id())`;

async function createFactor(db: Kysely<unknown>): Promise<void> {
  // The secret is sealed by the application with a key that the database never sees.
  await sql`
    create table second_factor (
      user_id int primary key references app_user on delete cascade,
      sealed_secret text not null,
      -- The last step of 30 seconds whose code was accepted: no code is accepted twice.
      last_step bigint not null,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table recovery_code (
      user_id int not null references second_factor on delete cascade,
      code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
      used_at timestamptz,
      primary key (user_id, code_hash)
    )
  `.execute(db);
  for (const [table, changing] of [
    ["second_factor", "last_step"],
    ["recovery_code", "used_at"],
  ] as const) {
    await protect(db, table);
    const policy = (action: string) => sql.ref(`${table}_${action}`);
    await sql`create policy ${policy("select")} on ${sql.table(table)} for select using (${inAccounts} or ${isOwn})`.execute(
      db,
    );
    await sql`create policy ${policy("insert")} on ${sql.table(table)} for insert with check (${isOwn})`.execute(db);
    await sql`create policy ${policy("update")} on ${sql.table(table)} for update using (${inAccounts})`.execute(db);
    await sql`create policy ${policy("delete")} on ${sql.table(table)} for delete using (${isOwn})`.execute(db);
    // For the functions below alone, which run as the owner (see 20261121T0600-accounts).
    await sql`create policy ${policy("definer")} on ${sql.table(table)} for all to current_user using (true)`.execute(
      db,
    );
    await sql`grant select, insert, update (${sql.ref(changing)}), delete on ${sql.table(table)} to sentra_app`.execute(
      db,
    );
  }

  // Between the password and the code: a half-session that opens nothing but the page that asks for the code.
  await sql`
    create table pending_sign_in (
      id_hash text primary key,
      user_id int not null references app_user on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )
  `.execute(db);
  await sql`create index pending_sign_in_user on pending_sign_in (user_id)`.execute(db);
  await protect(db, "pending_sign_in");
  await sql`create policy pending_sign_in_all on pending_sign_in for all using (${inAccounts})`.execute(db);
  await sql`create policy pending_sign_in_definer on pending_sign_in for all to current_user using (true)`.execute(db);
  await sql`grant select, insert, delete on pending_sign_in to sentra_app`.execute(db);
}

/** An office may demand it of those who work for its region and of those who keep its sentra; it holds for the regions below, too. */
async function createDemands(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table factor_demand (
      region_code text collate "C" primary key references region,
      of_offices boolean not null,
      of_sentra boolean not null,
      set_by int not null references app_user,
      set_at timestamptz not null default now()
    )
  `.execute(db);
  await protect(db, "factor_demand");
  const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;
  const underOnesName = sql`${isOverseen} and set_by = (select actor_id())`;
  await sql`create policy factor_demand_select on factor_demand for select
    using ((select actor_id()) is not null)`.execute(db);
  await sql`create policy factor_demand_insert on factor_demand for insert with check (${underOnesName})`.execute(db);
  await sql`create policy factor_demand_update on factor_demand for update
    using (${isOverseen}) with check (${underOnesName})`.execute(db);
  await sql`create policy factor_demand_definer on factor_demand for select to current_user using (true)`.execute(db);
  await sql`grant select, insert, update on factor_demand to sentra_app`.execute(db);
}

async function createResets(db: Kysely<unknown>): Promise<void> {
  // Whose factor an administrator took off, and whether that person has been told.
  await sql`
    create table factor_reset (
      id int generated always as identity primary key,
      user_id int not null references app_user on delete cascade,
      reset_by int not null references app_user,
      reset_at timestamptz not null default now(),
      seen_at timestamptz
    )
  `.execute(db);
  await sql`create index factor_reset_user on factor_reset (user_id)`.execute(db);
  await protect(db, "factor_reset");
  await sql`create policy factor_reset_select on factor_reset for select
    using (${isOwn} or (select actor_is_admin()))`.execute(db);
  await sql`create policy factor_reset_update on factor_reset for update using (${isOwn})`.execute(db);
  await sql`create policy factor_reset_definer on factor_reset for all to current_user using (true)`.execute(db);
  await sql`grant select, update (seen_at) on factor_reset to sentra_app`.execute(db);

  await sql`
    create function reset_factor(p_user int) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      -- One's own is switched off with password and code, so that a stolen session is not enough.
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'only another administrator takes a second factor off' using errcode = 'insufficient_privilege';
      end if;
      delete from second_factor where user_id = p_user;
      if not found then return false; end if;
      delete from user_session where user_id = p_user;
      delete from pending_sign_in where user_id = p_user;
      insert into factor_reset (user_id, reset_by) values (p_user, actor_id());
      return true;
    end $$
  `.execute(db);
  await sql`
    create function factor_since(p_user int) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as
    $$ select created_at from second_factor where user_id = p_user and actor_is_admin() $$
  `.execute(db);

  // Asked once with who is signed in. Of an administrator the platform itself demands it, which is a name of no region.
  await sql`
    create function factor_standing(p_user int) returns table (is_on boolean, demanded_by text, reset_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from second_factor where user_id = p_user),
             case when exists (select from membership where user_id = p_user and role = 'admin') then ''
               else (
                 select r.name
                   from factor_demand d
                   join region r on r.code = d.region_code
                   join membership m on m.user_id = p_user
                   left join sentra s on s.id = m.sentra_id
                  cross join lateral (select coalesce(m.region_code, s.region_code) as code) place
                  where case when m.sentra_id is null then d.of_offices else d.of_sentra end
                    and (place.code = d.region_code
                      or (place.code > d.region_code || '.' and place.code < d.region_code || '/'))
                  order by d.region_code limit 1)
             end,
             (select max(f.reset_at) from factor_reset f where f.user_id = p_user and f.seen_at is null)
       where in_accounts_scope() or actor_id() = p_user
    $$
  `.execute(db);
}

/**
 * How often something was tried, by a keyed hash of who or where. Unlogged: to count writes nothing to the log and waits
 * for no disk, and counts that a crash of the server forgets are no loss.
 */
async function createRateLimits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table rate_limit (
      key text primary key,
      count int not null,
      open_at timestamptz not null,
      expires_at timestamptz not null
    )
  `.execute(db);
  await sql`create index rate_limit_expiry on rate_limit (expires_at)`.execute(db);
  await protect(db, "rate_limit");
  await sql`create policy rate_limit_all on rate_limit for all using (${inAccounts})`.execute(db);
  await sql`grant select, insert, update, delete on rate_limit to sentra_app`.execute(db);

  // Counts a try, by the database's clock and one caller after another. Returns 0, or the seconds to wait.
  //   p_longest null: p_free tries in each window
  //   otherwise: p_free tries, then after each a pause of 1, 2, 4 … p_longest seconds; forgotten p_window after the last
  await sql`
    create function take_try(p_key text, p_free int, p_window int, p_longest int) returns int
    language plpgsql volatile as $$
    declare
      r rate_limit;
      moment timestamptz;
    begin
      insert into rate_limit as l (key, count, open_at, expires_at) values (p_key, 0, '-infinity', '-infinity')
        on conflict (key) do update set count = l.count
        returning * into r;
      -- After the wait for whoever came first: now() stands still since the transaction began.
      moment := clock_timestamp();
      if r.expires_at <= moment then
        if r.expires_at = '-infinity' then
          -- Each new row takes two old ones away, so that the table stays as small as what is going on.
          delete from rate_limit where key in (
            select key from rate_limit where expires_at < moment and expires_at > '-infinity'
             order by expires_at limit 2 for update skip locked);
        end if;
        r.count := 0;
        r.open_at := '-infinity';
        r.expires_at := moment + make_interval(secs => p_window);
      end if;
      if r.open_at > moment then
        return ceil(extract(epoch from r.open_at - moment));
      end if;
      if p_longest is null and r.count >= p_free then
        return greatest(1, ceil(extract(epoch from r.expires_at - moment)));
      end if;
      r.count := r.count + 1;
      if p_longest is not null then
        r.expires_at := moment + make_interval(secs => p_window);
        if r.count >= p_free then
          r.open_at := moment + make_interval(secs => least(p_longest, power(2, least(r.count - p_free, 20))));
        end if;
      end if;
      update rate_limit set count = r.count, open_at = r.open_at, expires_at = r.expires_at where key = p_key;
      return 0;
    end $$
  `.execute(db);
}

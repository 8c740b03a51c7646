import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The office's desk: by which day sheets are due, when each was handed in, a region's approval of a period, views that
 * people keep, and who wants their day's work by e-mail. docs/decisions/2026-11-21-office-desk.md has the reasons.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await keepHandingIn(db);
  await createDeadlines(db);
  await createApprovals(db);
  await createSavedViews(db);
  await createDigests(db);
}

const isSignedIn = sql`(select actor_id()) is not null`;
const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;
const isOwn = sql`user_id = (select actor_id())`;

/**
 * When a sheet was handed in, beside its state, so that timeliness is read with it and not from the log. The guard is
 * as it was, and sets it: a sheet that was taken back is handed in anew; one that was returned was in time before.
 */
async function keepHandingIn(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sheet add column handed_in_at timestamptz`.execute(db);
  for (const table of ["sheet", "sheet_step"]) {
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  }
  await sql`alter table sheet disable trigger user`.execute(db);
  await sql`
    update sheet h set handed_in_at = t.at
      from (select sentra_id, pillar, period_kind, period, max(at) as at from sheet_step
             where (from_state = 'draft' and to_state = 'submitted') or (from_state is null and to_state <> 'draft')
             group by 1, 2, 3, 4) t
     where (h.sentra_id, h.pillar, h.period_kind, h.period) = (t.sentra_id, t.pillar, t.period_kind, t.period)
       and h.state <> 'draft'`.execute(db);
  await sql`alter table sheet enable trigger user`.execute(db);
  for (const table of ["sheet", "sheet_step"]) {
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  }
  await sql`
    create or replace function sheet_transition_guard() returns trigger language plpgsql as $$
    begin
      if (new.sentra_id, new.pillar, new.period_kind, new.period)
        is distinct from (old.sentra_id, old.pillar, old.period_kind, old.period) then
        raise exception 'a sheet keeps its sentra, pillar and period' using errcode = 'insufficient_privilege';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      new.handed_in_at := case when new.state = 'draft' then null
                               when old.state = 'draft' and new.state = 'submitted' then now()
                               else old.handed_in_at end;
      if new.state <> 'returned' then
        new.return_reason := null; -- it was for this correction, and stays in the log
      end if;
      if new.state = old.state then
        if old.state in ('draft', 'returned') and new.return_reason is not distinct from old.return_reason
          and new.sentra_id = any (entered_sentra()) then return new; end if;
      elsif (old.state, new.state) in (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'draft')) then
        if new.sentra_id = any (governed_sentra()) then return new; end if;
      elsif (old.state, new.state) in (('submitted', 'verified'), ('submitted', 'returned'), ('verified', 'locked'),
                                       ('verified', 'returned'), ('locked', 'returned')) then
        if new.sentra_id = any (overseen_sentra()) then return new; end if;
      end if;
      raise exception 'sheet may not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
}

/** The day of the following month by which a period's sheets are due, for a region and those below it; 10 where none is set. */
async function createDeadlines(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sheet_deadline (
      region_code text collate "C" primary key references region,
      day smallint not null check (day between 1 and 28),
      set_by int not null references app_user,
      set_at timestamptz not null default now()
    )
  `.execute(db);
  await protect(db, "sheet_deadline");
  const underOnesName = sql`${isOverseen} and set_by = (select actor_id())`;
  await sql`create policy sheet_deadline_select on sheet_deadline for select using (${isSignedIn})`.execute(db);
  await sql`create policy sheet_deadline_insert on sheet_deadline for insert with check (${underOnesName})`.execute(db);
  await sql`create policy sheet_deadline_update on sheet_deadline for update
    using (${isOverseen}) with check (${underOnesName})`.execute(db);
  await sql`grant select, insert, update on sheet_deadline to sentra_app`.execute(db);
}

/** A region's word that a period is complete. It falls when one of its sheets is reopened. */
async function createApprovals(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table region_approval (
      region_code text collate "C" not null references region,
      period_kind text not null check (period_kind in ('month', 'quarter', 'year')),
      period date not null check (period = date_trunc(period_kind, period::timestamp)::date),
      -- How many sentra the region had sheets of, counted by the guard.
      sentra_count int not null default 0,
      approved_by int not null references app_user,
      approved_at timestamptz not null default now(),
      primary key (region_code, period_kind, period)
    )
  `.execute(db);
  await protect(db, "region_approval");
  await sql`create policy region_approval_definer on region_approval to current_user using (true)`.execute(db);
  await sql`create policy sheet_definer on sheet for select to current_user using (true)`.execute(db);
  await sql`create policy region_approval_select on region_approval for select using (${isSignedIn})`.execute(db);
  await sql`create policy region_approval_insert on region_approval for insert
    with check (${isOverseen} and approved_by = (select actor_id()) and approved_at = now())`.execute(db);
  await sql`create policy region_approval_delete on region_approval for delete using (${isOverseen})`.execute(db);
  await sql`grant select, insert, delete on region_approval to sentra_app`.execute(db);

  // The pillars of which a region's sentra keep sheets of a kind: with something to type or to count in them.
  await sql`
    create function kept_pillars(p_region text, p_kind text) returns table (pillar text)
    stable language sql as $$
      select distinct i.pillar from indicator i
       where i.period = p_kind and (i.over_time <> 'derived' or i.formula = 'from_register')
         and (i.region_code is null or region_holds(i.region_code, p_region))
    $$
  `.execute(db);
  // A sentra owes a period that it was registered in or before, or that it has kept sheets since.
  await sql`
    create function owed_sheets(p_region text, p_kind text, p_period date)
    returns table (sentra_id int, pillar text, state text)
    stable language sql as $$
      select s.id, k.pillar, h.state
        from sentra s
       cross join lateral kept_pillars(s.region_code, p_kind) k
        left join sheet h on h.sentra_id = s.id and h.pillar = k.pillar
         and h.period_kind = p_kind and h.period = p_period
       where (s.region_code = p_region or (s.region_code > p_region || '.' and s.region_code < p_region || '/'))
         and (s.created_at < (p_period + case p_kind when 'quarter' then interval '3 months'
                                                     else ('1 ' || p_kind)::interval end) at time zone 'Asia/Jakarta'
           or exists (select from sheet x where x.sentra_id = s.id and x.period_kind = p_kind and x.period <= p_period))
    $$
  `.execute(db);
  await sql`
    create function region_approval_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      missing int;
    begin
      -- Before the policies have their say: who may not approve is not told what is missing.
      if new.region_code is null or not new.region_code = any (overseen_region()) then
        raise exception 'not a region of one''s own' using errcode = 'insufficient_privilege';
      end if;
      select count(distinct o.sentra_id),
             count(*) filter (where coalesce(o.state, '') not in ('verified', 'locked'))
        into new.sentra_count, missing
        from owed_sheets(new.region_code, new.period_kind, new.period) o;
      if new.sentra_count = 0 or missing > 0 then
        raise exception '% sheets of % are not verified', missing, new.region_code
          using errcode = 'object_not_in_prerequisite_state';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger region_approval_insert before insert on region_approval
    for each row execute function region_approval_guard()`.execute(db);
  await sql`
    create function sheet_reopened() returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      delete from region_approval a using sentra s
       where s.id = new.sentra_id and region_holds(a.region_code, s.region_code)
         and a.period_kind = new.period_kind and a.period = new.period;
      return null;
    end $$
  `.execute(db);
  await sql`create trigger sheet_reopened after update on sheet for each row
    when (old.state in ('verified', 'locked') and new.state = 'returned') execute function sheet_reopened()`.execute(
    db,
  );
}

/** A name for an address of one of the lists; shared, it is seen by all officers who oversee that region. */
async function createSavedViews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_view (
      id int generated always as identity primary key,
      user_id int not null references app_user on delete cascade,
      name text not null check (length(name) between 1 and 80),
      path text not null check (path in ('/dinas', '/sentra', '/banding', '/verifikasi')),
      query text not null default '' check (length(query) <= 4000),
      region_code text collate "C" references region,
      created_at timestamptz not null default now(),
      unique (user_id, name)
    )
  `.execute(db);
  await sql`create index saved_view_region on saved_view (region_code) where region_code is not null`.execute(db);
  await protect(db, "saved_view");
  const ownOrShared = sql`${isOwn} or ${isOverseen}`;
  const mayShare = sql`${isOwn} and (region_code is null or ${isOverseen})`;
  await sql`create policy saved_view_select on saved_view for select using (${ownOrShared})`.execute(db);
  await sql`create policy saved_view_insert on saved_view for insert with check (${mayShare})`.execute(db);
  await sql`create policy saved_view_update on saved_view for update using (${isOwn}) with check (${mayShare})`.execute(
    db,
  );
  await sql`create policy saved_view_delete on saved_view for delete using (${isOwn})`.execute(db);
  await sql`grant select, insert, update, delete on saved_view to sentra_app`.execute(db);
}

/**
 * Who wants an e-mail of what waits for them, how often, and when one was last sent. The worker acts for nobody: it
 * learns ids from here, and does everything else as that person.
 */
async function createDigests(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table digest_choice (
      user_id int primary key references app_user on delete cascade,
      rhythm text not null check (rhythm in ('daily', 'weekly')),
      language text not null check (language in ('id', 'en')),
      -- The last day of which one was sent; the day of the choice counts as sent.
      sent_on date not null,
      -- A worker is sending it until then.
      claimed_until timestamptz
    )
  `.execute(db);
  await protect(db, "digest_choice");
  await sql`create policy digest_choice_own on digest_choice for all using (${isOwn})`.execute(db);
  await sql`create policy digest_choice_definer on digest_choice for select to current_user using (true)`.execute(db);
  await sql`grant select, insert, update, delete on digest_choice to sentra_app`.execute(db);
  await sql`
    create function due_digests(p_daily date, p_weekly date, p_now timestamptz) returns table (user_id int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select c.user_id from digest_choice c join app_user u on u.id = c.user_id and u.is_active
       where c.sent_on < case c.rhythm when 'daily' then p_daily else p_weekly end
         and (c.claimed_until is null or c.claimed_until < p_now)
       order by 1
    $$
  `.execute(db);
  await sql`select pgboss.create_queue('digest',
    '{"policy": "short", "retryLimit": 0, "expireInSeconds": 900, "retentionMinutes": 1440}')`.execute(db);
}

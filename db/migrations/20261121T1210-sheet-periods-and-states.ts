import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * A sheet is of a month, a quarter or a year: what is kept by the year has a sheet of the year, instead of a place in
 * December's. A verified sheet can be locked, a closed one reopened, and every step is in the sheet's log.
 * docs/decisions/2026-11-21-sheet-periods-and-states.md has the reasons.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sheet
      add column period_kind text not null default 'month' check (period_kind in ('month', 'quarter', 'year')),
      drop constraint sheet_period_check,
      add constraint sheet_period_check check (period = date_trunc(period_kind, period::timestamp)::date),
      drop constraint sheet_state_check,
      add constraint sheet_state_check check (state in ('draft', 'submitted', 'verified', 'returned', 'locked')),
      drop constraint sheet_pkey,
      add primary key (sentra_id, pillar, period_kind, period)
  `.execute(db);
  await sql`
    create table sheet_step (
      sentra_id int not null,
      pillar text not null,
      period_kind text not null,
      period date not null,
      step int not null,
      -- Null where the sheet begins, or where it stood when the log began.
      from_state text,
      to_state text not null,
      reason text,
      actor int references app_user,
      at timestamptz not null,
      primary key (sentra_id, pillar, period_kind, period, step),
      foreign key (sentra_id, pillar, period_kind, period) references sheet on delete cascade
    )
  `.execute(db);
  await moveForward(db);
  await createLog(db);
  await createGuard(db);

  // Who types into which sheet: an indicator's rhythm says what kind of sheet its values belong to.
  await sql`
    create or replace function sheet_is_open(p_sentra int, p_indicator smallint, p_period date) returns boolean
    stable language sql as $$
      select exists (
        select from sheet s join indicator i on i.pillar = s.pillar and i.period = s.period_kind
         where s.sentra_id = p_sentra and i.id = p_indicator and s.period = p_period
           and s.state in ('draft', 'returned'))
    $$
  `.execute(db);
}

/**
 * Yearly values were December's: their year gets a sheet in the state that December's had; a draft, where there is no
 * December yet. Row-level security holds the owner too, and is let go for these two statements.
 */
async function moveForward(db: Kysely<unknown>): Promise<void> {
  for (const table of ["sheet", "observation"]) {
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  }
  await sql`
    insert into sheet (sentra_id, pillar, period_kind, period, state, return_reason, changed_at, changed_by)
    select y.sentra_id, y.pillar, 'year', y.period, coalesce(d.state, 'draft'), d.return_reason,
           coalesce(d.changed_at, y.recorded_at), d.changed_by
      from (select o.sentra_id, i.pillar, o.period, max(o.recorded_at) as recorded_at
              from observation o join indicator i on i.id = o.indicator_id
             where i.period = 'year'
             group by 1, 2, 3) y
      left join sheet d on d.sentra_id = y.sentra_id and d.pillar = y.pillar and d.period_kind = 'month'
       and d.period = (y.period + interval '11 months')::date
  `.execute(db);
  await sql`
    insert into sheet_step (sentra_id, pillar, period_kind, period, step, to_state, reason, actor, at)
    select sentra_id, pillar, period_kind, period, 1, state, return_reason, changed_by, changed_at from sheet
  `.execute(db);
  for (const table of ["sheet", "observation"]) {
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  }
}

/** The log is written by the step itself, with its owner's rights: nobody is granted more than to read it. */
async function createLog(db: Kysely<unknown>): Promise<void> {
  await protect(db, "sheet_step");
  await sql`create policy sheet_step_select on sheet_step for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  await sql`create policy sheet_step_definer on sheet_step for select to current_user using (true)`.execute(db);
  await sql`create policy sheet_step_written on sheet_step for insert to current_user with check (true)`.execute(db);
  await sql`grant select on sheet_step to sentra_app`.execute(db);
  await sql`
    create function sheet_log() returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      insert into sheet_step (sentra_id, pillar, period_kind, period, step, from_state, to_state, reason, actor, at)
      select new.sentra_id, new.pillar, new.period_kind, new.period, coalesce(max(s.step), 0) + 1,
             case when tg_op = 'UPDATE' then old.state end, new.state, new.return_reason, actor_id(), now()
        from sheet_step s
       where (s.sentra_id, s.pillar, s.period_kind, s.period)
           = (new.sentra_id, new.pillar, new.period_kind, new.period);
      return null;
    end $$
  `.execute(db);
  await sql`create trigger sheet_opened after insert on sheet for each row execute function sheet_log()`.execute(db);
  await sql`create trigger sheet_moved after update on sheet
    for each row when (old.state is distinct from new.state) execute function sheet_log()`.execute(db);

  // Accounts are seen by oneself and by administrators, so names come from here. Each side reads the names of its own
  // people only: the office deals with the sentra's board, and the sentra with the office, not with a person.
  // Drafts and submissions are the sentra's steps, all others the office's.
  await sql`
    create function sheet_step_names(p_sentra int, p_pillar text, p_kind text, p_period date)
    returns table (step int, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select s.step, u.name from sheet_step s join app_user u on u.id = s.actor
       where (s.sentra_id, s.pillar, s.period_kind, s.period) = (p_sentra, p_pillar, p_kind, p_period)
         and s.sentra_id = any (case when s.to_state in ('draft', 'submitted') then entered_sentra()
                                     else overseen_sentra() end)
    $$
  `.execute(db);
}

/**
 * draft -> submitted -> verified -> locked. The board may take back what is not verified yet; the office returns, and
 * reopens what is closed. Both lead to `returned`, with the reason, because the sentra has to correct something.
 */
async function createGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function sheet_transition_guard() returns trigger language plpgsql as $$
    begin
      if (new.sentra_id, new.pillar, new.period_kind, new.period)
        is distinct from (old.sentra_id, old.pillar, old.period_kind, old.period) then
        raise exception 'a sheet keeps its sentra, pillar and period' using errcode = 'insufficient_privilege';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
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

import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The indicator catalogue, the monthly sheets, and the values typed into them.
 * A missing value is a missing row. The storage's shape and the form of the policies are measured in
 * docs/decisions/2026-11-21-observation-storage.md: "in (select unnest(…))" looks a row's sentra up in a hash, where
 * "= any (…)" tries every visible sentra for each one asked for. A query on these tables always names its sentra.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indicator (
      id smallint primary key,
      code text not null unique,
      pillar text not null check (pillar in ('internal', 'external', 'infrastructure', 'partnership', 'performance')),
      group_code text not null,
      name_id text not null,
      name_en text not null,
      unit text not null,
      value_type text not null check (value_type in ('count', 'currency', 'quantity', 'percent', 'rating')),
      period text not null check (period in ('month', 'quarter', 'year')),
      over_time text not null,
      over_sentra text not null,
      better text not null check (better in ('higher', 'lower', 'none')),
      formula text,
      source text not null
    )
  `.execute(db);
  await sql`
    create table data_source (
      id smallint primary key,
      code text not null unique,
      title_id text not null,
      title_en text not null,
      is_simulated boolean not null
    )
  `.execute(db);
  await sql`grant select on indicator, data_source to sentra_app`.execute(db);

  await sql`
    create table sheet (
      sentra_id int not null references sentra on delete cascade,
      pillar text not null check (pillar in ('internal', 'external', 'infrastructure', 'partnership', 'performance')),
      period date not null check (extract(day from period) = 1),
      state text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'returned')),
      return_reason text check (state <> 'returned' or coalesce(return_reason, '') <> ''),
      changed_at timestamptz not null default now(),
      changed_by int references app_user,
      primary key (sentra_id, pillar, period)
    )
  `.execute(db);
  await sql`
    create table observation (
      sentra_id int not null references sentra on delete cascade,
      indicator_id smallint not null references indicator,
      period date not null check (extract(day from period) = 1),
      value numeric not null,
      source_id smallint references data_source,
      recorded_by int references app_user,
      recorded_at timestamptz not null default now(),
      primary key (sentra_id, indicator_id, period)
    )
  `.execute(db);
  await sql`
    create table sentra_fact (
      sentra_id int not null references sentra on delete cascade,
      position smallint not null,
      year_from smallint,
      year_label text not null,
      text_id text not null,
      text_en text not null,
      value numeric,
      unit text,
      indicator_id smallint references indicator,
      source_id smallint not null references data_source,
      primary key (sentra_id, position)
    )
  `.execute(db);

  for (const table of ["sheet", "observation", "sentra_fact"]) {
    await protect(db, table);
    await sql`create policy ${sql.ref(`${table}_select`)} on ${sql.table(table)} for select
      using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  }

  // Sheets: whoever enters values opens a sheet; who may move it on is the trigger's business below.
  await sql`create policy sheet_insert on sheet for insert
    with check (sentra_id = any ((select entered_sentra())::int[]) and state = 'draft'
      and changed_by = (select actor_id()))`.execute(db);
  await sql`create policy sheet_update on sheet for update
    using (sentra_id = any ((select entered_sentra())::int[]) or sentra_id = any ((select overseen_sentra())::int[]))`.execute(
    db,
  );
  await sql`grant select, insert, update on sheet to sentra_app`.execute(db);

  await sql`
    create function sheet_transition_guard() returns trigger language plpgsql as $$
    begin
      if (new.sentra_id, new.pillar, new.period) is distinct from (old.sentra_id, old.pillar, old.period) then
        raise exception 'a sheet keeps its sentra, pillar and period' using errcode = 'insufficient_privilege';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      if new.state = old.state then
        if old.state in ('draft', 'returned') and new.return_reason is not distinct from old.return_reason
          and new.sentra_id = any (entered_sentra()) then return new; end if;
      elsif old.state in ('draft', 'returned') and new.state = 'submitted' then
        if new.sentra_id = any (governed_sentra()) then return new; end if;
      elsif old.state = 'submitted' and new.state in ('verified', 'returned') then
        if new.sentra_id = any (overseen_sentra()) then return new; end if;
      end if;
      raise exception 'sheet may not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
  await sql`create trigger sheet_transition before update on sheet
    for each row execute function sheet_transition_guard()`.execute(db);

  // Observations: only those who enter for the sentra, and only while their sheet is open. What is kept once a year
  // (its period is the first of January) belongs to December's sheet, when the year is known.
  await sql`
    create function sheet_is_open(p_sentra int, p_indicator smallint, p_period date) returns boolean
    stable language sql as $$
      select exists (
        select from sheet s join indicator i on i.pillar = s.pillar
         where s.sentra_id = p_sentra and i.id = p_indicator and s.state in ('draft', 'returned')
           and s.period = case when i.period <> 'year' then p_period
                               when extract(month from p_period) = 1 then (p_period + interval '11 months')::date end)
    $$
  `.execute(db);
  const mayEnter = sql`sentra_id = any ((select entered_sentra())::int[]) and sheet_is_open(sentra_id, indicator_id, period)`;
  const underOnesName = sql`${mayEnter} and recorded_by = (select actor_id())`;
  await sql`create policy observation_insert on observation for insert with check (${underOnesName})`.execute(db);
  await sql`create policy observation_update on observation for update
    using (${mayEnter}) with check (${underOnesName})`.execute(db);
  await sql`create policy observation_delete on observation for delete using (${mayEnter})`.execute(db);
  await sql`grant select, insert, update, delete on observation to sentra_app`.execute(db);

  await sql`create policy sentra_fact_insert on sentra_fact for insert
    with check (sentra_id = any ((select governed_sentra())::int[]))`.execute(db);
  await sql`create policy sentra_fact_update on sentra_fact for update
    using (sentra_id = any ((select governed_sentra())::int[]))`.execute(db);
  await sql`grant select, insert, update on sentra_fact to sentra_app`.execute(db);
}

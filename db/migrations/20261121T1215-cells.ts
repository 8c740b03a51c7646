import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What there is to know of a sheet's cell besides its value: how it changed, what people said of it, which book it was
 * read from; and the rules that hold between cells.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Reference data. The whole is an indicator, or "days" or "hours" of the period.
  await sql`
    create table cell_rule (
      code text primary key,
      part text not null references indicator (code),
      whole text not null,
      severity text not null check (severity in ('must', 'check'))
    )
  `.execute(db);
  await sql`grant select on cell_rule to sentra_app`.execute(db);
  await sql`alter table observation add column source_text text
    check (length(source_text) between 1 and 200)`.execute(db);
  await createHistory(db);
  await createNotes(db);
  await createNames(db);
}

/**
 * Every change of a value, written by the change itself with the owner's rights: nobody is granted more than to read.
 * Once for each statement, not for each row, so that a sheet with many cells, or a year of sheets, costs little more.
 */
async function createHistory(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table observation_change (
      sentra_id int not null references sentra on delete cascade,
      indicator_id smallint not null references indicator,
      period date not null,
      id int generated always as identity,
      -- Null: there was none before, or there is none now. They are never both null.
      before numeric,
      after numeric,
      source_id smallint references data_source,
      changed_by int references app_user,
      at timestamptz not null default now(),
      primary key (sentra_id, indicator_id, period, id)
    )
  `.execute(db);
  await protect(db, "observation_change");
  await sql`create policy observation_change_select on observation_change for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  await sql`create policy observation_change_written on observation_change for insert to current_user
    with check (true)`.execute(db);
  await sql`grant select on observation_change to sentra_app`.execute(db);
  const changes = {
    insert: sql`select n.sentra_id, n.indicator_id, n.period, null::numeric, n.value, n.source_id, actor_id()
      from new_rows n`,
    update: sql`select n.sentra_id, n.indicator_id, n.period, o.value, n.value, n.source_id, actor_id()
      from new_rows n join old_rows o using (sentra_id, indicator_id, period) where n.value <> o.value`,
    delete: sql`select o.sentra_id, o.indicator_id, o.period, o.value, null::numeric, null::smallint, actor_id()
      from old_rows o`,
  };
  for (const [action, rows] of Object.entries(changes)) {
    const name = sql.ref(`observation_${action}_history`);
    await sql`
      create function ${name}() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        insert into observation_change (sentra_id, indicator_id, period, before, after, source_id, changed_by) ${rows};
        return null;
      end $$
    `.execute(db);
    const old = action === "insert" ? sql`` : sql`old table as old_rows`;
    const fresh = action === "delete" ? sql`` : sql`new table as new_rows`;
    await sql`create trigger ${name} after ${sql.raw(action)} on observation referencing ${old} ${fresh}
      for each statement execute function ${name}()`.execute(db);
  }
  // What was typed before the history began gets its first entry in 1741, where nobody has to wait for it.
  // A value stays where it is: the history follows it by its place. Moving one is deleting it and writing another.
  await sql`
    create function observation_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'a value keeps its sentra, indicator and period' using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
  await sql`create trigger observation_stays before update on observation for each row
    when ((new.sentra_id, new.indicator_id, new.period) is distinct from (old.sentra_id, old.indicator_id, old.period))
    execute function observation_stays()`.execute(db);
}

/**
 * Comments, by the sentra's people and by the office that oversees it, and explanations: the sentra's word on a value
 * that a check asked about. They are said once and stay.
 */
async function createNotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cell_note (
      sentra_id int not null references sentra on delete cascade,
      indicator_id smallint not null references indicator,
      period date not null check (extract(day from period) = 1),
      id int generated always as identity,
      kind text not null check (kind in ('comment', 'explanation')),
      side text not null check (side in ('sentra', 'office')),
      text text not null check (length(text) between 1 and 1000),
      -- Of an explanation: which check it answers, and the value it explains (null: why there is none).
      answers text check ((answers is not null) = (kind = 'explanation')),
      about numeric,
      written_by int not null references app_user,
      written_at timestamptz not null default now(),
      primary key (sentra_id, indicator_id, period, id),
      check (kind = 'comment' or side = 'sentra')
    )
  `.execute(db);
  await protect(db, "cell_note");
  await sql`create policy cell_note_select on cell_note for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  await sql`create policy cell_note_insert on cell_note for insert
    with check (written_by = (select actor_id()) and written_at = now()
      and sentra_id = any (case side when 'sentra' then (select entered_sentra())::int[]
                                     else (select overseen_sentra())::int[] end))`.execute(db);
  await sql`grant select, insert on cell_note to sentra_app`.execute(db);
}

/**
 * Accounts are seen by oneself and by administrators, so names come from here. As in a sheet's log, each side reads the
 * names of its own people only. Values are changed by the sentra's people.
 */
async function createNames(db: Kysely<unknown>): Promise<void> {
  await sql`create policy observation_change_definer on observation_change for select to current_user
    using (true)`.execute(db);
  await sql`create policy cell_note_definer on cell_note for select to current_user using (true)`.execute(db);
  await sql`
    create function cell_names(p_sentra int, p_indicators int[], p_period date)
    returns table (user_id int, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select u.id, u.name from app_user u
       where u.id in (
        select c.changed_by from observation_change c
         where c.sentra_id = p_sentra and c.indicator_id = any (p_indicators) and c.period = p_period
           and c.sentra_id = any (entered_sentra())
        union
        select n.written_by from cell_note n
         where n.sentra_id = p_sentra and n.indicator_id = any (p_indicators) and n.period = p_period
           and n.sentra_id = any (case n.side when 'sentra' then entered_sentra() else overseen_sentra() end))
    $$
  `.execute(db);
}

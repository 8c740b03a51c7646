import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What members of a sentra do together (internal) and with institutions outside it (external), each told as
 * actors, input, process, output, impact. Who takes part is a row with a member's id: everybody who may see the sentra
 * sees how many take part, and only those who see the register of members see who they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cooperation (
      sentra_id int not null references sentra on delete cascade,
      id int generated always as identity,
      side text not null check (side in ('internal', 'external')),
      form text not null check (case side
        when 'internal' then form in ('joint_production', 'sub_production', 'joint_procurement', 'joint_marketing',
                                      'joint_exhibition', 'joint_innovation')
        else form in ('investment_credit', 'working_capital_credit', 'low_interest_credit', 'equipment_innovation',
                      'exhibition', 'training', 'study_visit', 'other_help') end),
      title text not null check (title <> ''),
      actors text check (actors <> ''),
      input text check (input <> ''),
      process text check (process <> ''),
      output text check (output <> ''),
      impact text check (impact <> ''),
      -- The kind of institution, and its own name ("BRI Unit Mojoroto").
      institution_code text references institution,
      institution_name text check (institution_name <> ''),
      level text check (level in ('local', 'regional', 'national')),
      starts_on date,
      ends_on date,
      -- Whole rupiah.
      value bigint check (value >= 0),
      volume numeric check (volume >= 0),
      volume_unit text check (volume_unit <> ''),
      -- How many orders, purchases, applications or events one record stands for, how many of them were finished on
      -- time or approved, and how many people came.
      occasions int not null default 1 check (occasions >= 1),
      successes int check (successes between 0 and occasions),
      participants int check (participants >= 0),
      documents text[] not null default '{}',
      state text not null default 'planned' check (state in ('planned', 'running', 'done', 'stopped')),
      source_id smallint references data_source,
      changed_by int references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, id),
      check (side = 'internal' or institution_code is not null),
      check ((volume is null) = (volume_unit is null)),
      check (ends_on >= starts_on),
      -- What has begun has a beginning, what is over an end. What a paper tells may be undated.
      check (source_id is not null or state not in ('running', 'done') or starts_on is not null),
      check (source_id is not null or state <> 'done' or ends_on is not null),
      check (state <> 'stopped' or starts_on is null or ends_on is not null)
    )
  `.execute(db);
  await sql`
    create table cooperation_member (
      sentra_id int not null,
      cooperation_id int not null,
      enterprise_id int not null,
      primary key (sentra_id, cooperation_id, enterprise_id),
      foreign key (sentra_id, cooperation_id) references cooperation on delete cascade,
      foreign key (sentra_id, enterprise_id) references enterprise on delete cascade
    )
  `.execute(db);
  await sql`create index cooperation_member_enterprise on cooperation_member (sentra_id, enterprise_id)`.execute(db);

  const isOwn = sql`sentra_id = any ((select entered_sentra())::int[])`;
  const underOnesName = sql`${isOwn} and changed_by = (select actor_id())`;
  for (const table of ["cooperation", "cooperation_member"]) {
    await protect(db, table);
    await sql`create policy ${sql.ref(`${table}_select`)} on ${sql.table(table)} for select
      using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  }
  // What was finished before it was written down is recorded as done; only what once stood here can be stopped.
  await sql`create policy cooperation_insert on cooperation for insert
    with check (${underOnesName} and state <> 'stopped')`.execute(db);
  await sql`create policy cooperation_update on cooperation for update using (${isOwn})`.execute(db);
  await sql`create policy cooperation_delete on cooperation for delete
    using (sentra_id = any ((select governed_sentra())::int[]))`.execute(db);
  await sql`grant select, insert, update, delete on cooperation to sentra_app`.execute(db);

  await sql`create policy cooperation_member_insert on cooperation_member for insert with check (${isOwn})`.execute(db);
  await sql`create policy cooperation_member_delete on cooperation_member for delete using (${isOwn})`.execute(db);
  await sql`grant select, insert, delete on cooperation_member to sentra_app`.execute(db);

  // planned -> running -> done; planned or running -> stopped. Taking up again what was done or stopped is the
  // board's: it changes months that may have been reported.
  await sql`
    create function cooperation_transition_guard() returns trigger language plpgsql as $$
    begin
      if (new.sentra_id, new.id, new.side) is distinct from (old.sentra_id, old.id, old.side) then
        raise exception 'a cooperation keeps its sentra and its side' using errcode = 'insufficient_privilege';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      if new.state = old.state
        or (old.state, new.state) in (('planned', 'running'), ('planned', 'stopped'),
                                      ('running', 'done'), ('running', 'stopped')) then
        if new.sentra_id = any (entered_sentra()) then return new; end if;
      elsif old.state in ('done', 'stopped') and new.state = 'running' then
        if new.sentra_id = any (governed_sentra()) then return new; end if;
      end if;
      raise exception 'cooperation may not go from % to %', old.state, new.state
        using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
  await sql`create trigger cooperation_transition before update on cooperation
    for each row execute function cooperation_transition_guard()`.execute(db);
}

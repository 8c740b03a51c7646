import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What an office does for sentra: a programme is its region's, and the officers of that region keep it;
 * `programme_sentra` says which sentra take part, and who may read one of these reads the programme. And the ladder:
 * an office assesses a sentra, three improvements are promised, and at the next assessment they are checked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createProgrammes(db);
  await createParticipants(db);
  await createLadder(db);
}

const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;

async function createProgrammes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme (
      id int generated always as identity primary key,
      region_code text collate "C" not null references region,
      -- In the words of a cooperation with institutions outside a sentra, so that both stand side by side.
      kind text not null check (kind in ('investment_credit', 'working_capital_credit', 'low_interest_credit',
                                         'equipment_innovation', 'exhibition', 'training', 'study_visit', 'other_help')),
      title text not null check (length(title) between 1 and 200),
      -- Who gives it: the kind of institution, and its own name.
      institution_code text not null references institution,
      institution_name text check (length(institution_name) between 1 and 200),
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      -- Whole rupiah, of the programme as a whole.
      cost bigint check (cost >= 0),
      -- What it is meant to move: an indicator, or a construct of an instrument.
      indicator_id smallint references indicator,
      instrument_code text references instrument,
      construct text check (construct <> ''),
      is_simulated boolean not null default false,
      created_by int not null references app_user,
      changed_by int not null references app_user,
      changed_at timestamptz not null default now(),
      check ((instrument_code is null) = (construct is null)),
      check (num_nonnulls(indicator_id, construct) <= 1)
    )
  `.execute(db);
  await sql`create index programme_region on programme (region_code)`.execute(db);

  await sql`
    create function programme_guard() returns trigger language plpgsql as $$
    begin
      if not exists (select from indicator i where i.id = new.indicator_id
                      and (i.region_code is null or region_holds(i.region_code, new.region_code)))
        and new.indicator_id is not null then
        raise exception 'indicator % is not one of region %', new.indicator_id, new.region_code
          using errcode = 'foreign_key_violation';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      return new;
    end $$
  `.execute(db);
  await sql`create trigger programme_write before insert or update on programme
    for each row execute function programme_guard()`.execute(db);
}

async function createParticipants(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme_sentra (
      sentra_id int not null references sentra on delete cascade,
      programme_id int not null references programme on delete cascade,
      primary key (sentra_id, programme_id)
    )
  `.execute(db);
  await sql`create index programme_sentra_programme on programme_sentra (programme_id)`.execute(db);
  for (const table of ["programme", "programme_sentra"]) {
    await protect(db, table);
    await sql`create policy ${sql.ref(`${table}_definer`)} on ${sql.table(table)} to current_user
      using (true) with check (true)`.execute(db);
  }
  // Asked by programme_sentra's policies: one that reads programme would lead back to itself.
  await sql`
    create function keeps_programme(p_programme int, p_sentra int) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from programme p join sentra s on s.id = p_sentra
        where p.id = p_programme and p.region_code = any (overseen_region())
          and region_holds(p.region_code, s.region_code))
    $$
  `.execute(db);
  await sql`create policy programme_sentra_select on programme_sentra for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  const isKept = sql`sentra_id = any ((select overseen_sentra())::int[]) and keeps_programme(programme_id, sentra_id)`;
  await sql`create policy programme_sentra_insert on programme_sentra for insert with check (${isKept})`.execute(db);
  await sql`create policy programme_sentra_delete on programme_sentra for delete using (${isKept})`.execute(db);
  await sql`grant select, insert, delete on programme_sentra to sentra_app`.execute(db);

  await sql`create policy programme_select on programme for select
    using (${isOverseen} or id in (select programme_id from programme_sentra))`.execute(db);
  await sql`create policy programme_insert on programme for insert
    with check (${isOverseen} and created_by = (select actor_id()))`.execute(db);
  await sql`create policy programme_update on programme for update using (${isOverseen})`.execute(db);
  await sql`create policy programme_delete on programme for delete using (${isOverseen})`.execute(db);
  // A programme stays its region's.
  await sql`grant select, insert, delete, update (kind, title, institution_code, institution_name, starts_on, ends_on,
    cost, indicator_id, instrument_code, construct) on programme to sentra_app`.execute(db);
}

/** What was assessed and promised stays as it was; what came of the promises is written down once. */
async function createLadder(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ladder_assessment (
      sentra_id int not null references sentra on delete cascade,
      id int generated always as identity,
      assessed_on date not null,
      due_on date not null,
      level text not null check (level in ('none', 'bronze', 'silver', 'gold')),
      -- Codes of the criteria that were met.
      met text[] not null,
      improvements text[] not null check (cardinality(improvements) = 3 and array_position(improvements, null) is null
        and not ('' = any (improvements))),
      outcomes text[] check (cardinality(outcomes) = 3 and array_position(outcomes, null) is null
        and outcomes <@ '{yes,partly,no}'),
      checked_on date,
      checked_by int references app_user,
      is_simulated boolean not null default false,
      assessed_by int not null references app_user,
      assessed_at timestamptz not null default now(),
      primary key (sentra_id, id),
      check (due_on > assessed_on),
      check (checked_on >= assessed_on),
      check ((outcomes is null) = (checked_on is null) and (outcomes is null) = (checked_by is null))
    )
  `.execute(db);
  await protect(db, "ladder_assessment");
  const mayOversee = sql`sentra_id = any ((select overseen_sentra())::int[])`;
  await sql`create policy ladder_assessment_select on ladder_assessment for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  await sql`create policy ladder_assessment_insert on ladder_assessment for insert
    with check (${mayOversee} and assessed_by = (select actor_id()) and outcomes is null)`.execute(db);
  await sql`create policy ladder_assessment_update on ladder_assessment for update
    using (${mayOversee} and outcomes is null)
    with check (${mayOversee} and (outcomes is null or checked_by = (select actor_id())))`.execute(db);
  await sql`create policy ladder_assessment_delete on ladder_assessment for delete
    using (${mayOversee} and outcomes is null)`.execute(db);
  await sql`grant select, insert, delete, update (outcomes, checked_on, checked_by) on ladder_assessment
    to sentra_app`.execute(db);
}

import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What was computed of a wave. A computation is asked for by the wave's owner and run by a worker, which holds it for a
 * few seconds at a time (`leased_until`), so that another may carry on when the first is gone.
 *
 * Results are kept by sentra, so that a board reads its own: its figures, the answers they were computed from without
 * anything that points to a person, and what is needed to compute them again. The owner of a region's wave also reads
 * the whole. Once the wave is published none of it can change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table wave_computation (
      id int generated always as identity primary key,
      wave_id int not null references survey_wave on delete cascade,
      state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      step text,
      done int not null default 0,
      total int,
      attempt smallint not null default 0,
      leased_until timestamptz,
      -- Why it failed, as a code that the pages have words for.
      failure text,
      requested_by int not null references app_user,
      requested_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz
    )
  `.execute(db);
  await sql`create unique index wave_computation_live on wave_computation (wave_id)
    where state in ('waiting', 'running')`.execute(db);
  // Weights by which sentra of a region, and its waves, are read alike. Frozen with the wave that they come from.
  await sql`
    create table weights_version (
      id int generated always as identity primary key,
      wave_id int not null unique references survey_wave,
      region_code text not null collate "C" references region,
      instrument_code text not null,
      instrument_version smallint not null,
      weights jsonb not null,
      respondents int not null,
      created_at timestamptz not null default now(),
      foreign key (instrument_code, instrument_version) references instrument_version
    )
  `.execute(db);
  await sql`
    create table wave_result (
      wave_id int primary key references survey_wave on delete cascade,
      computation_id int not null references wave_computation,
      weights_id int references weights_version,
      design jsonb not null,
      -- The texts themselves, as their hashes are of bytes.
      result text not null,
      answers_csv text not null,
      answers_hash text not null,
      engine text not null,
      respondents int not null,
      computed_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table sentra_result (
      sentra_id int not null,
      wave_id int not null,
      design jsonb not null,
      result text not null,
      answers_hash text not null,
      engine text not null,
      weights_id int references weights_version,
      respondents int not null,
      invited int not null,
      withdrawn int not null,
      objecting int not null,
      -- How many were left out, by mark.
      excluded jsonb not null,
      computed_at timestamptz not null default now(),
      primary key (sentra_id, wave_id),
      foreign key (sentra_id, wave_id) references wave_sentra on delete cascade
    )
  `.execute(db);
  await sql`
    create table sentra_snapshot (
      sentra_id int not null,
      wave_id int not null,
      answers_csv text not null,
      primary key (sentra_id, wave_id),
      foreign key (sentra_id, wave_id) references sentra_result on delete cascade
    )
  `.execute(db);
  await createRights(db);
  await createGuard(db);
}

async function createRights(db: Kysely<unknown>): Promise<void> {
  const isComputed = sql`wave_id = (select computed_wave())`;
  const isPublished = sql`wave_id in (select id from survey_wave where state = 'published')`;
  const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;
  for (const table of ["wave_computation", "weights_version", "wave_result", "sentra_result", "sentra_snapshot"]) {
    await protect(db, table);
    await sql`grant select, insert on ${sql.table(table)} to sentra_app`.execute(db);
  }
  await sql`create policy wave_computation_select on wave_computation for select
    using (${isComputed} or owns_wave(wave_id))`.execute(db);
  await sql`create policy wave_computation_insert on wave_computation for insert with check (
    owns_wave(wave_id) and wave_state(wave_id) = 'closed' and state = 'waiting'
    and requested_by = (select actor_id()))`.execute(db);
  await sql`create policy wave_computation_update on wave_computation for update using (${isComputed})`.execute(db);
  // All that its owner may change is that it goes on.
  await sql`create policy wave_computation_cancel on wave_computation for update
    using (owns_wave(wave_id) and state in ('waiting', 'running')) with check (state = 'cancelled')`.execute(db);
  await sql`grant update (state, step, done, total, attempt, leased_until, failure, started_at, finished_at)
    on wave_computation to sentra_app`.execute(db);

  await sql`create policy weights_version_select on weights_version for select using (
    (wave_state(wave_id) = 'published' and (select actor_id()) is not null) or ${isOverseen}
    or (select computed_wave()) is not null)`.execute(db);
  await sql`create policy weights_version_insert on weights_version for insert with check (${isComputed})`.execute(db);
  await sql`create policy weights_version_delete on weights_version for delete using (${isComputed})`.execute(db);
  await sql`grant delete on weights_version to sentra_app`.execute(db);

  await sql`create policy wave_result_select on wave_result for select
    using (${isComputed} or owns_wave(wave_id))`.execute(db);
  // The computation compares with what the sentra of its wave published before.
  const isOfComputedSentra = sql`sentra_id in (select sentra_id from wave_sentra where ${isComputed})`;
  await sql`create policy sentra_result_select on sentra_result for select using (
    (sentra_id in (select unnest((select readable_sentra()))) and (${isPublished} or owns_wave(wave_id)))
    or ${isComputed} or ${isOfComputedSentra})`.execute(db);
  await sql`create policy sentra_snapshot_select on sentra_snapshot for select using (
    ((sentra_id = any ((select governed_sentra())::int[]) or sentra_id = any ((select overseen_sentra())::int[]))
      and (${isPublished} or owns_wave(wave_id)))
    or ${isComputed} or ${isOfComputedSentra})`.execute(db);
  for (const table of ["wave_result", "sentra_result", "sentra_snapshot"]) {
    await sql`create policy ${sql.ref(`${table}_insert`)} on ${sql.table(table)} for insert
      with check (${isComputed})`.execute(db);
    await sql`create policy ${sql.ref(`${table}_delete`)} on ${sql.table(table)} for delete
      using (${isComputed})`.execute(db);
    await sql`grant delete on ${sql.table(table)} to sentra_app`.execute(db);
  }
}

/** No right to update is given at all; and what is published is not replaced either. */
async function createGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function published_result_guard() returns trigger language plpgsql as $$
    declare
      wave int := case when tg_op = 'DELETE' then old.wave_id else new.wave_id end;
    begin
      if wave_state(wave) = 'published' then
        raise exception 'wave % is published', wave using errcode = 'insufficient_privilege';
      end if;
      return coalesce(new, old);
    end $$
  `.execute(db);
  for (const table of ["weights_version", "wave_result", "sentra_result", "sentra_snapshot"]) {
    await sql`create trigger ${sql.ref(`${table}_guard`)} before insert or update or delete on ${sql.table(table)}
      for each row execute function published_result_guard()`.execute(db);
  }
}

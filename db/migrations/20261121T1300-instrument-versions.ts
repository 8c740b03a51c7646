import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * Instruments in versions: the wording of every question, the scale and the model in one document. Those of the
 * reference files are everybody's; an office adds instruments for its region. A version that a wave was opened with
 * never changes again (20261121T1305-waves): an answer means what was asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table instrument
      add column region_code text collate "C" references region,
      add column created_by int references app_user,
      add column created_at timestamptz not null default now(),
      add constraint instrument_own check ((region_code is null) = (created_by is null)),
      add constraint instrument_named check (length(name_id) between 1 and 200 and length(name_en) between 1 and 200)
  `.execute(db);
  await sql`
    create table instrument_version (
      instrument_code text not null references instrument,
      version smallint not null check (version >= 1),
      definition jsonb not null,
      created_by int references app_user,
      created_at timestamptz not null default now(),
      primary key (instrument_code, version)
    )
  `.execute(db);
  // What was asked before there were versions is version 1. Its wording was never known.
  await sql`
    insert into instrument_version (instrument_code, version, definition)
    select code, 1, jsonb_build_object(
             'scale', jsonb_build_object('min', scale_min, 'max', scale_max),
             'target', target,
             'smallest_path', 0.3,
             'paths', model -> 'paths',
             'constructs', (
               select jsonb_agg(c - 'indicators' || jsonb_build_object('items', (
                        select jsonb_agg(jsonb_build_object('code', item)) from jsonb_array_elements_text(c -> 'indicators') item)))
                 from jsonb_array_elements(model -> 'constructs') c))
      from instrument
  `.execute(db);
  await sql`alter table instrument drop column scale_min, drop column scale_max, drop column model, drop column target`.execute(
    db,
  );

  await protect(db, "instrument");
  await protect(db, "instrument_version");
  for (const table of ["instrument", "instrument_version"]) {
    // The loader of the reference files, and functions that look on somebody's behalf.
    await sql`create policy ${sql.ref(`${table}_owner`)} on ${sql.table(table)} to current_user
      using (true) with check (true)`.execute(db);
    await sql`create policy ${sql.ref(`${table}_select`)} on ${sql.table(table)} for select
      using ((select actor_id()) is not null)`.execute(db);
  }
  const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;
  await sql`create policy instrument_insert on instrument for insert
    with check (${isOverseen} and created_by = (select actor_id()))`.execute(db);
  await sql`create policy instrument_update on instrument for update using (${isOverseen})`.execute(db);
  await sql`grant insert, update (name_id, name_en) on instrument to sentra_app`.execute(db);

  const isOfOverseen = sql`instrument_code in (select code from instrument where ${isOverseen})`;
  await sql`create policy instrument_version_insert on instrument_version for insert
    with check (${isOfOverseen} and created_by = (select actor_id()))`.execute(db);
  await sql`create policy instrument_version_update on instrument_version for update using (${isOfOverseen})`.execute(
    db,
  );
  await sql`create policy instrument_version_delete on instrument_version for delete using (${isOfOverseen})`.execute(
    db,
  );
  await sql`grant select, insert, update (definition), delete on instrument_version to sentra_app`.execute(db);
}

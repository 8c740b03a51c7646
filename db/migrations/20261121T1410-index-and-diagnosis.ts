import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What stands beside the sheets when a sentra is looked at as a whole: the weights by which an office draws the cluster
 * development index together, a sentra's yearly diagnosis by its board with the office's comment, and the national
 * figures that serve as context.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWeights(db);
  await createDiagnosis(db);
  await sql`
    create table national_figure (
      code text primary key,
      position smallint not null,
      topic text not null check (topic in ('units', 'workers', 'gdp', 'exports')),
      size_class text not null check (size_class in ('micro', 'small', 'medium', 'msme', 'large')),
      year smallint not null,
      value numeric not null check (value >= 0),
      share numeric not null check (share between 0 and 100),
      source text not null
    )
  `.execute(db);
  await sql`grant select on national_figure to sentra_app`.execute(db);
}

/**
 * Whole percents that sum to 100. A change is a new version, so that an index shown once can be shown again. They hold
 * for the region and those below it that have none of their own.
 */
async function createWeights(db: Kysely<unknown>): Promise<void> {
  const percent = (pillar: string) =>
    sql`${sql.ref(pillar)} smallint not null check (${sql.ref(pillar)} between 0 and 100)`;
  await sql`
    create table index_weights (
      region_code text collate "C" not null references region,
      version smallint not null,
      ${percent("internal")},
      ${percent("external")},
      ${percent("infrastructure")},
      ${percent("partnership")},
      reason text not null check (length(reason) between 1 and 1000),
      set_by int not null references app_user,
      set_at timestamptz not null default now(),
      primary key (region_code, version),
      check (internal + external + infrastructure + partnership = 100)
    )
  `.execute(db);
  await protect(db, "index_weights");
  await sql`create policy index_weights_select on index_weights for select
    using ((select actor_id()) is not null)`.execute(db);
  await sql`create policy index_weights_insert on index_weights for insert
    with check (region_code = any ((select overseen_region())::text[])
      and set_by = (select actor_id()) and set_at = now())`.execute(db);
  // The version is counted here; two who set weights at once are told so by the key.
  await sql`
    create function index_weights_guard() returns trigger language plpgsql as $$
    begin
      new.version := 1 + coalesce((select max(version) from index_weights where region_code = new.region_code), 0);
      return new;
    end $$
  `.execute(db);
  await sql`create trigger index_weights_insert before insert on index_weights
    for each row execute function index_weights_guard()`.execute(db);
  await sql`grant select on index_weights to sentra_app`.execute(db);
  await sql`grant insert (region_code, internal, external, infrastructure, partnership, reason, set_by)
    on index_weights to sentra_app`.execute(db);
}

/** A factor of success or of the diamond is rated 1 to 5; an obstacle is there or not. */
async function createDiagnosis(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table diagnosis (
      sentra_id int not null references sentra on delete cascade,
      year smallint not null check (year between 2000 and 2100),
      factor text not null check (factor ~ '^(rosenfeld|porter|obstacle)[.][a-z_]+$'),
      rating smallint check (rating between 1 and 5),
      is_present boolean,
      note text check (note <> ''),
      evidence text check (evidence <> ''),
      is_simulated boolean not null default false,
      changed_by int not null references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, year, factor),
      constraint diagnosis_finding check (
        case when starts_with(factor, 'obstacle.') then is_present is not null and rating is null
             else rating is not null and is_present is null end)
    )
  `.execute(db);
  await sql`
    create table diagnosis_comment (
      sentra_id int not null references sentra on delete cascade,
      year smallint not null check (year between 2000 and 2100),
      comment text not null check (length(comment) between 1 and 2000),
      written_by int not null references app_user,
      written_at timestamptz not null default now(),
      primary key (sentra_id, year)
    )
  `.execute(db);
  const rights = [
    { table: "diagnosis", writers: "governed_sentra", author: "changed_by" },
    { table: "diagnosis_comment", writers: "overseen_sentra", author: "written_by" },
  ];
  for (const { table, writers, author } of rights) {
    const on = sql.table(table);
    const mayWrite = sql`sentra_id = any ((select ${sql.raw(writers)}())::int[])`;
    const underOnesName = sql`${mayWrite} and ${sql.ref(author)} = (select actor_id())`;
    const policy = (action: string) => sql.ref(`${table}_${action}`);
    await protect(db, table);
    await sql`create policy ${policy("select")} on ${on} for select
      using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
    await sql`create policy ${policy("insert")} on ${on} for insert with check (${underOnesName})`.execute(db);
    await sql`create policy ${policy("update")} on ${on} for update
      using (${mayWrite}) with check (${underOnesName})`.execute(db);
    await sql`create policy ${policy("delete")} on ${on} for delete using (${mayWrite})`.execute(db);
    await sql`grant select, insert, update, delete on ${on} to sentra_app`.execute(db);
  }
}

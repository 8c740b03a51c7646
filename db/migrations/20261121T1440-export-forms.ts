import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * Enter once, export many: an office keeps the sheets that other systems want of it, column by column, and a log of
 * each time that one was filled. Both are the region's: whoever oversees it, or a region above it, has them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;
  await sql`
    create table export_form (
      region_code text collate "C" not null references region,
      id int generated always as identity unique,
      name text not null check (length(name) between 1 and 100),
      created_by int not null references app_user,
      created_at timestamptz not null default now(),
      primary key (region_code, id),
      unique (region_code, name)
    )
  `.execute(db);
  await sql`
    create table export_column (
      region_code text collate "C" not null,
      form_id int not null,
      position smallint not null check (position between 1 and 60),
      heading text not null check (length(heading) between 1 and 100),
      rule text not null check (rule in ('field', 'region', 'period', 'indicator', 'constant')),
      source text not null check (length(source) between 1 and 200),
      codes jsonb not null default '{}' check (jsonb_typeof(codes) = 'object'),
      is_required boolean not null default false,
      primary key (region_code, form_id, position),
      foreign key (region_code, form_id) references export_form on delete cascade
    )
  `.execute(db);
  // Its form cannot be deleted any more: a log without what it is of says nothing.
  await sql`
    create table export_log (
      region_code text collate "C" not null,
      id int generated always as identity,
      form_id int not null,
      format text not null check (format in ('xlsx', 'csv')),
      from_period date not null check (extract(day from from_period) = 1),
      to_period date not null check (extract(day from to_period) = 1 and to_period >= from_period),
      columns jsonb not null,
      rows_out int not null check (rows_out >= 0),
      findings jsonb not null,
      exported_by int not null references app_user,
      exported_at timestamptz not null default now(),
      primary key (region_code, form_id, id),
      foreign key (region_code, form_id) references export_form
    )
  `.execute(db);
  for (const table of ["export_form", "export_column", "export_log"]) {
    await protect(db, table);
    await sql`create policy ${sql.ref(`${table}_select`)} on ${sql.table(table)} for select using (${isOverseen})`.execute(
      db,
    );
  }
  await sql`create policy export_form_insert on export_form for insert
    with check (${isOverseen} and created_by = (select actor_id()) and created_at = now())`.execute(db);
  await sql`create policy export_form_update on export_form for update using (${isOverseen})`.execute(db);
  await sql`create policy export_form_delete on export_form for delete using (${isOverseen})`.execute(db);
  await sql`create policy export_column_insert on export_column for insert with check (${isOverseen})`.execute(db);
  await sql`create policy export_column_delete on export_column for delete using (${isOverseen})`.execute(db);
  await sql`create policy export_log_insert on export_log for insert
    with check (${isOverseen} and exported_by = (select actor_id()) and exported_at = now())`.execute(db);
  await sql`grant select, insert (region_code, name, created_by), update (name), delete
    on export_form to sentra_app`.execute(db);
  await sql`grant select, insert, delete on export_column to sentra_app`.execute(db);
  await sql`grant select, insert on export_log to sentra_app`.execute(db);
}

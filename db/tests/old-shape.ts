import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables/index.ts";

/** The rows of a table as JSON, by the table's name. */
export type Rows = Record<string, string[]>;

type Db = Kysely<Tables>;

/** Every row, of the columns that hold something of their own. @param columns only these, by table, where given */
export async function readRows(db: Db, columns?: Record<string, string[]>): Promise<Rows> {
  const found: Rows = {};
  const own = await listColumns(db);
  for (const table of Object.keys(columns ?? own)) {
    if (!own[table]) continue;
    const wanted = (columns?.[table] ?? own[table]).filter((column) => own[table]!.includes(column));
    const list = sql.join(wanted.map((column) => sql.ref(column)));
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(t)::text as line from (select ${list} from ${sql.table(table)}) t`.execute(db);
    found[table] = rows.map(({ line }) => line).sort();
  }
  return found;
}

/** Columns by table, without the migrator's own tables. */
export async function listColumns(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''
       and c.relname not like 'kysely_migration%'
     group by c.relname order by 1`.execute(db);
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

/** A row that fills this column is one that no version without the column had: an office's own indicator. */
const sinceColumn: Record<string, string> = { indicator: "region_code" };

/**
 * Plants today's rows in a database of an older shape, as its superuser: each in the columns that its table had then.
 * What that version would not have taken (a state it did not know, a column that was there and must be filled) stays
 * out, and so does what points at such a row.
 */
export async function plantRows(db: Db, rows: Rows): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db);
  await sql`
    create function pg_temp.plant(t text, columns text, line text) returns void language plpgsql as $$
    begin
      execute format('insert into %I (%s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1)',
        t, columns) using line::jsonb;
    exception when integrity_constraint_violation or data_exception then null;
    end $$`.execute(db);
  const columns = await listColumns(db);
  for (const [table, lines] of Object.entries(rows)) {
    const had = columns[table];
    if (!had || lines.length === 0) continue;
    const since = sinceColumn[table];
    const older = since && !had.includes(since) ? lines.filter((line) => JSON.parse(line)[since] === null) : lines;
    const kept = had.filter((column) => column in JSON.parse(lines[0]!)).map((column) => `"${column}"`);
    await sql`select pg_temp.plant(${table}, ${kept.join(", ")}, line) from unnest(${older}::text[]) line`.execute(db);
  }
  while (await removeOrphans(db));
  await sql`set session_replication_role = origin`.execute(db);
}

/** @returns whether there were any: what pointed at them is an orphan now */
async function removeOrphans(db: Db): Promise<boolean> {
  const { rows } = await sql<{ from: string; to: string; joined: string; set: string }>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to",
           (select string_agg(format('o.%I = f.%I', t.attname, f.attname), ' and ')
              from unnest(conkey, confkey) k (f, t)
              join pg_attribute f on f.attrelid = conrelid and f.attnum = k.f
              join pg_attribute t on t.attrelid = confrelid and t.attnum = k.t) as joined,
           (select string_agg(format('f.%I is not null', a.attname), ' and ')
              from unnest(conkey) k join pg_attribute a on a.attrelid = conrelid and a.attnum = k) as "set"
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(db);
  let removed = 0n;
  for (const { from, to, joined, set } of rows) {
    const result = await sql`
      delete from ${sql.raw(from)} f where ${sql.raw(set)}
        and not exists (select from ${sql.raw(to)} o where ${sql.raw(joined)})`.execute(db);
    removed += result.numAffectedRows ?? 0n;
  }
  return removed > 0n;
}

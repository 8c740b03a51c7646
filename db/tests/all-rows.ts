import { sql } from "kysely";
import type { Tx } from "../client.ts";

/**
 * Every row of every table as text, and where each identity stands: what two databases that hold the same share. What is
 * unlogged is left out: a directory after a loss of power, as an embedded backup is, has none of it.
 */
export async function readAllRows(tx: Tx): Promise<Record<string, string[]>> {
  await sql`select set_config('timezone', 'UTC', true)`.execute(tx);
  const tables = await sql<{ name: string }>`
    select nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where nspname in ('public', 'pgboss') and relkind in ('r', 'p') and relpersistence = 'p'
       and relname not like 'kysely_migration%' order by 1`.execute(tx);
  const found: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const rows = await sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t`.execute(tx);
    found[name] = rows.rows.map(({ line }) => line).sort();
  }
  const sequences = await sql<{ name: string; last: string | null }>`
    select sequencename as name, last_value::text as last from pg_sequences order by 1`.execute(tx);
  found["sequences"] = sequences.rows.map(({ name, last }) => `${name} ${last}`);
  return found;
}

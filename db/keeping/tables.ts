import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables/index.ts";

type Tx = Transaction<Tables>;

export interface Table {
  /** With its schema, quoted where it has to be. */
  name: string;
  /** Those that hold something of their own: what is computed from others is not copied. */
  columns: string[];
}

/**
 * Every table that holds rows; a divided one once, without the migrator's own and without what is unlogged: a crash may
 * empty that, so nobody counts on it.
 */
export async function listTables(tx: Tx): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition
       and c.relpersistence = 'p'
       and c.relname not in ('kysely_migration', 'kysely_migration_lock')
     group by n.nspname, c.relname order by 1`.execute(tx);
  return rows;
}

/**
 * Compares two databases table by table: as many rows, and the same ones, by the sum of the rows' MD5.
 * @returns rows by table
 * @throws Error naming the first table that differs
 */
export async function compareTables(one: Tx, other: Tx, tables: Table[]): Promise<{ table: string; rows: number }[]> {
  const compared = [];
  for (const { name } of tables) {
    const [a, b] = [await summarise(one, name), await summarise(other, name)];
    if (a.rows !== b.rows || a.sum !== b.sum)
      throw new Error(`${name} came out different: ${a.rows} rows here, ${b.rows} there; nothing was kept`);
    compared.push({ table: name, rows: Number(a.rows) });
  }
  return compared;
}

async function summarise(tx: Tx, table: string): Promise<{ rows: string; sum: string }> {
  const { rows } = await sql<{ rows: string; sum: string }>`
    select count(*)::text as rows,
           concat_ws(' ', sum(('x' || left(md5, 15))::bit(60)::bigint), sum(('x' || right(md5, 15))::bit(60)::bigint)) as sum
      from (select md5(t::text) as md5 from ${sql.raw(table)} t) rows`.execute(tx);
  return rows[0]!;
}

import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./client.ts";

/** A table as the database's catalogue says it. */
export interface ReadableTable {
  name: string;
  columns: { name: string; type: string; nullable: boolean }[];
  key: string[];
  /** With whose rows its own are deleted: its columns, and those of the other that they name. */
  partOf: { columns: string[]; table: string; target: string[] }[];
}

/** Every table that the asker may read at all, by name: a new one is found by itself. */
export async function listReadableTables(tx: Tx): Promise<ReadableTable[]> {
  const { rows } = await sql<ReadableTable>`
    select c.relname as name,
           (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                                'nullable', not a.attnotnull) order by a.attnum)
              from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           coalesce((select ${names("conrelid", "conkey")}
                       from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'), '[]') as key,
           coalesce((select jsonb_agg(jsonb_build_object('table', p.relname, 'columns', ${names("conrelid", "conkey")},
                                                         'target', ${names("confrelid", "confkey")}) order by k.conname)
                       from pg_constraint k join pg_class p on p.oid = k.confrelid
                      where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c'), '[]') as "partOf"
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')
     order by c.relname`.execute(tx);
  return rows;
}

/** The columns of a constraint `k`, in its order. */
const names = (relation: "conrelid" | "confrelid", numbers: "conkey" | "confkey") =>
  sql`(select jsonb_agg(n.attname order by array_position(${sql.ref(`k.${numbers}`)}, n.attnum)) from pg_attribute n
        where n.attrelid = ${sql.ref(`k.${relation}`)} and n.attnum = any (${sql.ref(`k.${numbers}`)}))`;

/** Rows of a table that the actor may read, by key, every value as the database writes it. */
export async function readRows(
  tx: Tx,
  { name, columns, key }: ReadableTable,
  which: RawBuilder<unknown>,
): Promise<(string | null)[][]> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
  const order = sql.join(key.map((column) => sql.ref(column)));
  const { rows } = await sql<{ row: (string | null)[] }>`
    select array[${values}] as row from ${sql.table(name)} where ${which} order by ${order}`.execute(tx);
  return rows.map(({ row }) => row);
}

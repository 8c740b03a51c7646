import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./client.ts";

/** A table that holds rows of a sentra, as the database's catalogue says it. */
export interface TenantTable {
  name: string;
  columns: { name: string; type: string; nullable: boolean }[];
  key: string[];
  /** By what a row belongs to a sentra: the column itself, or the wave that it is of. */
  by: "sentra_id" | "id" | "wave_id";
}

/** The proof that the log is whole is the platform's: a sentra takes the events themselves with it. */
const platformsOwn = ["audit_link", "audit_head"];

/** Every table with rows of a sentra that the asker may read at all, by name: a new one is found by itself. */
export async function listTenantTables(tx: Tx): Promise<TenantTable[]> {
  const { rows } = await sql<Omit<TenantTable, "by">>`
    select c.relname as name,
           jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                        'nullable', not a.attnotnull) order by a.attnum) as columns,
           coalesce((select jsonb_agg(ka.attname order by array_position(k.conkey, ka.attnum))
                       from pg_constraint k join pg_attribute ka on ka.attrelid = k.conrelid and ka.attnum = any (k.conkey)
                      where k.conrelid = c.oid and k.contype = 'p'), '[]') as key
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege(c.oid, 'select')
     group by c.oid, c.relname order by c.relname`.execute(tx);
  return rows.flatMap((table): TenantTable[] => {
    const has = (column: string) => table.columns.some(({ name }) => name === column);
    const by = table.name === "sentra" ? "id" : has("sentra_id") ? "sentra_id" : has("wave_id") ? "wave_id" : undefined;
    return by && !platformsOwn.includes(table.name) ? [{ ...table, by }] : [];
  });
}

/** A sentra's rows of a table that the actor may read, by key, every value as the database writes it. */
export async function readTenantRows(tx: Tx, table: TenantTable, sentraId: number): Promise<(string | null)[][]> {
  const values = sql.join(table.columns.map(({ name }) => sql`${sql.ref(name)}::text`));
  const order = sql.join(table.key.map((column) => sql.ref(column)));
  const { rows } = await sql<{ row: (string | null)[] }>`
    select array[${values}] as row from ${sql.table(table.name)} where ${belongs(table, sentraId)} order by ${order}`.execute(
    tx,
  );
  return rows.map(({ row }) => row);
}

function belongs({ by }: TenantTable, sentraId: number): RawBuilder<unknown> {
  if (by !== "wave_id") return sql`${sql.ref(by)} = ${sentraId}`;
  return sql`wave_id in (select w.id from survey_wave w where w.sentra_id = ${sentraId})`;
}

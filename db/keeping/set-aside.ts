import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables/index.ts";
import type { Table } from "./tables.ts";

type Tx = Transaction<Tables>;

/**
 * Lets the owner fill tables with rows that were right where they come from: without references, which want an order,
 * triggers, which would write a log of the filling, and row-level security, which holds the owner, too. It is all in
 * the caller's transaction, so nobody else ever sees the tables without.
 * @returns what puts them back, by which every reference is checked again
 */
export async function setAside(tx: Tx, tables: Table[]): Promise<() => Promise<void>> {
  const references = await listReferences(tx);
  const forced = await listForced(tx);
  const alter = (table: string, what: string) => sql.raw(`alter table ${table} ${what}`).execute(tx);
  for (const { table, name } of references) await alter(table, `drop constraint ${name}`);
  for (const { name } of tables) await alter(name, "disable trigger user");
  for (const name of forced) await alter(name, "no force row level security");
  return async () => {
    for (const { table, name, definition } of references) await alter(table, `add constraint ${name} ${definition}`);
    for (const { name } of tables) await alter(name, "enable trigger user");
    for (const name of forced) await alter(name, "force row level security");
  };
}

async function listReferences(tx: Tx): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint
     where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text in ('public', 'pgboss')
     order by 1, 2`.execute(tx);
  return rows;
}

async function listForced(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class
     where relforcerowsecurity and relnamespace::regnamespace::text in ('public', 'pgboss')`.execute(tx);
  return rows.map(({ name }) => name);
}

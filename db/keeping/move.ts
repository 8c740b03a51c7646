import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../client.ts";
import { listLanded, migrate } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import type { Tables } from "../tables/index.ts";
import { compareTables, listTables, type Table } from "./tables.ts";
import { setAside } from "./set-aside.ts";

type Tx = Transaction<Tables>;

/** So many rows travel at once. */
const batchRows = 500;

/**
 * Copies every row of an embedded database into an empty PostgreSQL database, all or nothing, and compares every table
 * with its origin before it keeps anything.
 * @param source as its superuser (before `enterApplicationRole`), used by nobody else
 * @param target as its owner; without a table, which the caller has seen to
 * @returns rows by table
 * @throws Error in words where the source is not of this program's schema, or where a table came out different
 */
export async function moveRows(source: Database, target: Database): Promise<{ table: string; rows: number }[]> {
  const landed = (await listLanded(source.kysely)).join();
  if (landed !== Object.keys(migrations).sort().join())
    throw new Error("the data are of another version of the program: start it once with them, then move");
  await migrate(target.kysely);

  return withSettings(source.kysely, (from) =>
    withSettings(target.kysely, async (to) => {
      const tables = await listTables(to);
      const putBack = await setAside(to, tables);
      // What the migrations planted comes with the rest, as it is by now.
      for (const { name } of tables) await sql`delete from ${sql.raw(name)}`.execute(to);
      for (const table of tables) await copyTable(from, to, table);
      await copySequences(from, to);
      const moved = await compareTables(from, to, tables);
      await putBack();
      return moved;
    }),
  );
}

/** One transaction in which a value's text is the same on both sides, and reads back as the same value. */
function withSettings<T>(kysely: Kysely<Tables>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return kysely.transaction().execute(async (tx) => {
    await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
      set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true)`.execute(tx);
    return work(tx);
  });
}

/** A row travels as the text of its columns, as PostgreSQL writes and reads it: nothing in between interprets a value. */
async function copyTable(from: Tx, to: Tx, { name, columns }: Table): Promise<void> {
  const list = sql.raw(columns.join(", "));
  const fields = sql.raw(columns.map((column) => `(line.r).${column}`).join(", "));
  await sql`declare rows_to_copy cursor for select t::text as line from ${sql.raw(name)} t`.execute(from);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(batchRows))} from rows_to_copy`.execute(from);
    if (rows.length === 0) break;
    const lines = rows.map(({ line }) => line);
    await sql`insert into ${sql.raw(name)} (${list}) overriding system value
      select ${fields} from (select l::${sql.raw(name)} as r from unnest(${lines}::text[]) l offset 0) line`.execute(
      to,
    );
  }
  await sql`close rows_to_copy`.execute(from);
}

/** Identities go on where they were. */
async function copySequences(from: Tx, to: Tx): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences order by 1`.execute(to);
  for (const { name } of rows) {
    const state = await sql<{ last: string; called: boolean }>`
      select last_value::text as last, is_called as called from ${sql.raw(name)}`.execute(from);
    const { last, called } = state.rows[0]!;
    await sql`select setval(${name}::regclass, ${last}::bigint, ${called})`.execute(to);
  }
}

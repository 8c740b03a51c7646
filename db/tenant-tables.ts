import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./client.ts";
import { listReadableTables, type ReadableTable, readRows } from "./readable-tables.ts";

/** A table that holds rows of a sentra. */
export interface TenantTable extends ReadableTable {
  /** By what a row belongs to a sentra: the column itself, or the wave that it is of. */
  by: "sentra_id" | "id" | "wave_id";
}

/** The proof that the log is whole is the platform's: a sentra takes the events themselves with it. */
const platformsOwn = ["audit_link", "audit_head"];

/** Every table with rows of a sentra that the asker may read at all, by name. */
export async function listTenantTables(tx: Tx): Promise<TenantTable[]> {
  return (await listReadableTables(tx)).flatMap((table): TenantTable[] => {
    const has = (column: string) => table.columns.some(({ name }) => name === column);
    const by = table.name === "sentra" ? "id" : has("sentra_id") ? "sentra_id" : has("wave_id") ? "wave_id" : undefined;
    return by && !platformsOwn.includes(table.name) ? [{ ...table, by }] : [];
  });
}

/** A sentra's rows of a table that the actor may read. */
export function readTenantRows(tx: Tx, table: TenantTable, sentraId: number): Promise<(string | null)[][]> {
  return readRows(tx, table, belongs(table, sentraId));
}

function belongs({ by }: TenantTable, sentraId: number): RawBuilder<unknown> {
  if (by !== "wave_id") return sql`${sql.ref(by)} = ${sentraId}`;
  return sql`wave_id in (select w.id from survey_wave w where w.sentra_id = ${sentraId})`;
}

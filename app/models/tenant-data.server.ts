import { listTenantTables, readTenantRows, type TenantTable } from "db/tenant-tables.ts";
import type { Tx } from "./database.server.ts";

export interface TenantData {
  tables: { table: TenantTable; rows: (string | null)[][] }[];
  /** What is kept as bytes, as the files that were uploaded. */
  files: { name: string; content: Buffer }[];
}

/** Everything of a sentra that the actor may read: what it takes along when it leaves. */
export async function readTenantData(tx: Tx, sentraId: number): Promise<TenantData> {
  const tables: TenantData["tables"] = [];
  for (const table of await listTenantTables(tx)) {
    tables.push({ table, rows: await readTenantRows(tx, table, sentraId) });
  }
  const logos = await tx
    .selectFrom("letterhead")
    .where("sentra_id", "=", sentraId)
    .where("logo", "is not", null)
    .select(["id", "logo"])
    .execute();
  return {
    tables,
    files: logos.map(({ id, logo }) => ({ name: `berkas/logo-${id}.png`, content: Buffer.from(logo!) })),
  };
}

import { listOfficeTables, readOfficeRows } from "db/office-tables.ts";
import type { ReadableTable } from "db/readable-tables.ts";
import { listTenantTables, readTenantRows } from "db/tenant-tables.ts";
import type { Tx } from "./database.server.ts";

export interface TenantData {
  tables: { table: ReadableTable; rows: (string | null)[][] }[];
  /** What is kept as bytes, as the files that were uploaded. */
  files: { name: string; content: Buffer }[];
}

/** Everything of a sentra that the actor may read: what it takes along when it leaves. */
export async function readTenantData(tx: Tx, sentraId: number): Promise<TenantData> {
  const tables: TenantData["tables"] = [];
  for (const table of await listTenantTables(tx)) {
    tables.push({ table, rows: await readTenantRows(tx, table, sentraId) });
  }
  const logos = await withLogo(tx).where("sentra_id", "=", sentraId).execute();
  return { tables, files: logos.map(toFile) };
}

/** Everything of a region's offices that the actor may read. */
export async function readOfficeData(tx: Tx, regionCode: string): Promise<TenantData> {
  const tables: TenantData["tables"] = [];
  for (const table of await listOfficeTables(tx)) {
    tables.push({ table, rows: await readOfficeRows(tx, table, regionCode) });
  }
  const logos = await withLogo(tx).where("region_code", "=", regionCode).execute();
  return { tables, files: logos.map(toFile) };
}

const withLogo = (tx: Tx) => tx.selectFrom("letterhead").where("logo", "is not", null).select(["id", "logo"]);

const toFile = ({ id, logo }: { id: number; logo: Buffer | Uint8Array | null }) => ({
  name: `berkas/logo-${id}.png`,
  content: Buffer.from(logo!),
});

export const countRows = ({ tables }: TenantData) => tables.reduce((sum, { rows }) => sum + rows.length, 0);

import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";

export interface Office {
  id: number;
  name: string;
  region: { code: string; name: string };
}

export type OfficeInput = Pick<Office, "name"> & { regionCode: string };

/** By region, provinces first. */
export async function listOffices(tx: Tx): Promise<Office[]> {
  const rows = await tx
    .selectFrom("office as o")
    .innerJoin("region as r", "r.code", "o.region_code")
    .orderBy("o.region_code")
    .orderBy("o.name")
    .select(["o.id", "o.name", "r.code as region_code", "r.name as region_name"])
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, region: { code: row.region_code, name: row.region_name } }));
}

/** Who asks in a region's wave, by name: its offices, or the region itself where none is registered. */
export async function listAskers(tx: Tx, region: Office["region"]): Promise<string[]> {
  const offices = await tx
    .selectFrom("office")
    .select("name")
    .where("region_code", "=", region.code)
    .orderBy("name")
    .execute();
  return offices.length > 0 ? offices.map(({ name }) => name) : [region.name];
}

/** Fails with a duplicate where the region has an office of that name. */
export async function createOffice(tx: Tx, { name, regionCode }: OfficeInput): Promise<void> {
  await tx.insertInto("office").values({ name, region_code: regionCode }).execute();
}

/** @throws 404 where there is no such office */
export async function updateOffice(tx: Tx, id: number, { name, regionCode }: OfficeInput): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("office")
    .set({ name, region_code: regionCode })
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
}

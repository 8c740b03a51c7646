import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";

/** What an administrator keeps of a sentra: that it is there. What it reports is its own and its offices' business. */
export interface SentraInput {
  regionCode: string;
  name: string;
  product: string;
  village?: string;
  cooperative?: string;
  startedYear?: number;
}

export interface RegisteredSentra {
  id: number;
  name: string;
  product: string;
  region: string;
  isSimulated: boolean;
}

/** At most `limit` sentra whose name, product or region holds the text, and how many there are. */
export async function listRegisteredSentra(tx: Tx, search: string, limit: number) {
  const rows = await tx
    .selectFrom("sentra as s")
    .innerJoin("region as r", "r.code", "s.region_code")
    .where(sql<boolean>`position(lower(${search}) in lower(s.name || ' ' || s.product || ' ' || r.name)) > 0`)
    .orderBy("s.name")
    .limit(limit)
    .select(["s.id", "s.name", "s.product", "s.is_simulated", "r.name as region"])
    .select(sql<number>`(count(*) over ())::int`.as("total"))
    .execute();
  const sentra = rows.map(({ id, name, product, region, is_simulated }): RegisteredSentra => ({
    id,
    name,
    product,
    region,
    isSimulated: is_simulated,
  }));
  return { sentra, total: rows[0]?.total ?? 0 };
}

/** Fails with a duplicate where the region has a sentra of that name. */
export async function createSentra(tx: Tx, input: SentraInput): Promise<void> {
  await tx.insertInto("sentra").values(toRow(input)).execute();
}

/** @throws 404 where there is no such sentra */
export async function updateSentra(tx: Tx, id: number, input: SentraInput): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable("sentra").set(toRow(input)).where("id", "=", id).executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
}

const toRow = (input: SentraInput) => ({
  region_code: input.regionCode,
  name: input.name,
  product: input.product,
  village: input.village ?? null,
  cooperative: input.cooperative ?? null,
  started_year: input.startedYear ?? null,
});

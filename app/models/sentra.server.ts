import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";

export interface Sentra {
  id: number;
  name: string;
  product: string;
  village: string | null;
  cooperative: string | null;
  startedYear: number | null;
  region: { code: string; name: string };
  isSimulated: boolean;
}

const sentraWithRegion = (tx: Tx) =>
  tx
    .selectFrom("sentra as s")
    .innerJoin("region as r", "r.code", "s.region_code")
    .select([
      "s.id",
      "s.name",
      "s.product",
      "s.village",
      "s.cooperative",
      "s.started_year",
      "s.is_simulated",
      "r.code as region_code",
      "r.name as region_name",
    ]);

type SentraWithRegion = Awaited<ReturnType<ReturnType<typeof sentraWithRegion>["execute"]>>[number];

const toSentra = (row: SentraWithRegion): Sentra => ({
  id: row.id,
  name: row.name,
  product: row.product,
  village: row.village,
  cooperative: row.cooperative,
  startedYear: row.started_year,
  region: { code: row.region_code, name: row.region_name },
  isSimulated: row.is_simulated,
});

/**
 * All that the actor may see, as a list of ids to read by: row-level security alone lets the database go through
 * everybody's sentra to find them.
 */
export const seen = sql<number>`any ((select case when actor_is_admin() then array(select id from sentra)
  else readable_sentra() end)::int[])`;

/** Every sentra that the actor may see, by name. */
export async function listSentra(tx: Tx): Promise<Sentra[]> {
  return (await sentraWithRegion(tx).where("s.id", "=", seen).orderBy("s.name").execute()).map(toSentra);
}

/** The first so many of them behind an id, by id. */
export async function listSentraAfter(tx: Tx, after: number, limit: number): Promise<Sentra[]> {
  return (await sentraWithRegion(tx).where("s.id", ">", after).orderBy("s.id").limit(limit).execute()).map(toSentra);
}

/**
 * Ids of the sentra that the actor may see, in their order.
 * @param wanted these alone
 * @throws 404 where one of those is not there, or not for this actor
 */
export async function listSentraIds(tx: Tx, wanted?: readonly number[]): Promise<number[]> {
  const query = tx.selectFrom("sentra").where("id", "=", wanted ? anyOf(wanted) : seen);
  const ids = (await query.orderBy("id").select("id").execute()).map(({ id }) => id);
  if (wanted && ids.length < new Set(wanted).size) throw notFound();
  return ids;
}

/**
 * @param id as it stands in an address
 * @throws 404 where there is none, or none that the actor may see
 */
export async function getSentra(tx: Tx, id: string | undefined): Promise<Sentra> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await sentraWithRegion(tx).where("s.id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return toSentra(row);
}

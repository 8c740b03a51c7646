import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { type Region, type RegionSummary, summarise } from "./region-tree.ts";
import { seen } from "./sentra.server.ts";

/** All regions, provinces before what lies in them. */
export async function listRegions(tx: Tx): Promise<Region[]> {
  const rows = await tx.selectFrom("region").selectAll().orderBy("code").execute();
  return rows.map(({ code, parent_code, kind, name }) => ({ code, parentCode: parent_code, kind, name }));
}

/** These regions, to choose one of. */
export function listNamedRegions(tx: Tx, codes: readonly string[]) {
  return tx.selectFrom("region").where("code", "in", codes).orderBy("code").select(["code", "name"]).execute();
}

/** The regions in which the actor sees sentra, with the provinces that these lie in, to choose one of. */
export async function listSentraRegions(tx: Tx): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct r.code, r.name from sentra s join region r on s.region_code in (r.code)
        or starts_with(s.region_code, r.code || '.')
     where s.id = ${seen}
     order by r.code`.execute(tx);
  return rows;
}

/** For an administrator: who and what there is in each region. Closed accounts don't count. */
export async function listRegionSummaries(tx: Tx): Promise<RegionSummary[]> {
  const offices = await tx.selectFrom("office").select("region_code as regionCode").execute();
  const sentra = await tx.selectFrom("sentra").select("region_code as regionCode").execute();
  const members = await tx
    .selectFrom("membership as m")
    .innerJoin("app_user as u", "u.id", "m.user_id")
    .leftJoin("sentra as s", "s.id", "m.sentra_id")
    .where("u.is_active", "=", true)
    .where("m.role", "<>", "admin")
    .select((eb) => [
      "m.user_id as userId",
      eb.fn.coalesce("m.region_code", "s.region_code").$notNull().as("regionCode"),
    ])
    .execute();
  return summarise(await listRegions(tx), { offices, sentra, members });
}

import { sql } from "kysely";
import type { Actor } from "./accounts.server.ts";
import type { Tx } from "./database.server.ts";
import { holds } from "./effective-catalogue.ts";
import { notFound } from "./not-found.server.ts";
import { getSentra, seen, type Sentra } from "./sentra.server.ts";

/** Whose yearly report it is: a sentra's or a region's. */
export type ReportPlace =
  | { kind: "sentra"; sentra: Sentra; name: string; path: string }
  | { kind: "region"; region: { code: string; name: string }; name: string; path: string };

/**
 * @param params of an address: a sentra's id or a region's code
 * @throws 404 where there is none that the actor works for
 */
export async function getReportPlace(
  tx: Tx,
  actor: Pick<Actor, "memberships">,
  { sentraId, regionCode }: Partial<Record<"sentraId" | "regionCode", string>>,
): Promise<ReportPlace> {
  if (regionCode === undefined) {
    const sentra = await getSentra(tx, sentraId);
    return { kind: "sentra", sentra, name: sentra.name, path: `/sentra/${sentra.id}/laporan` };
  }
  const worksThere = actor.memberships.some((m) => m.regionCode !== null && holds(m.regionCode, regionCode));
  const region =
    worksThere &&
    (await tx.selectFrom("region").where("code", "=", regionCode).select(["code", "name"]).executeTakeFirst());
  if (!region) throw notFound();
  return { kind: "region", region, name: region.name, path: `/laporan/${region.code}` };
}

export const ownerOf = (place: ReportPlace) =>
  place.kind === "sentra"
    ? { sentra_id: place.sentra.id, region_code: null }
    : { sentra_id: null, region_code: place.region.code };

/** The rows of this owner alone. */
export const ownedBy = (place: ReportPlace) =>
  place.kind === "sentra"
    ? sql<boolean>`sentra_id = ${place.sentra.id}::int`
    : sql<boolean>`region_code = ${place.region.code}::text`;

/** The regions whose reports somebody may read: those they work for, and those below that issued one or have a sentra. */
export async function listReportRegions(tx: Tx, actor: Pick<Actor, "memberships">) {
  const own = actor.memberships.flatMap(({ regionCode }) => regionCode ?? []);
  if (own.length === 0) return [];
  const rows = await tx.selectFrom("region").orderBy("code").select(["code", "name"]).execute();
  const withSentra = await tx.selectFrom("sentra").where("id", "=", seen).distinct().select("region_code").execute();
  return rows.filter(
    ({ code }) =>
      own.includes(code) ||
      (own.some((one) => holds(one, code)) && withSentra.some((sentra) => holds(code, sentra.region_code))),
  );
}

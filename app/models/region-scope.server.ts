import { type RawBuilder, sql } from "kysely";
import type { Membership } from "./accounts.server.ts";
import type { Tx } from "./database.server.ts";
import { holds } from "./effective-catalogue.ts";
import { notFound } from "./not-found.server.ts";

/** A region that a page is about, and those above it that its reader may go back to, topmost first. */
export interface RegionScope {
  code: string;
  name: string;
  above: { code: string; name: string }[];
}

/** A column of region codes, compared as a range that an index serves: "35" is "35" and what lies from "35." to "35/". */
export const liesIn = (column: string, region: string): RawBuilder<boolean> => {
  const code = sql.ref(column);
  return sql<boolean>`(${code} = ${region} or (${code} > ${`${region}.`} and ${code} < ${`${region}/`}))`;
};

/**
 * The region of an address, or the topmost one that the person works for.
 * @throws 404 where they work for none, or for no region that holds this one
 */
export async function getRegionScope(
  tx: Tx,
  { memberships }: { memberships: readonly Membership[] },
  asked: string | null,
): Promise<RegionScope> {
  const own = memberships.flatMap(({ regionCode }) => regionCode ?? []).sort((a, b) => a.length - b.length);
  const code = asked || own[0];
  if (code === undefined || !own.some((region) => holds(region, code))) throw notFound();
  const rows = await tx.selectFrom("region").select(["code", "name"]).orderBy("code").execute();
  const found = rows.find((row) => row.code === code);
  if (!found) throw notFound();
  const above = rows.filter((row) => row.code !== code && holds(row.code, code));
  return { ...found, above: above.filter((row) => own.some((region) => holds(region, row.code))) };
}

import { catalogueIn } from "./effective-catalogue.ts";
import type { Tx } from "./database.server.ts";
import { getWholeCatalogue } from "./indicators.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { type Month, shiftMonth } from "./periods.ts";
import { findChanges, type RegionChange, watched } from "./region-changes.ts";
import { liesIn } from "./region-scope.server.ts";
import { SeriesBook, withParts } from "./series.ts";

export interface Changes {
  month: Month;
  rows: RegionChange[];
}

/** What changed most in a region in its latest reported month; undefined where nothing is reported. */
export async function getRegionChanges(tx: Tx, region: string): Promise<Changes | undefined> {
  const places = await tx
    .selectFrom("sentra as s")
    .where(liesIn("s.region_code", region))
    .select(["s.id", "s.region_code"])
    .execute();
  const sentraIds = places.map(({ id }) => id);
  const month = await findLatestMonth(tx, sentraIds);
  if (month === undefined) return undefined;
  const catalogue = catalogueIn([...new Set(places.map((place) => place.region_code))], await getWholeCatalogue(tx));
  const codes = withParts(watched, catalogue);
  // Three months are read, not the year between them.
  const wanted = [shiftMonth(month, -12), shiftMonth(month, -1), month];
  const books = [];
  for (const one of wanted) {
    const observations = await listObservations(tx, catalogue, { sentraIds, codes, from: one, to: one });
    books.push(new SeriesBook(catalogue, observations, [one]));
  }
  const [yearBefore, monthBefore, now] = books as [SeriesBook, SeriesBook, SeriesBook];
  return { month, rows: findChanges({ catalogue, sentraIds, now, monthBefore, yearBefore }) };
}

/** The sentra of a region, where there is none the page says so. */
export async function countSentra(tx: Tx, region: string): Promise<number> {
  const row = await tx
    .selectFrom("sentra as s")
    .where(liesIn("s.region_code", region))
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

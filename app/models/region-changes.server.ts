import { catalogueIn } from "./effective-catalogue.ts";
import type { Tx } from "./database.server.ts";
import { getWholeCatalogue } from "./indicators.server.ts";
import { keepAnswer } from "./kept-answers.server.ts";
import { readMonth } from "./observation-books.server.ts";
import { findLatestMonth } from "./observations.server.ts";
import { type Month, shiftMonth } from "./periods.ts";
import { findChanges, type RegionChange, watched } from "./region-changes.ts";
import { liesIn } from "./region-scope.server.ts";
import { withParts } from "./series.ts";

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
  const { value: rows } = await keepAnswer(tx, { name: `changes ${month}`, sentraIds }, async () => {
    const at = (one: Month) => readMonth(tx, catalogue, { sentraIds, codes }, one);
    const [now, monthBefore, yearBefore] = [
      await at(month),
      await at(shiftMonth(month, -1)),
      await at(shiftMonth(month, -12)),
    ];
    return findChanges({ catalogue, sentraIds, now, monthBefore, yearBefore });
  });
  return { month, rows };
}

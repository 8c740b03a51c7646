import { catalogueIn } from "./effective-catalogue.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { type Catalogue, getWholeCatalogue } from "./indicators.server.ts";
import { findLatestMonth, type Observation } from "./observations.server.ts";
import { type Month, periodKinds, periodOf, shiftMonth } from "./periods.ts";
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
  const wanted = [shiftMonth(month, -12), shiftMonth(month, -1), month] as const;
  const observations = await listAt(tx, catalogue, { sentraIds, codes, months: wanted });
  const [yearBefore, monthBefore, now] = wanted.map((one) => new SeriesBook(catalogue, observations, [one])) as [
    SeriesBook,
    SeriesBook,
    SeriesBook,
  ];
  return { month, rows: findChanges({ catalogue, sentraIds, now, monthBefore, yearBefore }) };
}

interface Wanted {
  sentraIds: readonly number[];
  codes: readonly string[];
  months: readonly Month[];
}

/** What was reported of these months alone, or of the quarters and years that they lie in: not of the year between. */
async function listAt(tx: Tx, catalogue: Catalogue, { sentraIds, codes, months }: Wanted): Promise<Observation[]> {
  const byId = new Map(codes.map((code) => [catalogue.get(code)!.id, code]));
  const days = [...new Set(months.flatMap((month) => periodKinds.map((kind) => periodOf(month, kind))))];
  const rows = await tx
    .selectFrom("observation as o")
    .leftJoin("data_source as d", "d.id", "o.source_id")
    .where("o.sentra_id", "=", anyOf(sentraIds))
    .where("o.indicator_id", "=", anyOf([...byId.keys()]))
    .where("o.period", "in", days)
    .select(["o.sentra_id", "o.indicator_id", "o.period", "o.value", "d.code", "d.is_simulated"])
    .execute();
  return rows.map((row) => ({
    sentraId: row.sentra_id,
    code: byId.get(row.indicator_id)!,
    period: row.period,
    value: row.value,
    isSimulated: row.is_simulated ?? false,
    sourceCode: row.code ?? undefined,
  }));
}

import { buildIndex } from "./build-index.ts";
import type { Tx } from "./database.server.ts";
import {
  indexParts,
  type IndexQuery,
  type IndexRow,
  mostInIndex,
  type ShownPart,
  type Weights,
} from "./development-index.ts";
import { holds } from "./effective-catalogue.ts";
import { getWeights, type WeightsInForce } from "./index-weights.server.ts";
import { getCatalogue } from "./indicators.server.ts";
import { notFound } from "./not-found.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { currentMonth, type Month, monthsBetween, shiftMonth } from "./periods.ts";
import { listNamedRegions } from "./regions.server.ts";
import { listSentra } from "./sentra.server.ts";
import { enterprisesCode, SeriesBook, withParts } from "./series.ts";

export interface IndexPage {
  region: { code: string; name: string };
  /** Where the reader sees sentra, and the regions above: to choose one of. */
  regions: { code: string; name: string }[];
  from: Month;
  to: Month;
  /** How many sentra there are in the region; more than `mostInIndex` are not put beside each other. */
  count: number;
  rows: IndexRow[];
  parts: ShownPart[];
  inForce: WeightsInForce;
}

/**
 * The development index of the sentra of a region, over the twelve months up to one.
 * @param home the region that the reader works for; without one, that of the sentra they see
 * @param tried weights to set beside those in force, instead of those before
 * @throws 404 for a region without a sentra that the reader sees
 */
export async function getIndexPage(
  tx: Tx,
  query: IndexQuery,
  home: string | undefined,
  tried: Weights | undefined,
): Promise<IndexPage> {
  const visible = await listSentra(tx);
  if (visible.length === 0) throw notFound();
  const regionCode = query.region || home || visible[0]!.region.code;
  const sentra = visible.filter(({ region }) => holds(regionCode, region.code));
  if (sentra.length === 0) throw notFound();
  const own = [...new Set(visible.map(({ region }) => region.code))];
  const above = home === undefined ? [] : [home];
  const regions = await listNamedRegions(tx, [...new Set([...above, ...own, regionCode])]);
  const sentraIds = sentra.map(({ id }) => id);
  const to = query.to ?? (await findLatestMonth(tx, sentraIds)) ?? currentMonth(new Date());
  const from = shiftMonth(to, -11);
  const inForce = await getWeights(tx, regionCode);
  const page = {
    region: regions.find(({ code }) => code === regionCode)!,
    regions,
    from,
    to,
    count: sentra.length,
    inForce,
  };
  if (sentra.length > mostInIndex) return { ...page, rows: [], parts: [] };

  const catalogue = await getCatalogue(tx);
  const codes = withParts([...indexParts.map(({ code }) => code), enterprisesCode], catalogue);
  const observations = await listObservations(tx, catalogue, { sentraIds, codes, from, to });
  const book = new SeriesBook(catalogue, observations, monthsBetween(from, to));
  const { weights, set, before } = inForce;
  const other = tried ?? (set && before);
  return { ...page, ...buildIndex({ sentra, book, catalogue, weights, other }) };
}

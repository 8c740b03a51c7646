import { buildIndex, groupIndex, type KnownParts, partsIn, readParts, shiftOf } from "./build-index.ts";
import type { Tx } from "./database.server.ts";
import {
  type IndexGroup,
  indexParts,
  type IndexQuery,
  type IndexRow,
  type IndexShift,
  rowsPerPage,
  type ShownPart,
  type Weights,
} from "./development-index.ts";
import { holds } from "./effective-catalogue.ts";
import { getWeights, type WeightsInForce } from "./index-weights.server.ts";
import { type Catalogue, getCatalogue } from "./indicators.server.ts";
import { keepAnswer } from "./kept-answers.server.ts";
import { notFound } from "./not-found.server.ts";
import { readBooks } from "./observation-books.server.ts";
import { findLatestMonth } from "./observations.server.ts";
import { currentMonth, type Month, shiftMonth } from "./periods.ts";
import { listNamedRegions } from "./regions.server.ts";
import { listSentra } from "./sentra.server.ts";
import { enterprisesCode, withParts } from "./series.ts";

export interface IndexPage {
  region: { code: string; name: string };
  /** Where the reader sees sentra, and the regions above: to choose one of. */
  regions: { code: string; name: string }[];
  from: Month;
  to: Month;
  /** How many sentra there are in the region, and how many of them have an index. */
  count: number;
  ranked: number;
  /** Whether any of all of them, on whatever page, rests on simulated values. */
  hasSimulated: boolean;
  /** Those of one page: first those that have an index, by place, then the others. */
  rows: IndexRow[];
  page: number;
  pages: number;
  /** By kabupaten and kota, on the first of several pages. */
  groups: IndexGroup[];
  /** Among all of them. */
  shift: IndexShift | undefined;
  /** When the values were read, where that was for an earlier look. */
  keptSince: Date | undefined;
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
  const catalogue = await getCatalogue(tx);
  const kept = await keepAnswer(tx, { name: `index ${to}`, sentraIds }, () =>
    readAllParts(tx, catalogue, sentraIds, { from, to }),
  );
  const { weights, set, before } = inForce;
  const other = tried ?? (set && before);
  const { rows, parts } = buildIndex({ sentra, known: kept.value, catalogue, weights, other });
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const at = Math.min(query.page, pages);
  return {
    ...page,
    parts,
    keptSince: kept.keptSince,
    shift: shiftOf(rows),
    ranked: rows.filter(({ index }) => index !== undefined).length,
    hasSimulated: rows.some(({ isSimulated }) => isSimulated),
    rows: rows.slice(rowsPerPage * (at - 1), rowsPerPage * at),
    page: at,
    pages,
    groups: at === 1 && pages > 1 ? groupIndex(rows) : [],
  };
}

/** A few hundred sentra at a time: of their values only what the index is made of is kept. */
async function readAllParts(
  tx: Tx,
  catalogue: Catalogue,
  sentraIds: readonly number[],
  span: { from: Month; to: Month },
): Promise<KnownParts[]> {
  const codes = withParts([...indexParts.map(({ code }) => code), enterprisesCode], catalogue);
  const parts = partsIn(catalogue);
  const known: KnownParts[] = [];
  for await (const { sentraIds: some, book } of readBooks(tx, catalogue, { sentraIds, codes, ...span })) {
    known.push(...some.map((id) => readParts(book, id, parts)));
  }
  return known;
}

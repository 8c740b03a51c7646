import type { Tx } from "./database.server.ts";
import { getCatalogue, pillars } from "./indicators.server.ts";
import { readMonth } from "./observation-books.server.ts";
import { findLatestMonth } from "./observations.server.ts";
import { currentMonth, type Month } from "./periods.ts";
import {
  type Figure,
  isByDescription,
  isSought,
  listIndicators,
  type ListQuery,
  type SentraRow,
  sortRows,
} from "./sentra-list.ts";
import { listSentra, type Sentra } from "./sentra.server.ts";
import { withParts } from "./series.ts";
import { listSheetStates } from "./sheets.server.ts";

export interface SentraList {
  /** Those of one page, or all. */
  rows: SentraRow[];
  /** How many the filters find, and how many there are before them. */
  found: number;
  total: number;
  page: number;
  pages: number;
  month: Month;
  regions: { code: string; name: string }[];
  products: string[];
}

/**
 * The sentra that the actor may see, with the headline figures of one month: the latest reported one unless chosen.
 * @param perPage how many of them; all, for a file
 */
export async function getSentraList(tx: Tx, query: ListQuery, perPage = Infinity): Promise<SentraList> {
  const all = await listSentra(tx);
  const ids = all.map(({ id }) => id);
  const month = query.month ?? (await findLatestMonth(tx, ids)) ?? currentMonth(new Date());
  const found = all.filter((one) => isSought(one, query));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(query.page, pages);
  const cut = <T>(rows: readonly T[]) => (pages === 1 ? [...rows] : rows.slice(perPage * (page - 1), perPage * page));
  // Of a province only the page's own figures are read, unless they say which sentra stand on it.
  const rows = isByDescription(query)
    ? await readRows(tx, cut(sortRows(found, query)), month)
    : cut(sortRows(await readRows(tx, found, month), query));
  return {
    rows,
    found: found.length,
    total: all.length,
    page,
    pages,
    month,
    regions: distinct(
      all.map(({ region }) => region),
      (region) => region.code,
    ).sort((a, b) => (a.code < b.code ? -1 : 1)),
    products: distinct(
      all.map(({ product }) => product),
      (product) => product,
    ).sort(),
  };
}

async function readRows(tx: Tx, sentra: readonly Sentra[], month: Month): Promise<SentraRow[]> {
  const catalogue = await getCatalogue(tx);
  const sentraIds = sentra.map(({ id }) => id);
  const book = await readMonth(tx, catalogue, { sentraIds, codes: withParts(listIndicators, catalogue) }, month);
  const states = new Map<number, string[]>(sentraIds.map((id) => [id, []]));
  for (const { sentraId, state } of await listSheetStates(tx, sentraIds, month)) states.get(sentraId)!.push(state);
  return sentra.map(({ id, name, product, region, isSimulated }): SentraRow => {
    const sheets = states.get(id)!;
    const count = (...wanted: string[]) => sheets.filter((state) => wanted.includes(state)).length;
    const figures = listIndicators.map((code): [string, Figure] => [
      code,
      { value: book.at(id, code, month), isSimulated: book.isSimulated(id, code) },
    ]);
    return {
      id,
      name,
      product,
      region,
      isSimulated,
      figures: Object.fromEntries(figures),
      sheets: {
        opened: sheets.length,
        submitted: count("submitted"),
        verified: count("verified", "locked"),
        of: pillars.length,
      },
    };
  });
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

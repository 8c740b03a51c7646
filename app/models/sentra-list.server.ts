import type { Tx } from "./database.server.ts";
import { getCatalogue, pillars } from "./indicators.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { currentMonth, type Month } from "./periods.ts";
import { listIndicators, type ListQuery, selectRows, type SentraRow } from "./sentra-list.ts";
import { listSentra } from "./sentra.server.ts";
import { SeriesBook, withParts } from "./series.ts";
import { listSheetStates } from "./sheets.server.ts";

export interface SentraList {
  rows: SentraRow[];
  /** How many there are before the filters. */
  total: number;
  month: Month;
  regions: { code: string; name: string }[];
  products: string[];
}

/** The sentra that the actor may see, with the headline figures of one month: the latest reported one unless chosen. */
export async function getSentraList(tx: Tx, query: ListQuery): Promise<SentraList> {
  const catalogue = await getCatalogue(tx);
  const sentra = await listSentra(tx);
  const sentraIds = sentra.map(({ id }) => id);
  const month = query.month ?? (await findLatestMonth(tx, sentraIds)) ?? currentMonth(new Date());
  const observations = await listObservations(tx, catalogue, {
    sentraIds,
    codes: withParts(listIndicators, catalogue),
    from: month,
    to: month,
  });
  const book = new SeriesBook(catalogue, observations, [month]);
  const states = await listSheetStates(tx, sentraIds, month);
  const rows = sentra.map(({ id, name, product, region, isSimulated }): SentraRow => {
    const sheets = states.filter((sheet) => sheet.sentraId === id);
    const count = (...wanted: string[]) => sheets.filter((sheet) => wanted.includes(sheet.state)).length;
    return {
      id,
      name,
      product,
      region,
      isSimulated,
      figures: Object.fromEntries(
        listIndicators.map((code) => [
          code,
          { value: book.at(id, code, month), isSimulated: book.isSimulated(id, code) },
        ]),
      ),
      sheets: {
        opened: sheets.length,
        submitted: count("submitted"),
        verified: count("verified", "locked"),
        of: pillars.length,
      },
    };
  });
  return {
    rows: selectRows(rows, query),
    total: rows.length,
    month,
    regions: distinct(
      sentra.map(({ region }) => region),
      (region) => region.code,
    ).sort((a, b) => (a.code < b.code ? -1 : 1)),
    products: distinct(
      sentra.map(({ product }) => product),
      (product) => product,
    ).sort(),
  };
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

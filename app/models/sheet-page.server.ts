import type { Tx } from "./database.server.ts";
import { type Indicator, isTyped, type Pillar } from "./indicators.server.ts";
import { type Month, shiftMonth } from "./periods.ts";
import { listObservations } from "./observations.server.ts";
import { SeriesBook, withParts } from "./series.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { getCells, getSheet, listSheetIndicators } from "./sheets.server.ts";
import type { Figure } from "./sentra-list.ts";

/** A sheet with all that its page shows: what is typed, the month before, and what is computed from it. */
export async function getSheetPage(tx: Tx, sentraId: number, pillar: Pillar, month: Month) {
  const catalogue = await getSentraCatalogue(tx, sentraId);
  const sheet = await getSheet(tx, sentraId, pillar, month);
  const indicators = listSheetIndicators(catalogue, pillar, month);
  const before = shiftMonth(month, -1);
  const derived = [...catalogue.values()].filter((i) => i.pillar === pillar && !isTyped(i) && i.formula);
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes: withParts(
      derived.map(({ code }) => code),
      catalogue,
    ),
    from: month,
    to: month,
  });
  const book = new SeriesBook(catalogue, observations, [month]);
  const monthly = indicators.filter(({ period }) => period === "month");
  return {
    sheet,
    indicators,
    cells: await getCells(tx, { sentraId, month }, indicators),
    previous: await getCells(tx, { sentraId, month: before }, monthly),
    computed: derived.map((indicator): { indicator: Indicator; figure: Figure } => ({
      indicator,
      figure: {
        value: book.at(sentraId, indicator.code, month),
        isSimulated: book.isSimulated(sentraId, indicator.code),
      },
    })),
  };
}

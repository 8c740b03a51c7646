import type { Aggregate } from "analytics";
import type { Tx } from "./database.server.ts";
import { listFacts } from "./facts.server.ts";
import { getCatalogue, type Indicator, pillars } from "./indicators.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { type Month, monthsBetween, periodOf, shiftMonth } from "./periods.ts";
import type { Figure } from "./sentra-list.ts";
import { SeriesBook } from "./series.ts";
import { listSheetsOf } from "./sheets.server.ts";

/** One indicator of one sentra: its last month, its twelve months, and its course between. */
export interface OverviewRow {
  indicator: Indicator;
  latest: Figure;
  span: Aggregate;
  course: (number | undefined)[];
}

/** A sentra by pillar, over the twelve months that end with the last one handed in. */
export async function getSentraOverview(tx: Tx, sentraId: number) {
  const catalogue = await getCatalogue(tx);
  const facts = await listFacts(tx, sentraId);
  const last = await findLatestMonth(tx, [sentraId]);
  if (last === undefined) return { facts, last, pillars: [] };
  const months = monthsBetween(shiftMonth(last, -11), last);
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes: [...catalogue.keys()],
    from: months[0]!,
    to: last,
  });
  const book = new SeriesBook(catalogue, observations, months);
  const sheets = await listSheetsOf(tx, sentraId, last, last);
  const computable = (indicator: Indicator) => indicator.overTime !== "derived" || indicator.formula !== undefined;
  return {
    facts,
    last,
    pillars: pillars.map((pillar) => ({
      pillar,
      state: sheets.find((sheet) => sheet.pillar === pillar)?.state,
      rows: [...catalogue.values()]
        .filter((indicator) => indicator.pillar === pillar && computable(indicator))
        .map((indicator): OverviewRow => {
          const { code } = indicator;
          return {
            indicator,
            latest: latestFigure(book, sentraId, indicator, last),
            span: book.overTime(sentraId, code),
            course: book.series(sentraId, code),
          };
        }),
    })),
  };
}

/** Of what is kept once a year, the year before stands until the running one is known. */
function latestFigure(book: SeriesBook, sentraId: number, { code, period }: Indicator, last: Month): Figure {
  const months = period === "year" ? [last, `${Number(last.slice(0, 4)) - 1}-12`] : [last];
  const month = months.find((candidate) => book.at(sentraId, code, candidate) !== undefined) ?? last;
  return {
    value: book.at(sentraId, code, month),
    isSimulated: book.isSimulated(sentraId, code, [month, periodOf(month, "month").slice(0, 7)]),
  };
}

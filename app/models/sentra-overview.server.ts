import type { Aggregate } from "analytics";
import type { Tx } from "./database.server.ts";
import { listFacts } from "./facts.server.ts";
import { isAsked } from "./effective-catalogue.ts";
import { type Indicator, pillars } from "./indicators.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { type Month, monthsBetween, periodOf, shiftMonth } from "./periods.ts";
import type { Figure } from "./sentra-list.ts";
import { SeriesBook } from "./series.ts";
import { listSheetsOf } from "./sheets.server.ts";
import { progressTo, type TargetProgress } from "./target-progress.ts";
import { listTargets, type Target } from "./targets.server.ts";

/** One indicator of one sentra: its last month, its twelve months, and its course between. */
export interface OverviewRow {
  indicator: Indicator;
  latest: Figure;
  span: Aggregate;
  course: (number | undefined)[];
  /** The year's target, where the office has set one. */
  target?: TargetStanding;
}

/** A year's target, and the year so far: of its months, how many are reported. */
export interface TargetStanding extends Target, TargetProgress {
  soFar: Aggregate & { isSimulated: boolean };
}

/** A sentra by pillar, over the twelve months that end with the last one handed in. */
export async function getSentraOverview(tx: Tx, sentraId: number) {
  const catalogue = await getSentraCatalogue(tx, sentraId);
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
  const year = last.slice(0, 4);
  const yearBook = new SeriesBook(catalogue, observations, monthsBetween(`${year}-01`, `${year}-12`));
  const targets = await listTargets(tx, sentraId, Number(year));
  const sheets = await listSheetsOf(tx, sentraId, last, last);
  const computable = (indicator: Indicator) => indicator.overTime !== "derived" || indicator.formula !== undefined;
  const standingOf = (indicator: Indicator): TargetStanding | undefined => {
    const target = targets.get(indicator.id);
    if (!target) return undefined;
    const { code } = indicator;
    const soFar = { ...yearBook.overTime(sentraId, code), isSimulated: yearBook.isSimulated(sentraId, code) };
    return { ...target, soFar, ...progressTo(Number(target.value), soFar.value, indicator) };
  };
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
            target: standingOf(indicator),
          };
        })
        // What is retired is shown as long as it has values in these months.
        .filter(({ indicator, span }) => isAsked(indicator, last) || span.reported > 0),
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

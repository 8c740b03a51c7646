import type { Aggregate } from "analytics";
import type { Tx } from "./database.server.ts";
import { isAsked } from "./effective-catalogue.ts";
import { type Catalogue, type Indicator, isPillar, pillars } from "./indicators.server.ts";
import { listObservations, type Observation } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { type Month, monthsOf, periodAt, periodOf } from "./periods.ts";
import { SeriesBook, withParts } from "./series.ts";
import { listSheetsOf, type SheetState } from "./sheets.server.ts";
import type { SpanQuery } from "./span.ts";

/** One indicator of one sentra in one month, exactly as it was typed, or computed. */
interface SpanCell {
  value: string | number | undefined;
  isSimulated: boolean;
  /** Codes of the sources; none where the sentra itself reported it. */
  sources: string[];
}

interface SpanRow {
  indicator: Indicator;
  isComputed: boolean;
  /** One per month. */
  cells: SpanCell[];
  overall: Aggregate & { isSimulated: boolean };
}

/** A sentra's sheets over a run of months, laid side by side. What is kept more rarely stands in its period's last month. */
export async function getSentraSpan(tx: Tx, sentraId: number, { months, pillar }: SpanQuery) {
  const catalogue = await getSentraCatalogue(tx, sentraId);
  const chosen = isPillar(pillar) ? [pillar] : pillars;
  const indicators = [...catalogue.values()].filter(
    (it) =>
      chosen.includes(it.pillar) && isComputable(it) && months.some((month) => stands(it, month) && isAsked(it, month)),
  );
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes: withParts(
      indicators.map(({ code }) => code),
      catalogue,
    ),
    from: months[0]!,
    to: months.at(-1)!,
  });
  const book = new SeriesBook(catalogue, observations, months);
  const reported = new Map(observations.map((found) => [`${found.code} ${found.period}`, found]));
  const states = await listSheetsOf(tx, sentraId, months[0]!, months.at(-1)!);
  return {
    pillars: chosen,
    rows: indicators.map((indicator): SpanRow => toRow(indicator, { sentraId, catalogue, book, reported, months })),
    sources: [...new Set(observations.flatMap(({ sourceCode }) => sourceCode ?? []))],
    hasOwn: observations.some(({ sourceCode }) => sourceCode === undefined),
    /** By pillar and period: "performance 2026-10", "performance 2025". */
    states: new Map(states.map(({ pillar, period, state }) => [`${pillar} ${period}`, state] as [string, SheetState])),
  };
}

/** What is counted from the register of partnerships and drawn together from it alone has no values of its own. */
const isComputable = ({ overTime, formula }: Indicator) => overTime !== "derived" || formula !== undefined;

const stands = ({ period }: Indicator, month: Month) => monthsOf(periodAt(period, month)).at(-1) === month;

interface Read {
  sentraId: number;
  catalogue: Catalogue;
  book: SeriesBook;
  reported: ReadonlyMap<string, Observation>;
  months: readonly Month[];
}

function toRow(indicator: Indicator, { sentraId, catalogue, book, reported, months }: Read): SpanRow {
  const { code, formula } = indicator;
  const isComputed = formula !== undefined;
  const find = (part: string, month: Month) => reported.get(`${part} ${periodOf(month, catalogue.get(part)!.period)}`);
  return {
    indicator,
    isComputed,
    cells: months.map((month): SpanCell => {
      if (!stands(indicator, month)) return { value: undefined, isSimulated: false, sources: [] };
      const parts = (isComputed ? withParts([code], catalogue) : [code]).flatMap((part) => find(part, month) ?? []);
      return {
        value: isComputed ? book.at(sentraId, code, month) : parts[0]?.value,
        isSimulated: parts.some((part) => part.isSimulated),
        sources: [...new Set(parts.flatMap(({ sourceCode }) => sourceCode ?? []))],
      };
    }),
    overall: { ...book.overTime(sentraId, code), isSimulated: book.isSimulated(sentraId, code) },
  };
}

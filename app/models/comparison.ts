import { type Aggregate, type BestScale, type NoScale, parseFormula, scaleToBest } from "analytics";
import type { ComparisonView, Span } from "./comparison-query.ts";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import type { Observation } from "./observations.server.ts";
import { type Month, monthsBetween, periodOf } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";
import type { Figure } from "./sentra-list.ts";
import { SeriesBook } from "./series.ts";

/** A column. */
export type ComparedSentra = Pick<Sentra, "id" | "name" | "product" | "region" | "isSimulated">;

export type NamedIndicator = Pick<Indicator, "code" | "nameId" | "nameEn">;

export interface ComparedIndicator extends Omit<Indicator, "id" | "group"> {
  /** The other indicators that its rule over time names, in the rule's order. */
  parts: NamedIndicator[];
}

/** One indicator of one sentra, drawn together over the whole span by the catalogue's rule. */
export type ComparisonCell = Aggregate & Figure;

export interface ComparisonRow {
  indicator: ComparedIndicator;
  /** One per sentra, in the columns' order. */
  cells: ComparisonCell[];
}

/** One indicator period by period. */
export interface ComparisonTrend {
  indicator: ComparedIndicator;
  /** First days, oldest first: months, or the years of a yearly indicator. */
  periods: string[];
  /** One per sentra, in the columns' order, with one figure per period. */
  series: Figure[][];
}

/** Every sentra's figures on a scale whose 100 is the best of the compared ones (analytics' scaleToBest). */
export interface ComparisonRadar {
  axes: ({ indicator: ComparedIndicator; cells: ComparisonCell[] } & BestScale)[];
  /** A radar needs three axes; what has no scale is left out, and why is said. */
  leftOut: { indicator: NamedIndicator; reason: NoScale }[];
}

/** Everything that the page shows of a comparison, and so all that an export of it needs. */
export interface Comparison {
  view: ComparisonView;
  span: Span;
  months: Month[];
  sentra: ComparedSentra[];
  rows: ComparisonRow[];
  /** In the view of trends alone: the figures period by period, indicators as in `rows`. */
  trends: ComparisonTrend[];
  /** In the radar's view alone. */
  radar: ComparisonRadar | undefined;
  /** Asked for, but each sentra counts them in a unit of its own. */
  notComparable: NamedIndicator[];
  hasSimulated: boolean;
}

interface Input {
  view: ComparisonView;
  span: Span;
  sentra: readonly ComparedSentra[];
  /** What to compare, in any order; unknown ones are passed over. */
  codes: readonly string[];
  catalogue: Catalogue;
  /** Of these sentra, of these codes with all their parts (withParts), over this span. */
  observations: readonly Observation[];
}

/** Whether an indicator can be worked out at all: a computed one without a formula comes from the register instead. */
export function isComputable({ overTime, formula }: Pick<Indicator, "overTime" | "formula">): boolean {
  return overTime !== "derived" || formula !== undefined;
}

/** Whether sentra can be set side by side by it: not where each counts in a unit of its own. */
export function isComparable({ overSentra }: Pick<Indicator, "overSentra">): boolean {
  return overSentra !== "none";
}

/** Sentra are in the order given, indicators in the catalogue's. Nothing is ranked. */
export function buildComparison({ view, span, sentra, codes, catalogue, observations }: Input): Comparison {
  const months = monthsBetween(span.from, span.to);
  const book = new SeriesBook(catalogue, observations, months);
  const asked = [...catalogue.values()].filter(
    (indicator) => codes.includes(indicator.code) && isComputable(indicator),
  );
  const indicators = asked.filter(isComparable).map((indicator) => withNames(indicator, catalogue));
  const rows = indicators.map((indicator) => ({
    indicator,
    cells: sentra.map(({ id }) => ({
      ...book.overTime(id, indicator.code),
      isSimulated: book.isSimulated(id, indicator.code),
    })),
  }));
  return {
    view,
    span,
    months,
    sentra: sentra.map(({ id, name, product, region, isSimulated }) => ({ id, name, product, region, isSimulated })),
    rows,
    trends: view === "tren" ? indicators.map((indicator) => trendOf(indicator, sentra, book)) : [],
    radar: view === "radar" ? radarOf(rows) : undefined,
    notComparable: asked.filter((indicator) => !isComparable(indicator)).map(named),
    hasSimulated:
      sentra.some((one) => one.isSimulated) || rows.some((row) => row.cells.some((cell) => cell.isSimulated)),
  };
}

function trendOf(indicator: ComparedIndicator, sentra: readonly ComparedSentra[], book: SeriesBook): ComparisonTrend {
  const monthOfPeriod = new Map(book.months.map((month) => [periodOf(month, indicator.period), month]));
  return {
    indicator,
    periods: [...monthOfPeriod.keys()],
    series: sentra.map(({ id }) =>
      [...monthOfPeriod.values()].map((month) => ({
        value: book.at(id, indicator.code, month),
        isSimulated: book.isSimulated(id, indicator.code, [month]),
      })),
    ),
  };
}

function radarOf(rows: readonly ComparisonRow[]): ComparisonRadar {
  const radar: ComparisonRadar = { axes: [], leftOut: [] };
  for (const { indicator, cells } of rows) {
    const values = cells.map((cell) => cell.value);
    const scale = scaleToBest(values, indicator.better);
    if ("reason" in scale) radar.leftOut.push({ indicator: named(indicator), reason: scale.reason });
    else radar.axes.push({ indicator, cells, ...scale });
  }
  return radar;
}

const named = ({ code, nameId, nameEn }: NamedIndicator): NamedIndicator => ({ code, nameId, nameEn });

function withNames({ id: _id, group: _group, ...indicator }: Indicator, catalogue: Catalogue): ComparedIndicator {
  return { ...indicator, parts: partsOf(indicator).map((code) => named(catalogue.get(code)!)) };
}

function partsOf({ overTime, formula }: Pick<Indicator, "overTime" | "formula">): readonly string[] {
  if (overTime.startsWith("weighted:")) return [overTime.slice("weighted:".length)];
  return overTime === "derived" ? parseFormula(formula!).codes : [];
}

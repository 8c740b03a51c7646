import { type Aggregate, type BestScale, type NoScale, parseFormula, scaleToBest } from "analytics";
import { type Places, placesAmong } from "./comparison-places.ts";
import type { ComparisonView, Measure, Span } from "./comparison-query.ts";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import type { Observation } from "./observations.server.ts";
import { type Month, monthsBetween, periodOf } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";
import type { Figure } from "./sentra-list.ts";
import { isDivisible, SeriesBook } from "./series.ts";
import { progressTo } from "./target-progress.ts";
import type { Target } from "./targets.server.ts";

/** A column. */
export type ComparedSentra = Pick<Sentra, "id" | "name" | "product" | "region" | "isSimulated">;

export type NamedIndicator = Pick<Indicator, "code" | "nameId" | "nameEn">;

export interface ComparedIndicator extends Omit<Indicator, "id" | "group"> {
  /** The other indicators that its rule over time names, in the rule's order. */
  parts: NamedIndicator[];
}

/** One indicator of one sentra, drawn together over the whole span by the catalogue's rule. */
export interface ComparisonCell extends Aggregate, Figure {
  /** Its place among those that are reported as fully; undefined where it is not whole, or nothing is better. */
  places?: Places;
}

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
  measure: Measure;
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
  /** Asked for, but a share or a mean already: not to be had for each enterprise. */
  notDivisible: NamedIndicator[];
  hasSimulated: boolean;
}

interface Input {
  view: ComparisonView;
  measure: Measure;
  /** By sentra and indicator id, of the year in which the span ends; needed for shares of a target alone. */
  targets: ReadonlyMap<number, ReadonlyMap<number, Target>>;
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

/** Sentra are in the order given, indicators in the catalogue's. */
export function buildComparison(input: Input): Comparison {
  const { view, measure, span, sentra, codes, catalogue, observations } = input;
  const months = monthsBetween(span.from, span.to);
  const book = new SeriesBook(catalogue, observations, months);
  const asked = [...catalogue.values()].filter(
    (indicator) => codes.includes(indicator.code) && isComputable(indicator),
  );
  const comparable = asked.filter(isComparable);
  const shown = measure === "per-usaha" ? comparable.filter(isDivisible) : comparable;
  const figures = new Measured(input, book);
  const indicators = shown.map((indicator) => withNames(indicator, catalogue));
  const rows = shown.map((indicator, i): ComparisonRow => {
    const cells = sentra.map(({ id }) => figures.over(id, indicator, months));
    const places = placesAmong(cells, indicator.better);
    return {
      indicator: measured(indicators[i]!, measure),
      cells: cells.map((cell, at) => ({ ...cell, ...(places[at] && { places: places[at] }) })),
    };
  });
  return {
    view,
    measure,
    span,
    months,
    sentra: sentra.map(({ id, name, product, region, isSimulated }) => ({ id, name, product, region, isSimulated })),
    rows,
    trends:
      view === "tren" || view === "kisi"
        ? shown.map((indicator, i) => trendOf(indicator, measured(indicators[i]!, measure), sentra, figures))
        : [],
    radar: view === "radar" ? radarOf(rows) : undefined,
    notComparable: asked.filter((indicator) => !isComparable(indicator)).map(named),
    notDivisible: comparable.filter((indicator) => !shown.includes(indicator)).map(named),
    hasSimulated:
      sentra.some((one) => one.isSimulated) || rows.some((row) => row.cells.some((cell) => cell.isSimulated)),
  };
}

/** Figures by the measure that is asked for. */
class Measured {
  constructor(
    private readonly input: Pick<Input, "measure" | "targets">,
    readonly book: SeriesBook,
  ) {}

  /** Over some of the months. */
  over(sentraId: number, indicator: Indicator, months: readonly Month[]): ComparisonCell {
    const { id, code } = indicator;
    const isSimulated = this.book.isSimulated(sentraId, code, months);
    if (this.input.measure === "per-usaha") return { ...this.book.perEnterprise(sentraId, code), isSimulated };
    const cell = { ...this.book.overTime(sentraId, code, months), isSimulated };
    if (this.input.measure === "mutlak") return cell;
    const target = this.input.targets.get(sentraId)?.get(id);
    const value = target && progressTo(Number(target.value), cell.value, indicator).share;
    return { ...cell, value, isSimulated: isSimulated || (target?.isSimulated ?? false) };
  }

  /** In one month; of a target, all that was reached since the first month. */
  at(sentraId: number, indicator: Indicator, month: Month): Figure {
    const { code } = indicator;
    const isSimulated = this.book.isSimulated(sentraId, code, [month]);
    const value = this.book.at(sentraId, code, month);
    if (this.input.measure === "mutlak") return { value, isSimulated };
    if (this.input.measure === "per-usaha") return { value: this.book.shareAt(sentraId, code, month), isSimulated };
    if (value === undefined) return { value, isSimulated };
    const since = this.book.months.filter((one) => one <= month);
    const { value: share, isSimulated: isInvented } = this.over(sentraId, indicator, since);
    return { value: share, isSimulated: isInvented };
  }
}

/** What its figures are by this measure: "Rp/usaha", or percent. */
function measured(indicator: ComparedIndicator, measure: Measure): ComparedIndicator {
  if (measure === "target") return { ...indicator, valueType: "percent", unit: "%" };
  if (measure === "mutlak") return indicator;
  const valueType = indicator.valueType === "count" ? "quantity" : indicator.valueType;
  return { ...indicator, valueType, unit: `${indicator.unit}/usaha` };
}

function trendOf(
  indicator: Indicator,
  shown: ComparedIndicator,
  sentra: readonly ComparedSentra[],
  figures: Measured,
): ComparisonTrend {
  const monthOfPeriod = new Map(figures.book.months.map((month) => [periodOf(month, indicator.period), month]));
  return {
    indicator: shown,
    periods: [...monthOfPeriod.keys()],
    series: sentra.map(({ id }) => [...monthOfPeriod.values()].map((month) => figures.at(id, indicator, month))),
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

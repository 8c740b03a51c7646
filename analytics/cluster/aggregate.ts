import { parseFormula } from "./formula.ts";

/**
 * How an indicator is drawn together, as the catalogue states it: `sum`, `last`, `mean`, `weighted:CODE` (a mean
 * weighted by another indicator), `derived` (recomputed from the formula's parts, never averaged), `none` (not at all).
 */
export interface IndicatorRule {
  code: string;
  overTime: string;
  overSentra: string;
  formula?: string;
}

/** One indicator's values, one per period (or per sentra), in order; undefined where nothing was reported. */
export type Series = readonly (number | undefined)[];

export interface Aggregate {
  /** undefined where nothing was reported, a divisor is zero, or the rule is `none`. */
  value: number | undefined;
  /** In how many of the periods (or sentra) all that the value needs was reported. */
  reported: number;
  of: number;
}

type Rules = ReadonlyMap<string, IndicatorRule>;

/**
 * An indicator over a span of periods of one sentra.
 *
 * Derived indicators and weighted means use only the periods in which all their parts are reported, so that numerator and
 * denominator speak of the same months: 100·ΣKI05/ΣKI01, not a mean of monthly ratios.
 *
 * @param seriesOf every indicator's values over the same periods
 * @throws Error naming an unknown rule or code
 */
export function aggregateOverTime(code: string, rules: Rules, seriesOf: (code: string) => Series): Aggregate {
  return aggregate(code, (rule) => rule.overTime, rules, seriesOf);
}

/**
 * An indicator over several sentra in one period, or in one span already aggregated over time.
 * @param seriesOf every indicator's values, one per sentra, in one order
 * @throws Error naming an unknown rule or code
 */
export function aggregateOverSentra(code: string, rules: Rules, seriesOf: (code: string) => Series): Aggregate {
  return aggregate(code, (rule) => rule.overSentra, rules, seriesOf);
}

function aggregate(
  code: string,
  methodOf: (rule: IndicatorRule) => string,
  rules: Rules,
  seriesOf: (code: string) => Series,
): Aggregate {
  const rule = rules.get(code);
  if (!rule) throw new Error(`unknown indicator "${code}"`);
  const method = methodOf(rule);
  const parts = partsOf(rule, method);
  const all = parts.map(seriesOf);
  const of = all[0]?.length ?? 0;
  const complete: number[] = [];
  for (let i = 0; i < of; i++) if (all.every((series) => series[i] !== undefined)) complete.push(i);
  const pick = (part: string) => complete.map((i) => all[parts.indexOf(part)]![i]!);
  const found = { reported: complete.length, of };
  if (complete.length === 0 || method === "none") return { value: undefined, ...found };

  if (method === "derived") {
    const formula = parseFormula(rule.formula!);
    const totals = new Map(formula.codes.map((part) => [part, combine(partMethod(part, rules, methodOf), pick(part))]));
    return { value: formula.evaluate((part) => totals.get(part)), ...found };
  }
  if (method.startsWith("weighted:")) {
    const values = pick(code);
    const weights = pick(parts[1]!);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return { value: undefined, ...found };
    return { value: values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total, ...found };
  }
  return { value: combine(method, pick(code)), ...found };
}

function partsOf(rule: IndicatorRule, method: string): readonly string[] {
  if (method === "derived") {
    if (!rule.formula) throw new Error(`indicator "${rule.code}" is derived and has no formula`);
    return parseFormula(rule.formula).codes;
  }
  if (method.startsWith("weighted:")) return [rule.code, method.slice("weighted:".length)];
  return [rule.code];
}

/** The parts of a derived indicator keep their own rules; one that can't be drawn together leaves the whole undefined. */
function partMethod(part: string, rules: Rules, methodOf: (rule: IndicatorRule) => string): string {
  const rule = rules.get(part);
  if (!rule) throw new Error(`unknown indicator "${part}"`);
  return methodOf(rule);
}

function combine(method: string, values: readonly number[]): number | undefined {
  const sum = () => values.reduce((total, value) => total + value, 0);
  switch (method) {
    case "sum":
      return sum();
    case "mean":
      return sum() / values.length;
    case "last":
      return values.at(-1);
    case "none":
      return undefined;
    default:
      throw new Error(`unknown way of aggregating "${method}"`);
  }
}

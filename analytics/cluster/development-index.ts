import { RandomStream } from "../bootstrap/random.ts";
import type { Series } from "./aggregate.ts";

/**
 * A composite index in the steps of the OECD/JRC Handbook on Constructing Composite Indicators (2008): indicators are
 * normalised to 1..100 (section 5), averaged within their pillar, and the pillars drawn together with weights (section
 * 6). A score of 1 stands for the worst, not 0: a geometric mean with a zero in it is zero, whatever else is good.
 */
export interface IndexIndicator {
  pillar: string;
  better: "higher" | "lower";
  /** Ends of the quantity that hold everywhere; without them the region's own range serves. */
  goalposts?: readonly [low: number, high: number];
  /** One per sentra, in one order; undefined where it is not known. */
  values: Series;
}

/** `stated`: goalposts where there are any, else the range; `range`: always the range; `ranks`: places, spread evenly. */
export type Normalisation = "stated" | "range" | "ranks";
export type Aggregation = "geometric" | "arithmetic";

export interface IndexRule {
  pillars: readonly string[];
  /** Of a pillar's indicators, the share that has to be known for the pillar to have a score. */
  leastKnown: number;
}

const [lowest, highest] = [1, 100];
const fewestForRange = 3;
const fewestForTrimming = 20;

/**
 * One indicator's values on 1..100, 100 the best.
 *
 * Values beyond goalposts count as the goalpost. A range is the least and the greatest of the known values, after
 * winsorising to the 5th and 95th percentile where at least 20 are known: among fewer, 5 % is less than one sentra. Fewer
 * than three known values make no range, and values that are all equal tell nothing apart: then there is no score.
 */
export function normalise({ values, better, goalposts }: IndexIndicator, how: Normalisation): Series {
  if (how === "ranks") return ranks(values, better);
  const ends = how === "stated" && goalposts ? goalposts : rangeOf(values);
  if (!ends || ends[0] === ends[1]) return values.map(() => undefined);
  const [low, high] = ends;
  return values.map((value) => {
    if (value === undefined) return undefined;
    const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
    return lowest + (highest - lowest) * (better === "higher" ? share : 1 - share);
  });
}

function rangeOf(values: Series): readonly [number, number] | undefined {
  const known = sortedOf(values);
  if (known.length < fewestForRange) return undefined;
  if (known.length < fewestForTrimming) return [known[0]!, known.at(-1)!];
  return [quantile(known, 0.05), quantile(known, 0.95)];
}

function ranks(values: Series, better: "higher" | "lower"): Series {
  const known = sortedOf(values);
  if (known.length < fewestForRange) return values.map(() => undefined);
  return values.map((value) => {
    if (value === undefined) return undefined;
    const [below, upTo] = [countBelow(known, value), countBelow(known, value, true)];
    const worse = better === "higher" ? below : known.length - upTo;
    const equal = upTo - below - 1;
    return lowest + ((highest - lowest) * (worse + equal / 2)) / (known.length - 1);
  });
}

/** Asked for in every draw of placeRanges, so it makes no more than what it returns. */
function sortedOf(values: Series): Float64Array {
  const known = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (value !== undefined) known[count++] = value;
  return known.subarray(0, count).sort();
}

/** How many of sorted values are less than one; with `orEqual`, not more. */
function countBelow(sorted: Float64Array, value: number, orEqual = false): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = sorted[middle]!;
    if (one < value || (orEqual && one === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Of sorted values, between neighbours in proportion (type 7). */
function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = p * (sorted.length - 1);
  const at = Math.floor(place);
  return sorted[at]! + (place - at) * ((sorted[at + 1] ?? sorted[at]!) - sorted[at]!);
}

export interface PillarScore {
  /** undefined where too little is known. */
  score: number | undefined;
  known: number;
  of: number;
}

/**
 * Pillars by sentra: rows in the order of the values, columns in the order of the rule's pillars. An indicator that has
 * neither goalposts nor a range here is left out for everybody: it is not counted as missing.
 */
export function pillarScores(
  indicators: readonly IndexIndicator[],
  { pillars, leastKnown }: IndexRule,
  how: Normalisation = "stated",
): PillarScore[][] {
  const count = indicators[0]?.values.length ?? 0;
  const scored = indicators
    .map((indicator) => ({ ...indicator, scores: normalise(indicator, how) }))
    .filter(({ goalposts, scores }) => (how === "stated" && goalposts) || scores.some((score) => score !== undefined));
  const columns = pillars.map((pillar) => scored.filter((one) => one.pillar === pillar).map(({ scores }) => scores));
  return Array.from({ length: count }, (_, at) =>
    columns.map((all) => {
      const known = all.map((scores) => scores[at]).filter((score) => score !== undefined);
      const enough = all.length > 0 && known.length >= leastKnown * all.length - 1e-9;
      const score = enough ? known.reduce((sum, one) => sum + one, 0) / known.length : undefined;
      return { score, known: known.length, of: all.length };
    }),
  );
}

/**
 * Pillars drawn together: Π sᵢ^wᵢ, or Σ wᵢ·sᵢ. The geometric mean lets a weak pillar count for more than a strong one can
 * make good (Handbook, section 6.2). A pillar of weight 0 need not be known.
 *
 * @param weights not negative, in the order of the pillars; only their proportions count
 * @returns 1..100; undefined where a pillar that counts has no score
 */
export function drawTogether(
  scores: readonly (number | undefined)[],
  weights: readonly number[],
  how: Aggregation,
): number | undefined {
  let total = 0;
  for (const weight of weights) total += weight;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    const score = scores[i];
    if (score === undefined) return undefined;
    sum += (weight / total) * (how === "geometric" ? Math.log(score) : score);
  }
  if (total === 0) return undefined;
  return how === "geometric" ? Math.exp(sum) : sum;
}

/** Places from the highest, 1 the first; equal ones share the mean of their places. undefined without an index. */
export function placesOf(indices: Series): Series {
  const known = sortedOf(indices);
  return indices.map((index) => {
    if (index === undefined) return undefined;
    const [below, upTo] = [countBelow(known, index), countBelow(known, index, true)];
    return 1 + known.length - upTo + (upTo - below - 1) / 2;
  });
}

export interface PlaceRange {
  median: number;
  /** 5 % and 95 % of the draws. */
  low: number;
  high: number;
}

export interface SensitivitySettings {
  weights: readonly number[];
  draws: number;
  seed: number;
  /** Each weight is multiplied by a number drawn evenly from 1 - spread to 1 + spread. */
  spread: number;
}

const normalisations: readonly Normalisation[] = ["stated", "range", "ranks"];
const aggregations: readonly Aggregation[] = ["geometric", "arithmetic"];

/**
 * How far places move when the judgements behind them do (Handbook, section 7: uncertainty analysis by Monte Carlo).
 * Each draw changes every weight, and takes one of the ways of normalising and of drawing together at random. Only those
 * sentra take part that have an index by the stated rule, and in a draw those that have one by its own.
 *
 * @returns in the order of the sentra; undefined for those without an index
 */
export function placeRanges(
  indicators: readonly IndexIndicator[],
  rule: IndexRule,
  { weights, draws, seed, spread }: SensitivitySettings,
): (PlaceRange | undefined)[] {
  const variants = normalisations.map((how) =>
    pillarScores(indicators, rule, how).map((pillars) => pillars.map(({ score }) => score)),
  );
  const hasIndex = variants[0]!.map((scores) => drawTogether(scores, weights, "geometric") !== undefined);
  const found = hasIndex.map((has) => new Float64Array(has ? draws : 0));
  const counts = hasIndex.map(() => 0);
  const stream = new RandomStream();
  for (let draw = 0; draw < draws; draw++) {
    stream.start(seed, draw);
    const drawn = weights.map((weight) => weight * (1 - spread + (2 * spread * stream.next()) / 4294967296));
    const scores = variants[stream.below(variants.length)]!;
    const how = aggregations[stream.below(aggregations.length)]!;
    const indices = scores.map((pillars, at) => (hasIndex[at] ? drawTogether(pillars, drawn, how) : undefined));
    const places = placesOf(indices);
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      if (place !== undefined) found[at]![counts[at]!++] = place;
    }
  }
  return found.map((places, at) => {
    if (counts[at] === 0) return undefined;
    const sorted = places.subarray(0, counts[at]).sort();
    return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
  });
}

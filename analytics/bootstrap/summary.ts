import { normalCdf, normalQuantile } from "./distributions.ts";
import { quantiles } from "./quantiles.ts";

/** What the resamples of one quantity come to. NaN marks what is not defined, until names are given. */
export interface Summary {
  mean: number;
  se: number;
  /** Share of resamples at or below zero, and at or above. */
  below: number;
  above: number;
  percentile: [number, number];
  bca: [number, number];
}

/** Numbers of a summary as they lie side by side in shared memory. */
export const summaryLength = 8;

/** Resamples that differ by less than this are one constant, such as the loading of a single item. */
const smallestSpread = 1e-12;

/**
 * Mean, standard error (B - 1), percentile and BCa interval of one quantity's resamples.
 *
 * BCa: with z0 = Φ⁻¹(share of resamples below the estimate) and acceleration a = Σd³ / (6 (Σd²)^1.5), where d is the
 * mean of the leave-one-out values less each, the ends are the quantiles at Φ(z0 + (z0 ± z)/(1 - a (z0 ± z))). Not
 * defined when every resample lies on one side of the estimate.
 *
 * @param values B resampled values
 * @param leaveOneOut values of the jackknife, NaN where one failed
 * @param confidence for instance 0.95
 * Source: Efron (1987), JASA 82, eq. 2.3 and 6.6; Efron & Tibshirani (1993), ch. 13-14.
 */
export function summarise(
  values: Float64Array,
  leaveOneOut: Float64Array,
  estimate: number,
  confidence: number,
): Summary {
  const count = values.length;
  let sum = 0;
  let less = 0;
  let negative = 0;
  let positive = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let b = 0; b < count; b++) {
    const value = values[b]!;
    sum += value;
    if (value < estimate) less++;
    if (value <= 0) negative++;
    if (value >= 0) positive++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const mean = sum / count;
  const shares = { below: negative / count, above: positive / count };
  if (most - least < smallestSpread) {
    return { mean: estimate, se: 0, ...shares, percentile: [estimate, estimate], bca: [estimate, estimate] };
  }
  let squares = 0;
  for (let b = 0; b < count; b++) squares += (values[b]! - mean) ** 2;
  const tail = (1 - confidence) / 2;
  const ends = acceleratedLevels(less / count, acceleration(leaveOneOut), normalQuantile(1 - tail));
  const [low, high, bcaLow, bcaHigh] = quantiles(values, [tail, 1 - tail, ...(ends ?? [])]);
  return {
    mean,
    se: Math.sqrt(squares / (count - 1)),
    ...shares,
    percentile: [low!, high!],
    bca: ends ? [bcaLow!, bcaHigh!] : [NaN, NaN],
  };
}

/** The two probabilities at which BCa reads the resamples' distribution, if they are defined. */
function acceleratedLevels(below: number, acceleration: number, z: number): [number, number] | undefined {
  if (below === 0 || below === 1) return undefined;
  const bias = normalQuantile(below);
  const level = (shift: number) => {
    const scale = 1 - acceleration * shift;
    return scale > 0 ? normalCdf(bias + shift / scale) : NaN;
  };
  const levels: [number, number] = [level(bias - z), level(bias + z)];
  return levels.every(Number.isFinite) ? levels : undefined;
}

/** Skewness of the jackknife over 6; 0 when it does not vary. Failed rows (NaN) are passed over. */
export function acceleration(leaveOneOut: Float64Array): number {
  const usable = leaveOneOut.filter(Number.isFinite);
  let sum = 0;
  for (const value of usable) sum += value;
  const mean = sum / usable.length;
  let squares = 0;
  let cubes = 0;
  for (const value of usable) {
    const difference = mean - value;
    squares += difference * difference;
    cubes += difference * difference * difference;
  }
  return squares > 1e-28 ? cubes / (6 * squares ** 1.5) : 0;
}

export function writeSummary(summary: Summary, target: Float64Array, offset: number): void {
  const { mean, se, below, above, percentile, bca } = summary;
  target.set([mean, se, below, above, ...percentile, ...bca], offset);
}

export function readSummary(source: Float64Array, offset: number): Summary {
  const [mean, se, below, above, low, high, bcaLow, bcaHigh] = source.subarray(offset, offset + summaryLength);
  return {
    mean: mean!,
    se: se!,
    below: below!,
    above: above!,
    percentile: [low!, high!],
    bca: [bcaLow!, bcaHigh!],
  };
}

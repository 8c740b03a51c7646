import { correlationsFromMoments } from "./correlation.ts";
import type { Sample } from "./data.ts";
import { accumulateMoments, createMoments, type Moments } from "./moments.ts";

/**
 * The sample with its missing cells filled for good by the means of the *whole* sample, for analyses that split rows
 * (folds, groups): a hole is then worth the same in every part, as where the data were filled beforehand.
 */
export function fillHoles(sample: Sample): Sample {
  return sample.holes.length === 0 ? sample : { ...sample, holes: new Int32Array(0) };
}

/** Correlations, means and standard deviations (n - 1) of some rows of a filled sample, in units of its z. */
export interface Subsample {
  size: number;
  correlations: Float64Array;
  means: Float64Array;
  deviations: Float64Array;
  /** First indicator that does not vary in these rows, or -1. */
  constant: number;
  moments: Moments;
  scale: Float64Array;
}

export function createSubsample(sample: Sample): Subsample {
  const { width } = sample;
  return {
    size: 0,
    correlations: new Float64Array(width * width),
    means: new Float64Array(width),
    deviations: new Float64Array(width),
    constant: -1,
    moments: createMoments(sample),
    scale: new Float64Array(width),
  };
}

/** @param counts n + 1 values: how often each row takes part; the last is 0 */
export function takeRows(sample: Sample, counts: Float64Array, target: Subsample): void {
  accumulateMoments(sample, counts, target.moments);
  describeMoments(
    sample,
    counts.reduce((sum, count) => sum + count, 0),
    target,
  );
}

/** The rows of `all` that are not in `part`. */
export function takeRest(sample: Sample, all: Subsample, part: Subsample, target: Subsample): void {
  for (const key of ["products", "sums"] as const) {
    const [whole, taken, rest] = [all.moments[key], part.moments[key], target.moments[key]];
    for (let i = 0; i < rest.length; i++) rest[i] = whole[i]! - taken[i]!;
  }
  describeMoments(sample, all.size - part.size, target);
}

function describeMoments(sample: Sample, size: number, target: Subsample): void {
  const { sums } = target.moments;
  target.size = size;
  target.constant = correlationsFromMoments(sample, target.moments, size, target.scale, target.correlations);
  for (let j = 0; j < sample.width; j++) {
    target.means[j] = sums[j]! / size;
    target.deviations[j] = 1 / (target.scale[j]! * Math.sqrt(size - 1));
  }
}

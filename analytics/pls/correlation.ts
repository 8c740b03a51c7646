import type { Sample } from "./data.ts";
import { accumulateMoments, createMoments, type Moments } from "./moments.ts";

/**
 * Smallest variance, relative to the whole sample's, at which an indicator of a resample still counts as varying.
 * A column that a resample makes constant leaves rounding noise near 1e-16.
 */
const smallestVariance = 1e-12;

/**
 * Correlation matrix (p x p, full, unit diagonal) of the rows behind the moments. Holes are replaced by the mean of
 * those rows' observed values.
 *
 * @param size number of rows behind the moments
 * @returns -1, or the first indicator that does not vary in these rows (the matrix is then unusable)
 */
export function correlationsFromMoments(
  sample: Sample,
  moments: Moments,
  size: number,
  scale: Float64Array,
  correlations: Float64Array,
): number {
  const { width, stride } = sample;
  const { products, sums } = moments;
  if (moments.holes.length > 0) return correlationsWithHoles(sample, moments, size, scale, correlations);
  const share = 1 / size;
  for (let j = 0; j < width; j++) {
    const sum = sums[j]!;
    const squares = products[j * stride + j]! - sum * sum * share;
    if (!(squares > smallestVariance * size)) return j;
    const factor = 1 / Math.sqrt(squares);
    scale[j] = factor;
    const row = j * width;
    const mean = sum * share;
    for (let k = 0; k < j; k++) {
      const value = (products[j * stride + k]! - mean * sums[k]!) * (factor * scale[k]!);
      correlations[row + k] = value;
      correlations[k * width + j] = value;
    }
    correlations[row + j] = 1;
  }
  return -1;
}

function correlationsWithHoles(
  sample: Sample,
  moments: Moments,
  size: number,
  scale: Float64Array,
  correlations: Float64Array,
): number {
  const { width, stride } = sample;
  const { products, sums, holes, holeSums, holePairs } = moments;
  for (let j = 0; j < width; j++) {
    const observed = size - holes[j]!;
    if (!(observed > 0)) return j;
    const mean = sums[j]! / observed;
    const row = j * width;
    for (let k = 0; k <= j; k++) {
      const otherMean = sums[k]! / (size - holes[k]!);
      const both = size - holes[j]! - holes[k]! + holePairs[row + k]!;
      correlations[row + k] =
        products[j * stride + k]! -
        mean * (sums[k]! - holeSums[row + k]!) -
        otherMean * (sums[j]! - holeSums[k * width + j]!) +
        mean * otherMean * both;
    }
    const squares = correlations[row + j]!;
    if (!(squares > smallestVariance * size)) return j;
    const factor = 1 / Math.sqrt(squares);
    scale[j] = factor;
    correlations[row + j] = 1;
    for (let k = 0; k < j; k++) {
      const value = correlations[row + k]! * (factor * scale[k]!);
      correlations[row + k] = value;
      correlations[k * width + j] = value;
    }
  }
  return -1;
}

/** Correlation matrix of a whole sample, p x p. The sample has been checked, so every column varies. */
export function correlateSample(sample: Sample): Float64Array {
  const counts = new Float64Array(sample.n + 1).fill(1, 0, sample.n);
  const moments = createMoments(sample);
  const correlations = new Float64Array(sample.width * sample.width);
  accumulateMoments(sample, counts, moments);
  correlationsFromMoments(sample, moments, sample.n, new Float64Array(sample.width), correlations);
  return correlations;
}

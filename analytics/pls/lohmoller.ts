import { FitStatus, type Fit, type FitOptions } from "./fit.ts";
import { innerWeights } from "./inner-weights.ts";
import { factorCholesky, solveCholesky } from "./linear-algebra.ts";
import type { Plan } from "./plan.ts";

/**
 * Lohmöller's algorithm on the indicators' correlation matrix R: no row of data is touched.
 *
 * All weights start at 1. A pass forms each construct's inner proxy Σ e_kl y_l over its neighbours, takes as new
 * weights the correlations of the block with the proxy (mode A) or the regression of the proxy on the block (mode B),
 * and scales every composite to unit variance. It stops when no weight changes by `tolerance` or more.
 * Leaves weights, cross-correlations and score correlations of the last pass in `fit`.
 *
 * Sources: Lohmöller (1989), Latent Variable Path Modeling with PLS, ch. 2; in correlation form Henseler, Ringle &
 * Sarstedt (2012), and Dijkstra & Henseler (2015), MIS Quarterly 39(2), eq. 3-5.
 */
export function findWeights(plan: Plan, correlations: Float64Array, options: FitOptions, fit: Fit): void {
  fit.status = FitStatus.ok;
  fit.culprit = -1;
  fit.iterations = 0;
  if (!factorBlocks(plan, correlations, fit)) return;
  const { weights } = fit;
  const { next } = fit.scratch;
  next.fill(1);
  if (!scaleComposites(plan, correlations, fit)) return;
  weights.set(next);

  let change = Infinity;
  while (change >= options.tolerance) {
    if (fit.iterations === options.maxIterations) {
      fit.status = FitStatus.notConverged;
      return;
    }
    if (!innerWeights(plan, options.scheme, fit)) return;
    outerWeights(plan, fit);
    if (!scaleComposites(plan, correlations, fit)) return;
    change = 0;
    for (let i = 0; i < next.length; i++) {
      const difference = Math.abs(next[i]! - weights[i]!);
      if (difference > change) change = difference;
      weights[i] = next[i]!;
    }
    fit.iterations++;
  }
}

/** Cholesky factor of each mode B block, once per correlation matrix. */
function factorBlocks(plan: Plan, correlations: Float64Array, fit: Fit): boolean {
  const { start, width } = plan;
  const largest = fit.scratch.vector.length;
  for (let k = 0; k < plan.size; k++) {
    if (plan.modeB[k] === 0) continue;
    const first = start[k]!;
    const count = start[k + 1]! - first;
    const block = fit.scratch.blocks.subarray(first * largest, first * largest + count * count);
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) block[i * count + j] = correlations[(first + i) * width + first + j]!;
    }
    if (factorCholesky(block, count)) continue;
    fit.status = FitStatus.collinearBlock;
    fit.culprit = k;
    return false;
  }
  return true;
}

/** New, unscaled weights in scratch.next from the inner weights and the cross-correlations of the last pass. */
function outerWeights(plan: Plan, fit: Fit): void {
  const { start, size, width, modeB } = plan;
  const { cross } = fit;
  const { next, inner, blocks, vector } = fit.scratch;
  next.fill(0);
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    for (let l = 0; l < size; l++) {
      const weight = inner[k * size + l]!;
      if (weight === 0) continue;
      const row = l * width;
      for (let i = first; i < last; i++) next[i] = next[i]! + weight * cross[row + i]!;
    }
    if (modeB[k] === 0) continue;
    const count = last - first;
    for (let i = 0; i < count; i++) vector[i] = next[first + i]!;
    solveCholesky(blocks, count, vector, first * vector.length);
    for (let i = 0; i < count; i++) next[first + i] = vector[i]!;
  }
}

/**
 * Scales scratch.next so that each composite has unit variance (w' R_kk w = 1), and fills cross = R w and the
 * correlations of the composites. False when a composite has no variance to scale.
 */
function scaleComposites(plan: Plan, correlations: Float64Array, fit: Fit): boolean {
  const { start, size, width } = plan;
  const { cross, scoreCorrelations } = fit;
  const { next } = fit.scratch;
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    const row = k * width;
    correlateComposite(correlations, width, next, first, last, cross, row);
    let variance = 0;
    for (let i = first; i < last; i++) variance += next[i]! * cross[row + i]!;
    if (!(variance > 1e-24)) {
      fit.status = FitStatus.degenerate;
      fit.culprit = k;
      return false;
    }
    const scale = 1 / Math.sqrt(variance);
    for (let i = first; i < last; i++) next[i] = next[i]! * scale;
    for (let i = 0; i < width; i++) cross[row + i] = cross[row + i]! * scale;
  }
  for (let k = 0; k < size; k++) {
    scoreCorrelations[k * size + k] = 1;
    const first = start[k]!;
    const last = start[k + 1]!;
    for (let l = 0; l < k; l++) {
      const row = l * width;
      let sum = 0;
      for (let i = first; i < last; i++) sum += next[i]! * cross[row + i]!;
      scoreCorrelations[k * size + l] = sum;
      scoreCorrelations[l * size + k] = sum;
    }
  }
  return true;
}

/** target[offset + i] = Σ_j w_j R_ji over the block; R is symmetric, so its rows are read, up to four at a time. */
function correlateComposite(
  correlations: Float64Array,
  width: number,
  weights: Float64Array,
  first: number,
  last: number,
  target: Float64Array,
  offset: number,
): void {
  let j = first;
  const single = (last - first) % 4;
  if (single === 1) {
    const w0 = weights[j]!;
    const r0 = j * width;
    for (let i = 0; i < width; i++) target[offset + i] = w0 * correlations[r0 + i]!;
  } else if (single === 2) {
    const w0 = weights[j]!;
    const w1 = weights[j + 1]!;
    const r0 = j * width;
    const r1 = r0 + width;
    for (let i = 0; i < width; i++) target[offset + i] = w0 * correlations[r0 + i]! + w1 * correlations[r1 + i]!;
  } else if (single === 3) {
    const w0 = weights[j]!;
    const w1 = weights[j + 1]!;
    const w2 = weights[j + 2]!;
    const r0 = j * width;
    const r1 = r0 + width;
    const r2 = r1 + width;
    for (let i = 0; i < width; i++) {
      target[offset + i] = w0 * correlations[r0 + i]! + w1 * correlations[r1 + i]! + w2 * correlations[r2 + i]!;
    }
  } else {
    target.fill(0, offset, offset + width);
  }
  for (j += single; j < last; j += 4) {
    const w0 = weights[j]!;
    const w1 = weights[j + 1]!;
    const w2 = weights[j + 2]!;
    const w3 = weights[j + 3]!;
    const r0 = j * width;
    const r1 = r0 + width;
    const r2 = r1 + width;
    const r3 = r2 + width;
    for (let i = 0; i < width; i++) {
      target[offset + i] =
        target[offset + i]! +
        (w0 * correlations[r0 + i]! + w1 * correlations[r1 + i]!) +
        (w2 * correlations[r2 + i]! + w3 * correlations[r3 + i]!);
    }
  }
}

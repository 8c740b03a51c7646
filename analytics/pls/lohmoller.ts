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
 * Leaves weights, score correlations and composites of the last pass in `fit`.
 *
 * Sources: Lohmöller (1989), Latent Variable Path Modeling with PLS, ch. 2; in correlation form Henseler, Ringle &
 * Sarstedt (2012), and Dijkstra & Henseler (2015), MIS Quarterly 39(2), eq. 3-5.
 */
export function findWeights(plan: Plan, correlations: Float64Array, options: FitOptions, fit: Fit): void {
  fit.status = FitStatus.ok;
  fit.culprit = -1;
  fit.iterations = 0;
  if (!factorBlocks(plan, correlations, fit)) return;
  fit.scratch.next.fill(1);
  if (!formComposites(plan, correlations, fit)) return;
  takeWeights(plan, fit);

  let change = Infinity;
  while (change >= options.tolerance) {
    if (fit.iterations === options.maxIterations) {
      fit.status = FitStatus.notConverged;
      return;
    }
    if (!innerWeights(plan, options.scheme, fit)) return;
    outerWeights(plan, fit);
    if (!formComposites(plan, correlations, fit)) return;
    change = takeWeights(plan, fit);
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

/** New, unscaled weights in scratch.next from the inner weights and the composites of the last pass. */
function outerWeights(plan: Plan, fit: Fit): void {
  const { start, size, width, modeB, neighbours } = plan;
  const { next, inner, products, scales, blocks, vector } = fit.scratch;
  next.fill(0);
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    if (last - first === 1) {
      next[first] = 1; // a single item is its construct, even one uncorrelated with every neighbour
      continue;
    }
    const near = neighbours[k]!;
    for (let at = 0; at < near.length; at++) {
      const l = near[at]!;
      const weight = inner[k * size + l]! * scales[l]!;
      const row = l * width;
      for (let i = first; i < last; i++) next[i] = next[i]! + weight * products[row + i]!;
    }
    if (modeB[k] === 0) continue;
    const count = last - first;
    for (let i = 0; i < count; i++) vector[i] = next[first + i]!;
    solveCholesky(blocks, count, vector, first * vector.length);
    for (let i = 0; i < count; i++) next[first + i] = vector[i]!;
  }
}

/**
 * The composites that the unscaled weights u of scratch.next define: their scales 1/√(u' R u) and correlations.
 *
 * Only what a pass uses is worked out. products[k] = R[., k] u_k is formed for k's own block and those before it, which
 * gives every variance and correlation, and for later blocks where they are neighbours. It stays unscaled: the scale
 * goes into the K weights instead of the K x p products.
 *
 * @returns false when a composite has no variance to scale (status and culprit are set)
 */
function formComposites(plan: Plan, correlations: Float64Array, fit: Fit): boolean {
  const { start, size, width, neighbours } = plan;
  const { scoreCorrelations } = fit;
  const { next, products, scales } = fit.scratch;
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    const row = k * width;
    combineRows(correlations, width, next, first, last, products, row);
    let variance = 0;
    for (let i = first; i < last; i++) variance += next[i]! * products[row + i]!;
    if (!(variance > 1e-24)) {
      fit.status = FitStatus.degenerate;
      fit.culprit = k;
      return false;
    }
    const scale = 1 / Math.sqrt(variance);
    scales[k] = scale;
    scoreCorrelations[k * size + k] = 1;
    for (let l = 0; l < k; l++) {
      const lastL = start[l + 1]!;
      let sum = 0;
      for (let j = start[l]!; j < lastL; j++) sum += next[j]! * products[row + j]!;
      sum *= scale * scales[l]!;
      scoreCorrelations[k * size + l] = sum;
      scoreCorrelations[l * size + k] = sum;
    }
    const near = neighbours[k]!;
    for (let at = 0; at < near.length && near[at]! < k; at++) {
      const l = near[at]!;
      const firstL = start[l]!;
      const lastL = start[l + 1]!;
      for (let i = first; i < last; i++) {
        const rowI = i * width;
        let sum = 0;
        for (let j = firstL; j < lastL; j++) sum += correlations[rowI + j]! * next[j]!;
        products[l * width + i] = sum;
      }
    }
  }
  return true;
}

/** Puts the scaled weights in place of the old; returns the largest absolute change. */
function takeWeights(plan: Plan, fit: Fit): number {
  const { start, size } = plan;
  const { weights } = fit;
  const { next, scales } = fit.scratch;
  let change = 0;
  for (let k = 0; k < size; k++) {
    const scale = scales[k]!;
    const last = start[k + 1]!;
    for (let i = start[k]!; i < last; i++) {
      const weight = next[i]! * scale;
      change = Math.max(change, Math.abs(weight - weights[i]!));
      weights[i] = weight;
    }
  }
  return change;
}

/** target[offset + i] = Σ_j u_j R_ji over the block, for i < last. R is symmetric, so its rows are read. */
function combineRows(
  correlations: Float64Array,
  width: number,
  weights: Float64Array,
  first: number,
  last: number,
  target: Float64Array,
  offset: number,
): void {
  // Up to three rows start the sum and the rest come by fours: each pass over the target then does the most it can.
  let j = first;
  const odd = (last - first) % 4;
  if (odd === 0) {
    target.fill(0, offset, offset + last);
  } else {
    const w0 = weights[j]!;
    const w1 = odd > 1 ? weights[j + 1]! : 0;
    const w2 = odd > 2 ? weights[j + 2]! : 0;
    const r0 = j * width;
    const r1 = odd > 1 ? r0 + width : r0;
    const r2 = odd > 2 ? r1 + width : r0;
    for (let i = 0; i < last; i++) {
      target[offset + i] = w0 * correlations[r0 + i]! + w1 * correlations[r1 + i]! + w2 * correlations[r2 + i]!;
    }
  }
  for (j += odd; j < last; j += 4) {
    const w0 = weights[j]!;
    const w1 = weights[j + 1]!;
    const w2 = weights[j + 2]!;
    const w3 = weights[j + 3]!;
    const r0 = j * width;
    const r1 = r0 + width;
    const r2 = r1 + width;
    const r3 = r2 + width;
    for (let i = 0; i < last; i++) {
      target[offset + i] =
        target[offset + i]! +
        (w0 * correlations[r0 + i]! + w1 * correlations[r1 + i]!) +
        (w2 * correlations[r2 + i]! + w3 * correlations[r3 + i]!);
    }
  }
}

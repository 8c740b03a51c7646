import type { Fit } from "../pls/fit.ts";
import type { Plan } from "../pls/plan.ts";
import { rhoA } from "./rho-a.ts";

/** Reliability of one construct; a measure that does not apply, or has no finite value, is left out. */
export interface Reliability {
  alpha?: number;
  rhoA?: number;
  rhoC?: number;
  ave?: number;
}

/**
 * Reliability and convergent validity of construct k. Single items: all four are 1. Mode B: ρ_A is 1 by definition
 * and the others, which suppose a common factor, are left out.
 *
 * - alpha, standardised: m/(m - 1) · (1 - m / Σ R) over the block's m x m correlations (Cronbach 1951)
 * - rhoA: see `rhoA` (Dijkstra & Henseler 2015)
 * - rhoC and ave: see `reliabilityOfLoadings`
 */
export function constructReliability(plan: Plan, correlations: Float64Array, fit: Fit, k: number): Reliability {
  const first = plan.start[k]!;
  const last = plan.start[k + 1]!;
  const items = last - first;
  if (items === 1) return { alpha: 1, rhoA: 1, rhoC: 1, ave: 1 };
  if (plan.modeB[k] === 1) return { rhoA: 1 };
  let all = 0;
  for (let i = first; i < last; i++) for (let j = first; j < last; j++) all += correlations[i * plan.width + j]!;
  return {
    alpha: finite((items / (items - 1)) * (1 - items / all)),
    rhoA: finite(rhoA(correlations, plan.width, first, last, fit.weights)),
    ...reliabilityOfLoadings(fit.loadings.subarray(first, last)),
  };
}

/**
 * What the standardised loadings λ of one block say of it:
 *
 * - rhoC: (Σλ)² / ((Σλ)² + Σ(1 - λ²)) (Jöreskog 1971; Werts, Linn & Jöreskog 1974)
 * - ave: mean of λ² (Fornell & Larcker 1981)
 *
 * @param loadings of one construct, at least one; rhoC is left out where it has no finite value
 */
export function reliabilityOfLoadings(loadings: ArrayLike<number>): { rhoC?: number; ave: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < loadings.length; i++) {
    sum += loadings[i]!;
    squares += loadings[i]! ** 2;
  }
  return {
    rhoC: finite((sum * sum) / (sum * sum + loadings.length - squares)),
    ave: squares / loadings.length,
  };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

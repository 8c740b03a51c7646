import { rhoA } from "../quality/rho-a.ts";
import type { Fit } from "./fit.ts";
import type { Plan } from "./plan.ts";

/**
 * Consistent PLS: loadings and construct correlations corrected for the error in the composites.
 *
 * For a construct with reliability ρ_A its loadings become w·√ρ_A / (w'w), and its correlation with another construct
 * is divided by √(ρ_A ρ_A'), where a construct not asked for counts as 1. With no construct asked for, this copies.
 * Single-item constructs have ρ_A = 1. Where ρ_A is not positive no root exists: that construct stays uncorrected and
 * is counted in `fit.uncorrected`, which makes the result inadmissible.
 *
 * Source: Dijkstra & Henseler (2015), Computational Statistics & Data Analysis 81, eq. 3 and 7-9.
 */
export function disattenuate(plan: Plan, correlations: Float64Array, fit: Fit): void {
  const { size, start, width, consistent } = plan;
  const { products, scales } = fit.scratch;
  fit.uncorrected = 0;
  fit.correlations.set(fit.scoreCorrelations);
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    let reliability = 1;
    if (consistent[k] === 1 && last - first > 1) {
      reliability = rhoA(correlations, width, first, last, fit.weights);
      if (!(reliability > 0)) {
        reliability = 1;
        fit.uncorrected++;
      }
    }
    fit.reliabilities[k] = reliability;
    if (reliability === 1) {
      for (let i = first; i < last; i++) fit.loadings[i] = products[k * width + i]! * scales[k]!;
      continue;
    }
    let squares = 0;
    for (let i = first; i < last; i++) squares += fit.weights[i]! * fit.weights[i]!;
    const root = Math.sqrt(reliability);
    for (let i = first; i < last; i++) fit.loadings[i] = (fit.weights[i]! * root) / squares;
    for (let l = 0; l < size; l++) {
      if (l === k) continue;
      fit.correlations[k * size + l] = fit.correlations[k * size + l]! / root;
      fit.correlations[l * size + k] = fit.correlations[k * size + l]!;
    }
  }
}

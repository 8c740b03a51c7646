import type { Fit } from "./fit.ts";
import type { Plan } from "./plan.ts";

/**
 * Turns each construct so that its sign is determined: the algorithm leaves it arbitrary.
 *
 * Alone: the signs of its loadings sum to zero or more; on a tie its first indicator loads positively.
 * With a reference (a resample, fold or group beside the full estimate): its loadings agree with the reference's, in
 * the sense of a non-negative sum of products. The rule decides first, and remains where that sum is exactly zero.
 */
export function orientConstructs(plan: Plan, fit: Fit, reference?: Float64Array): void {
  const { size, start } = plan;
  const { loadings } = fit;
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    let votes = 0;
    let agreement = 0;
    for (let i = first; i < last; i++) {
      votes += Math.sign(loadings[i]!);
      if (reference) agreement += loadings[i]! * reference[i]!;
    }
    const ruled = votes < 0 || (votes === 0 && loadings[first]! < 0);
    if (agreement === 0 ? ruled : agreement < 0) turn(plan, fit, k);
  }
}

function turn(plan: Plan, fit: Fit, k: number): void {
  const { size, start } = plan;
  for (let i = start[k]!; i < start[k + 1]!; i++) {
    fit.weights[i] = -fit.weights[i]!;
    fit.loadings[i] = -fit.loadings[i]!;
  }
  for (const matrix of [fit.scoreCorrelations, fit.correlations]) {
    for (let l = 0; l < size; l++) {
      if (l === k) continue;
      matrix[k * size + l] = -matrix[k * size + l]!;
      matrix[l * size + k] = -matrix[l * size + k]!;
    }
  }
}

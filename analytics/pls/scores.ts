import type { Sample } from "./data.ts";
import type { Fit } from "./fit.ts";
import type { Plan } from "./plan.ts";

/** Standardised construct scores, n x K row-major, unit variance with n - 1: the standardised indicators times w. */
export function constructScores(plan: Plan, sample: Sample, weights: Float64Array): Float64Array {
  const { size, start } = plan;
  const scores = new Float64Array(sample.n * size);
  for (let r = 0; r < sample.n; r++) {
    for (let k = 0; k < size; k++) {
      let score = 0;
      for (let i = start[k]!; i < start[k + 1]!; i++) score += sample.z[r * sample.stride + i]! * weights[i]!;
      scores[r * size + k] = score;
    }
  }
  return scores;
}

/** The same as rows of numbers, for a result. */
export function scoreRows(plan: Plan, sample: Sample, fit: Fit): number[][] {
  const scores = constructScores(plan, sample, fit.weights);
  return Array.from({ length: sample.n }, (_, r) => Array.from(scores.subarray(r * plan.size, (r + 1) * plan.size)));
}

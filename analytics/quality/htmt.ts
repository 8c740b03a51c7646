import type { Plan } from "../pls/plan.ts";

/**
 * Heterotrait-monotrait ratio HTMT+ of every pair of constructs: the mean absolute correlation between their items
 * over the geometric mean of the mean absolute correlations within each. A single item's own term is 1.
 *
 * @param correlations p x p
 * @param within K values of scratch
 * @param target K(K - 1)/2 values, pairs (0,1), (0,2), ... (1,2), ...; NaN where a block's items are all uncorrelated
 * Source: Henseler, Ringle & Sarstedt (2015), JAMS 43, eq. 6; absolute values: Ringle et al. (2023), Data in Brief 48.
 */
export function heterotraitRatios(
  plan: Plan,
  correlations: Float64Array,
  within: Float64Array,
  target: Float64Array,
  offset = 0,
): void {
  const { size, width, start } = plan;
  for (let k = 0; k < size; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    const items = last - first;
    let sum = 0;
    for (let i = first + 1; i < last; i++) {
      const row = i * width;
      for (let j = first; j < i; j++) sum += Math.abs(correlations[row + j]!);
    }
    within[k] = items === 1 ? 1 : sum / ((items * (items - 1)) / 2);
  }
  let at = offset;
  for (let a = 0; a < size; a++) {
    const firstA = start[a]!;
    const lastA = start[a + 1]!;
    for (let b = a + 1; b < size; b++) {
      const firstB = start[b]!;
      const lastB = start[b + 1]!;
      let sum = 0;
      for (let i = firstA; i < lastA; i++) {
        const row = i * width;
        for (let j = firstB; j < lastB; j++) sum += Math.abs(correlations[row + j]!);
      }
      const scale = Math.sqrt(within[a]! * within[b]!);
      target[at++] = scale > 0 ? sum / ((lastA - firstA) * (lastB - firstB) * scale) : NaN;
    }
  }
}

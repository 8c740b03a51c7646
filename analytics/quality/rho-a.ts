/**
 * Reliability ρ_A of a mode A composite: (w'w)² · w'(S - diag S)w / w'(ww' - diag ww')w, with w scaled to unit
 * variance of the composite and S the block's correlations. The weights' sign does not matter.
 *
 * @param correlations p x p, row length `width`; the block is first..last-1, of two indicators or more
 * @returns any real number (it may leave 0..1 when items disagree); NaN when only one weight differs from zero
 *
 * Source: Dijkstra & Henseler (2015), Computational Statistics & Data Analysis 81, eq. 3.
 */
export function rhoA(
  correlations: Float64Array,
  width: number,
  first: number,
  last: number,
  weights: Float64Array,
): number {
  let squares = 0;
  let fourths = 0;
  let shared = 0;
  for (let i = first; i < last; i++) {
    const square = weights[i]! * weights[i]!;
    squares += square;
    fourths += square * square;
    for (let j = first; j < i; j++) shared += 2 * weights[i]! * weights[j]! * correlations[i * width + j]!;
  }
  const denominator = squares * squares - fourths;
  return denominator > 1e-12 * squares * squares ? (squares * squares * shared) / denominator : NaN;
}

import type { Fit } from "../pls/fit.ts";
import { copySubmatrix, factorCholesky, inverseDiagonal } from "../pls/linear-algebra.ts";
import type { Plan } from "../pls/plan.ts";

/**
 * Variance inflation factors 1/(1 - R²) of the variables `chosen` of a correlation matrix, each on all the others:
 * the diagonal of the inverse. Undefined when they are perfectly collinear.
 *
 * Source: Belsley, Kuh & Welsch (1980), Regression Diagnostics, §3.2.
 */
export function inflationFactors(
  correlations: Float64Array,
  width: number,
  chosen: ArrayLike<number>,
): Float64Array | undefined {
  const size = chosen.length;
  const matrix = new Float64Array(size * size);
  copySubmatrix(correlations, width, chosen, matrix);
  return factorCholesky(matrix, size) ? inverseDiagonal(matrix, size) : undefined;
}

/** Outer VIF of block k's indicators, from their correlations. Undefined when the block is perfectly collinear. */
export function outerInflation(plan: Plan, correlations: Float64Array, k: number): Float64Array | undefined {
  const first = plan.start[k]!;
  const chosen = Array.from({ length: plan.start[k + 1]! - first }, (_, i) => first + i);
  return inflationFactors(correlations, plan.width, chosen);
}

/** Inner VIF of construct k's predecessors, from the correlations of the *scores* also under PLSc (as seminr does). */
export function innerInflation(plan: Plan, fit: Fit, k: number): Float64Array | undefined {
  return inflationFactors(fit.scoreCorrelations, plan.size, plan.predecessors[k]!);
}

/**
 * Full-collinearity VIF: each construct's scores on all other constructs', a sign of common method bias above 3.3.
 * Undefined when the scores are perfectly collinear.
 *
 * Source: Kock & Lynn (2012), Journal of the AIS 13(7); Kock (2015), International Journal of e-Collaboration 11(4).
 */
export function fullCollinearity(plan: Plan, fit: Fit): Float64Array | undefined {
  return inflationFactors(
    fit.scoreCorrelations,
    plan.size,
    Array.from({ length: plan.size }, (_, k) => k),
  );
}

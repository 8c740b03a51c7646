import type { Fit } from "../pls/fit.ts";
import type { Plan } from "../pls/plan.ts";

/**
 * Standardised root mean square residual between the observed correlations and those the model implies, over the
 * p(p + 1)/2 entries of the lower triangle with its (zero) diagonal.
 *
 * Implied between blocks: λ_i c_kl λ_j, with loadings λ and construct correlations c. Within a block: a composite
 * keeps its observed correlations; a `consistent` block of two items or more follows the factor model λ_i λ_j.
 *
 * - saturated: c are the constructs' own correlations; this tests the measurement alone
 * - estimated: c follow from the paths, see `impliedCorrelations`
 *
 * Source: Hu & Bentler (1999); for composites Henseler et al. (2014), Organizational Research Methods 17(2), and
 * Schuberth, Rademaker & Henseler (2023), European Journal of Marketing 57(6).
 */
export function standardisedResiduals(
  plan: Plan,
  correlations: Float64Array,
  fit: Fit,
): { saturated: number; estimated: number } {
  return {
    saturated: rootMeanSquare(plan, correlations, fit, fit.correlations),
    estimated: rootMeanSquare(plan, correlations, fit, impliedCorrelations(plan, fit)),
  };
}

function rootMeanSquare(plan: Plan, correlations: Float64Array, fit: Fit, between: Float64Array): number {
  const { size, width, start, consistent } = plan;
  let squares = 0;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      if (k === l && consistent[k] === 0) continue;
      const correlation = k === l ? 1 : between[k * size + l]!;
      for (let i = start[k]!; i < start[k + 1]!; i++) {
        const last = k === l ? i : start[l + 1]!;
        for (let j = start[l]!; j < last; j++) {
          const implied = fit.loadings[i]! * correlation * fit.loadings[j]!;
          squares += (correlations[i * width + j]! - implied) ** 2;
        }
      }
    }
  }
  return Math.sqrt(squares / ((width * (width + 1)) / 2));
}

/**
 * Construct correlations that the paths imply, K x K: observed among exogenous constructs; those of an endogenous one
 * with every construct before it through its paths (that is (I - B)⁻¹ Ψ (I - B)⁻ᵀ with residual variances 1 - R²);
 * the diagonal then set to 1.
 */
export function impliedCorrelations(plan: Plan, fit: Fit): Float64Array {
  const { size, order, predecessors, pathFrom, pathTo } = plan;
  const covariance = new Float64Array(size * size);
  order.forEach((j, at) => {
    const exogenous = predecessors[j]!.length === 0;
    for (const i of order.subarray(0, at)) {
      let value = 0;
      if (exogenous && predecessors[i]!.length === 0) value = fit.correlations[j * size + i]!;
      else if (exogenous) value = effectOnCovariance(i, j);
      else value = effectOnCovariance(j, i);
      covariance[j * size + i] = value;
      covariance[i * size + j] = value;
    }
    if (exogenous) {
      covariance[j * size + j] = 1;
      return;
    }
    covariance[j * size + j] = effectOnCovariance(j, j) + (1 - fit.r2[j]!);
  });
  for (let k = 0; k < size; k++) covariance[k * size + k] = 1;
  return covariance;

  function effectOnCovariance(target: number, other: number): number {
    let value = 0;
    for (let t = 0; t < pathFrom.length; t++) {
      if (pathTo[t] !== target) continue;
      value += fit.coefficients[t]! * covariance[pathFrom[t]! * size + other]!;
    }
    return value;
  }
}

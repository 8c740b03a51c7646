import { disattenuate } from "./consistent.ts";
import { totalEffects } from "./effects.ts";
import { FitStatus, type Fit, type FitOptions } from "./fit.ts";
import { findWeights } from "./lohmoller.ts";
import type { Plan } from "./plan.ts";
import { orientConstructs } from "./signs.ts";
import { regressPaths } from "./structural.ts";

/**
 * Estimates the model on a correlation matrix: weights, signs, disattenuation, paths, effects. The one way through
 * which the estimate, every resample, every fold and every permuted group goes.
 *
 * @param correlations p x p, full, unit diagonal
 * @param reference p loadings to whose orientation the constructs are turned; without it the sign rule alone decides
 */
export function fitModel(
  plan: Plan,
  correlations: Float64Array,
  options: FitOptions,
  fit: Fit,
  reference?: Float64Array,
): void {
  findWeights(plan, correlations, options, fit);
  if (fit.status > FitStatus.notConverged) return;
  disattenuate(plan, correlations, fit);
  orientConstructs(plan, fit, reference);
  regressPaths(plan, fit);
  if (fit.status > FitStatus.notConverged) return;
  totalEffects(plan, fit.coefficients, fit.total);
}

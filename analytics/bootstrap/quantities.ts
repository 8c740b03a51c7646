import { listEffects, type EffectPairs } from "../pls/effects.ts";
import type { Fit } from "../pls/fit.ts";
import type { Plan } from "../pls/plan.ts";
import { heterotraitRatios } from "../quality/htmt.ts";

/** Which numbers of a fit are resampled, side by side in one row: paths, loadings, weights, effects, R², HTMT. */
export interface Quantities {
  effects: EffectPairs;
  /** First place of each kind. */
  paths: number;
  loadings: number;
  weights: number;
  total: number;
  indirect: number;
  r2: number;
  htmt: number;
  /** Q, numbers in all. */
  count: number;
}

export function listQuantities(plan: Plan): Quantities {
  const effects = listEffects(plan);
  const loadings = plan.pathFrom.length;
  const weights = loadings + plan.width;
  const total = weights + plan.width;
  const indirect = total + effects.total.length;
  const r2 = indirect + effects.indirect.length;
  const htmt = r2 + plan.endogenous.length;
  const count = htmt + (plan.size * (plan.size - 1)) / 2;
  return { effects, paths: 0, loadings, weights, total, indirect, r2, htmt, count };
}

/** Writes the Q numbers of a fit. `within` is scratch of K values. */
export function writeQuantities(
  plan: Plan,
  quantities: Quantities,
  correlations: Float64Array,
  fit: Fit,
  within: Float64Array,
  row: Float64Array,
): void {
  const { size, endogenous } = plan;
  const { effects } = quantities;
  row.set(fit.coefficients, quantities.paths);
  row.set(fit.loadings, quantities.loadings);
  row.set(fit.weights, quantities.weights);
  for (let e = 0; e < effects.total.length; e++) {
    const { from, to } = effects.total[e]!;
    row[quantities.total + e] = fit.total[to * size + from]!;
  }
  for (let e = 0; e < effects.indirect.length; e++) {
    const { from, to, path } = effects.indirect[e]!;
    row[quantities.indirect + e] = fit.total[to * size + from]! - (path < 0 ? 0 : fit.coefficients[path]!);
  }
  for (let e = 0; e < endogenous.length; e++) row[quantities.r2 + e] = fit.r2[endogenous[e]!]!;
  heterotraitRatios(plan, correlations, within, row, quantities.htmt);
}

import { FitStatus, type Fit } from "./fit.ts";
import { copySubmatrix, solvePositive } from "./linear-algebra.ts";
import type { Scheme } from "./model.ts";
import type { Plan } from "./plan.ts";

/**
 * Inner weights e_kl (K x K, in scratch.inner) from the correlations of the composites.
 *
 * - centroid: sign of the correlation of neighbours (an exact zero counts as positive, lest a proxy vanish)
 * - factorial: the correlation itself
 * - path: for predecessors of k the coefficients of regressing k on all of them; for successors the correlation
 *
 * Source: Lohmöller (1989), §2.2.2; Tenenhaus et al. (2005), Computational Statistics & Data Analysis 48, §1.3.2.
 *
 * @returns false when a construct's predecessors are collinear (status and culprit are set)
 */
export function innerWeights(plan: Plan, scheme: Scheme, fit: Fit): boolean {
  const { size, pathFrom, pathTo } = plan;
  const { scoreCorrelations } = fit;
  const { inner } = fit.scratch;
  for (let t = 0; t < pathFrom.length; t++) {
    const forward = pathFrom[t]! * size + pathTo[t]!;
    const correlation = scoreCorrelations[forward]!;
    const weight = scheme === "centroid" ? (correlation < 0 ? -1 : 1) : correlation;
    inner[forward] = weight;
    inner[pathTo[t]! * size + pathFrom[t]!] = weight;
  }
  return scheme !== "path" || regressOnPredecessors(plan, fit);
}

function regressOnPredecessors(plan: Plan, fit: Fit): boolean {
  const { size, endogenous, predecessors } = plan;
  const { inner, matrix, vector } = fit.scratch;
  for (let e = 0; e < endogenous.length; e++) {
    const k = endogenous[e]!;
    const from = predecessors[k]!;
    if (from.length === 1) continue; // the coefficient is the correlation, already there
    copySubmatrix(fit.scoreCorrelations, size, from, matrix);
    for (let i = 0; i < from.length; i++) vector[i] = fit.scoreCorrelations[k * size + from[i]!]!;
    if (!solvePositive(matrix, from.length, vector)) {
      fit.status = FitStatus.collinearPredictors;
      fit.culprit = k;
      return false;
    }
    for (let i = 0; i < from.length; i++) inner[k * size + from[i]!] = vector[i]!;
  }
  return true;
}

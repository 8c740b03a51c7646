import { FitStatus, type Fit } from "./fit.ts";
import { copySubmatrix, solveGeneral } from "./linear-algebra.ts";
import type { Plan } from "./plan.ts";

/**
 * Path coefficients and R² of every endogenous construct by least squares on the construct correlations:
 * b = C_PP⁻¹ c_Pk, R² = b'c_Pk. Under PLSc the correlations are disattenuated and need not be positive definite, so the
 * system is solved by pivoted elimination and R² may leave 0..1 (which the estimate reports as inadmissible).
 *
 * Sets `fit.status` when a construct's predictors are perfectly collinear.
 * Source: Wold (1982); Dijkstra & Henseler (2015), MIS Quarterly 39(2), eq. 10.
 */
export function regressPaths(plan: Plan, fit: Fit): void {
  const { size, endogenous, predecessors, pathFrom, pathTo, pathSlot } = plan;
  const { correlations, coefficients, r2 } = fit;
  const { matrix, vector } = fit.scratch;
  for (let e = 0; e < endogenous.length; e++) {
    const k = endogenous[e]!;
    const from = predecessors[k]!;
    copySubmatrix(correlations, size, from, matrix);
    for (let i = 0; i < from.length; i++) vector[i] = correlations[k * size + from[i]!]!;
    if (!solveGeneral(matrix, from.length, vector)) {
      fit.status = FitStatus.collinearPredictors;
      fit.culprit = k;
      return;
    }
    let explained = 0;
    for (let i = 0; i < from.length; i++) explained += vector[i]! * correlations[k * size + from[i]!]!;
    r2[k] = explained;
    for (let t = 0; t < pathFrom.length; t++) if (pathTo[t] === k) coefficients[t] = vector[pathSlot[t]!]!;
  }
}

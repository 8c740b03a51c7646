import type { Fit } from "../pls/fit.ts";
import { copySubmatrix, solveGeneral } from "../pls/linear-algebra.ts";
import type { Plan } from "../pls/plan.ts";

/**
 * Effect size f² of each path: (R² - R² without that predictor) / (1 - R²), the constructs kept as they are (cSEM)
 * rather than estimated anew without the path (seminr). Under PLSc from disattenuated correlations.
 *
 * @returns one value per path in the model's order; NaN where R² is 1 or the smaller regression has no solution
 * Source: Cohen (1988), Statistical Power Analysis, eq. 9.2.2.
 */
export function effectSizes(plan: Plan, fit: Fit): Float64Array {
  const { size, predecessors, pathFrom, pathTo } = plan;
  return Float64Array.from(pathFrom, (from, t) => {
    const k = pathTo[t]!;
    const others = predecessors[k]!.filter((construct) => construct !== from);
    const matrix = new Float64Array(others.length * others.length);
    const vector = Float64Array.from(others, (construct) => fit.correlations[k * size + construct]!);
    copySubmatrix(fit.correlations, size, others, matrix);
    if (!solveGeneral(matrix, others.length, vector)) return NaN;
    let without = 0;
    others.forEach((construct, i) => (without += vector[i]! * fit.correlations[k * size + construct]!));
    const unexplained = 1 - fit.r2[k]!;
    return Math.abs(unexplained) > 1e-12 ? (fit.r2[k]! - without) / unexplained : NaN;
  });
}

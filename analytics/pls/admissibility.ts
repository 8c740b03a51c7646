import { constructReliability } from "../quality/reliability.ts";
import type { Estimation } from "./estimation.ts";
import { FitStatus } from "./fit.ts";
import { factorCholesky } from "./linear-algebra.ts";
import type { PlsWarning } from "./result.ts";

/** Room for rounding: a perfectly reliable block loads at 1 give or take this. */
const slack = 1e-9;

/**
 * Whether a solution can be taken at face value, and if not, why: the algorithm must have converged, and under PLSc
 * loadings and reliabilities may not exceed 1 nor the disattenuated correlations cease to be positive definite.
 *
 * Source: the checks 1-4 of cSEM's `verify`; Dijkstra & Henseler (2015), MIS Quarterly 39(2).
 */
export function judgeSolution(estimation: Estimation): { admissible: boolean; warnings: PlsWarning[] } {
  const { plan, fit, settings, correlations } = estimation;
  const warnings: PlsWarning[] = [];
  if (fit.status === FitStatus.notConverged) {
    warnings.push({
      code: "not-converged",
      message: `the algorithm stopped after ${fit.iterations} iterations without reaching tolerance ${settings.tolerance}`,
    });
  }
  for (let k = 0; k < plan.size; k++) {
    if (plan.consistent[k] === 0 || plan.start[k + 1]! - plan.start[k]! === 1) continue;
    const name = plan.constructs[k]!;
    const { rhoA } = constructReliability(plan, correlations, fit, k);
    if (rhoA === undefined || rhoA <= 0) {
      warnings.push({
        code: "reliability-not-positive",
        message: `rho_A of ${name} is not positive: the construct is left uncorrected`,
      });
    } else if (rhoA > 1 + slack) {
      warnings.push({ code: "reliability-above-one", message: `rho_A of ${name} exceeds 1` });
    }
    for (let i = plan.start[k]!; i < plan.start[k + 1]!; i++) {
      if (Math.abs(fit.loadings[i]!) <= 1 + slack) continue;
      const message = `the loading of ${plan.indicators[i]!} on ${name} exceeds 1 in size`;
      warnings.push({ code: "loading-above-one", message });
    }
  }
  if (plan.consistent.includes(1) && !factorCholesky(fit.correlations.slice(), plan.size)) {
    warnings.push({
      code: "correlations-not-positive-definite",
      message: "the disattenuated construct correlations are not positive definite",
    });
  }
  return { admissible: warnings.length === 0, warnings };
}

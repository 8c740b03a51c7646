import type { Fit } from "../pls/fit.ts";
import type { Plan } from "../pls/plan.ts";

/**
 * Redundancy of each indicator of endogenous construct k: its communality λ² times the construct's R², the share of
 * its variance that the construct's predecessors carry. Its mean over the block is the redundancy index.
 *
 * Source: Lohmöller (1989), §2.3; Tenenhaus et al. (2005), Computational Statistics & Data Analysis 48, §1.4.
 */
export function indicatorRedundancies(plan: Plan, fit: Fit, k: number): Float64Array {
  return fit.loadings.slice(plan.start[k]!, plan.start[k + 1]!).map((loading) => loading * loading * fit.r2[k]!);
}

/**
 * Goodness of fit: √(mean λ² over the indicators of multi-item blocks x mean R²). NaN where every block has one item
 * or a mean R² is negative (inadmissible PLSc). Not a test of fit: Henseler & Sarstedt (2013), Computational
 * Statistics 28, show that it cannot tell wrong models from right ones; kept because reports still ask for it.
 *
 * Source: Tenenhaus, Amato & Esposito Vinzi (2004); Tenenhaus et al. (2005), §1.4.
 */
export function goodnessOfFit(plan: Plan, fit: Fit): number {
  let squares = 0;
  let items = 0;
  for (let k = 0; k < plan.size; k++) {
    const count = plan.start[k + 1]! - plan.start[k]!;
    if (count === 1) continue;
    items += count;
    for (let i = plan.start[k]!; i < plan.start[k + 1]!; i++) squares += fit.loadings[i]! ** 2;
  }
  let explained = 0;
  for (const k of plan.endogenous) explained += fit.r2[k]!;
  return Math.sqrt((squares / items) * (explained / plan.endogenous.length));
}

import { PlsInputError } from "./errors.ts";
import { createFit, FitStatus } from "./fit.ts";
import type { Path } from "./model.ts";
import { planModel } from "./plan.ts";
import type { ByName, PathEstimate } from "./result.ts";
import { regressPaths } from "./structural.ts";

/**
 * Paths and R² that follow from given correlations of constructs, for instance printed ones: the structural step of
 * `estimate` (`regressPaths`, where the formula and its source stand), with no data behind it.
 *
 * @param constructs names, in the order of the rows of `correlations`
 * @param correlations K x K; the diagonal is not read
 * @throws PlsInputError for a model that `estimate` would refuse too, or perfectly collinear predictors
 */
export function pathsFromCorrelations(
  constructs: readonly string[],
  correlations: readonly (readonly number[])[],
  paths: readonly Path[],
): { paths: PathEstimate[]; r2: ByName } {
  const plan = planModel({
    constructs: constructs.map((name) => ({ name, indicators: [name], mode: "A" as const })),
    paths,
  });
  const fit = createFit(plan);
  correlations.forEach((row, k) =>
    row.forEach((value, l) => (fit.correlations[k * plan.size + l] = k === l ? 1 : value)),
  );
  regressPaths(plan, fit);
  if (fit.status === FitStatus.collinearPredictors) {
    const construct = constructs[fit.culprit]!;
    throw new PlsInputError("collinear-predictors", `the predictors of ${construct} are perfectly collinear`, {
      construct,
    });
  }
  return {
    paths: paths.map(({ from, to }, t) => ({ from, to, estimate: fit.coefficients[t]! })),
    r2: Object.fromEntries(Array.from(plan.endogenous, (k) => [constructs[k]!, fit.r2[k]!])),
  };
}

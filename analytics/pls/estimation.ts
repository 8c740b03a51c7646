import { outerInflation } from "../quality/collinearity.ts";
import { correlateSample } from "./correlation.ts";
import { prepareSample, type Sample } from "./data.ts";
import { PlsInputError } from "./errors.ts";
import { fitModel } from "./fit-model.ts";
import { createFit, FitStatus, type Fit } from "./fit.ts";
import { defaultSettings, type DataTable, type EstimationSettings, type PathModel } from "./model.ts";
import { planModel, type Plan } from "./plan.ts";

/** A model fitted to a sample, with everything that further analyses start from. */
export interface Estimation {
  plan: Plan;
  sample: Sample;
  settings: EstimationSettings;
  /** p x p. */
  correlations: Float64Array;
  /** K: outer VIF of each block's indicators. */
  outerVif: Float64Array[];
  fit: Fit;
}

/**
 * Checks model, settings and data, and fits the model.
 *
 * @throws PlsInputError whenever the input is such that nothing can be computed honestly
 */
export function fitData(table: DataTable, model: PathModel, settings: Partial<EstimationSettings> = {}): Estimation {
  const plan = planModel(model);
  const complete = completeSettings(settings);
  return fitSample(plan, prepareSample(table, plan, complete.missing), complete);
}

/** Fits a planned model to a prepared sample. */
export function fitSample(plan: Plan, sample: Sample, settings: EstimationSettings): Estimation {
  const correlations = correlateSample(sample);
  const outerVif = plan.constructs.map((construct, k) => {
    const factors = outerInflation(plan, correlations, k);
    if (factors) return factors;
    throw new PlsInputError("collinear-block", `the indicators of ${construct} are perfectly collinear`, { construct });
  });
  const fit = createFit(plan);
  fitModel(plan, correlations, settings, fit);
  requireFit(plan, fit);
  return { plan, sample, settings, correlations, outerVif, fit };
}

/** @throws PlsInputError naming the construct at which a fit had to stop */
export function requireFit(plan: Plan, fit: Fit): void {
  if (fit.status <= FitStatus.notConverged) return;
  const construct = plan.constructs[fit.culprit]!;
  if (fit.status === FitStatus.collinearBlock) {
    throw new PlsInputError("collinear-block", `the indicators of ${construct} are perfectly collinear`, { construct });
  }
  if (fit.status === FitStatus.collinearPredictors) {
    const constructs = Array.from(plan.predecessors[fit.culprit]!, (k) => plan.constructs[k]!);
    const list = constructs.join(", ");
    throw new PlsInputError("collinear-predictors", `the predictors of ${construct} are perfectly collinear: ${list}`, {
      construct,
      constructs,
    });
  }
  throw new PlsInputError(
    "degenerate-construct",
    `construct ${construct} cannot be weighted: its indicators are uncorrelated with all neighbouring constructs`,
    { construct },
  );
}

/** @throws PlsInputError for a setting outside its range */
export function completeSettings(settings: Partial<EstimationSettings>): EstimationSettings {
  const complete = { ...defaultSettings, ...settings };
  requireOneOf("scheme", complete.scheme, ["path", "factorial", "centroid"]);
  requireOneOf("missing", complete.missing, ["mean", "listwise", "reject"]);
  if (!(complete.tolerance > 0 && complete.tolerance < 1)) {
    throw new PlsInputError("bad-setting", "tolerance must lie between 0 and 1", { setting: "tolerance" });
  }
  requireCount("max-iterations", complete.maxIterations, 1);
  return complete;
}

/** @throws PlsInputError unless the setting is a whole number of at least `least` */
export function requireCount(setting: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new PlsInputError("bad-setting", `${setting} must be a whole number of at least ${least}`, { setting });
}

/** @throws PlsInputError unless the setting is one of the words */
export function requireOneOf(setting: string, value: string, words: readonly string[]): void {
  if (words.includes(value)) return;
  throw new PlsInputError("bad-setting", `${setting} must be one of ${words.join(", ")}`, { setting });
}

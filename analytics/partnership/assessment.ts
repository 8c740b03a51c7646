import { bootstrap } from "../bootstrap/bootstrap.ts";
import type { BootstrapResult } from "../bootstrap/bootstrap-result.ts";
import type { BootstrapSettings } from "../bootstrap/settings.ts";
import { PlsInputError } from "../pls/errors.ts";
import { estimate } from "../pls/estimate.ts";
import type { PathModel } from "../pls/model.ts";
import type { EstimateResult } from "../pls/result.ts";
import type { Scale } from "../pls/score-on-scale.ts";
import { tableFromRows } from "../pls/table.ts";
import { type HealthScore, healthScores } from "./health-score.ts";

/** Answers to one round of a questionnaire, and the model by which they are read. Plain data: it travels to a thread. */
export interface Survey {
  items: readonly string[];
  /** One row per respondent, in the order of `items`; null where a question was left out. */
  answers: readonly (readonly (number | null)[])[];
  model: PathModel;
  scale: Scale;
}

export interface Assessment {
  scores: HealthScore[];
  result: EstimateResult;
  /** Left out where some resample cannot be made: answers so few or so alike tell nothing of their uncertainty. */
  bootstrap?: BootstrapResult;
}

/**
 * Everything that a page about one survey shows: the estimate (mode and paths of the model, left-out answers filled by
 * the item's mean), the group's scores, and how sure one may be of the estimate.
 *
 * @throws PlsInputError for answers from which nothing can be computed honestly
 */
export function assessSurvey(survey: Survey, settings: Partial<BootstrapSettings> = {}): Assessment {
  const { items, answers, model, scale } = survey;
  const table = tableFromRows(items, answers);
  const result = estimate(table, model, { missing: "mean" });
  const scores = healthScores(table, model, result.outerWeights, scale);
  try {
    return { scores, result, bootstrap: bootstrap(table, model, { missing: "mean" }, settings) };
  } catch (error) {
    if (error instanceof PlsInputError && error.code === "resampling-failed") return { scores, result };
    throw error;
  }
}

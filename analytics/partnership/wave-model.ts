import { bootstrap } from "../bootstrap/bootstrap.ts";
import { minimumSampleSize } from "../bootstrap/sample-size.ts";
import { importancePerformance } from "../importance/importance.ts";
import { PlsInputError, type PlsInputCode } from "../pls/errors.ts";
import { estimate } from "../pls/estimate.ts";
import type { DataTable } from "../pls/model.ts";
import { predict } from "../prediction/prediction.ts";
import type { WaveDesign } from "./wave-design.ts";
import type { ModelOutcome, ModelReport } from "./wave-result.ts";

/** How a wave's answers are read everywhere: a question left out has the mean of those who answered it. */
export const waveEstimation = { missing: "mean" } as const;

/** Fewest answers from which a model is estimated: by the weakest path it must show, and never fewer than may be shown. */
export function answersNeeded({ smallestPath, fewestForPrivacy }: WaveDesign): number {
  return Math.max(minimumSampleSize(smallestPath).inverseSquareRoot, fewestForPrivacy);
}

/** The model on one group's answers with all that is told of it, or why there is none. */
export function assessModel(design: WaveDesign, table: DataTable): ModelOutcome {
  const needed = answersNeeded(design);
  const found = table.columns[0]!.length;
  if (found < needed) return { kind: "too-few", needed, found };
  const { model, target, scale, settings } = design;
  const { resamples, confidence, seed, folds } = settings;
  const estimated = attempt(() => estimate(table, model, waveEstimation));
  if ("code" in estimated) return { kind: "not-estimable", code: estimated.code };
  const report: ModelReport = { result: estimated.value, problems: [] };
  const add = <Part extends "bootstrap" | "importance" | "prediction">(
    part: Part,
    compute: () => NonNullable<ModelReport[Part]>,
  ) => {
    const tried = attempt(compute);
    if ("code" in tried) report.problems.push({ part, code: tried.code });
    else Object.assign(report, { [part]: tried.value });
  };
  // Resamples of what does not converge would all be drawn a hundred times over, for nothing.
  if (!report.result.converged) report.problems.push({ part: "bootstrap", code: "not-converged" });
  else add("bootstrap", () => bootstrap(table, model, waveEstimation, { resamples, confidence, seed, tail: "two" }));
  add("importance", () => importancePerformance(table, model, target, scale, waveEstimation));
  if (folds > 0) add("prediction", () => predict(table, model, waveEstimation, { folds, seed, repeats: 1 }));
  return { kind: "estimated", ...report };
}

/** Answers that do not carry a computation are a finding, told by its code; any other failure is an error. */
export function attempt<T>(compute: () => T): { value: T } | { code: PlsInputCode } {
  try {
    return { value: compute() };
  } catch (error) {
    if (error instanceof PlsInputError) return { code: error.code };
    throw error;
  }
}

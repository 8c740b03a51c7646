import { PlsInputError } from "../pls/errors.ts";
import type { Estimation } from "../pls/estimation.ts";
import { fitModel } from "../pls/fit-model.ts";
import { createFit, FitStatus, type Fit } from "../pls/fit.ts";
import { copySubmatrix, solvePositive } from "../pls/linear-algebra.ts";
import type { Plan } from "../pls/plan.ts";
import { createSubsample, fillHoles, takeRows, type Subsample } from "../pls/subsample.ts";

/** Errors summed over all rows, one per indicator of the endogenous constructs, in the indicators' units. */
export interface ErrorSums {
  squares: Float64Array;
  sizes: Float64Array;
  /** Of predicting the training mean. */
  meanSquares: Float64Array;
  /** Of the linear model; NaN where it is not determined. */
  linearSquares: Float64Array;
  linearSizes: Float64Array;
}

/**
 * Predicts every row from the model estimated without its fold. See `predict`.
 *
 * Missing cells are filled by the means of all rows before the folds are made, as seminr does.
 *
 * @param foldOf fold of each row, 0 ..
 * @throws PlsInputError when the model cannot be fitted on a fold's training rows
 */
export function sumErrors(estimation: Estimation, foldOf: Int32Array): ErrorSums {
  const { plan, settings } = estimation;
  const sample = fillHoles(estimation.sample);
  const { n, stride, z } = sample;
  const targets = Array.from(plan.endogenous).flatMap((k) =>
    Array.from({ length: plan.start[k + 1]! - plan.start[k]! }, (_, i) => ({ k, i: plan.start[k]! + i })),
  );
  const linearInputs = Array.from({ length: plan.size }, (_, k) => exogenousIndicators(plan, k));
  const sums: ErrorSums = {
    squares: new Float64Array(targets.length),
    sizes: new Float64Array(targets.length),
    meanSquares: new Float64Array(targets.length),
    linearSquares: new Float64Array(targets.length),
    linearSizes: new Float64Array(targets.length),
  };
  const training = createSubsample(sample);
  const fit = createFit(plan);
  const row = new Float64Array(plan.width);
  const scores = new Float64Array(plan.size);
  const folds = foldOf.reduce((most, fold) => Math.max(most, fold), 0) + 1;

  for (let fold = 0; fold < folds; fold++) {
    const counts = Float64Array.from({ length: n + 1 }, (_, r) => Number(r < n && foldOf[r] !== fold));
    takeRows(sample, counts, training);
    fitTraining(plan, training, settings, fit, estimation.fit.loadings, fold);
    const linear = targets.map(({ k, i }) => regressIndicator(training, plan.width, linearInputs[k]!, i));
    for (let r = 0; r < n; r++) {
      if (foldOf[r] !== fold) continue;
      for (let j = 0; j < plan.width; j++) {
        row[j] = (z[r * stride + j]! - training.means[j]!) / training.deviations[j]!;
      }
      predictConstructs(plan, fit, row, scores);
      targets.forEach(({ k, i }, at) => {
        const unit = training.deviations[i]! * sample.deviations[i]!;
        const error = (row[i]! - fit.loadings[i]! * scores[k]!) * unit;
        const linearError = (row[i]! - combine(linear[at], linearInputs[k]!, row)) * unit;
        sums.squares[at] = sums.squares[at]! + error * error;
        sums.sizes[at] = sums.sizes[at]! + Math.abs(error);
        sums.meanSquares[at] = sums.meanSquares[at]! + (row[i]! * unit) ** 2;
        sums.linearSquares[at] = sums.linearSquares[at]! + linearError * linearError;
        sums.linearSizes[at] = sums.linearSizes[at]! + Math.abs(linearError);
      });
    }
  }
  return sums;
}

function fitTraining(
  plan: Plan,
  training: Subsample,
  settings: Estimation["settings"],
  fit: Fit,
  reference: Float64Array,
  fold: number,
): void {
  if (training.constant < 0) {
    fitModel(plan, training.correlations, settings, fit, reference);
    if (fit.status <= FitStatus.notConverged) return;
  }
  const reason =
    training.constant >= 0
      ? `indicator ${plan.indicators[training.constant]!} does not vary there`
      : `construct ${plan.constructs[fit.culprit]!} cannot be estimated there`;
  throw new PlsInputError("resampling-failed", `the model cannot be fitted without fold ${fold + 1}: ${reason}`);
}

/** Endogenous scores predicted from the direct antecedents' own scores. */
function predictConstructs(plan: Plan, fit: Fit, row: Float64Array, predicted: Float64Array): void {
  predicted.fill(0);
  plan.pathFrom.forEach((from, t) => {
    let score = 0;
    for (let i = plan.start[from]!; i < plan.start[from + 1]!; i++) score += fit.weights[i]! * row[i]!;
    const to = plan.pathTo[t]!;
    predicted[to] = predicted[to]! + fit.coefficients[t]! * score;
  });
}

/** Coefficients of indicator i on the inputs, all standardised in the training rows; undefined when singular. */
function regressIndicator(
  training: Subsample,
  width: number,
  inputs: readonly number[],
  i: number,
): Float64Array | undefined {
  const count = inputs.length;
  if (training.size <= count + 1) return undefined;
  const matrix = new Float64Array(count * count);
  const coefficients = Float64Array.from(inputs, (input) => training.correlations[input * width + i]!);
  copySubmatrix(training.correlations, width, inputs, matrix);
  return solvePositive(matrix, count, coefficients) ? coefficients : undefined;
}

function combine(coefficients: Float64Array | undefined, inputs: readonly number[], row: Float64Array): number {
  if (!coefficients) return NaN;
  return inputs.reduce((sum, input, at) => sum + coefficients[at]! * row[input]!, 0);
}

/** Indicators of the exogenous constructs from which a route leads to construct k. */
function exogenousIndicators(plan: Plan, k: number): number[] {
  const seen = new Set<number>();
  const visit = (construct: number): void => {
    for (const from of plan.predecessors[construct]!) {
      if (seen.has(from)) continue;
      seen.add(from);
      visit(from);
    }
  };
  visit(k);
  return [...seen]
    .filter((construct) => plan.predecessors[construct]!.length === 0)
    .sort((a, b) => a - b)
    .flatMap((construct) =>
      Array.from({ length: plan.start[construct + 1]! - plan.start[construct]! }, (_, i) => plan.start[construct]! + i),
    );
}

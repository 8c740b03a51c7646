import { prepareSample, type Sample } from "../pls/data.ts";
import { fitData, fitSample, requireCount } from "../pls/estimation.ts";
import { PlsInputError } from "../pls/errors.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import type { Plan } from "../pls/plan.ts";
import type { ByName } from "../pls/result.ts";

/**
 * Stone-Geisser Q² (cross-validated redundancy) of each endogenous mode A construct by blindfolding.
 *
 * Of the construct's block, taken column by column in the model's order, every d-th cell is blinded, from each of the d
 * starts in turn, and replaced by the mean of its column's other cells; the model is estimated anew, and each blinded
 * cell is predicted as mean + sd · loading · Σ path · score of the predecessors.
 * Q² = 1 - Σ(cell - prediction)² / Σ(cell - mean)².
 *
 * @param distance d, which must not divide the number of rows: else one start would blind the same rows in all columns
 * @throws PlsInputError for bad input or a distance that divides the number of rows
 * Source: Geisser (1974), Stone (1974); Chin (1998), The PLS approach; as semPLS 1.0-10 `qSquared(dlines = FALSE)`,
 *   which takes a block's columns in alphabetical order, and estimates the blinded data with centroid weighting whatever
 *   the model's scheme.
 */
export function blindfold(
  data: DataTable,
  model: PathModel,
  settings: Partial<EstimationSettings> = {},
  distance = 7,
): ByName {
  requireCount("distance", distance, 2);
  const { plan, sample, settings: complete } = fitData(data, model, settings);
  if (sample.n % distance === 0) {
    throw new PlsInputError("bad-setting", `distance ${distance} divides the ${sample.n} rows; take another`, {
      setting: "distance",
    });
  }
  return Object.fromEntries(
    Array.from(plan.endogenous)
      .filter((k) => plan.modeB[k] === 0)
      .map((k) => [plan.constructs[k]!, crossValidatedRedundancy(plan, sample, complete, k, distance)]),
  );
}

function crossValidatedRedundancy(
  plan: Plan,
  sample: Sample,
  settings: EstimationSettings,
  k: number,
  distance: number,
): number {
  const columns = standardisedColumns(sample);
  let errors = 0;
  let spread = 0;
  for (let start = 0; start < distance; start++) {
    const blinded = blind(columns, plan, k, start, distance);
    const trial = fitSample(plan, prepareSample({ names: plan.indicators, columns: blinded }, plan, "mean"), settings);
    const { means, deviations } = trial.sample;
    for (let i = plan.start[k]!; i < plan.start[k + 1]!; i++) {
      for (let r = 0; r < sample.n; r++) {
        if (!Number.isNaN(blinded[i]![r]!)) continue;
        const score = predictedScore(plan, trial.sample, trial.fit, k, r);
        const difference = columns[i]![r]! - means[i]!;
        errors += (difference - deviations[i]! * trial.fit.loadings[i]! * score) ** 2;
        spread += difference ** 2;
      }
    }
  }
  return 1 - errors / spread;
}

function standardisedColumns(sample: Sample): Float64Array[] {
  return Array.from({ length: sample.width }, (_, j) =>
    Float64Array.from({ length: sample.n }, (_, r) => sample.z[r * sample.stride + j]!),
  );
}

function blind(columns: readonly Float64Array[], plan: Plan, k: number, start: number, distance: number) {
  const n = columns[0]!.length;
  const blinded = columns.slice();
  for (let i = plan.start[k]!; i < plan.start[k + 1]!; i++) {
    const before = (i - plan.start[k]!) * n;
    blinded[i] = columns[i]!.map((value, r) => ((before + r) % distance === start ? NaN : value));
  }
  return blinded;
}

function predictedScore(
  plan: Plan,
  sample: Sample,
  fit: { weights: Float64Array; coefficients: Float64Array },
  k: number,
  r: number,
): number {
  let predicted = 0;
  plan.pathFrom.forEach((from, t) => {
    if (plan.pathTo[t] !== k) return;
    let score = 0;
    for (let i = plan.start[from]!; i < plan.start[from + 1]!; i++) {
      score += fit.weights[i]! * sample.z[r * sample.stride + i]!;
    }
    predicted += fit.coefficients[t]! * score;
  });
  return predicted;
}

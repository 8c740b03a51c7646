import { RandomStream, shuffle } from "../bootstrap/random.ts";
import { rowsNeeded } from "../pls/data.ts";
import { PlsInputError } from "../pls/errors.ts";
import { fitData, requireCount, type Estimation } from "../pls/estimation.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import type { PlsWarning } from "../pls/result.ts";
import { sumErrors, type ErrorSums } from "./cross-validation.ts";

export interface PredictionSettings {
  /** 2 .. n parts; each in turn is predicted from the others. */
  folds: number;
  /** Whole rounds, each with folds of its own; the measures are their means. */
  repeats: number;
  seed: number;
}

/** Out-of-sample errors of one indicator, in its own units. */
export interface IndicatorPrediction {
  rmse: number;
  mae: number;
  /** 1 - (squared errors) / (squared errors of predicting the training mean); above 0 is worth something. */
  q2: number;
  /** The linear model's errors; left out where the training rows do not determine that model. */
  rmseLm?: number;
  maeLm?: number;
}

export interface PredictionResult {
  folds: number;
  repeats: number;
  seed: number;
  /** Of every indicator of an endogenous construct. */
  indicators: Record<string, IndicatorPrediction>;
  warnings: PlsWarning[];
}

/**
 * PLSpredict: k-fold cross-validated prediction of the endogenous constructs' indicators, beside a linear model.
 *
 * The model is estimated on the training rows; a held-out row's construct scores come from its own indicators and the
 * training weights, means and deviations; each endogenous construct is predicted from its *direct* antecedents' scores,
 * and each of its indicators from that and its loading. The benchmark is least squares, with intercept, on the
 * indicators of the construct's exogenous antecedents.
 *
 * @throws PlsInputError for bad input, or a fold whose training rows cannot carry the model
 * Source: Shmueli, Ray, Velasquez Estrada & Chatla (2016), Journal of Business Research 69; Shmueli et al. (2019),
 *   European Journal of Marketing 53(11).
 */
export function predict(
  data: DataTable,
  model: PathModel,
  estimation: Partial<EstimationSettings> = {},
  settings: Partial<PredictionSettings> = {},
): PredictionResult {
  const { folds, repeats, seed } = { folds: 10, repeats: 1, seed: 1, ...settings };
  const fitted = fitData(data, model, estimation);
  requireFolds(fitted, folds);
  requireCount("predict-repeats", repeats, 1);
  requireCount("seed", seed, 0);
  const stream = new RandomStream();
  const measures: Measures[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    stream.start(seed, repeat);
    measures.push(measure(sumErrors(fitted, drawFolds(fitted.sample.n, folds, stream)), fitted.sample.n));
  }
  return describe(fitted, { folds, repeats, seed }, measures);
}

function requireFolds({ sample, plan }: Estimation, folds: number): void {
  requireCount("predict", folds, 2);
  if (folds > sample.n) {
    throw new PlsInputError("bad-setting", `predict: ${folds} folds are more than the ${sample.n} rows`, {
      setting: "predict",
    });
  }
  const found = sample.n - Math.ceil(sample.n / folds);
  const { needed, construct, task } = rowsNeeded(plan);
  if (found >= needed) return;
  throw new PlsInputError("too-few-rows", `${found} training rows are too few: ${task} need at least ${needed}`, {
    construct,
    needed,
    found,
  });
}

/** Fold of each row: a random order dealt out in turn, so that folds differ by one row at most. */
function drawFolds(n: number, folds: number, stream: RandomStream): Int32Array {
  const order = Int32Array.from({ length: n }, (_, r) => r);
  shuffle(order, stream);
  const foldOf = new Int32Array(n);
  order.forEach((row, at) => (foldOf[row] = at % folds));
  return foldOf;
}

interface Measures {
  rmse: number[];
  mae: number[];
  q2: number[];
  rmseLm: number[];
  maeLm: number[];
}

/** Root mean squares and means of the summed errors, one per predicted indicator. */
export function measure(sums: ErrorSums, n: number): Measures {
  return {
    rmse: Array.from(sums.squares, (sum) => Math.sqrt(sum / n)),
    mae: Array.from(sums.sizes, (sum) => sum / n),
    q2: Array.from(sums.squares, (sum, i) => 1 - sum / sums.meanSquares[i]!),
    rmseLm: Array.from(sums.linearSquares, (sum) => Math.sqrt(sum / n)),
    maeLm: Array.from(sums.linearSizes, (sum) => sum / n),
  };
}

function describe({ plan }: Estimation, settings: PredictionSettings, rounds: Measures[]): PredictionResult {
  const mean = (key: keyof Measures, i: number) =>
    rounds.reduce((sum, round) => sum + round[key][i]!, 0) / rounds.length;
  const warnings: PlsWarning[] = [];
  const indicators: Record<string, IndicatorPrediction> = {};
  let at = 0;
  for (const k of plan.endogenous) {
    for (let i = plan.start[k]!; i < plan.start[k + 1]!; i++, at++) {
      const [rmseLm, maeLm] = [mean("rmseLm", at), mean("maeLm", at)];
      const name = plan.indicators[i]!;
      const benchmark = Number.isFinite(rmseLm) ? { rmseLm, maeLm } : {};
      indicators[name] = { rmse: mean("rmse", at), mae: mean("mae", at), q2: mean("q2", at), ...benchmark };
      if (!("rmseLm" in benchmark)) {
        const message = `the training rows do not determine a linear model for ${name}: its errors are left out`;
        warnings.push({ code: "linear-benchmark-undefined", message });
      }
    }
  }
  return { ...settings, indicators, warnings };
}

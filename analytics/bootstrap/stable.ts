import { byBlock } from "../pls/estimate.ts";
import { fitData } from "../pls/estimation.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import { studentTail } from "./distributions.ts";
import type { Tail } from "./settings.ts";

export interface StableError {
  se: number;
  p: number;
}

export interface StableResult {
  n: number;
  tail: Tail;
  paths: (StableError & { from: string; to: string })[];
  loadings: Record<string, Record<string, StableError>>;
}

/**
 * Stable standard error of a standardised coefficient, exp(-e |β| / √N) / √N with e Euler's number, and the p-value of
 * β/SE by Student's t with N - 1 degrees of freedom: one-tailed, as WarpPLS reports it, unless asked.
 *
 * It needs no resampling, but is a curve fitted to simulations: it knows nothing of the data beyond β and N.
 *
 * @param estimate standardised path coefficient or loading
 * @param n number of rows, at least 2
 * Source: Kock (2014), Stable P value calculation methods in PLS-SEM (method "Stable3" of WarpPLS); Kock & Hadaya
 *   (2018), Information Systems Journal 28(1), the exponential smoothing of the gamma-exponential method.
 */
export function stableError(estimate: number, n: number, tail: Tail = "one"): StableError {
  const root = Math.sqrt(n);
  const se = Math.exp((-Math.E * Math.abs(estimate)) / root) / root;
  const beyond = studentTail(Math.abs(estimate) / se, n - 1);
  return { se, p: tail === "one" ? beyond : 2 * beyond };
}

/**
 * Stable standard errors of all paths and loadings of a model.
 *
 * @throws PlsInputError for bad input
 */
export function stableErrors(
  data: DataTable,
  model: PathModel,
  settings: Partial<EstimationSettings> = {},
  tail: Tail = "one",
): StableResult {
  const estimation = fitData(data, model, settings);
  const { plan, fit, sample } = estimation;
  const name = (k: number) => plan.constructs[k]!;
  return {
    n: sample.n,
    tail,
    paths: Array.from(fit.coefficients, (estimate, t) => ({
      from: name(plan.pathFrom[t]!),
      to: name(plan.pathTo[t]!),
      ...stableError(estimate, sample.n, tail),
    })),
    loadings: Object.fromEntries(
      Object.entries(byBlock(estimation, fit.loadings)).map(([construct, block]) => [
        construct,
        Object.fromEntries(
          Object.entries(block).map(([item, loading]) => [item, stableError(loading, sample.n, tail)]),
        ),
      ]),
    ),
  };
}

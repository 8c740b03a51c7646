import { PlsInputError } from "../pls/errors.ts";
import { fitData, type Estimation } from "../pls/estimation.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import { describeBootstrap, exhausted, type BootstrapResult } from "./bootstrap-result.ts";
import { listQuantities, writeQuantities, type Quantities } from "./quantities.ts";
import { mostAttempts } from "./resampler.ts";
import { completeBootstrap, type BootstrapSettings } from "./settings.ts";
import { readSummary, summaryLength } from "./summary.ts";
import { createNumbers, drawSamples, summariseColumns, type Work } from "./work.ts";

/**
 * Bootstraps a PLS path model: standard errors, t, p, percentile and BCa intervals of paths, loadings, outer weights,
 * total and indirect effects, R² and HTMT. On the calling thread; `node.ts` has the same on several.
 *
 * A resample is n rows drawn with replacement, estimated exactly as the data were, its constructs turned to the
 * estimate's orientation. A draw that cannot be used (an indicator constant, predictors collinear, no convergence, no
 * admissible root under PLSc) is counted and replaced by the next draw of the resample's own stream.
 *
 * @throws PlsInputError for bad input, or when one resample fails on every of 100 draws
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap; Davison & Hinkley (1997), ch. 5.
 */
export function bootstrap(
  data: DataTable,
  model: PathModel,
  estimation: Partial<EstimationSettings> = {},
  settings: Partial<BootstrapSettings> = {},
): BootstrapResult {
  const fitted = fitData(data, model, estimation);
  const prepared = prepareBootstrap(fitted, completeBootstrap(settings), false);
  drawSamples(prepared.work);
  requireResamples(prepared.work);
  summariseColumns(prepared.work);
  return finishBootstrap(fitted, prepared);
}

export interface PreparedBootstrap {
  settings: BootstrapSettings;
  quantities: Quantities;
  work: Work;
}

export function prepareBootstrap(fitted: Estimation, settings: BootstrapSettings, shared: boolean): PreparedBootstrap {
  const { plan, sample, fit, correlations } = fitted;
  const quantities = listQuantities(plan);
  const estimates = new Float64Array(quantities.count);
  writeQuantities(plan, quantities, correlations, fit, new Float64Array(plan.size), estimates);
  const task = {
    plan,
    sample,
    options: fitted.settings,
    reference: fit.loadings,
    resamples: settings.resamples,
    seed: settings.seed,
  };
  const numbers = createNumbers(task, quantities.count, estimates, shared);
  return { settings, quantities, work: { task, confidence: settings.confidence, shared: numbers } };
}

/** Between the phases. @throws PlsInputError unless every resample was filled */
export function requireResamples({ shared }: Work): void {
  const lost = shared.failures.indexOf(mostAttempts);
  if (lost >= 0) {
    throw new PlsInputError("resampling-failed", `resample ${lost + 1} cannot be made: ${exhausted}`);
  }
}

export function finishBootstrap(
  fitted: Estimation,
  { settings, quantities, work }: PreparedBootstrap,
): BootstrapResult {
  const { failures, leaveOneOut, estimates, summaries } = work.shared;
  return describeBootstrap(fitted, {
    ...settings,
    failed: failures.reduce((sum, count) => sum + count, 0),
    jackknifeFailed: leaveOneOut.subarray(0, fitted.sample.n).filter(Number.isNaN).length,
    quantities,
    estimates,
    summaries: Array.from(estimates, (_, q) => readSummary(summaries, q * summaryLength)),
  });
}

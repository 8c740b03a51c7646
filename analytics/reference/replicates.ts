import { listQuantities, writeQuantities, type Quantities } from "../bootstrap/quantities.ts";
import { disattenuate } from "../pls/consistent.ts";
import { totalEffects } from "../pls/effects.ts";
import { fitData } from "../pls/estimation.ts";
import { fitModel } from "../pls/fit-model.ts";
import { createFit, FitStatus, type FitOptions } from "../pls/fit.ts";
import { findWeights } from "../pls/lohmoller.ts";
import type { DataTable, PathModel } from "../pls/model.ts";
import type { Plan } from "../pls/plan.ts";
import { regressPaths } from "../pls/structural.ts";
import { createSubsample, takeRows } from "../pls/subsample.ts";

/** For each quantity, by kind and name as the R packages print it ("loadings MS1 -> MS"), its value in every resample. */
type Columns = Map<string, Float64Array>;

export interface Replicates {
  /** Each construct with the sign in which the algorithm ends, starting from weights of 1: what seminr and cSEM keep. */
  untouched: Columns;
  /** Each construct turned to the estimate. */
  turned: Columns;
}

/** Estimates a model on given resamples, each a list of rows counted from 0. */
export function replicate(data: DataTable, model: PathModel, options: FitOptions, draws: Int32Array[]): Replicates {
  const { plan, sample, fit: whole } = fitData(data, model, options);
  const quantities = listQuantities(plan);
  const names = nameQuantities(plan, quantities);
  const columns = () => new Map(names.map((name) => [name, new Float64Array(draws.length)]));
  const replicates: Replicates = { untouched: columns(), turned: columns() };
  const fit = createFit(plan);
  const row = new Float64Array(quantities.count);
  const part = createSubsample(sample);
  const { correlations } = part;

  draws.forEach((rows, b) => {
    const counts = new Float64Array(sample.n + 1);
    for (const r of rows) counts[r] = counts[r]! + 1;
    takeRows(sample, counts, part);
    const keep = (target: Columns) => {
      if (fit.status !== FitStatus.ok) throw new Error(`resample ${b} ended with status ${fit.status}`);
      writeQuantities(plan, quantities, correlations, fit, new Float64Array(plan.size), row);
      names.forEach((name, q) => (target.get(name)![b] = row[q]!));
    };
    fitModel(plan, correlations, options, fit, whole.loadings);
    keep(replicates.turned);
    // The same steps but for the one that turns.
    findWeights(plan, correlations, options, fit);
    disattenuate(plan, correlations, fit);
    regressPaths(plan, fit);
    totalEffects(plan, fit.coefficients, fit.total);
    keep(replicates.untouched);
  });
  return replicates;
}

function nameQuantities(plan: Plan, { effects }: Quantities): string[] {
  const { constructs, model } = plan;
  const items = model.constructs.flatMap(({ name, indicators }) => indicators.map((item) => `${item} -> ${name}`));
  const pairs = (kind: string, list: { from: number; to: number }[]) =>
    list.map(({ from, to }) => `${kind} ${constructs[from]} -> ${constructs[to]}`);
  const ratios = constructs.flatMap((a, k) => constructs.slice(k + 1).map((b) => `HTMT ${a} -> ${b}`));
  return [
    ...model.paths.map(({ from, to }) => `paths ${from} -> ${to}`),
    ...items.map((item) => `loadings ${item}`),
    ...items.map((item) => `weights ${item}`),
    ...pairs("total_paths", effects.total),
    ...pairs("indirect", effects.indirect),
    ...Array.from(plan.endogenous, (k) => `R2 ${constructs[k]}`),
    ...ratios,
  ];
}

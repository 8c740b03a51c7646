import { fullCollinearity, innerInflation } from "../quality/collinearity.ts";
import { effectSizes } from "../quality/effect-size.ts";
import { heterotraitRatios } from "../quality/htmt.ts";
import { goodnessOfFit, indicatorRedundancies } from "../quality/redundancy.ts";
import { constructReliability, type Reliability } from "../quality/reliability.ts";
import { standardisedResiduals } from "../quality/srmr.ts";
import { judgeSolution } from "./admissibility.ts";
import { listEffects, specificEffects } from "./effects.ts";
import { fitData, type Estimation } from "./estimation.ts";
import { FitStatus } from "./fit.ts";
import type { DataTable, EstimationSettings, PathModel } from "./model.ts";
import type { ByBlock, ByName, EstimateResult, PairValue, PathValue, PlsWarning } from "./result.ts";
import { scoreRows } from "./scores.ts";

/**
 * Estimates a PLS path model and judges its measurement and structure.
 *
 * @param data columns of indicators, any units, NaN where missing; unnamed columns are ignored
 * @param settings scheme, tolerance (largest absolute change of an outer weight), iteration limit, missing values
 * @throws PlsInputError for input from which nothing can be computed honestly
 *
 * Sources stand with each quantity: `lohmoller.ts`, `consistent.ts`, `structural.ts`, and the files of `quality/`.
 */
export function estimate(
  data: DataTable,
  model: PathModel,
  settings: Partial<EstimationSettings> = {},
): EstimateResult {
  return describeEstimation(fitData(data, model, settings));
}

/** Turns a fitted model into the result's names and numbers. */
export function describeEstimation(estimation: Estimation): EstimateResult {
  const { plan, sample, settings, correlations, fit } = estimation;
  const { constructs, size } = plan;
  const { admissible, warnings } = judgeSolution(estimation);
  const effects = listEffects(plan);
  const reliability = constructs.map((_, k) => constructReliability(plan, correlations, fit, k));
  const total = (from: number, to: number) => fit.total[to * size + from]!;
  const named = (from: number, to: number) => ({ from: constructs[from]!, to: constructs[to]! });
  const collinearity = fullCollinearity(plan, fit);
  const gof = goodnessOfFit(plan, fit);

  return {
    n: sample.n,
    missing: sample.missing,
    scheme: settings.scheme,
    iterations: fit.iterations,
    converged: fit.status === FitStatus.ok,
    tolerance: settings.tolerance,
    outerWeights: byBlock(estimation, fit.weights),
    loadings: byBlock(estimation, fit.loadings),
    crossLoadings: Object.fromEntries(
      plan.indicators.map((indicator, i) => [
        indicator,
        byConstruct(estimation, (k) => crossLoading(estimation, i, k)),
      ]),
    ),
    constructCorrelations: Object.fromEntries(
      constructs.map((name, k) => [name, byConstruct(estimation, (l) => fit.correlations[k * size + l]!)]),
    ),
    paths: Array.from(plan.pathFrom, (from, t) => ({
      ...named(from, plan.pathTo[t]!),
      estimate: fit.coefficients[t]!,
    })),
    totalEffects: effects.total.map(({ from, to }) => ({ ...named(from, to), estimate: total(from, to) })),
    indirectEffects: effects.indirect.map(({ from, to, path }) => ({
      ...named(from, to),
      estimate: total(from, to) - (path < 0 ? 0 : fit.coefficients[path]!),
    })),
    specificIndirectEffects: specificEffects(plan, fit.coefficients),
    r2: ofEndogenous(estimation, (k) => fit.r2[k]!),
    adjustedR2: ofEndogenous(
      estimation,
      (k) => 1 - ((1 - fit.r2[k]!) * (sample.n - 1)) / (sample.n - plan.predecessors[k]!.length - 1),
    ),
    f2: perPath(estimation, effectSizes(plan, fit), "f²", warnings),
    innerVif: listInnerInflation(estimation, warnings),
    outerVif: Object.fromEntries(
      constructs.flatMap((name, k) => {
        const factors = estimation.outerVif[k]!;
        const first = plan.start[k]!;
        if (factors.length < 2) return [];
        return [[name, Object.fromEntries(Array.from(factors, (value, i) => [plan.indicators[first + i]!, value]))]];
      }),
    ),
    ...(collinearity && { fullCollinearityVif: byConstruct(estimation, (k) => collinearity[k]!) }),
    ...listReliability(estimation, reliability),
    fornellLarcker: Object.fromEntries(
      constructs.map((name, k) => {
        const row = constructs.slice(0, k).map((other, l) => [other, fit.correlations[k * size + l]!] as const);
        const { ave } = reliability[k]!;
        return [name, Object.fromEntries(ave === undefined ? row : [...row, [name, Math.sqrt(ave)]])];
      }),
    ),
    htmt: listHeterotraitRatios(estimation, warnings),
    redundancy: Object.fromEntries(
      Array.from(plan.endogenous, (k) => {
        const values = indicatorRedundancies(plan, fit, k);
        const first = plan.start[k]!;
        return [
          constructs[k]!,
          Object.fromEntries(Array.from(values, (value, i) => [plan.indicators[first + i]!, value])),
        ];
      }),
    ),
    ...(Number.isFinite(gof) && { gof }),
    srmr: standardisedResiduals(plan, correlations, fit),
    ...(settings.scores && { scores: scoreRows(plan, sample, fit) }),
    admissible,
    warnings,
  };
}

/** Correlation of indicator i with the scores of construct k. */
function crossLoading({ plan, correlations, fit }: Estimation, i: number, k: number): number {
  let sum = 0;
  for (let j = plan.start[k]!; j < plan.start[k + 1]!; j++) sum += correlations[i * plan.width + j]! * fit.weights[j]!;
  return sum;
}

/** One value per indicator, by construct. */
export function byBlock({ plan }: Estimation, values: ArrayLike<number>): ByBlock {
  return Object.fromEntries(
    plan.constructs.map((name, k) => {
      const block = plan.indicators.slice(plan.start[k]!, plan.start[k + 1]!);
      return [name, Object.fromEntries(block.map((indicator, i) => [indicator, values[plan.start[k]! + i]!]))];
    }),
  );
}

function byConstruct({ plan }: Estimation, value: (k: number) => number): ByName {
  return Object.fromEntries(plan.constructs.map((name, k) => [name, value(k)]));
}

function ofEndogenous({ plan }: Estimation, value: (k: number) => number): ByName {
  return Object.fromEntries(Array.from(plan.endogenous, (k) => [plan.constructs[k]!, value(k)]));
}

function perPath({ plan }: Estimation, values: Float64Array, what: string, warnings: PlsWarning[]): PathValue[] {
  return Array.from(values).flatMap((value, t) => {
    const from = plan.constructs[plan.pathFrom[t]!]!;
    const to = plan.constructs[plan.pathTo[t]!]!;
    if (Number.isFinite(value)) return [{ from, to, value }];
    warnings.push({ code: "undefined-value", message: `${what} of ${from} -> ${to} is not defined and is left out` });
    return [];
  });
}

function listInnerInflation({ plan, fit }: Estimation, warnings: PlsWarning[]): PathValue[] {
  return Array.from(plan.endogenous).flatMap((k) => {
    const from = plan.predecessors[k]!;
    const to = plan.constructs[k]!;
    if (from.length < 2) return [];
    const factors = innerInflation(plan, fit, k);
    if (factors) return Array.from(factors, (value, i) => ({ from: plan.constructs[from[i]!]!, to, value }));
    warnings.push({ code: "undefined-value", message: `the predictors of ${to} are perfectly collinear: no VIF` });
    return [];
  });
}

function listReliability({ plan }: Estimation, reliability: Reliability[]) {
  const pick = (key: keyof Reliability): ByName =>
    Object.fromEntries(
      plan.constructs.flatMap((name, k) => {
        const value = reliability[k]![key];
        return value === undefined ? [] : [[name, value]];
      }),
    );
  return { alpha: pick("alpha"), rhoA: pick("rhoA"), rhoC: pick("rhoC"), ave: pick("ave") };
}

function listHeterotraitRatios({ plan, correlations }: Estimation, warnings: PlsWarning[]): PairValue[] {
  const { constructs, size } = plan;
  const values = new Float64Array((size * (size - 1)) / 2);
  heterotraitRatios(plan, correlations, new Float64Array(size), values);
  const pairs: PairValue[] = [];
  let at = 0;
  for (let k = 0; k < size; k++) {
    for (let l = k + 1; l < size; l++) {
      const value = values[at++]!;
      const [a, b] = [constructs[k]!, constructs[l]!];
      if (Number.isFinite(value)) pairs.push({ a, b, value });
      else warnings.push({ code: "undefined-value", message: `HTMT of ${a} and ${b} is not defined and is left out` });
    }
  }
  return pairs;
}

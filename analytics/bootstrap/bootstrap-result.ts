import { byBlock } from "../pls/estimate.ts";
import type { Estimation } from "../pls/estimation.ts";
import type { PlsWarning } from "../pls/result.ts";
import { mostAttempts } from "./resampler.ts";
import type { Quantities } from "./quantities.ts";
import type { Summary } from "./summary.ts";
import type { Tail } from "./settings.ts";

/** Inference about one number. Keys that are not defined (no spread, all resamples on one side) are left out. */
export interface Inference {
  mean: number;
  se: number;
  /** estimate / se. */
  t?: number;
  /** Share of resamples beyond zero; left out for R² and HTMT, which cannot be negative. */
  p?: number;
  percentile: [number, number];
  bca?: [number, number];
}

export interface PathInference extends Inference {
  from: string;
  to: string;
}

export interface BootstrapResult {
  resamples: number;
  /** Draws that could not be used and were replaced. */
  failed: number;
  seed: number;
  confidence: number;
  tail: Tail;
  paths: PathInference[];
  loadings: Record<string, Record<string, Inference>>;
  outerWeights: Record<string, Record<string, Inference>>;
  totalEffects: PathInference[];
  indirectEffects: PathInference[];
  r2: Record<string, Inference>;
  htmt: (Inference & { a: string; b: string })[];
  warnings: PlsWarning[];
}

export interface BootstrapNumbers {
  resamples: number;
  seed: number;
  confidence: number;
  tail: Tail;
  failed: number;
  /** Rows whose leaving out made the model impossible to fit. */
  jackknifeFailed: number;
  quantities: Quantities;
  /** Q estimates and their summaries. */
  estimates: Float64Array;
  summaries: Summary[];
}

/** Gives the summaries their names. */
export function describeBootstrap(estimation: Estimation, numbers: BootstrapNumbers): BootstrapResult {
  const { plan } = estimation;
  const { constructs } = plan;
  const { quantities, summaries, tail } = numbers;
  const signed = summaries.map((summary, q) => infer(summary, numbers.estimates[q]!, tail));
  const unsigned = signed.map(({ p: _, ...rest }) => rest as Inference);
  const pair = (from: number, to: number) => ({ from: constructs[from]!, to: constructs[to]! });
  const blocks = (first: number) =>
    nest(
      byBlock(
        estimation,
        Array.from({ length: plan.width }, (_, i) => first + i),
      ),
    );
  const nest = (places: Record<string, Record<string, number>>) =>
    mapValues(places, (block) => mapValues(block, (q) => signed[q]!));

  return {
    resamples: numbers.resamples,
    failed: numbers.failed,
    seed: numbers.seed,
    confidence: numbers.confidence,
    tail,
    paths: Array.from(plan.pathFrom, (from, t) => ({
      ...pair(from, plan.pathTo[t]!),
      ...signed[quantities.paths + t]!,
    })),
    loadings: blocks(quantities.loadings),
    outerWeights: blocks(quantities.weights),
    totalEffects: quantities.effects.total.map(({ from, to }, e) => ({
      ...pair(from, to),
      ...signed[quantities.total + e]!,
    })),
    indirectEffects: quantities.effects.indirect.map(({ from, to }, e) => ({
      ...pair(from, to),
      ...signed[quantities.indirect + e]!,
    })),
    r2: Object.fromEntries(Array.from(plan.endogenous, (k, e) => [constructs[k]!, unsigned[quantities.r2 + e]!])),
    htmt: constructs.flatMap((a, k) =>
      constructs.slice(k + 1).map((b, step) => {
        const before = k * constructs.length - (k * (k + 1)) / 2;
        return { a, b, ...unsigned[quantities.htmt + before + step]! };
      }),
    ),
    warnings: listWarnings(numbers),
  };
}

function infer(summary: Summary, estimate: number, tail: Tail): Inference {
  const { mean, se, percentile, bca, below, above } = summary;
  const beyond = estimate > 0 ? below : above;
  const p = tail === "one" ? beyond : Math.min(1, 2 * Math.min(below, above));
  return {
    mean,
    se,
    ...(se > 0 && { t: estimate / se, p }),
    percentile,
    ...(bca.every(Number.isFinite) && { bca }),
  };
}

function listWarnings({ failed, jackknifeFailed, summaries, resamples }: BootstrapNumbers): PlsWarning[] {
  const warnings: PlsWarning[] = [];
  if (failed > 0) {
    warnings.push({
      code: "resamples-failed",
      message: `${failed} draws could not be used and were replaced to make ${resamples} resamples`,
    });
  }
  if (jackknifeFailed > 0) {
    warnings.push({
      code: "jackknife-failed",
      message: `the model cannot be fitted without ${jackknifeFailed} of the rows; BCa passes over them`,
    });
  }
  if (summaries.some(({ bca }) => !bca.every(Number.isFinite))) {
    warnings.push({ code: "bca-undefined", message: "some BCa intervals are not defined and are left out" });
  }
  return warnings;
}

function mapValues<In, Out>(record: Record<string, In>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Text for a resample that no draw could fill. */
export const exhausted = `${mostAttempts} draws in a row could not be used`;

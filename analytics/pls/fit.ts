import type { Scheme } from "./model.ts";
import type { Plan } from "./plan.ts";

/** How a fit ended. Anything but `ok` and `notConverged` leaves no usable numbers; `culprit` names the construct. */
export const FitStatus = { ok: 0, notConverged: 1, collinearBlock: 2, collinearPredictors: 3, degenerate: 4 } as const;

export interface FitOptions {
  scheme: Scheme;
  tolerance: number;
  maxIterations: number;
}

/** One estimated model, and the buffers it is worked out in. Reused from resample to resample. */
export interface Fit {
  status: number;
  culprit: number;
  iterations: number;
  /** Constructs whose rho_A admits no correction (not positive); they stay uncorrected. */
  uncorrected: number;
  /** p: composite weights, each composite with unit variance. */
  weights: Float64Array;
  /** p: loadings of the model (consistent ones where asked). */
  loadings: Float64Array;
  /** K x K correlations of the scores. */
  scoreCorrelations: Float64Array;
  /** K x K correlations of the constructs: of the scores, disattenuated where asked. */
  correlations: Float64Array;
  /** K: reliability used for disattenuation, 1 where none is asked for. */
  reliabilities: Float64Array;
  /** One per path, in the model's order. */
  coefficients: Float64Array;
  /** K: R² of endogenous constructs, 0 elsewhere. */
  r2: Float64Array;
  /** K x K: total effect of construct i on j at j * K + i. */
  total: Float64Array;
  scratch: FitScratch;
}

interface FitScratch {
  next: Float64Array;
  inner: Float64Array;
  /** K x p: covariances of indicators with unscaled composites, as far as needed; and K: the factors that scale those. */
  products: Float64Array;
  scales: Float64Array;
  /** p x (largest block): Cholesky factors of the mode B blocks, each at start[k] * largest. */
  blocks: Float64Array;
  matrix: Float64Array;
  vector: Float64Array;
}

export function createFit(plan: Plan): Fit {
  const { size, width } = plan;
  let largest = size;
  for (let k = 0; k < size; k++) largest = Math.max(largest, plan.start[k + 1]! - plan.start[k]!);
  return {
    status: FitStatus.ok,
    culprit: -1,
    iterations: 0,
    uncorrected: 0,
    weights: new Float64Array(width),
    loadings: new Float64Array(width),
    scoreCorrelations: new Float64Array(size * size),
    correlations: new Float64Array(size * size),
    reliabilities: new Float64Array(size).fill(1),
    coefficients: new Float64Array(plan.pathFrom.length),
    r2: new Float64Array(size),
    total: new Float64Array(size * size),
    scratch: {
      next: new Float64Array(width),
      inner: new Float64Array(size * size),
      products: new Float64Array(size * width),
      scales: new Float64Array(size),
      blocks: new Float64Array(width * largest),
      matrix: new Float64Array(largest * largest),
      vector: new Float64Array(largest),
    },
  };
}

/** What an estimate returns. Keys that do not apply are left out; no number is ever NaN or infinite. */

export type ByName = Record<string, number>;
export type ByBlock = Record<string, ByName>;

export interface PathValue {
  from: string;
  to: string;
  value: number;
}

export interface PathEstimate {
  from: string;
  to: string;
  estimate: number;
}

export interface PairValue {
  a: string;
  b: string;
  value: number;
}

/** Codes are stable: the application translates by them. */
export type WarningCode =
  | "bca-undefined"
  | "correlations-not-positive-definite"
  | "jackknife-failed"
  | "linear-benchmark-undefined"
  | "loading-above-one"
  | "not-converged"
  | "reliability-above-one"
  | "reliability-not-positive"
  | "resamples-failed"
  | "undefined-value";

export interface PlsWarning {
  code: WarningCode;
  message: string;
}

export interface EstimateResult {
  /** Rows used. */
  n: number;
  missing: { cells: number; rowsDropped: number };
  scheme: string;
  iterations: number;
  converged: boolean;
  tolerance: number;
  outerWeights: ByBlock;
  loadings: ByBlock;
  crossLoadings: ByBlock;
  constructCorrelations: ByBlock;
  paths: PathEstimate[];
  totalEffects: PathEstimate[];
  indirectEffects: PathEstimate[];
  specificIndirectEffects: { route: string[]; estimate: number }[];
  r2: ByName;
  adjustedR2: ByName;
  f2: PathValue[];
  innerVif: PathValue[];
  outerVif: ByBlock;
  fullCollinearityVif?: ByName;
  alpha: ByName;
  rhoA: ByName;
  rhoC: ByName;
  ave: ByName;
  /** √AVE on the diagonal (where AVE applies), construct correlations below it. */
  fornellLarcker: ByBlock;
  htmt: PairValue[];
  redundancy: ByBlock;
  gof?: number;
  srmr: { saturated: number; estimated: number };
  /** N rows of K standardised scores, unit variance with n - 1, in the order of the constructs. */
  scores?: number[][];
  /** True when nothing in the solution contradicts the model; see `warnings`. */
  admissible: boolean;
  warnings: PlsWarning[];
}

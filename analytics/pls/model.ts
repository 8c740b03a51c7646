/**
 * Vocabulary: a *construct* is measured by a block of *indicators*; *paths* join constructs; a construct with a path
 * into it is *endogenous*, one without is *exogenous*. Mode A weighs indicators by correlations, mode B by regression.
 */
export type Mode = "A" | "B";

export interface Construct {
  name: string;
  indicators: readonly string[];
  mode: Mode;
  /** Correct this construct's correlations for attenuation (PLSc). Mode A only. */
  consistent?: boolean;
}

export interface Path {
  from: string;
  to: string;
}

export interface PathModel {
  constructs: readonly Construct[];
  paths: readonly Path[];
}

export type Scheme = "path" | "factorial" | "centroid";
export type MissingPolicy = "mean" | "listwise" | "reject";

export interface EstimationSettings {
  /** Inner weighting scheme. */
  scheme: Scheme;
  /** Stop when no outer weight changes by as much as this. */
  tolerance: number;
  maxIterations: number;
  missing: MissingPolicy;
  /** Also return the N x K construct scores. */
  scores: boolean;
}

export const defaultSettings: EstimationSettings = {
  scheme: "path",
  tolerance: 1e-7,
  maxIterations: 300,
  missing: "reject",
  scores: false,
};

/** Columns of equal length; NaN marks a missing cell. Columns that the model does not name are ignored. */
export interface DataTable {
  names: readonly string[];
  columns: readonly Float64Array[];
}

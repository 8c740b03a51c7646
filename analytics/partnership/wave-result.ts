import type { BootstrapResult } from "../bootstrap/bootstrap-result.ts";
import type { PathDifference } from "../comparison/group-pair.ts";
import type { ImportanceMap } from "../importance/importance.ts";
import type { PlsInputCode } from "../pls/errors.ts";
import type { EstimateResult, WarningCode } from "../pls/result.ts";
import type { PredictionResult } from "../prediction/prediction.ts";
import type { ScoreWeights } from "./comparable-score.ts";
import type { ScoreComparison } from "./score-comparison.ts";
import type { ScoreInterval } from "./score-interval.ts";

/** What is published of a wave. Plain JSON: keys that do not apply are left out, no number is NaN or infinite. */
export interface WaveResult {
  engine: string;
  /** People who answered anything in this wave, over all sentra. */
  n: number;
  weights: WeightsUsed;
  /** The model over all sentra of the wave. */
  reference: ModelOutcome;
  /** In the order of their names. */
  sentra: SentraResult[];
}

export type WeightsUsed = { weights: ScoreWeights } & (
  { kind: "frozen"; version: string } | { kind: "estimated"; n: number } | ({ kind: "equal" } & WhyEqual)
);

export type WhyEqual =
  | { reason: "chosen" }
  | { reason: "too-few"; needed: number; found: number }
  /** The code says what stood in the way: of the input, or of a solution that contradicts the model. */
  | { reason: "not-estimable"; code: PlsInputCode }
  | { reason: "not-admissible"; code: WarningCode };

export type ModelOutcome =
  | ({ kind: "estimated" } & ModelReport)
  | { kind: "too-few"; needed: number; found: number }
  | { kind: "not-estimable"; code: PlsInputCode };

/** A model and what follows from it. What cannot be computed from these answers is left out, and `problems` says why. */
export interface ModelReport {
  result: EstimateResult;
  bootstrap?: BootstrapResult;
  importance?: ImportanceMap;
  prediction?: PredictionResult;
  problems: { part: "bootstrap" | "importance" | "prediction"; code: PlsInputCode | WarningCode }[];
}

export interface SentraResult {
  sentra: string;
  /** People of this sentra who answered anything in this wave. */
  n: number;
  outcome: { kind: "withheld"; needed: number } | ScoredSentra;
}

export interface ScoredSentra {
  kind: "scored";
  /** Of the constructs that enough people answered, and "overall" where all of them are. */
  scores: ScoreInterval[];
  /** The model on this sentra's answers alone. */
  own: ModelOutcome;
  /** This sentra against all others that are not withheld; left out where there are none. */
  withRest?: Comparison;
  /** This wave against the sentra's previous one; left out where it had none. */
  withBefore?: ChangeSinceBefore;
}

/** Whether two groups understood the questions alike (MICOM), and how their paths differ: the first less the second. */
export type Comparison =
  | {
      kind: "made";
      /** Answers of the sentra (now), and of those it is compared with. */
      sizes: [number, number];
      /** Whether both groups are large enough for a model; below that, that no difference is found says little. */
      enough: boolean;
      permutations: number;
      failed: number;
      constructs: ConstructComparison[];
      paths: PathDifference[];
    }
  | { kind: "not-made"; code: PlsInputCode | "withheld" };

/**
 * Steps 2 and 3 of MICOM for one construct. Step 2, compositional invariance: c is not below the 5 % quantile. Step 3:
 * the differences lie within what permutations give. `none` without step 2, `partial` with it, `full` with both.
 */
export interface ConstructComparison {
  construct: string;
  composition: { holds: boolean; c: number; quantile5: number; p: number };
  mean: { equal: boolean; difference: number; low: number; high: number; p: number };
  variance: { equal: boolean; difference: number; low: number; high: number; p: number };
  invariance: "full" | "partial" | "none";
  /** Whether the groups' figures on this construct may be set side by side: it is the same composite in both. */
  comparable: boolean;
  reason: "same-composite" | "composites-differ";
}

export interface ChangeSinceBefore {
  /** People of this sentra who answered anything in its previous wave. */
  n: number;
  comparison: Comparison;
  /** The previous wave's answers under this wave's weights. Empty, as `changes`, where that wave is withheld. */
  scores: ScoreInterval[];
  /** Of what has a score in both: this wave less the previous one. */
  changes: ({ construct: string } & ScoreComparison)[];
}

/** What is being computed, for people who wait. */
export interface WaveStep {
  task: "reference" | "scores" | "own" | "withRest" | "withBefore";
  sentra?: string;
}

/**
 * Work done and in all, in the same unit, and what is worked at. Told before each step, and once more at the end, when
 * `done` equals `total`.
 */
export type WaveProgress = (done: number, total: number, step: WaveStep) => void;

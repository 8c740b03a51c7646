import type { PathModel } from "../pls/model.ts";
import type { Scale } from "../pls/score-on-scale.ts";
import type { ScoreWeights } from "./comparable-score.ts";

/**
 * A *wave* is one questionnaire put to the businesses of one sentra or more at the same time. Its design is everything
 * that its result depends on but the answers and the engine's version: nothing is left to a default, so that whoever
 * has the design and the answers can compute the result again.
 */
export interface WaveDesign {
  model: PathModel;
  /** The construct whose importance-performance map is drawn. */
  target: string;
  /** Lowest and highest answer of every item. */
  scale: Scale;
  weights: WeightsDesign;
  /** The weakest path that a model has to be able to show: it is estimated from no fewer answers than that takes. */
  smallestPath: number;
  /** Of fewer people than this nothing is computed or shown. */
  fewestForPrivacy: number;
  settings: WaveSettings;
}

/** Where the weights of the scores come from. */
export type WeightsDesign =
  /** Those of an earlier wave, under the name of the version by which people know them. */
  | { kind: "frozen"; version: string; weights: ScoreWeights }
  /** All answers of this wave, where they carry the model; equal weights where they do not. */
  | { kind: "estimate" }
  | { kind: "equal" };

export interface WaveSettings {
  /** Resamples of a model's bootstrap. */
  resamples: number;
  /** Resamples of a score's interval. */
  scoreResamples: number;
  /** Permutations of each comparison. */
  permutations: number;
  /** Parts of the cross-validated prediction; 0 for none. */
  folds: number;
  confidence: number;
  seed: number;
}

/** `before` is the sentra's previous published wave, if it had one. */
export type Round = "now" | "before";

/** What one person answered, in the order of `itemsOf`; null where a question was left out. */
export interface WaveAnswer {
  sentra: string;
  round: Round;
  answers: readonly (number | null)[];
}

/** The items of a questionnaire in the order of its model's constructs: that of the answers and the file's columns. */
export function itemsOf(model: PathModel): string[] {
  return model.constructs.flatMap(({ indicators }) => indicators);
}

import { PlsInputError } from "./errors.ts";

/** The lowest and highest answer of the items, for instance 1 and 5. */
export interface Scale {
  min: number;
  max: number;
}

export interface ScaledScores {
  /** One per row, 0..100; null where a row lacks an item. */
  scores: (number | null)[];
  /** Share of each item in the score: sizes sum to 1, negative where the item is read in reverse. */
  weights: Float64Array;
  /** Numbers of the items read in reverse. */
  reversed: number[];
}

/**
 * A construct's score on 0..100 from its raw items: the composite at its lowest possible answers is 0, at its highest
 * 100, whatever the sample.
 *
 * The estimated weights are for standardised items, so each is divided by its item's standard deviation; these are
 * scaled to sum to 1 in size, and each item enters as (x - min)/(max - min) · 100. An item with a negative weight is
 * read in reverse, as max + min - x with the weight's size: the score is then the same composite on the same straight
 * line, still within 0..100, and `reversed` names the item, for it usually means a wrongly coded question. With all
 * weights positive this is the rescaled unstandardised score of Ringle & Sarstedt (2016), Industrial Management &
 * Data Systems 116(9), eq. 1-2.
 *
 * @param items one column of raw answers per item, equally long
 * @param outerWeights the estimate's weights of these items
 * @param deviations the items' standard deviations in the sample that gave the weights, in scale units
 * @throws PlsInputError for an empty scale, an answer off the scale, or weights that are all zero
 */
export function scoreOnScale(
  items: readonly ArrayLike<number>[],
  outerWeights: ArrayLike<number>,
  deviations: ArrayLike<number>,
  scale: Scale,
): ScaledScores {
  requireScale(scale);
  const weights = scaleWeights(outerWeights, deviations);
  const rows = items[0]?.length ?? 0;
  const scores = new Float64Array(rows);
  items.forEach((item, i) => {
    const weight = weights[i]!;
    for (let r = 0; r < rows; r++) {
      scores[r] = scores[r]! + Math.abs(weight) * heightOnScale(item[r]!, weight < 0, scale, r + 1);
    }
  });
  const reversed = Array.from(weights.keys()).filter((i) => weights[i]! < 0);
  return { scores: Array.from(scores, (score) => (Number.isNaN(score) ? null : score)), weights, reversed };
}

/**
 * An answer on 0..100, read from the top where the item is reversed; NaN stays NaN.
 *
 * @param row of the answer, to name it
 * @throws PlsInputError for an answer off the scale
 */
export function heightOnScale(answer: number, reversed: boolean, scale: Scale, row: number): number {
  if (answer < scale.min || answer > scale.max) {
    const message = `row ${row}: ${answer} is off the scale ${scale.min}-${scale.max}`;
    throw new PlsInputError("value-off-scale", message, { row });
  }
  return ((reversed ? scale.max - answer : answer - scale.min) / (scale.max - scale.min)) * 100;
}

/** Weights of the raw items: w / sd, their sizes summing to 1. */
export function scaleWeights(outerWeights: ArrayLike<number>, deviations: ArrayLike<number>): Float64Array {
  const raw = Float64Array.from(outerWeights, (weight, i) => weight / deviations[i]!);
  const total = raw.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (!(total > 0) || !Number.isFinite(total)) {
    throw new PlsInputError("bad-setting", "a construct's weights are all zero or not finite", { setting: "weights" });
  }
  return raw.map((weight) => weight / total);
}

/** Width of a scale. @throws PlsInputError unless max > min */
export function requireScale(scale: Scale): number {
  const range = scale.max - scale.min;
  if (range > 0 && Number.isFinite(range)) return range;
  throw new PlsInputError("bad-setting", "scale must give its lowest value and a higher one", { setting: "scale" });
}

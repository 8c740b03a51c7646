import { PlsInputError } from "../pls/errors.ts";
import type { DataTable, PathModel } from "../pls/model.ts";
import type { ByBlock } from "../pls/result.ts";
import { heightOnScale, requireScale, type Scale, scaleWeights } from "../pls/score-on-scale.ts";
import { deviation } from "./moments.ts";
import { type ScoreInterval, scoreIntervals, type ScoreSettings } from "./score-interval.ts";

/**
 * By construct and item: share of each item in the construct's score. Sizes sum to 1 within a construct; negative means
 * that the item is read in reverse. Frozen: whatever sample they are applied to, so that scores of two groups or of two
 * rounds differ only by what people answered.
 */
export type ScoreWeights = ByBlock;

/**
 * The weights of an estimate, as shares of the raw items: w / sd, with the deviations of the sample that was estimated
 * (Ringle & Sarstedt 2016, Industrial Management & Data Systems 116(9), eq. 1-2).
 *
 * @param data the sample that gave the weights, NaN where an answer is missing
 * @throws PlsInputError where an item does not vary or all weights of a construct are zero
 */
export function freezeWeights(data: DataTable, model: PathModel, outerWeights: ByBlock): ScoreWeights {
  return byBlock(model, (name, indicators) => {
    const deviations = indicators.map((indicator) => deviation(columnOf(data, indicator)));
    return scaleWeights(
      indicators.map((indicator) => outerWeights[name]![indicator]!),
      deviations,
    );
  });
}

/** Every item of a construct counts the same: for an instrument that no sample has been estimated with yet. */
export function equalWeights(model: PathModel): ScoreWeights {
  return byBlock(model, (_, indicators) => indicators.map(() => 1 / indicators.length));
}

/**
 * A group's scores on 0..100, comparable with every other group that is scored with the same weights: per construct the
 * mean over respondents of their weighted answers, and `overall`, the plain mean of the constructs' scores. Plain,
 * because the model says nothing of one construct being worth more than another: weights by number of items would let
 * the questionnaire's length decide, and weights by the path coefficients would change with every sample.
 *
 * A respondent who left out items is scored on those answered, with their shares scaled up to 1, if they are at least
 * half of the construct's items; else the respondent has no score there, and still counts in the other constructs. This
 * is the half rule of health questionnaires (Fairclough & Cella 1996, Quality of Life Research 5(3), who found it the
 * least biased of the simple ways). Whoever lacks one construct does not pull `overall` out of line with the scores
 * shown beside it: it is their mean.
 *
 * @param data the group's answers on the instrument's own scale, NaN where one is missing; one row per respondent
 * @returns in the order of the model's constructs, then `overall`; a construct for which nobody can be scored is left
 *   out, and `overall` with it
 * @throws PlsInputError for an answer off the scale, an item without column or weight, or a setting out of range
 */
export function comparableScores(
  data: DataTable,
  model: PathModel,
  weights: ScoreWeights,
  scale: Scale,
  settings: Partial<ScoreSettings> = {},
): ScoreInterval[] {
  requireScale(scale);
  const blocks = model.constructs.map(({ name, indicators }) => ({
    construct: name,
    scores: scoreRespondents(data, indicators, weights[name] ?? {}, scale),
  }));
  return scoreIntervals(blocks, settings);
}

/** One score per respondent, NaN where fewer than half of the items were answered. */
function scoreRespondents(
  data: DataTable,
  indicators: readonly string[],
  shares: Readonly<Record<string, number>>,
  scale: Scale,
): Float64Array {
  const items = indicators.map((indicator) => ({
    column: columnOf(data, indicator),
    share: requireShare(shares[indicator], indicator),
  }));
  return Float64Array.from(items[0]!.column, (_, row) => {
    let [sum, total, answered] = [0, 0, 0];
    for (const { column, share } of items) {
      const height = heightOnScale(column[row]!, share < 0, scale, row + 1);
      if (Number.isNaN(height)) continue;
      sum += Math.abs(share) * height;
      total += Math.abs(share);
      answered++;
    }
    return 2 * answered >= items.length && total > 0 ? Math.min(100, sum / total) : NaN;
  });
}

function byBlock(
  model: PathModel,
  sharesOf: (construct: string, indicators: readonly string[]) => ArrayLike<number>,
): ScoreWeights {
  return Object.fromEntries(
    model.constructs.map(({ name, indicators }) => {
      const shares = sharesOf(name, indicators);
      return [name, Object.fromEntries(indicators.map((indicator, i) => [indicator, shares[i]!]))];
    }),
  );
}

function columnOf(data: DataTable, column: string): Float64Array {
  const at = data.names.indexOf(column);
  if (at < 0) throw new PlsInputError("unknown-column", `there is no column ${column}`, { column });
  return data.columns[at]!;
}

function requireShare(share: number | undefined, column: string): number {
  if (share !== undefined && Number.isFinite(share)) return share;
  throw new PlsInputError("unknown-indicator", `there is no weight for ${column}`, { column });
}

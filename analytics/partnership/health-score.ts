import { type Scale, scoreOnScale } from "../pls/score-on-scale.ts";
import type { DataTable, PathModel } from "../pls/model.ts";
import type { ByBlock } from "../pls/result.ts";

export interface HealthScore {
  construct: string;
  /** Mean over the respondents who answered every item of the construct, 0..100. */
  score: number;
  /** How many those are. */
  n: number;
}

/**
 * The group's score on each construct: the mean of the respondents' scores on 0..100 (`scoreOnScale`, where the formula
 * and its source stand), with the weights of an estimate.
 *
 * @param data the answers on the instrument's own scale, NaN where one is missing
 * @param outerWeights of the estimate, by construct and item
 * @returns in the order of the model's constructs; a construct that nobody answered completely is left out
 * @throws PlsInputError for an answer off the scale, or an item that does not vary
 */
export function healthScores(data: DataTable, model: PathModel, outerWeights: ByBlock, scale: Scale): HealthScore[] {
  return model.constructs.flatMap(({ name, indicators }) => {
    const items = indicators.map((indicator) => data.columns[data.names.indexOf(indicator)]!);
    const weights = indicators.map((indicator) => outerWeights[name]![indicator]!);
    const { scores } = scoreOnScale(items, weights, items.map(deviation), scale);
    const known = scores.filter((score) => score !== null);
    if (known.length === 0) return [];
    return [{ construct: name, score: mean(known), n: known.length }];
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation with n - 1, of the answers that were given. */
export function deviation(column: ArrayLike<number>): number {
  const known = Array.from(column).filter((value) => !Number.isNaN(value));
  const centre = mean(known);
  return Math.sqrt(known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (known.length - 1));
}

import type { Series } from "./aggregate.ts";

/** Why values can't be put on a scale: see scaleToBest. */
export type NoScale = "neutral" | "tooFew" | "negative" | "bestIsZero";

export interface BestScale {
  /** What 100 stands for. */
  best: number;
  /** 0 to 100, in the order of the values; undefined where there is no value. */
  scores: (number | undefined)[];
}

/**
 * Puts values of one indicator on a scale of 0 to 100 whose 100 is the best among them: 100·value/highest where more is
 * better, 100·lowest/value where less is better. Scores speak of these values alone; they are no rating.
 *
 * A ratio needs something to compare with and a best value above zero, so there is no scale where neither direction is
 * better (`neutral`), fewer than two values are known (`tooFew`), one of them is below zero (`negative`), or the best
 * of them is zero (`bestIsZero`: against an outage of 0 hours, every other is infinitely worse).
 */
export function scaleToBest(values: Series, better: "higher" | "lower" | "none"): BestScale | { reason: NoScale } {
  if (better === "none") return { reason: "neutral" };
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return { reason: "tooFew" };
  if (known.some((value) => value < 0)) return { reason: "negative" };
  const best = better === "higher" ? Math.max(...known) : Math.min(...known);
  if (best === 0) return { reason: "bestIsZero" };
  const score = (value: number) => 100 * (better === "higher" ? value / best : best / value);
  return { best, scores: values.map((value) => (value === undefined ? undefined : score(value))) };
}

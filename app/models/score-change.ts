import type { ChangeSinceBefore, ScoreInterval } from "analytics";
import { overall, scoreOf } from "./published-wave.ts";

export type ChangeVerdict = "up" | "down" | "same" | "not-compared";

export interface ScoreChange {
  construct: string;
  now: ScoreInterval;
  /** The wave before, under this wave's weights; none where it could not be scored. */
  before: ScoreInterval | undefined;
  difference: number | undefined;
  low: number | null;
  high: number | null;
  verdict: ChangeVerdict;
}

/**
 * How each score moved since the wave before. Only what the answers still mean alike (MICOM) is compared: a construct
 * by its own test, the whole where every construct passes.
 */
export function changesOf(
  scores: readonly ScoreInterval[],
  { comparison, changes, scores: before }: ChangeSinceBefore,
) {
  const tested = comparison.kind === "made" ? comparison.constructs : [];
  const isComparable = (construct: string) =>
    construct === overall
      ? tested.length > 0 && tested.every(({ comparable }) => comparable)
      : tested.some((one) => one.construct === construct && one.comparable);
  return scores.map((now): ScoreChange => {
    const { construct } = now;
    const change = changes.find((one) => one.construct === construct);
    const earlier = scoreOf(before, construct);
    if (!change || !isComparable(construct)) {
      return {
        construct,
        now,
        before: earlier,
        difference: undefined,
        low: null,
        high: null,
        verdict: "not-compared",
      };
    }
    const { difference, low, high, distinguishable } = change;
    const verdict = !distinguishable ? "same" : difference > 0 ? "up" : "down";
    return { construct, now, before: earlier, difference, low, high, verdict };
  });
}

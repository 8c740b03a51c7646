import { type Month, monthsBetween, shiftMonth } from "./periods.ts";
import { type PublishedScores, scoreOf } from "./published-wave.ts";

export interface TrendPoint {
  waveId: number;
  month: Month;
  score: number;
  low: number | null;
  high: number | null;
  n: number;
  isSimulated: boolean;
  /** Whether it was read by other weights than the newest: then a difference may be the weights'. */
  hasOtherWeights: boolean;
}

/** The months from the oldest of these to the newest, and at least a year, so that one wave stands in some course. */
export function trendMonths(months: readonly Month[]): Month[] {
  const sorted = months.toSorted();
  const last = sorted.at(-1)!;
  const first = sorted[0]!;
  const yearBefore = shiftMonth(last, -11);
  return monthsBetween(first < yearBefore ? first : yearBefore, last);
}

/**
 * One construct (or the whole) over the waves of the newest one's instrument, oldest first. Waves without a score on it
 * have no point: too few answered.
 */
export function trendOf(waves: readonly PublishedScores[], construct: string): TrendPoint[] {
  const newest = waves[0]!;
  return waves
    .filter(({ instrument }) => instrument.code === newest.instrument.code)
    .flatMap((wave) => {
      const found = scoreOf(wave.scores, construct);
      if (!found) return [];
      const { score, low, high, n } = found;
      return [
        {
          waveId: wave.waveId,
          month: wave.month.slice(0, 7),
          score,
          low,
          high,
          n,
          isSimulated: wave.source?.isSimulated ?? false,
          hasOtherWeights: weightsKey(wave) !== weightsKey(newest),
        },
      ];
    })
    .toReversed();
}

/** Weights that were estimated or made equal for one wave are that wave's own. */
function weightsKey({ waveId, weights }: PublishedScores): string {
  if (weights.kind === "version") return `version ${weights.id}`;
  if (weights.kind === "frozen") return `frozen ${weights.version}`;
  return weights.kind === "equal" ? "equal" : `wave ${waveId}`;
}

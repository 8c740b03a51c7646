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

/** From a year before the first wave, as that is what it looks back on, to the last of these months. */
export function trendMonths(waves: readonly Month[], latest: Month | undefined): Month[] {
  const [first, last] = [waves.toSorted()[0]!, [...waves, latest ?? ""].toSorted().at(-1)!];
  return monthsBetween(shiftMonth(first, -12), last);
}

/** The part of 0..100 that holds all of these with their intervals, in whole tens: small changes shall be seen. */
export function scoreRange(points: readonly Pick<TrendPoint, "score" | "low" | "high">[]): [number, number] {
  const lows = points.map(({ score, low }) => low ?? score);
  const highs = points.map(({ score, high }) => high ?? score);
  return [10 * Math.floor(Math.min(...lows, 90) / 10), 10 * Math.ceil(Math.max(...highs, 10) / 10)];
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
  return weights.kind === "equal" ? "equal" : `wave ${waveId}`;
}

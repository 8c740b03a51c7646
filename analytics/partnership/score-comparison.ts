import { studentQuantile, studentTail } from "../bootstrap/distributions.ts";
import { limits, type ScoreInterval } from "./score-interval.ts";

export interface ScoreComparison {
  /** a - b, in points. */
  difference: number;
  /** Interval of the difference; null, with p, where either score has no error. */
  low: number | null;
  high: number | null;
  /** Two-tailed. */
  p: number | null;
  /** Whether the interval leaves out 0. If not, neither score may be called higher. */
  distinguishable: boolean;
}

/** One of all pairs: positions in the list that was compared. */
export interface ScorePair {
  a: number;
  b: number;
  difference: number;
  /** Holm's, for all pairs together; null where either score has no error. */
  p: number | null;
  distinguishable: boolean;
}

/** Places, 1 the highest, that a score may have. */
export interface RankRange {
  best: number;
  worst: number;
}

/**
 * Whether two scores of independent groups differ. As in Welch's t each score has its own error, and the degrees of
 * freedom are Satterthwaite's, (ea² + eb²)² / (ea⁴/(na - 1) + eb⁴/(nb - 1)) (Welch 1938, Biometrika 29; Satterthwaite
 * 1946, Biometrics Bulletin 2(6)). But a score near an end of the scale is surer on that side than on the other, so the
 * difference takes from each score the distance to the limit that matters, √((a - low a)² + (high b - b)²) downwards
 * (Zou & Donner 2008, Statistics in Medicine 27(10)). Where the limits lie symmetric this is Welch's t; with 5 against 76
 * respondents near the top it keeps the errors at 5 % where Welch's t makes 10 % (docs/score-study.md).
 *
 * With frozen weights a score is a mean over independent respondents, so their errors are all there is. Two rounds of
 * the same people are not independent: this then finds less than there is.
 */
export function differBetween(a: ScoreInterval, b: ScoreInterval, confidence = 0.95): ScoreComparison {
  const difference = a.score - b.score;
  if (!hasError(a) || !hasError(b)) return { difference, low: null, high: null, p: null, distinguishable: false };
  const [va, vb] = [a.error ** 2, b.error ** 2];
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const t = studentQuantile((1 - confidence) / 2, df);
  const [low, high] = [difference - reachBelow(a, b, t), difference + reachBelow(b, a, t)];
  const p = 2 * studentTail(difference > 0 ? reachOfZero(a, b) : reachOfZero(b, a), df);
  return { difference, low, high, p, distinguishable: low > 0 || high < 0 };
}

type KnownScore = ScoreInterval & { error: number };

const hasError = (score: ScoreInterval): score is KnownScore => score.error !== null;

/** How far the interval of first - second reaches below it, at t errors; above it, with the two exchanged. */
function reachBelow(first: KnownScore, second: KnownScore, t: number): number {
  const down = first.score - limits(first.score, first.error, t).low;
  const up = limits(second.score, second.error, t).high - second.score;
  return Math.sqrt(down ** 2 + up ** 2);
}

/** The t at which the interval of higher - lower comes to hold 0, by halving: the interval only widens with t. */
function reachOfZero(higher: KnownScore, lower: KnownScore): number {
  const difference = higher.score - lower.score;
  let [low, high] = [0, 1];
  while (reachBelow(higher, lower, high) < difference) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (reachBelow(higher, lower, middle) < difference) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Every pair of several groups' scores on the same construct. The more pairs, the likelier that one differs by chance,
 * so p is Holm's: the smallest times the number of pairs, the next times one less, never falling (Holm 1979,
 * Scandinavian Journal of Statistics 6(2)). That any equal pair is called different then has at most probability
 * 1 - confidence. Pairs that cannot be tested are not counted.
 */
export function compareScores(scores: readonly ScoreInterval[], confidence = 0.95): ScorePair[] {
  const pairs = scores.flatMap((first, a) =>
    scores.slice(a + 1).map((second, at) => {
      const { difference, p } = differBetween(first, second, confidence);
      return { a, b: a + 1 + at, difference, p, distinguishable: false };
    }),
  );
  const tested = pairs.filter((pair): pair is typeof pair & { p: number } => pair.p !== null);
  let least = 0;
  tested
    .toSorted((one, other) => one.p - other.p)
    .forEach((pair, at) => {
      least = Math.min(1, Math.max(least, pair.p * (tested.length - at)));
      pair.p = least;
      pair.distinguishable = least < 1 - confidence;
    });
  return pairs;
}

/**
 * The places each of several scores may have: below those that are distinguishably higher, above those distinguishably
 * lower. Scores that cannot be told apart share places. All ranges hold together with the confidence of
 * `compareScores` (Mogstad, Romano, Shaikh & Wilhelm 2024, Review of Economic Studies 91(1)).
 *
 * @returns in the order of `scores`
 */
export function rankRanges(scores: readonly ScoreInterval[], confidence = 0.95): RankRange[] {
  const pairs = compareScores(scores, confidence).filter(({ distinguishable }) => distinguishable);
  return scores.map((_, at) => {
    const count = (sign: 1 | -1) =>
      pairs.filter(({ a, b, difference }) => (a === at && sign * difference > 0) || (b === at && sign * difference < 0))
        .length;
    return { best: 1 + count(-1), worst: scores.length - count(1) };
  });
}

import type { ScoreInterval } from "analytics";
import type { Importance } from "./published-importance.server.ts";

/** A construct on the importance-performance map: how much it moves the target, and how the sentra scores on it. */
export interface MapPoint extends Pick<ScoreInterval, "score" | "low" | "high"> {
  construct: string;
  importance: number;
  isSure: boolean | undefined;
}

export interface FirstStep {
  /** Constructs with both figures, in the order of the model. */
  points: MapPoint[];
  /** The lines that divide the map. */
  meanImportance: number;
  meanScore: number;
  /** Undefined where no construct moves the target upwards. */
  first: MapPoint | undefined;
  /** Whether `first` moves the target more than every other. */
  isStrongest: boolean;
  /** Whether `first` scores below the mean of the constructs on the map. */
  isLow: boolean;
  /** Other important constructs whose interval overlaps that of `first`: which of them is lowest is not certain. */
  alsoLow: string[];
}

/**
 * What to work at first: among the constructs whose importance is above the mean of all (or equal to it), the one with
 * the lowest score. The map is that of Ringle & Sarstedt (2016, Industrial Management & Data Systems 116(9)), who
 * divide it at the means; scores are the published ones, so that one construct has one figure on the page.
 */
export function chooseFirstStep(importance: Importance, scores: readonly ScoreInterval[]): FirstStep | undefined {
  const points = importance.constructs.flatMap(({ construct, ...rest }) => {
    const found = scores.find((score) => score.construct === construct);
    return found ? [{ construct, ...rest, score: found.score, low: found.low, high: found.high }] : [];
  });
  if (points.length === 0) return undefined;
  const meanImportance = mean(points.map((point) => point.importance));
  const meanScore = mean(points.map((point) => point.score));
  // A construct that pulls the target down is not raised to raise it, however strongly it does.
  const important = points.filter((point) => point.importance >= meanImportance && point.importance > 0);
  const [first, ...others] = important.toSorted((a, b) => a.score - b.score || b.importance - a.importance);
  return {
    points,
    meanImportance,
    meanScore,
    first,
    isStrongest: first !== undefined && points.every((point) => point === first || point.importance < first.importance),
    isLow: first !== undefined && first.score < meanScore,
    alsoLow: first ? others.filter((other) => overlap(first, other)).map(({ construct }) => construct) : [],
  };
}

/** Which sentence says it. */
export function wordingOf({ first, isStrongest, isLow }: FirstStep) {
  if (!first) return "none";
  if (isStrongest) return isLow ? "strongestLow" : "strongestHigh";
  return isLow ? "otherLow" : "otherHigh";
}

/** Without an interval nothing is known of how sure a score is: then two of them are not told apart. */
function overlap(a: MapPoint, b: MapPoint): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return true;
  return a.low <= b.high && b.low <= a.high;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

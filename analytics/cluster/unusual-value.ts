/** Fewer earlier values than this say nothing of what is usual. */
export const fewestEarlier = 6;

/**
 * Whether a value is so far from the earlier ones of its series that it is worth asking about: a slipped digit, a
 * wrong unit, or a month that was unlike the others.
 *
 * In words: it lies outside of all earlier values, by more than a tenth of the nearest one, and its modified z-score
 * 0.6745·(value − median)/MAD, with MAD the median distance of the earlier values from their median, is beyond 3.5.
 * Where more than half of the earlier values are the same, MAD is 0 and measures nothing: then the value is asked about
 * when it is more than three times the largest or less than a third of the smallest.
 *
 * The score and its limit: B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, 1993, p. 11. That a value
 * within the range seen, or near it, is never asked about, and the factor of three, are ours: a question that comes
 * without need teaches people to answer without looking.
 *
 * @param value in the unit of the earlier ones, not negative
 * @param earlier in any order, without gaps; those of the last twelve periods hold a whole year's seasons
 * @returns false with fewer than six earlier values, and where all of them are 0
 */
export function isUnusual(value: number, earlier: readonly number[]): boolean {
  if (earlier.length < fewestEarlier) return false;
  const [smallest, largest] = [Math.min(...earlier), Math.max(...earlier)];
  if (largest === 0 || (value <= largest * 1.1 && value >= smallest * 0.9)) return false;
  const middle = median(earlier);
  const spread = median(earlier.map((one) => Math.abs(one - middle)));
  if (spread === 0) return value > largest * 3 || value < smallest / 3;
  return Math.abs((0.6745 * (value - middle)) / spread) > 3.5;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

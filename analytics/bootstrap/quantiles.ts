/**
 * Sample quantiles of type 7 (linear between the order statistics around (n - 1) p), without sorting everything:
 * values are counted into equal bins between their extremes, and only the bins that hold a wanted rank are sorted.
 * Exact always; O(n) unless the values pile up in one bin.
 *
 * @param values n finite values, in any order; left as they are
 * @param probabilities each in 0 .. 1
 * @returns one quantile per probability
 * Source: Hyndman & Fan (1996), The American Statistician 50(4), definition 7.
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  const n = values.length;
  const bins = Math.max(1, Math.min(4096, n >> 2));
  const { least, perUnit } = spread(values, bins);
  const before = new Int32Array(bins + 1);
  for (let i = 0; i < n; i++) {
    const bin = Math.floor((values[i]! - least) * perUnit) + 1;
    before[bin] = before[bin]! + 1;
  }
  for (let bin = 0; bin < bins; bin++) before[bin + 1] = before[bin + 1]! + before[bin]!;

  const positions = probabilities.map((p) => (n - 1) * Math.min(1, Math.max(0, p)));
  const wanted = new Uint8Array(bins);
  for (const position of positions) {
    wanted[binHolding(before, Math.floor(position))] = 1;
    wanted[binHolding(before, Math.ceil(position))] = 1;
  }
  const chosen: number[] = [];
  for (let i = 0; i < n; i++) {
    if (wanted[Math.floor((values[i]! - least) * perUnit)] === 1) chosen.push(values[i]!);
  }
  const sorted = Float64Array.from(chosen).sort();
  const offset = new Int32Array(bins); // where each wanted bin begins among the chosen
  for (let bin = 0, at = 0; bin < bins; bin++) {
    offset[bin] = at;
    if (wanted[bin] === 1) at += before[bin + 1]! - before[bin]!;
  }
  const ranked = (rank: number) => {
    const bin = binHolding(before, rank);
    return sorted[offset[bin]! + rank - before[bin]!]!;
  };
  return positions.map((position) => {
    const low = ranked(Math.floor(position));
    const share = position - Math.floor(position);
    return share === 0 ? low : low + share * (ranked(Math.ceil(position)) - low);
  });
}

function spread(values: Float64Array, bins: number): { least: number; perUnit: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, perUnit: most > least ? (bins - 1) / (most - least) : 0 };
}

/** The bin with before[bin] <= rank < before[bin + 1]. */
function binHolding(before: Int32Array, rank: number): number {
  let low = 0;
  let high = before.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (before[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
}

import type { Sample } from "./data.ts";

/**
 * Sums over rows (with multiplicity) from which any resample's correlation matrix follows. All are linear in the
 * rows, so a row can also be taken away: that is what makes the jackknife cost O(p²) a row.
 *
 * With holes, write o = 1 where a cell is observed. Replacing holes by the *resample's own* column mean m gives
 * Σ o_j o_k (z_j - m_j)(z_k - m_k) = Σ z_j z_k - m_j Σ o_j z_k - m_k Σ o_k z_j + m_j m_k Σ o_j o_k,
 * and the sums over observed cells are the full sums less those over the (few) holes.
 */
export interface Moments {
  /** Σ z_j z_k, stride x stride, lower triangle. */
  products: Float64Array;
  /** Σ z_j. */
  sums: Float64Array;
  /** Number of holes of column j. */
  holes: Float64Array;
  /** p x p: sum of z_k over the rows where j is a hole. */
  holeSums: Float64Array;
  /** p x p: rows where both j and k are holes. */
  holePairs: Float64Array;
  /** Row numbers with a positive count, padded with the zero row to a multiple of four. */
  chosen: Int32Array;
}

export function createMoments(sample: Sample): Moments {
  const withHoles = sample.holes.length > 0 ? sample.width : 0;
  return {
    products: new Float64Array(sample.stride * sample.stride),
    sums: new Float64Array(sample.stride),
    holes: new Float64Array(withHoles),
    holeSums: new Float64Array(withHoles * withHoles),
    holePairs: new Float64Array(withHoles * withHoles),
    chosen: new Int32Array(sample.n + 4),
  };
}

/**
 * Fills the moments of a resample in which row r appears counts[r] times.
 *
 * @param counts n + 1 values; counts[n], of the zero row, must be 0
 */
export function accumulateMoments(sample: Sample, counts: Float64Array, moments: Moments): void {
  const { chosen } = moments;
  let used = 0;
  for (let r = 0; r < sample.n; r++) if (counts[r]! > 0) chosen[used++] = r;
  while (used % 4 !== 0) chosen[used++] = sample.n;
  addProducts(sample.z, counts, chosen, used, sample.stride, moments.products, moments.sums);
  if (sample.holes.length === 0) return;
  moments.holes.fill(0);
  moments.holeSums.fill(0);
  moments.holePairs.fill(0);
  addHoles(sample, moments, 0, sample.holes.length, counts);
}

/**
 * Rank-four updates of the lower triangle, two columns at a time: each load of z serves two products, and the four
 * rows at work stay in the innermost cache whatever n is.
 */
function addProducts(
  z: Float64Array,
  counts: Float64Array,
  chosen: Int32Array,
  used: number,
  stride: number,
  products: Float64Array,
  sums: Float64Array,
): void {
  products.fill(0);
  sums.fill(0);
  for (let t = 0; t < used; t += 4) {
    const r0 = chosen[t]!;
    const r1 = chosen[t + 1]!;
    const r2 = chosen[t + 2]!;
    const r3 = chosen[t + 3]!;
    const c0 = counts[r0]!;
    const c1 = counts[r1]!;
    const c2 = counts[r2]!;
    const c3 = counts[r3]!;
    const o0 = r0 * stride;
    const o1 = r1 * stride;
    const o2 = r2 * stride;
    const o3 = r3 * stride;
    for (let a = 0; a < stride; a += 2) {
      const x0 = c0 * z[o0 + a]!;
      const x1 = c1 * z[o1 + a]!;
      const x2 = c2 * z[o2 + a]!;
      const x3 = c3 * z[o3 + a]!;
      const y0 = c0 * z[o0 + a + 1]!;
      const y1 = c1 * z[o1 + a + 1]!;
      const y2 = c2 * z[o2 + a + 1]!;
      const y3 = c3 * z[o3 + a + 1]!;
      sums[a] = sums[a]! + (x0 + x1 + x2 + x3);
      sums[a + 1] = sums[a + 1]! + (y0 + y1 + y2 + y3);
      const even = a * stride;
      const odd = even + stride;
      for (let b = 0; b < a + 2; b++) {
        const z0 = z[o0 + b]!;
        const z1 = z[o1 + b]!;
        const z2 = z[o2 + b]!;
        const z3 = z[o3 + b]!;
        products[even + b] = products[even + b]! + (x0 * z0 + x1 * z1 + x2 * z2 + x3 * z3);
        products[odd + b] = products[odd + b]! + (y0 * z0 + y1 * z1 + y2 * z2 + y3 * z3);
      }
    }
  }
}

/** Adds the holes first..last-1 with their rows' counts, or each with `weight` when there are no counts. */
function addHoles(
  sample: Sample,
  moments: Moments,
  first: number,
  last: number,
  counts: Float64Array | undefined,
  weight = 1,
): void {
  const { width, stride, z, holes } = sample;
  for (let h = first; h < last; h++) {
    const cell = holes[h]!;
    const r = Math.floor(cell / width);
    const count = counts ? counts[r]! : weight;
    if (count === 0) continue;
    const j = cell - r * width;
    moments.holes[j] = moments.holes[j]! + count;
    for (let k = 0; k < width; k++) {
      moments.holeSums[j * width + k] = moments.holeSums[j * width + k]! + count * z[r * stride + k]!;
    }
    const rowEnd = (r + 1) * width;
    let other = h;
    while (other > 0 && holes[other - 1]! >= r * width) other--;
    for (; other < holes.length && holes[other]! < rowEnd; other++) {
      const pair = j * width + (holes[other]! - r * width);
      moments.holePairs[pair] = moments.holePairs[pair]! + count;
    }
  }
}

/** The moments of all rows but one: `target` = `all` less one occurrence of row r. O(p²). */
export function removeRow(sample: Sample, all: Moments, r: number, target: Moments): void {
  const { stride, width, z, holes } = sample;
  const offset = r * stride;
  for (let a = 0; a < stride; a++) {
    const value = z[offset + a]!;
    target.sums[a] = all.sums[a]! - value;
    const row = a * stride;
    for (let b = 0; b <= a; b++) target.products[row + b] = all.products[row + b]! - value * z[offset + b]!;
  }
  if (holes.length === 0) return;
  target.holes.set(all.holes);
  target.holeSums.set(all.holeSums);
  target.holePairs.set(all.holePairs);
  const first = firstAtLeast(holes, r * width);
  addHoles(sample, target, first, firstAtLeast(holes, (r + 1) * width), undefined, -1);
}

function firstAtLeast(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

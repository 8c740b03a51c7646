/**
 * R's own random numbers, so that a bootstrap made in R can be drawn again: `set.seed(seed)` with the default kinds,
 * Mersenne-Twister and Rejection (R 3.6 and later).
 *
 * Sources: Matsumoto & Nishimura (1998), ACM TOMACS 8(1); the scrambling of the seed and the rejection are described in
 * R's help pages `?set.seed` and `?RNG`.
 */
const size = 624;
const shift = 397;

/** `sample.int(n, replace = TRUE)` right after `set.seed(seed)`, counted from 0. n at most 2^15, as one number is taken. */
export function sampleRows(seed: number, n: number): Int32Array {
  const next = mersenneTwister(seed);
  const mask = 2 ** Math.ceil(Math.log2(n)) - 1;
  return Int32Array.from({ length: n }, () => {
    for (;;) {
      const bits = (next() >>> 16) & mask;
      if (bits < n) return bits;
    }
  });
}

function mersenneTwister(seed: number): () => number {
  let word = seed;
  const scramble = () => (word = (Math.imul(69069, word) + 1) | 0);
  // Fifty to wear off small seeds, and one for the place in the state, which starts at its end.
  for (let skipped = 0; skipped <= 50; skipped++) scramble();
  const state = Int32Array.from({ length: size }, scramble);
  let at = size;
  return () => {
    if (at === size) {
      twist(state);
      at = 0;
    }
    let y = state[at++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };
}

function twist(state: Int32Array): void {
  for (let k = 0; k < size; k++) {
    const y = (state[k]! & 0x80000000) | (state[(k + 1) % size]! & 0x7fffffff);
    state[k] = state[(k + shift) % size]! ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
  }
}

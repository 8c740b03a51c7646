/**
 * Independent streams of random numbers, one for each (seed, index, attempt): a resample's draws depend on nothing but
 * its own number, so any thread may make it at any time.
 *
 * xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47(4)), its 128 bits of state set by mixing the four key words with the
 * finaliser of MurmurHash3. Each step of the mixing can be undone, so different keys never give the same state.
 */
export class RandomStream {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;

  /** @param seed 0 .. 2^53 - 1; index and attempt below 2^32 */
  start(seed: number, index: number, attempt = 0): void {
    let a = finalise(seed >>> 0);
    let b = finalise(a ^ Math.floor(seed / 4294967296) ^ 0x9e3779b9);
    let c = finalise(b ^ index ^ 0x243f6a88);
    let d = finalise(c ^ attempt ^ 0xb7e15162);
    a = finalise(a ^ d);
    b = finalise(b ^ a);
    c = finalise(c ^ b);
    d = finalise(d ^ c);
    this.setState(a, b, c, (a | b | c | d) === 0 ? 1 : d);
  }

  setState(a: number, b: number, c: number, d: number): void {
    this.a = a | 0;
    this.b = b | 0;
    this.c = c | 0;
    this.d = d | 0;
  }

  /** A whole number in 0 .. 2^32 - 1. */
  next(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /**
   * A whole number in 0 .. bound - 1, each exactly equally likely (Lemire 2019, ACM TOMACS 29(1), algorithm 5).
   *
   * @param bound 1 .. 2^21, so that the product below is exact in a double
   */
  below(bound: number): number {
    for (;;) {
      const product = this.next() * bound;
      const high = Math.floor(product / 4294967296);
      const low = product - high * 4294967296;
      if (low >= bound || low >= 4294967296 % bound) return high;
    }
  }
}

function finalise(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Puts a list in random order, each order equally likely (Durstenfeld 1964). */
export function shuffle(list: Int32Array, stream: RandomStream): void {
  for (let last = list.length - 1; last > 0; last--) {
    const at = stream.below(last + 1);
    const held = list[last]!;
    list[last] = list[at]!;
    list[at] = held;
  }
}

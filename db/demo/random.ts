/**
 * Repeatable random numbers for the demo data: mulberry32 (Tommy Ettinger's 32-bit generator), seeded with the FNV-1a
 * hash of a name. Every series draws from a stream of its own name, so a new indicator never changes another one.
 */
export class RandomStream {
  private state: number;

  constructor(name: string) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    this.state = hash >>> 0;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Near enough to the standard normal, and within ±6: the sum of twelve uniforms, less 6. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.uniform();
    return sum;
  }

  /** 1, give or take `spread` (one standard deviation), never below a tenth. */
  factor(spread: number): number {
    return Math.max(0.1, 1 + spread * this.normal());
  }

  /** How many events happen where `mean` are expected (Poisson, by Knuth's multiplication; for small means). */
  events(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.uniform();
    let count = 0;
    while (product > limit) {
      product *= this.uniform();
      count++;
    }
    return count;
  }

  /** How many of `count` succeed, each with the same probability. */
  successes(count: number, probability: number): number {
    let successes = 0;
    for (let i = 0; i < count; i++) if (this.uniform() < probability) successes++;
    return successes;
  }
}

/**
 * So many requests in each window of time, counted per key and per process: it keeps a program in a loop from taking the
 * server from everybody else.
 */
export class RateLimit {
  private since = 0;
  private counts = new Map<number, number>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** @returns undefined where there is room, or else the seconds to wait */
  take(key: number, now: number): number | undefined {
    if (now >= this.since + this.windowMs) {
      this.since = now;
      this.counts.clear();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.most ? undefined : Math.ceil((this.since + this.windowMs - now) / 1000);
  }
}

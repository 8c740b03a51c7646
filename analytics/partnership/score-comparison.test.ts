import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentTail } from "../bootstrap/distributions.ts";
import { compareScores, differBetween, rankRanges } from "./score-comparison.ts";
import type { ScoreInterval } from "./score-interval.ts";

const score = (value: number, error: number | null, n: number): ScoreInterval => ({
  ...{ construct: "KP", score: value, n, error, low: null, high: null },
});

/** Whose mean and error are those of a list of numbers. */
function scoreOf(values: number[]): ScoreInterval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return score(mean, Math.sqrt(variance / values.length), values.length);
}

const anyScore = fc
  .record({ value: fc.double({ min: 1, max: 99, noNaN: true }), error: fc.double({ min: 0.1, max: 20, noNaN: true }) })
  .chain(({ value, error }) => fc.integer({ min: 2, max: 100 }).map((n) => score(value, error, n)));

describe("the difference of two scores", () => {
  it("is Welch's t, as R prints it, where the ends of the scale are far away", () => {
    // R's own example, `t.test(extra ~ group, data = sleep)` (Student 1908): t = -1.8608, df = 17.776, p = 0.07939,
    // interval -3.3654832 .. 0.2054832. Brought into a thousandth of the scale around its middle.
    const inTheMiddle = (value: number) => 50 + value / 1000;
    const first = scoreOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2].map(inTheMiddle));
    const second = scoreOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4].map(inTheMiddle));
    const { difference, low, high, p, distinguishable } = differBetween(first, second);
    expect(1000 * difference).toBeCloseTo(-1.58, 9);
    expect(1000 * low!).toBeCloseTo(-3.3654832, 5);
    expect(1000 * high!).toBeCloseTo(0.2054832, 5);
    expect(p).toBeCloseTo(0.07939, 5);
    expect(distinguishable).toBe(false);
    expect(differBetween(first, second, 0.9).distinguishable).toBe(true);
  });

  it("stays within what the scale allows", () => {
    fc.assert(
      fc.property(anyScore, anyScore, (a, b) => {
        const { difference, low, high } = differBetween(a, b);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(difference - Math.hypot(a.score, 100 - b.score) - 1e-9);
        expect(high).toBeLessThanOrEqual(difference + Math.hypot(100 - a.score, b.score) + 1e-9);
      }),
    );
  });

  it("is less sure than Welch's t of a score near the top that few answers gave", () => {
    const [few, many] = [score(97, 1.5, 5), score(92, 0.5, 76)];
    const df = (1.5 ** 2 + 0.5 ** 2) ** 2 / (1.5 ** 4 / 4 + 0.5 ** 4 / 75);
    const welch = 2 * studentTail(5 / Math.hypot(1.5, 0.5), df);
    expect(welch).toBeLessThan(0.05);
    expect(differBetween(few, many).distinguishable).toBe(false);
  });

  it("turns its sign with the order, and p goes with the interval", () => {
    fc.assert(
      fc.property(anyScore, anyScore, (a, b) => {
        const [one, other] = [differBetween(a, b), differBetween(b, a)];
        expect(other.difference).toBeCloseTo(-one.difference, 9);
        expect(other.low).toBeCloseTo(-one.high!, 9);
        expect(other.p).toBeCloseTo(one.p!, 12);
        expect(one.distinguishable).toBe(one.low! > 0 || one.high! < 0);
        if (Math.abs(one.p! - 0.05) > 1e-9) expect(one.distinguishable).toBe(one.p! < 0.05);
      }),
    );
  });

  it("is not told apart where one score has no error", () => {
    const unknown = differBetween(score(90, null, 1), score(10, 1, 50));
    expect(unknown).toEqual({ difference: 80, low: null, high: null, p: null, distinguishable: false });
  });
});

describe("several scores", () => {
  it("multiply p as Holm does", () => {
    // Four scores, errors of 1 and many respondents, so that t is nearly normal: z = difference / √2.
    const scores = [47, 49.9, 52.9, 53].map((value) => score(value, 1, 1_000_000));
    const pairs = compareScores(scores);
    const raw = pairs.map(({ a, b }) => differBetween(scores[a]!, scores[b]!).p!);
    const of = (name: string) => pairs.findIndex(({ a, b }) => `${a}-${b}` === name);
    // Sorted by p: 0-3, 0-2, 1-3, 1-2, 0-1, 2-3, times 6, 5, 4, 3, 2, 1; 1-2 and 0-1 would fall below 1-3.
    expect(pairs[of("0-3")]!.p).toBeCloseTo(6 * raw[of("0-3")]!, 12);
    expect(pairs[of("0-2")]!.p).toBeCloseTo(5 * raw[of("0-2")]!, 12);
    for (const name of ["1-3", "1-2", "0-1"]) expect(pairs[of(name)]!.p).toBeCloseTo(4 * raw[of("1-3")]!, 12);
    expect(pairs[of("2-3")]!.p).toBeCloseTo(raw[of("2-3")]!, 12);
    // One by one 0-1, 1-2 and 1-3 would differ too: z = 2.05, 2.12, 2.19.
    expect(raw.map((p) => p < 0.05)).toEqual([true, true, true, true, true, false]);
    expect(pairs.map(({ distinguishable }) => distinguishable)).toEqual([false, true, true, false, false, false]);
  });

  it("never finds more than pair by pair, and p never below", () => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 2, maxLength: 6 }), (scores) => {
        for (const { a, b, p, distinguishable } of compareScores(scores)) {
          const alone = differBetween(scores[a]!, scores[b]!);
          expect(p!).toBeGreaterThanOrEqual(alone.p!);
          if (distinguishable) expect(alone.distinguishable).toBe(true);
        }
      }),
    );
  });

  it("of two are compared as the two alone, and a pair without error costs the others nothing", () => {
    const [a, b] = [score(60, 3, 20), score(72, 4, 15)];
    const { p, distinguishable } = differBetween(a, b);
    expect(compareScores([a, b])).toEqual([{ a: 0, b: 1, difference: -12, p, distinguishable }]);
    expect(compareScores([a, b, score(50, null, 1)])[0]).toEqual(compareScores([a, b])[0]);
  });
});

describe("places", () => {
  it("are shared by scores that cannot be told apart", () => {
    const scores = [score(50, 1, 100), score(80, 1, 100), score(51, 1, 100), score(20, 1, 100)];
    expect(rankRanges(scores)).toEqual([
      { best: 2, worst: 3 },
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
    ]);
  });

  it("are all possible for a score without error, and hold the score's own place always", () => {
    expect(rankRanges([score(50, null, 1), score(80, 1, 100), score(20, 1, 100)])).toEqual([
      { best: 1, worst: 3 },
      { best: 1, worst: 2 },
      { best: 2, worst: 3 },
    ]);
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 1, maxLength: 6 }), (scores) => {
        rankRanges(scores).forEach(({ best, worst }, at) => {
          const place = 1 + scores.filter((other) => other.score > scores[at]!.score).length;
          expect(best).toBeLessThanOrEqual(place);
          expect(worst).toBeGreaterThanOrEqual(place);
        });
      }),
    );
  });
});

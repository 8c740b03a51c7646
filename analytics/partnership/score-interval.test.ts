import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { overall, scoreIntervals, type ScoreSettings } from "./score-interval.ts";

const intervalsOf = (columns: number[][], settings: Partial<ScoreSettings> = {}) =>
  scoreIntervals(
    columns.map((scores, k) => ({ construct: `C${k}`, scores: Float64Array.from(scores) })),
    settings,
  );

const moments = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
};

const score = fc.integer({ min: 0, max: 20 }).map((value) => value * 5);
const scores = fc.array(score, { minLength: 2, maxLength: 30 });

describe("the error", () => {
  it("is that of a mean, s/√n, which resampling must reach within its own chance", () => {
    fc.assert(
      fc.property(scores, (column) => {
        const expected = Math.sqrt(moments(column).variance / column.length);
        const { error } = intervalsOf([column])[0]!;
        if (expected === 0) return void expect(error).toBeNull();
        // The standard deviation of 4,000 draws has itself an error of about 1/√8000 = 1.1 %, more where kurtosis is.
        expect(Math.abs(error! / expected - 1)).toBeLessThan(0.07);
      }),
      { numRuns: 60 },
    );
  });

  it("of the whole follows how constructs go together: the same twice as one of them, opposite ones none", () => {
    const column = [10, 35, 60, 20, 85, 40, 55];
    const [first, , same] = intervalsOf([column, column]);
    expect(same!.construct).toBe(overall);
    expect(same!.error).toBeCloseTo(first!.error!, 9);
    const [, , opposite] = intervalsOf([column, column.map((value) => 100 - value)]);
    expect(opposite).toMatchObject({ score: 50, error: null, low: null, high: null });
  });

  it("counts only respondents with a score, also where a resample might miss them all", () => {
    const column = [20, 60, ...Array.from({ length: 18 }, () => NaN)];
    const [few] = intervalsOf([column, column.map(() => 50)]);
    expect(few).toMatchObject({ score: 40, n: 2 });
    expect(few!.error).toBeGreaterThan(0);
  });
});

describe("the interval", () => {
  // By hand: s = √1000, s/√5 = √200 = 14.142; t(4) = 2.776; on the logit 39.26 · 100/(40 · 60) = 1.636 around
  // ln(40/60) = -0.405, so -2.041 .. 1.230, and back 11.5 .. 77.4.
  it("is Student's on the logit", () => {
    const { score: middle, low, high } = intervalsOf([[0, 20, 40, 60, 80]], { resamples: 200_000 })[0]!;
    expect(middle).toBe(40);
    expect(Math.abs(low! - 11.5)).toBeLessThan(0.2);
    expect(Math.abs(high! - 77.4)).toBeLessThan(0.2);
  });

  it("holds the score, stays within 0..100, and turns with the scale", () => {
    fc.assert(
      fc.property(scores, (column) => {
        const [one] = intervalsOf([column], { resamples: 200 });
        const [turned] = intervalsOf([column.map((value) => 100 - value)], { resamples: 200 });
        if (one!.error === null) return void expect(turned!.error).toBeNull();
        expect(one!.low).toBeGreaterThanOrEqual(0);
        expect(one!.low).toBeLessThan(one!.score);
        expect(one!.high).toBeGreaterThan(one!.score);
        expect(one!.high).toBeLessThanOrEqual(100);
        expect(turned!.low).toBeCloseTo(100 - one!.high!, 8);
        expect(turned!.high).toBeCloseTo(100 - one!.low!, 8);
      }),
    );
  });

  it("widens with the confidence asked for", () => {
    const column = [30, 50, 55, 70, 90];
    const [usual, surer] = [0.95, 0.99].map((confidence) => intervalsOf([column], { confidence })[0]!);
    expect(surer!.low).toBeLessThan(usual!.low!);
    expect(surer!.high).toBeGreaterThan(usual!.high!);
  });

  it("is absent, not without width, where the answers do not tell it", () => {
    const unknown = { error: null, low: null, high: null };
    expect(intervalsOf([[40]])[0]).toEqual({ construct: "C0", score: 40, n: 1, ...unknown });
    expect(intervalsOf([[70, 70, 70]])[0]).toMatchObject({ score: 70, n: 3, ...unknown });
    expect(
      intervalsOf([
        [100, 100],
        [0, 50],
      ])[0],
    ).toMatchObject({ score: 100, ...unknown });
  });
});

describe("resampling", () => {
  const column = [15, 30, 45, 60, 90];

  it("is the same for a seed and another for another", () => {
    expect(intervalsOf([column], { seed: 5 })).toEqual(intervalsOf([column], { seed: 5 }));
    expect(intervalsOf([column], { seed: 5 })[0]!.error).not.toBe(intervalsOf([column], { seed: 6 })[0]!.error);
  });

  it("gives a construct the same interval whichever others are scored beside it", () => {
    expect(intervalsOf([column, column.toReversed()])[0]).toEqual(intervalsOf([column])[0]);
  });

  it("refuses settings out of range", () => {
    for (const settings of [{ resamples: 1 }, { seed: -1 }, { confidence: 1 }]) {
      expect(() => intervalsOf([column], settings)).toThrow(PlsInputError);
    }
  });

  it("finds nothing where nobody answered", () => {
    expect(intervalsOf([[], []])).toEqual([]);
    expect(
      intervalsOf([
        [NaN, NaN],
        [40, 60],
      ]).map(({ construct }) => construct),
    ).toEqual(["C1"]);
  });
});

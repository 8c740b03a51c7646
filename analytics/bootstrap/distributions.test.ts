import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile, studentQuantile, studentTail } from "./distributions.ts";
import { quantiles } from "./quantiles.ts";
import { RandomStream } from "./random.ts";

/** Expected values: R 4.2 `qnorm`, `pnorm`, `pt`, `quantile`, and published tables. */
describe("distributions", () => {
  test.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729143],
    [0.95, 1.6448536269514722],
    [0.99, 2.3263478740408408],
    [1e-10, -6.361340902404056],
  ])("the normal quantile at %f is %f, and back", (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 12);
    expect(normalCdf(x)).toBeCloseTo(p, 12);
  });

  test("the normal distribution is symmetric and reaches its ends", () => {
    for (const x of [0, 0.5, 3, 7.5, 40]) expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
    expect(normalCdf(-40)).toBe(0);
  });

  test.each([
    [2, 10, 0.03669401738537018],
    [1.812461122811676, 10, 0.05],
    [1.669013025, 64, 0.05],
    [0, 5, 0.5],
    [12.706204736174698, 1, 0.025],
  ])("the upper tail of t = %f with %i degrees of freedom is %f", (t, df, p) => {
    expect(studentTail(t, df)).toBeCloseTo(p, 8);
  });

  test.each([
    [0.025, 1, 12.706],
    [0.025, 4, 2.776],
    [0.05, 10, 1.812],
    [0.005, 30, 2.75],
    [0.5, 3, 0],
  ])("Student's table: upper tail %f with %f degrees of freedom begins at %f", (upper, df, t) => {
    expect(studentQuantile(upper, df)).toBeCloseTo(t, 3);
  });

  test("the Student quantile undoes the tail, also with a broken number of degrees of freedom", () => {
    for (const df of [1.3, 4, 17.776, 200]) {
      for (const upper of [0.4, 0.025, 1e-6]) {
        expect(studentTail(studentQuantile(upper, df), df) / upper).toBeCloseTo(1, 8);
      }
    }
  });

  test("quantiles are those of type 7, whatever the order of the values", () => {
    const values = Float64Array.from([9, 1, 8, 2, 7, 3, 6, 4, 5, 10]);
    expect(quantiles(values, [0, 0.025, 0.25, 0.5, 0.975, 1])).toEqual([1, 1.225, 3.25, 5.5, 9.775, 10]);
    expect(quantiles(Float64Array.of(3, 3, 3), [0.1, 0.9])).toEqual([3, 3]);
  });

  test("quantiles agree with sorting, also where an outlier crowds the bins", () => {
    const stream = new RandomStream();
    stream.start(5, 0);
    const values = Float64Array.from({ length: 5001 }, (_, i) => (i === 7 ? 1e9 : stream.next() / 4294967296));
    const sorted = values.slice().sort();
    for (const rank of [0, 1, 125, 2500, 4999, 5000]) expect(quantiles(values, [rank / 5000])[0]).toBe(sorted[rank]);
  });
});

describe("random streams", () => {
  test("the generator gives the published sequence of xoshiro128**", () => {
    const stream = new RandomStream();
    stream.setState(1, 2, 3, 4);
    // First outputs from state 1, 2, 3, 4, as in the test vectors of rand_xoshiro.
    const expected = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849];
    expect(expected.map(() => stream.next())).toEqual(expected);
  });

  test("streams differ by seed, index and attempt, and repeat", () => {
    const first = (...key: [number, number, number]) => {
      const stream = new RandomStream();
      stream.start(...key);
      return stream.next();
    };
    const keys: [number, number, number][] = [
      [1, 0, 0],
      [2, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [1 + 2 ** 32, 0, 0],
    ];
    expect(new Set(keys.map((key) => first(...key))).size).toBe(keys.length);
    for (const key of keys) expect(first(...key)).toBe(first(...key));
  });

  test("bounded draws are even: chi-squared of 76 cells over many streams", () => {
    const stream = new RandomStream();
    const cells = new Float64Array(76);
    for (let index = 0; index < 2000; index++) {
      stream.start(1, index);
      for (let r = 0; r < 76; r++) {
        const cell = stream.below(76);
        cells[cell] = cells[cell]! + 1;
      }
    }
    const chi = cells.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chi).toBeGreaterThan(40); // 75 degrees of freedom: 0.02 % below, 0.02 % above
    expect(chi).toBeLessThan(124);
  });
});

import { describe, expect, test } from "vitest";
import {
  impliedRows,
  misprintedError,
  publishedConstructs,
  publishedPaths,
  statedRows,
} from "../reference/tanggulangin-published.ts";
import { minimumSampleSize } from "./sample-size.ts";
import { stableError } from "./stable.ts";

/** Every printed coefficient with its standard error, but the misprinted one. */
const printed = [
  ...publishedPaths.map(({ estimate, error }) => ({ estimate, error })),
  ...publishedConstructs.flatMap(({ code, loadings, errors }) =>
    loadings.flatMap((estimate, item) =>
      code === misprintedError.code && item === misprintedError.item ? [] : [{ estimate, error: errors[item]! }],
    ),
  ),
];

function largestMiss(n: number): number {
  return Math.max(...printed.map(({ estimate, error }) => Math.abs(stableError(estimate, n).se - error)));
}

describe("the published Tanggulangin tables", () => {
  test("N = 65 reproduces all 26 printed standard errors to their last digit", () => {
    expect(printed).toHaveLength(26);
    for (const { estimate, error } of printed) expect(stableError(estimate, impliedRows).se).toBeCloseTo(error, 2);
    expect(largestMiss(impliedRows)).toBeLessThanOrEqual(0.00055);
  });

  test("the stated N = 76 does not, nor does any other N", () => {
    expect(largestMiss(statedRows)).toBeGreaterThan(0.008);
    const fitting = Array.from({ length: 150 }, (_, i) => i + 20).filter((n) => largestMiss(n) <= 0.00055);
    expect(fitting).toEqual([impliedRows]);
  });

  test("the printed p-values are one-tailed, with N - 1 degrees of freedom", () => {
    for (const { estimate, p } of publishedPaths) {
      const ours = stableError(estimate, impliedRows).p;
      if (p === 0.001) expect(ours).toBeLessThan(0.001);
      else expect(Math.abs(ours - p)).toBeLessThanOrEqual(0.0011); // the printed β is itself rounded
    }
  });

  test("AVE and composite reliability follow from the loadings, save those of KV", () => {
    for (const { code, loadings, ave, compositeReliability } of publishedConstructs) {
      const sum = loadings.reduce((total, loading) => total + loading, 0);
      const squares = loadings.reduce((total, loading) => total + loading ** 2, 0);
      const ours = { ave: squares / loadings.length, cr: sum ** 2 / (sum ** 2 + loadings.length - squares) };
      if (code === "KV") {
        expect(ours.ave).toBeCloseTo(0.49, 3);
        expect(ours.cr).toBeCloseTo(0.791, 3);
      } else {
        expect(Math.abs(ours.ave - ave)).toBeLessThan(0.0015);
        expect(Math.abs(ours.cr - compositeReliability)).toBeLessThan(0.0015);
      }
    }
  });
});

describe("minimum sample size", () => {
  test("the check value of Kock & Hadaya (2018): β = .197 needs 160 or 146", () => {
    expect(minimumSampleSize(0.197)).toMatchObject({ inverseSquareRoot: 160, gammaExponential: 146 });
    expect(minimumSampleSize(-0.197)).toMatchObject({ inverseSquareRoot: 160, gammaExponential: 146 });
  });

  test.each([
    [0.01, 3.168],
    [0.05, 2.486],
    [0.1, 2.123],
  ])("at alpha %f the constant is the published %f", (alpha, constant) => {
    const beta = 0.001; // the sample is then (constant / β)², to the digits printed
    expect(Math.sqrt(minimumSampleSize(beta, alpha).inverseSquareRoot) * beta).toBeCloseTo(constant, 3);
  });

  test("a path twice as strong needs about a quarter of the rows, and the gamma-exponential method never more", () => {
    for (const beta of [0.05, 0.1, 0.2, 0.4, 0.9, 1]) {
      const { inverseSquareRoot, gammaExponential } = minimumSampleSize(beta);
      expect(gammaExponential).toBeLessThanOrEqual(Math.max(inverseSquareRoot, Math.ceil((Math.E * beta) ** 2)));
    }
    expect(minimumSampleSize(0.1).inverseSquareRoot / minimumSampleSize(0.2).inverseSquareRoot).toBeCloseTo(4, 1);
  });

  test.each([0, 1.2, NaN])("β = %f is refused", (beta) => {
    expect(() => minimumSampleSize(beta)).toThrow("beta");
  });
});

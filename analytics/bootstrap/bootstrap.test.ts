import { availableParallelism } from "node:os";
import { afterAll, describe, expect, test } from "vitest";
import { fitData } from "../pls/estimation.ts";
import {
  hasReference,
  listReferenceSets,
  readReference,
  readReferenceData,
  type Matrix,
} from "../reference/reference-data.ts";
import { bootstrap } from "./bootstrap.ts";
import { Resampler } from "./resampler.ts";
import { acceleration, summarise } from "./summary.ts";
import { ThreadPool } from "./thread-pool.ts";
import { bootstrapInThreads } from "./threads.ts";

const sets = listReferenceSets().filter((set) => hasReference(set, "cSEM.bootstrap"));
const pool = new ThreadPool(availableParallelism());
afterAll(() => pool.close());

describe.each(sets)("%s", (dataset) => {
  const { model } = readReference(dataset, "seminr");
  const data = readReferenceData(dataset, model);
  const ours = bootstrap(data, model, {}, { resamples: 5000, seed: 20 });

  test("BCa intervals lie within Monte-Carlo error of cSEM's", () => {
    const csem = readReference<{ path: { sd: Record<string, number>; CI_bca: Matrix } }>(
      dataset,
      "cSEM.bootstrap",
    ).path;
    csem.CI_bca.cols.forEach((name, column) => {
      const [to, from] = name.split(" ~ ");
      const mine = ours.paths.find((path) => path.from === from && path.to === to)!.bca!;
      // Its 999 resamples leave an end of the interval uncertain by about a tenth of a standard error, z0 by as much.
      for (const end of [0, 1] as const) {
        expect(Math.abs(mine[end] - csem.CI_bca.values[end]![column]!)).toBeLessThan(0.5 * csem.sd[name]!);
      }
    });
  });

  test("threads and their number do not change one bit", async () => {
    const small = { resamples: 300, seed: 3 };
    const alone = bootstrap(data, model, {}, small);
    expect(await bootstrapInThreads(data, model, {}, { ...small, pool })).toEqual(alone);
    expect(await bootstrapInThreads(data, model, {}, { ...small, threads: 3, callerWorks: true })).toEqual(alone);
  });
});

test("with missing cells, each resample takes its own means, and leaving a row out equals estimating without it", () => {
  const { model } = readReference("mediation-missing-sim", "seminr");
  const data = readReferenceData("mediation-missing-sim", model);
  const settings = { missing: "mean", tolerance: 1e-12 } as const;
  const { plan, sample, fit, settings: options } = fitData(data, model, settings);
  const task = { plan, sample, options, reference: fit.loadings, resamples: 1, seed: 1 };
  const resampler = new Resampler(task);
  for (const left of [0, 5, 17, 179]) {
    const rest = data.columns.map((column) => column.filter((_, r) => r !== left));
    const without = fitData({ names: data.names, columns: rest }, model, settings);
    expect(resampler.leaveOut(left)).toBe(true);
    without.fit.coefficients.forEach((value, t) => expect(Math.abs(resampler.row[t]!)).toBeCloseTo(Math.abs(value), 9));
  }
});

test("a draw that makes an indicator constant is counted and replaced", () => {
  const names = ["a", "b", "c"];
  const x = Float64Array.from({ length: 12 }, (_, r) => r);
  const rare = Float64Array.from({ length: 12 }, (_, r) => Number(r === 4)); // constant in about 35 % of resamples
  const y = x.map((value, r) => value + ((r * 7) % 5));
  const model = {
    constructs: [
      { name: "X", indicators: ["a", "c"], mode: "A" as const },
      { name: "Y", indicators: ["b"], mode: "A" as const },
    ],
    paths: [{ from: "X", to: "Y" }],
  };
  const result = bootstrap({ names, columns: [x, y, rare] }, model, {}, { resamples: 400 });
  expect(result.failed).toBeGreaterThan(100);
  expect(result.warnings.map(({ code }) => code)).toContain("resamples-failed");
  expect(JSON.stringify(result)).not.toMatch(/null|NaN|Infinity/);
});

test("acceleration of a mean is its known value, Σd³ / (6 (Σd²)^1.5)", () => {
  // For the sample mean the acceleration is skewness / (6 √n): Efron & Tibshirani (1993), eq. 14.15 and problem 14.7.
  const values = [1, 2, 3, 4, 10];
  const mean = 4;
  const sum = (power: number) => values.reduce((total, value) => total + (value - mean) ** power, 0);
  const expected = sum(3) / (6 * sum(2) ** 1.5);
  const leaveOneOut = Float64Array.from(values, (value) => (20 - value) / 4);
  expect(acceleration(leaveOneOut)).toBeCloseTo(expected, 12);
});

test("BCa without bias and acceleration is the percentile interval", () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => i - 499.5);
  const { percentile, bca, se } = summarise(values, Float64Array.of(-1, 0, 1), 0, 0.9);
  expect(bca[0]).toBeCloseTo(percentile[0], 9);
  expect(bca[1]).toBeCloseTo(percentile[1], 9);
  expect(se).toBeCloseTo(Math.sqrt((1000 * 1001) / 12), 9);
});

test("what no resample changes, such as the loading of a single item, has no error and an interval of one point", () => {
  const constant = summarise(new Float64Array(50).fill(1), new Float64Array(9).fill(1), 1, 0.95);
  expect(constant).toMatchObject({ mean: 1, se: 0, percentile: [1, 1], bca: [1, 1] });
});

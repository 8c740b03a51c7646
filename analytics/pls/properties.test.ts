import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrap } from "../bootstrap/bootstrap.ts";
import { randomStudy } from "../reference/population.ts";
import { estimate } from "./estimate.ts";
import type { DataTable, Scheme } from "./model.ts";
import type { EstimateResult } from "./result.ts";

const seeds = fc.nat(1_000_000);
const scheme = fc.constantFrom<Scheme>("path", "factorial", "centroid");
const tight = { tolerance: 1e-12, maxIterations: 2000, scores: true };

/** All numbers of a result by their place, so that results may be compared whatever their order. */
function numbersOf(result: EstimateResult): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const key of ["outerWeights", "loadings", "crossLoadings", "constructCorrelations", "outerVif"] as const) {
    for (const [row, cells] of Object.entries(result[key])) {
      for (const [column, value] of Object.entries(cells)) numbers.set(`${key} ${row} ${column}`, value);
    }
  }
  for (const key of ["r2", "adjustedR2", "alpha", "rhoA", "rhoC", "ave"] as const) {
    for (const [name, value] of Object.entries(result[key])) numbers.set(`${key} ${name}`, value);
  }
  for (const key of ["paths", "totalEffects", "indirectEffects"] as const) {
    for (const { from, to, estimate: value } of result[key]) numbers.set(`${key} ${from} ${to}`, value);
  }
  for (const key of ["f2", "innerVif"] as const) {
    for (const { from, to, value } of result[key]) numbers.set(`${key} ${from} ${to}`, value);
  }
  for (const { a, b, value } of result.htmt) numbers.set(`htmt ${[a, b].sort().join(" ")}`, value);
  return numbers.set("srmr s", result.srmr.saturated).set("srmr e", result.srmr.estimated);
}

function expectSame(first: EstimateResult, second: EstimateResult): void {
  const [a, b] = [numbersOf(first), numbersOf(second)];
  expect([...b.keys()].sort()).toEqual([...a.keys()].sort());
  for (const [key, value] of a) {
    if (Math.abs(b.get(key)! - value) > 1e-7 * Math.max(1, Math.abs(value)))
      expect([key, b.get(key)]).toEqual([key, value]);
  }
}

function mapColumns(data: DataTable, change: (column: Float64Array, j: number) => Float64Array): DataTable {
  return { names: data.names, columns: data.columns.map(change) };
}

describe("an estimate", () => {
  test("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(seeds, scheme, fc.nat(1000), (seed, scheme, step) => {
        const { data, model } = randomStudy(seed);
        const shifted = mapColumns(data, (column) =>
          Float64Array.from(column, (_, r) => column[(column.length - 1 - r + step) % column.length]!),
        );
        expectSame(estimate(data, model, { ...tight, scheme }), estimate(shifted, model, { ...tight, scheme }));
      }),
      { numRuns: 40 },
    );
  });

  test("does not depend on the units of the indicators", () => {
    fc.assert(
      fc.property(seeds, scheme, fc.double({ min: 0.01, max: 100, noNaN: true }), (seed, scheme, unit) => {
        const { data, model } = randomStudy(seed);
        const rescaled = mapColumns(data, (column, j) => column.map((value) => 7 * j + unit * (j + 1) * value));
        expectSame(estimate(data, model, { ...tight, scheme }), estimate(rescaled, model, { ...tight, scheme }));
      }),
      { numRuns: 40 },
    );
  });

  test("does not depend on the order of constructs and paths", () => {
    fc.assert(
      fc.property(seeds, scheme, (seed, scheme) => {
        const { data, model } = randomStudy(seed);
        const turned = { constructs: model.constructs.toReversed(), paths: model.paths.toReversed() };
        expectSame(estimate(data, model, { ...tight, scheme }), estimate(data, turned, { ...tight, scheme }));
      }),
      { numRuns: 40 },
    );
  });

  test("has scores of unit variance whose regressions give its R², inner VIF and f²", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { data, model } = randomStudy(seed);
        const result = estimate(data, model, tight);
        const column = new Map(
          model.constructs.map(({ name }, k) => [name, Float64Array.from(result.scores!, (row) => row[k]!)]),
        );
        for (const score of column.values()) expect(dot(score, score) / (score.length - 1)).toBeCloseTo(1, 9);
        const explained = (to: string, from: string[]) =>
          rSquared(
            column.get(to)!,
            from.map((name) => column.get(name)!),
          );
        for (const [to, r2] of Object.entries(result.r2)) {
          const from = model.paths.filter((path) => path.to === to).map((path) => path.from);
          expect(explained(to, from)).toBeCloseTo(r2, 7);
          for (const { value, from: predictor } of result.f2.filter((path) => path.to === to)) {
            const without = explained(
              to,
              from.filter((name) => name !== predictor),
            );
            expect(value).toBeCloseTo((r2 - without) / (1 - r2), 6);
          }
          for (const { value, from: predictor } of result.innerVif.filter((path) => path.to === to)) {
            const others = from.filter((name) => name !== predictor);
            expect(value).toBeCloseTo(1 / (1 - explained(predictor, others)), 6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("keeps to the sign rule", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { data, model } = randomStudy(seed);
        const turned = mapColumns(data, (column, j) => (j % 3 === 0 ? column.map((value) => -value) : column));
        for (const block of Object.values(estimate(turned, model, tight).loadings)) {
          const values = Object.values(block);
          const votes = values.reduce((sum, value) => sum + Math.sign(value), 0);
          expect(votes > 0 || (votes === 0 && values[0]! > 0)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("and its bootstrap hold no number that is not finite, PLSc or not", () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, consistent) => {
        const { data, model } = randomStudy(seed);
        const constructs = model.constructs.map((c) => ({ ...c, consistent: consistent && c.mode === "A" }));
        const result = estimate(data, { ...model, constructs });
        // JSON writes NaN and infinities as null.
        expect(JSON.stringify(result)).not.toContain("null");
        if (!result.admissible) return;
        expect(JSON.stringify(bootstrap(data, { ...model, constructs }, {}, { resamples: 30 }))).not.toContain("null");
      }),
      { numRuns: 60 },
    );
  });
});

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, r) => sum + value * b[r]!, 0);
}

/** R² of least squares on columns of mean 0, by orthogonalising them one after another. */
function rSquared(target: Float64Array, predictors: Float64Array[]): number {
  let explained = 0;
  const basis: Float64Array[] = [];
  for (const predictor of predictors) {
    let rest = predictor;
    for (const other of basis) {
      const share = dot(rest, other) / dot(other, other);
      rest = rest.map((value, r) => value - share * other[r]!);
    }
    basis.push(rest);
    explained += dot(target, rest) ** 2 / dot(rest, rest);
  }
  return explained / dot(target, target);
}

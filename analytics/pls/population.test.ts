import { describe, expect, test } from "vitest";
import { constructCorrelations, exactSample } from "../reference/population.ts";
import { estimate } from "./estimate.ts";
import type { PathModel, Scheme } from "./model.ts";

const tight = { tolerance: 1e-13, maxIterations: 1000 };
const schemes: Scheme[] = ["path", "factorial", "centroid"];

/** A mediation model: 0 -> 1, 0 -> 2, 1 -> 2, 2 -> 3, 1 -> 3. */
const coefficients = [
  [0, 0, 0, 0],
  [0.5, 0, 0, 0],
  [0.3, 0.4, 0, 0],
  [0, -0.2, 0.6, 0],
];
const between = constructCorrelations(coefficients);
const paths = coefficients.flatMap((row, to) =>
  row.flatMap((b, from) => (b === 0 ? [] : [{ from: `C${from}`, to: `C${to}`, value: b }])),
);
const loadings = [
  [0.8, 0.7, 0.6],
  [0.9, 0.75],
  [0.85, 0.8, 0.7, 0.65],
  [0.7, 0.9, 0.8],
];
const blocks = loadings.map((block, k) => block.map((_, i) => `x${k}${i}`));
const names = blocks.flat();
const place = loadings.flatMap((block, k) => block.map((loading, i) => ({ k, i, loading })));

function modelOf(mode: "A" | "B", consistent: boolean): PathModel {
  return { constructs: blocks.map((indicators, k) => ({ name: `C${k}`, indicators, mode, consistent })), paths };
}

describe("a population of common factors", () => {
  const covariance = place.map((a) =>
    place.map((b) => (a === b ? 1 : a.loading * b.loading * (a.k === b.k ? 1 : between[a.k]![b.k]!))),
  );
  const data = exactSample(covariance, names, 60);

  test.each(schemes)("PLSc with scheme %s gives back its loadings, paths and perfect fit", (scheme) => {
    const result = estimate(data, modelOf("A", true), { ...tight, scheme });
    place.forEach(({ k, i, loading }) => expect(result.loadings[`C${k}`]![`x${k}${i}`]).toBeCloseTo(loading, 10));
    result.paths.forEach((path, t) => expect(path.estimate).toBeCloseTo(paths[t]!.value, 10));
    expect(result.srmr.saturated).toBeCloseTo(0, 10);
    expect(result.srmr.estimated).toBeCloseTo(0, 10);
    expect(result.admissible).toBe(true);
  });

  test("mode A weights are proportional to the loadings, and rho_A is the composite's reliability", () => {
    const result = estimate(data, modelOf("A", false), tight);
    loadings.forEach((block, k) => {
      // Dijkstra & Henseler (2015), eq. 6: w = λ / √(λ' Σ λ) with Σ = λλ' + diag(1 - λ²)
      const squares = block.reduce((sum, l) => sum + l * l, 0);
      const errors = block.reduce((sum, l) => sum + l * l * (1 - l * l), 0);
      const scale = Math.sqrt(squares * squares + errors);
      block.forEach((loading, i) => {
        expect(result.outerWeights[`C${k}`]![`x${k}${i}`]).toBeCloseTo(loading / scale, 10);
      });
      expect(result.rhoA[`C${k}`]).toBeCloseTo((squares * squares) / (squares * squares + errors), 10);
    });
  });
});

describe("a population of composites", () => {
  const raw = [
    [0.5, 0.6, 0.3],
    [0.7, 0.5],
    [0.4, 0.3, 0.35, 0.3],
    [0.2, 0.6, 0.5],
  ];
  const within = (i: number, j: number) => (i === j ? 1 : 0.3 + 0.1 * ((i + j) % 3));
  const weights = raw.map((block) => {
    const variance = block.reduce((sum, a, i) => sum + block.reduce((s, b, j) => s + a * b * within(i, j), 0), 0);
    return block.map((weight) => weight / Math.sqrt(variance));
  });
  const cross = weights.map((block) => block.map((_, i) => block.reduce((sum, w, j) => sum + w * within(i, j), 0)));
  const covariance = place.map((a) =>
    place.map((b) => (a.k === b.k ? within(a.i, b.i) : cross[a.k]![a.i]! * between[a.k]![b.k]! * cross[b.k]![b.i]!)),
  );
  const data = exactSample(covariance, names, 60);

  test.each(schemes)("mode B with scheme %s gives back its weights, loadings, paths and perfect fit", (scheme) => {
    const result = estimate(data, modelOf("B", false), { ...tight, scheme });
    place.forEach(({ k, i }) => {
      expect(result.outerWeights[`C${k}`]![`x${k}${i}`]).toBeCloseTo(weights[k]![i]!, 9);
      expect(result.loadings[`C${k}`]![`x${k}${i}`]).toBeCloseTo(cross[k]![i]!, 9);
    });
    result.paths.forEach((path, t) => expect(path.estimate).toBeCloseTo(paths[t]!.value, 9));
    expect(result.srmr.estimated).toBeCloseTo(0, 9);
  });
});

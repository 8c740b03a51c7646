import { describe, expect, test } from "vitest";
import { pathsFromCorrelations } from "../pls/correlation-paths.ts";
import { readReference } from "./reference-data.ts";
import { recomputeTanggulangin } from "./tanggulangin-recomputed.ts";

describe("the published tables, recomputed", () => {
  const study = recomputeTanggulangin();

  test("65 rows alone reproduce all 26 printed standard errors; the stated 76 misses by .0088", () => {
    expect(study.compared).toBe(26);
    expect(study.fitting.rows).toEqual([65]);
    expect(study.largestMiss.implied).toBeCloseTo(0.0005, 4);
    expect(study.largestMiss.stated).toBeCloseTo(0.0088, 4);
    expect(study.loadings.filter(({ isMisprint }) => isMisprint).map(({ item }) => item)).toEqual(["KV3"]);
  });

  test("KV alone contradicts itself: AVE .583 printed, .490 from its loadings, .383 from its own root", () => {
    expect(study.constructs.filter(({ agrees }) => !agrees).map(({ name }) => name)).toEqual(["KV"]);
    const { ave, rhoC, impliedAve } = study.constructs.find(({ name }) => name === "KV")!;
    expect(ave.printed).toBe(0.583);
    expect(ave.recomputed).toBeCloseTo(0.49, 3);
    expect(rhoC.recomputed).toBeCloseTo(0.791, 3);
    expect(impliedAve).toBeCloseTo(0.383, 3);
  });

  test("least squares on the printed correlations gives other paths and a smaller R²", () => {
    expect(study.paths.map(({ fromCorrelations }) => fromCorrelations.toFixed(3))).toEqual([
      "0.200",
      "0.186",
      "0.182",
      "0.391",
      "0.205",
    ]);
    expect(study.r2.fromCorrelations).toBeCloseTo(0.547, 3);
    expect(study.r2.printed).toBe(0.575);
  });
});

describe("paths from correlations", () => {
  test("are those of the R package, given its correlations of the constructs", () => {
    const { model, runs } = readReference("mediation-sim", "seminr");
    const { construct_correlations: matrix, path_coefficients: expected, r2 } = runs["path"]!;
    const found = pathsFromCorrelations(matrix.rows, matrix.values as number[][], model.paths);
    for (const { from, to, value } of expected) {
      expect(found.paths.find((path) => path.from === from && path.to === to)!.estimate).toBeCloseTo(value, 9);
    }
    for (const [construct, value] of Object.entries(r2)) expect(found.r2[construct]).toBeCloseTo(value, 9);
  });

  test("perfectly collinear predictors are refused by name", () => {
    const correlations = [
      [1, 1, 0.4],
      [1, 1, 0.4],
      [0.4, 0.4, 1],
    ];
    const paths = ["A", "B"].map((from) => ({ from, to: "C" }));
    expect(() => pathsFromCorrelations(["A", "B", "C"], correlations, paths)).toThrow(/predictors of C/);
  });
});

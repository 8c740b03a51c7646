import { describe, expect, test } from "vitest";
import type { Scheme } from "./model.ts";
import { estimate } from "./estimate.ts";
import {
  asConsistent,
  listReferenceSets,
  readReference,
  readReferenceData,
  type Matrix,
  type Run,
} from "../reference/reference-data.ts";

/** The packages ran to 1e-13; at this tolerance both sit on the same fixed point, and 1e-9 is rounding in print. */
const tight = { tolerance: 1e-13, maxIterations: 3000, missing: "mean", scores: true } as const;
const digits = 9;

const schemes: [Scheme, string, string][] = [
  ["path", "path", "plsc_path"],
  ["factorial", "factorial", "plsc_factorial"],
  ["centroid", "centroid_userfunction", ""],
];

describe.each(listReferenceSets())("%s", (dataset) => {
  const seminr = readReference(dataset, "seminr");
  const csem = readReference(dataset, "cSEM");
  const data = readReferenceData(dataset, seminr.model);

  describe.each(schemes)("scheme %s", (scheme, run) => {
    const ours = estimate(data, seminr.model, { ...tight, scheme });
    const theirs = seminr.runs[run]!;
    const turn = turns(theirs, ours.loadings);

    test("weights, loadings and paths agree with seminr", () => {
      expect(ours.converged).toBe(true);
      compareBlocks(ours.outerWeights, theirs.outer_weights, turn);
      compareBlocks(ours.loadings, theirs.outer_loadings, turn);
      for (const path of theirs.path_coefficients) {
        const mine = ours.paths.find(({ from, to }) => from === path.from && to === path.to)!;
        expect(mine.estimate).toBeCloseTo(path.value * turn[path.from]! * turn[path.to]!, digits);
      }
    });

    test("cross-loadings and construct correlations agree with seminr", () => {
      eachCell(theirs.cross_loadings, (value, i, k) =>
        expect(ours.crossLoadings[i]![k]).toBeCloseTo(value * turn[k]!, digits),
      );
      eachCell(theirs.construct_correlations, (value, k, l) =>
        expect(ours.constructCorrelations[k]![l]).toBeCloseTo(value * turn[k]! * turn[l]!, digits),
      );
    });

    test("R², adjusted R² and effects agree with seminr", () => {
      compareValues(ours.r2, theirs.r2);
      compareValues(ours.adjustedR2, theirs.r2_adj);
      eachCell(theirs.total_effects, (value, from, to) => {
        const mine = ours.totalEffects.find((effect) => effect.from === from && effect.to === to);
        expect(mine?.estimate ?? 0).toBeCloseTo(value * turn[from]! * turn[to]!, digits);
      });
      eachCell(theirs.total_indirect_effects, (value, from, to) => {
        const mine = ours.indirectEffects.find((effect) => effect.from === from && effect.to === to);
        expect(mine?.estimate ?? 0).toBeCloseTo(value * turn[from]! * turn[to]!, digits);
      });
    });

    test("reliability agrees with seminr in mode A blocks", () => {
      for (const { name, mode } of seminr.model.constructs) {
        expect(ours.rhoA[name]).toBeCloseTo(theirs.rho_A[name]!, digits);
        if (mode === "B") continue;
        expect(ours.alpha[name]).toBeCloseTo(theirs.cronbach_alpha[name]!, digits);
        expect(ours.rhoC[name]).toBeCloseTo(theirs.rho_C[name]!, digits);
        expect(ours.ave[name]).toBeCloseTo(theirs.AVE[name]!, digits);
      }
    });

    test("HTMT and inflation factors agree with seminr", () => {
      let pairs = 0;
      eachCell(theirs.HTMT, (value, b, a) => {
        pairs++;
        expect(ours.htmt.find((pair) => pair.a === a && pair.b === b)?.value).toBeCloseTo(value, digits);
      });
      expect(ours.htmt).toHaveLength(pairs);
      for (const { from, to, value } of ours.innerVif) expect(value).toBeCloseTo(theirs.inner_vif[to]![from]!, 8);
      for (const [construct, block] of Object.entries(ours.outerVif)) {
        for (const [item, value] of Object.entries(block)) {
          expect(value).toBeCloseTo(theirs.outer_vif[construct]![item]!, 8);
        }
      }
    });

    test("effect sizes agree with cSEM", () => {
      const { f2 } = csem.runs[scheme]!;
      for (const { from, to, value } of ours.f2) {
        expect(value).toBeCloseTo(f2.values[f2.rows.indexOf(to)]![f2.cols.indexOf(from)]!, digits);
      }
    });

    test("goodness of fit agrees with cSEM", () => {
      expect(ours.gof).toBeCloseTo(csem.runs[scheme]!.GoF, digits);
    });
  });

  test("scores agree with seminr and have unit variance", () => {
    const ours = estimate(data, seminr.model, tight);
    const theirs = seminr.runs.path!;
    const turn = turns(theirs, ours.loadings);
    ours.scores!.forEach((row, r) =>
      row.forEach((score, k) => {
        const name = theirs.scores.cols[k]!;
        expect(score).toBeCloseTo(theirs.scores.values[r]![k]! * turn[name]!, 8);
      }),
    );
  });

  test("SRMR of composites agrees with cSEM", () => {
    const ours = estimate(data, seminr.model, tight).srmr;
    const theirs = csem.runs.path_all_constructs_as_composites!;
    expect(ours.saturated).toBeCloseTo(theirs.SRMR_saturated, digits);
    expect(ours.estimated).toBeCloseTo(theirs.SRMR, digits);
  });

  test.each(schemes.filter(([, , run]) => run))(
    "PLSc under scheme %s agrees with seminr and cSEM",
    (scheme, _, run) => {
      const ours = estimate(data, asConsistent(seminr.model), { ...tight, scheme });
      const theirs = seminr.runs[run]!;
      const turn = turns(theirs, ours.loadings);
      compareBlocks(ours.loadings, theirs.outer_loadings, turn);
      for (const path of theirs.path_coefficients) {
        const mine = ours.paths.find(({ from, to }) => from === path.from && to === path.to)!;
        expect(mine.estimate).toBeCloseTo(path.value * turn[path.from]! * turn[path.to]!, 8);
      }
      compareValues(ours.r2, theirs.r2);
      const other = csem.runs[run]!;
      eachCell(other.construct_correlations, (value, k, l) =>
        expect(ours.constructCorrelations[k]![l]).toBeCloseTo(value * turn[k]! * turn[l]!, digits),
      );
      for (const { from, to, value } of ours.f2) {
        expect(value).toBeCloseTo(other.f2.values[other.f2.rows.indexOf(to)]![other.f2.cols.indexOf(from)]!, 7);
      }
      expect(ours.admissible).toBe(other.admissible);
      for (const { name, mode } of seminr.model.constructs) {
        if (mode === "B") continue;
        expect(ours.rhoC[name]).toBeCloseTo(theirs.rho_C[name]!, digits);
        expect(ours.ave[name]).toBeCloseTo(theirs.AVE[name]!, digits);
      }
      expect(ours.srmr.estimated).toBeCloseTo(other.SRMR, digits);
      expect(ours.srmr.saturated).toBeCloseTo(other.SRMR_saturated, digits);
    },
  );

  test("redundancy and communality agree with plspm", () => {
    const plspm = readReference(dataset, "plspm").runs.path!;
    const ours = estimate(data, seminr.model, tight);
    for (const [construct, block] of Object.entries(ours.redundancy)) {
      for (const [item, value] of Object.entries(block)) {
        expect(value).toBeCloseTo(plspm.redundancy[construct]![item]!, digits);
      }
    }
  });

  test("default settings stay within 1e-6 of the fixed point", () => {
    const quick = estimate(data, seminr.model, { missing: "mean" });
    const exact = seminr.runs.path!;
    const turn = turns(exact, quick.loadings);
    compareBlocks(quick.outerWeights, exact.outer_weights, turn, 6);
    compareBlocks(quick.loadings, exact.outer_loadings, turn, 6);
  });
});

test("single items that are exactly uncorrelated have a path of 0", () => {
  const corners = { names: ["x", "y"], columns: [Float64Array.of(1, 1, -1, -1), Float64Array.of(1, -1, 1, -1)] };
  const constructs = corners.names.map((name) => ({ name, indicators: [name], mode: "A" as const }));
  const result = estimate(corners, { constructs, paths: [{ from: "x", to: "y" }] });
  expect(result.paths[0]!.estimate).toBe(0);
});

/** +1 or -1 per construct: seminr leaves signs as the algorithm leaves them. */
function turns(run: Run, loadings: Record<string, Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(run.outer_loadings).map(([construct, block]) => {
      const [item, value] = Object.entries(block)[0]!;
      return [construct, Math.sign(value) * Math.sign(loadings[construct]![item]!)];
    }),
  );
}

function compareBlocks(
  ours: Record<string, Record<string, number>>,
  theirs: Record<string, Record<string, number>>,
  turn: Record<string, number>,
  precision = digits,
): void {
  for (const [construct, block] of Object.entries(theirs)) {
    for (const [item, value] of Object.entries(block)) {
      expect(ours[construct]![item]).toBeCloseTo(value * turn[construct]!, precision);
    }
  }
}

function compareValues(ours: Record<string, number>, theirs: Record<string, number>): void {
  for (const [name, value] of Object.entries(theirs)) expect(ours[name]).toBeCloseTo(value, digits);
}

function eachCell(matrix: Matrix, visit: (value: number, row: string, column: string) => void): void {
  matrix.values.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value !== null) visit(value, matrix.rows[i]!, matrix.cols[j]!);
    }),
  );
}

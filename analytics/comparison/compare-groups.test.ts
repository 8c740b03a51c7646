import { describe, expect, test } from "vitest";
import { estimate } from "../pls/estimate.ts";
import { PlsInputError } from "../pls/errors.ts";
import type { DataTable } from "../pls/model.ts";
import { readReference, readReferenceData } from "../reference/reference-data.ts";
import { compareGroups } from "./compare-groups.ts";

const { model } = readReference("mediation-sim", "seminr");
const data = readReferenceData("mediation-sim", model);
const n = data.columns[0]!.length;
/** By chance: rows of the simulation are alike. */
const byChance = Array.from({ length: n }, (_, r) => ((r * 7919) % 13 < 6 ? "2" : "10"));
const tight = { tolerance: 1e-12 };

function rowsOf(table: DataTable, keep: (r: number) => boolean): DataTable {
  return { names: table.names, columns: table.columns.map((column) => column.filter((_, r) => keep(r))) };
}

describe("two groups", () => {
  const result = compareGroups(data, byChance, model, tight, { permutations: 199, seed: 4 });
  const [pair] = result.pairs;
  const groups = ["2", "10"].map((label) =>
    estimate(
      rowsOf(data, (r) => byChance[r] === label),
      model,
      tight,
    ),
  );

  test("come in the order of their numbers, and their paths are those of separate estimates", () => {
    expect([pair!.a, pair!.b]).toEqual(["2", "10"]);
    pair!.paths.forEach((path, t) => {
      expect(Math.abs(path.a)).toBeCloseTo(Math.abs(groups[0]!.paths[t]!.estimate), 8);
      expect(Math.abs(path.b)).toBeCloseTo(Math.abs(groups[1]!.paths[t]!.estimate), 8);
      expect(path.difference).toBeCloseTo(path.a - path.b, 12);
    });
  });

  test("c is the correlation of the pooled, unstandardised composites under either group's weights", () => {
    for (const { name, indicators } of model.constructs) {
      const composites = groups.map(({ outerWeights }) =>
        Array.from({ length: n }, (_, r) =>
          indicators.reduce(
            (sum, item) => sum + outerWeights[name]![item]! * data.columns[data.names.indexOf(item)]![r]!,
            0,
          ),
        ),
      );
      const c = pair!.micom.compositional.find(({ construct }) => construct === name)!.c;
      expect(c).toBeCloseTo(Math.abs(correlation(composites[0]!, composites[1]!)), 8);
    }
  });

  test("step 3 compares the pooled estimate's scores", () => {
    const pooled = estimate(data, model, { ...tight, scores: true });
    model.constructs.forEach((_, k) => {
      const parts = ["2", "10"].map((label) =>
        pooled.scores!.filter((_, r) => byChance[r] === label).map((row) => row[k]!),
      );
      expect(pair!.micom.means[k]!.difference).toBeCloseTo(mean(parts[0]!) - mean(parts[1]!), 9);
      expect(pair!.micom.variances[k]!.difference).toBeCloseTo(Math.log(variance(parts[0]!) / variance(parts[1]!)), 9);
    });
  });

  test("drawn by chance are rarely found to differ, and every p is in (0, 1]", () => {
    const { compositional, means, variances } = pair!.micom;
    const ps = [...compositional, ...means, ...variances, ...pair!.paths].map(({ p }) => p);
    for (const p of ps) expect(p >= 1 / 200 && p <= 1).toBe(true);
    expect(ps.filter((p) => p < 0.01).length).toBeLessThan(3);
    expect(result.failed).toBe(0);
  });

  test("give the same result for the same seed, whatever the order of rows within it", () => {
    expect(compareGroups(data, byChance, model, tight, { permutations: 199, seed: 4 })).toEqual(result);
  });
});

test("groups that truly differ are found out", () => {
  const moved = data.columns.map((column, j) =>
    data.names[j]!.startsWith("OU") ? column.map((value, r) => (r < 120 ? value + 15 : value)) : column,
  );
  const halves = Array.from({ length: n }, (_, r) => (r < 120 ? "after" : "before"));
  const [pair] = compareGroups({ ...data, columns: moved }, halves, model, {}, { permutations: 199 }).pairs;
  const outcome = pair!.micom.means.find(({ construct }) => construct === "OU")!;
  expect(outcome.p).toBe(1 / 200);
  expect(outcome.difference).toBeGreaterThan(outcome.high);
});

test("three groups make three pairs; a group too small or a single one is refused", () => {
  const three = Array.from({ length: n }, (_, r) => "xyz"[r % 3]!);
  const { pairs } = compareGroups(data, three, model, {}, { permutations: 9 });
  expect(pairs.map(({ a, b }) => a + b)).toEqual(["xy", "xz", "yz"]);
  const refuse = (groups: string[]) => {
    try {
      compareGroups(data, groups, model, {}, { permutations: 9 });
    } catch (error) {
      return (error as PlsInputError).code;
    }
    return undefined;
  };
  expect(refuse(byChance.map((_, r) => (r < 4 ? "few" : "many")))).toBe("group-too-small");
  expect(refuse(byChance.map(() => "all"))).toBe("too-few-groups");
});

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

function correlation(a: number[], b: number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const shared = a.reduce((sum, value, r) => sum + (value - ma) * (b[r]! - mb), 0) / (a.length - 1);
  return shared / Math.sqrt(variance(a) * variance(b));
}

import { describe, expect, test } from "vitest";
import { RandomStream, shuffle } from "../bootstrap/random.ts";
import { compareAnswers } from "./wave-comparison.ts";
import { itemsOf, type WaveDesign } from "./wave-design.ts";
import { design as tanggulangin, readRows } from "./wave-examples.ts";

const { model, rows } = readRows("mediation-sim");
const design: WaveDesign = { ...tanggulangin, model, settings: { ...tanggulangin.settings, permutations: 199 } };
const stream = new RandomStream();

/** Two groups of 100 and 140, dealt by chance. */
function deal(seed: number) {
  const order = Int32Array.from(rows.keys());
  stream.start(seed, 0);
  shuffle(order, stream);
  const dealt = Array.from(order, (r) => rows[r]!);
  return [dealt.slice(0, 100), dealt.slice(100)] as const;
}

function made(...groups: Parameters<typeof compareAnswers>) {
  const comparison = compareAnswers(...groups);
  if (comparison.kind !== "made") throw new Error(`not made: ${comparison.code}`);
  return comparison;
}

describe("two groups of the same kind", () => {
  const all = [1, 2, 3, 4, 5].map((seed) => made(design, ...deal(seed)));
  const constructs = all.flatMap((one) => one.constructs);

  test("are nearly always found comparable: each test errs once in twenty", () => {
    expect(constructs.length).toBe(30);
    // Of 30 tests at 5 % more than five err with probability 0.003 (binomial), were they independent.
    expect(constructs.filter(({ comparable }) => !comparable).length).toBeLessThanOrEqual(5);
    expect(constructs.filter(({ mean }) => !mean.equal).length).toBeLessThanOrEqual(5);
    expect(constructs.filter(({ variance }) => !variance.equal).length).toBeLessThanOrEqual(5);
  });

  test("a single item is always the same composite", () => {
    const single = constructs.filter(({ construct }) => construct === "SI");
    expect(single.every(({ composition, comparable }) => composition.holds && comparable)).toBe(true);
  });
});

describe("a group that took a question otherwise", () => {
  const [first, second] = deal(6);
  const at = itemsOf(model).indexOf("OU1");

  test("as its opposite has another composite of that construct", () => {
    const opposite = first.map((row) => row.map((value, i) => (i === at ? -value! : value)));
    const outcome = made(design, opposite, second).constructs.find(({ construct }) => construct === "OU")!;
    expect(outcome).toMatchObject({ comparable: false, invariance: "none", reason: "composites-differ" });
    expect(outcome.composition.c).toBeLessThan(outcome.composition.quantile5);
  });

  test("more favourably has the same composite at another height", () => {
    const higher = first.map((row) =>
      row.map((value, i) => (itemsOf(model)[i]!.startsWith("OU") ? value! + 15 : value)),
    );
    const { constructs, sizes, enough } = made(design, higher, second);
    const outcome = constructs.find(({ construct }) => construct === "OU")!;
    expect(outcome).toMatchObject({ comparable: true, invariance: "partial", mean: { equal: false } });
    expect(outcome.mean.difference).toBeGreaterThan(0);
    expect({ sizes, enough }).toEqual({ sizes: [100, 140], enough: true });
  });
});

test("a comparison that cannot be made says why", () => {
  const [first, second] = deal(7);
  const constant = first.map((row) => [50, ...row.slice(1)]);
  expect(compareAnswers(design, first.slice(0, 5), second)).toEqual({ kind: "not-made", code: "group-too-small" });
  expect(compareAnswers(design, constant, second)).toEqual({ kind: "not-made", code: "constant-indicator" });
});

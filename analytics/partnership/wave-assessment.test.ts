import { describe, expect, test } from "vitest";
import { minimumSampleSize } from "../bootstrap/sample-size.ts";
import { PlsInputError } from "../pls/errors.ts";
import { estimate } from "../pls/estimate.ts";
import type { EstimateResult } from "../pls/result.ts";
import { tableFromRows } from "../pls/table.ts";
import { equalWeights, freezeWeights } from "./comparable-score.ts";
import { assessWave } from "./wave-assessment.ts";
import { itemsOf, type WaveAnswer, type WaveDesign } from "./wave-design.ts";
import { answersOf, design, earlierRows, sentraRows, wave } from "./wave-examples.ts";
import type { ModelOutcome, ScoredSentra, WaveResult, WaveStep } from "./wave-result.ts";

const result = assessWave(design, wave);
const needed = minimumSampleSize(design.smallestPath).inverseSquareRoot;
const outcomeOf = (sentra: string, of: WaveResult = result) => of.sentra.find((one) => one.sentra === sentra)!.outcome;

function scored(sentra: string, of: WaveResult = result): ScoredSentra {
  const outcome = outcomeOf(sentra, of);
  if (outcome.kind !== "scored") throw new Error(`${sentra} is ${outcome.kind}`);
  return outcome;
}

function estimated(outcome: ModelOutcome) {
  if (outcome.kind !== "estimated") throw new Error(`the model is ${outcome.kind}`);
  return outcome;
}

/** Rows in another order give the same numbers but for rounding. */
function expectSame(ours: EstimateResult, theirs: EstimateResult): void {
  expect(ours.n).toBe(theirs.n);
  const numbers = ({ paths, loadings, r2 }: EstimateResult) => [
    ...paths.map((path) => path.estimate),
    ...Object.values(loadings).flatMap(Object.values<number>),
    ...Object.values(r2),
  ];
  numbers(ours).forEach((value, i) => expect(value).toBeCloseTo(numbers(theirs)[i]!, 9));
}

const tableOf = (rows: readonly WaveAnswer["answers"][]) => tableFromRows(itemsOf(design.model), rows);

describe("the models", () => {
  const pool = tableOf(Object.values(sentraRows).flat());

  test("that of reference is the estimate over all sentra, also those too small to be shown, of this wave only", () => {
    expectSame(estimated(result.reference).result, estimate(pool, design.model));
    expect(result.n).toBe(76);
  });

  test("a sentra has its own where it has the answers that its weakest path takes", () => {
    expect(sentraRows.large.length).toBeGreaterThanOrEqual(needed);
    const own = estimated(scored("large").own);
    expectSame(own.result, estimate(tableOf(sentraRows.large), design.model));
    expect(own.bootstrap!.resamples).toBe(design.settings.resamples);
    expect(own.importance!.target).toBe("KB");
    expect(own.prediction!.folds).toBe(5);
    expect(own.problems).toEqual([]);
    expect(scored("middle").own).toEqual({ kind: "too-few", needed, found: 30 });
  });

  test("what cannot be computed from these answers is named, and the rest stands", () => {
    const folds = { ...design, settings: { ...design.settings, folds: 43 } };
    const own = estimated(scored("large", assessWave(folds, wave)).own);
    expect(own.problems).toEqual([{ part: "prediction", code: "bad-setting" }]);
    expect(own.prediction).toBeUndefined();
    expect(own.bootstrap).toEqual(estimated(scored("large").own).bootstrap);
  });

  test("weights are those of the reference model", () => {
    const theirs = freezeWeights(pool, design.model, estimate(pool, design.model).outerWeights);
    expect(result.weights).toMatchObject({ kind: "estimated", n: 76 });
    for (const [construct, items] of Object.entries(theirs)) {
      for (const [item, weight] of Object.entries(items)) {
        expect(result.weights.weights[construct]![item]).toBeCloseTo(weight, 9);
      }
    }
  });
});

describe("equal weights say why", () => {
  const used = (changes: Partial<WaveDesign>, answers = wave) => assessWave({ ...design, ...changes }, answers).weights;
  const equal = { kind: "equal", weights: equalWeights(design.model) };
  const constant = wave.map((one) => ({ ...one, answers: [3, ...one.answers.slice(1)] }));

  test.each<[string, Partial<WaveDesign>, WaveAnswer[], object]>([
    ["they were chosen", { weights: { kind: "equal" } }, wave, { reason: "chosen" }],
    ["too few answered", { smallestPath: 0.197 }, wave, { reason: "too-few", needed: 160, found: 76 }],
    ["an item does not vary", {}, constant, { reason: "not-estimable", code: "constant-indicator" }],
  ])("%s", (_, changes, answers, why) => {
    expect(used(changes, answers)).toEqual({ ...equal, ...why });
  });

  test("frozen ones are used as they are", () => {
    const weights = { kind: "frozen", version: "2026", weights: result.weights.weights } as const;
    expect(used({ weights }, constant)).toEqual(weights);
  });
});

describe("a sentra too small to be shown", () => {
  test("has nothing but its size", () => {
    const small = result.sentra.find(({ sentra }) => sentra === "small");
    expect(small).toEqual({ sentra: "small", n: 4, outcome: { kind: "withheld", needed: 5 } });
  });

  test("counts in the pool, and changes nothing for anybody else", () => {
    const frozen = { kind: "frozen", version: "1", weights: result.weights.weights } as const;
    const changed = wave.map((one) => (one.sentra === "small" ? { ...one, answers: sentraRows.large[0]! } : one));
    const [one, other] = [wave, changed].map((answers) => assessWave({ ...design, weights: frozen }, answers));
    expect(other!.reference).not.toEqual(one!.reference);
    expect(other!.sentra).toEqual(one!.sentra);
  });

  test("an empty sheet makes nobody more, and a construct that few answered is left out", () => {
    const nothing = sentraRows.small[0]!.map(() => null);
    const padded = assessWave(design, [...wave, ...answersOf("small", [nothing])]);
    expect(padded).toEqual(result);
    const rows = sentraRows.middle.map((row, r) => (r < 4 ? row : row.map((value, i) => (i < 3 ? null : value))));
    const { scores } = scored("middle", assessWave(design, [...answersOf("middle", rows)]));
    expect(scores.map(({ construct }) => construct)).toEqual(["SP", "KV", "KP", "SIN", "KB"]);
  });

  test("nor is its wave before, if that was too small", () => {
    const { withBefore } = scored(
      "large",
      assessWave(design, [
        ...answersOf("large", sentraRows.large),
        ...answersOf("large", earlierRows.slice(0, 4), "before"),
      ]),
    );
    const comparison = { kind: "not-made", code: "withheld" };
    expect(withBefore).toEqual({ n: 4, comparison, scores: [], changes: [] });
  });
});

describe("the same again", () => {
  test("in whatever order the answers come", () => {
    expect(assessWave(design, wave.toReversed())).toEqual(result);
  });

  test("of one sentra alone, with the weights frozen", () => {
    const alone = assessWave(
      { ...design, weights: { kind: "frozen", version: "1", weights: result.weights.weights } },
      wave.filter(({ sentra }) => sentra === "large"),
    );
    const { withRest, ...others } = scored("large");
    expect(withRest!.kind).toBe("made");
    expect(outcomeOf("large", alone)).toStrictEqual(others);
  });

  test("from JSON: nothing is undefined, nothing not a number", () => {
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });

  test("the change is this wave less the one before, under the same weights", () => {
    const { scores, withBefore } = scored("large");
    const earlier = scored(
      "large",
      assessWave(
        { ...design, weights: { kind: "frozen", version: "1", weights: result.weights.weights } },
        answersOf("large", earlierRows),
      ),
    ).scores;
    expect(withBefore!.scores).toEqual(earlier);
    expect(withBefore!.changes).toHaveLength(7);
    withBefore!.changes.forEach(({ construct, difference }, k) => {
      expect(construct).toBe(scores[k]!.construct);
      expect(difference).toBeCloseTo(scores[k]!.score - earlier[k]!.score, 9);
    });
  });
});

test("progress only grows, from nothing to the whole, and names what is worked at", () => {
  const told: [number, number, WaveStep][] = [];
  assessWave(design, wave, (...progress) => told.push(progress));
  const total = told[0]![1];
  expect(told[0]![0]).toBe(0);
  expect(told.at(-1)![0]).toBe(total);
  told.forEach(([done, all], at) => {
    expect(all).toBe(total);
    if (at > 0) expect(done).toBeGreaterThan(told[at - 1]![0]);
  });
  expect(told.slice(0, -1).map(([, , { task, sentra }]) => (sentra ? `${task} ${sentra}` : task))).toEqual([
    "reference",
    ...["scores large", "own large", "withRest large", "withBefore large"],
    ...["scores middle", "own middle", "withRest middle"],
  ]);
});

describe("what is wrong is refused by name", () => {
  const refusal = (changes: Partial<WaveDesign>, answers: WaveAnswer[] = wave) => {
    try {
      assessWave({ ...design, ...changes }, answers);
    } catch (error) {
      if (error instanceof PlsInputError) return `${error.code}: ${error.message}`;
      throw error;
    }
    return "accepted";
  };
  const settings = (changes: object) => ({ settings: { ...design.settings, ...changes } });
  const weights = (blocks: object): Partial<WaveDesign> => ({
    weights: { kind: "frozen", version: "1", weights: { ...equalWeights(design.model), ...blocks } },
  });

  test.each<[string, Partial<WaveDesign>, RegExp]>([
    ["an unknown target", { target: "XX" }, /unknown-construct: target.*XX/],
    ["a target without a path to it", { target: "MS" }, /bad-setting: target.*MS/],
    ["a scale upside down", { scale: { min: 5, max: 1 } }, /bad-setting: scale/],
    ["no path to look for", { smallestPath: 0 }, /bad-setting/],
    ["privacy of nobody", { fewestForPrivacy: 0 }, /bad-setting: fewestForPrivacy/],
    ["one fold", settings({ folds: 1 }), /bad-setting: folds/],
    ["half a permutation", settings({ permutations: 0.5 }), /bad-setting: permutations/],
    ["one resample of a score", settings({ scoreResamples: 1 }), /bad-setting: scoreResamples/],
    ["full confidence", settings({ confidence: 1 }), /bad-setting: confidence/],
    ["a weight that is missing", weights({ MS: { MS1: 1, MS2: 1 } }), /weights: item MS3 of MS/],
    ["weights that are all 0", weights({ MS: { MS1: 0, MS2: 0, MS3: 0 } }), /weights: those of MS/],
    ["a weight of nothing", weights({ MS: { MS1: 1, MS2: 1, MS3: 1, MS4: 1 } }), /weights: MS4 is no item of MS/],
    ["weights of no construct", weights({ XX: {} }), /weights: XX is no construct/],
  ])("%s", (_, changes, expected) => {
    expect(refusal(changes)).toMatch(expected);
  });

  test("an answer off the scale, too many of them, a nameless sentra, another round", () => {
    const change = (changes: Partial<WaveAnswer>) => wave.map((one, r) => (r === 2 ? { ...one, ...changes } : one));
    const answers = wave[2]!.answers;
    expect(refusal({}, change({ answers: [6, ...answers.slice(1)] }))).toMatch(/value-off-scale: row 3, column MS1: 6/);
    expect(refusal({}, change({ answers: [...answers, 3] }))).toMatch(/bad-file: row 3 has 23 answers to 22 items/);
    expect(refusal({}, change({ sentra: " " }))).toMatch(/bad-file: row 3, column sentra/);
    expect(refusal({}, change({ round: "later" as "now" }))).toMatch(/bad-file: row 3, column round: "later"/);
  });
});

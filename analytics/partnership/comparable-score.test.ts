import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { estimate } from "../pls/estimate.ts";
import { scoreOnScale } from "../pls/score-on-scale.ts";
import { tableFromRows } from "../pls/table.ts";
import { readReference, readReferenceData } from "../reference/reference-data.ts";
import { comparableScores, equalWeights, freezeWeights } from "./comparable-score.ts";
import { deviation, mean } from "./moments.ts";
import { overall, type ScoreSettings } from "./score-interval.ts";

const scale = { min: 1, max: 5 };
const model = {
  constructs: [
    { name: "MS", indicators: ["MS1", "MS2", "MS3"], mode: "A" as const },
    { name: "KP", indicators: ["KP1", "KP2"], mode: "A" as const },
  ],
  paths: [],
};
const items = model.constructs.flatMap(({ indicators }) => indicators);
type Rows = (number | null)[][];

function scoresOf(rows: Rows, weights = equalWeights(model), settings: Partial<ScoreSettings> = {}) {
  const scores = comparableScores(tableFromRows(items, rows), model, weights, scale, { resamples: 200, ...settings });
  return new Map(scores.map((score) => [score.construct, score]));
}

const answer = fc.integer({ min: 1, max: 5 });
const row = fc.tuple(answer, answer, answer, answer, answer);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const withGaps = fc.array(fc.array(fc.option(answer, { freq: 3 }), { minLength: 5, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
});

describe("weights", () => {
  const reference = readReference("tanggulangin-sim", "seminr");
  const data = readReferenceData("tanggulangin-sim", reference.model);
  const { outerWeights } = estimate(data, reference.model);
  const frozen = freezeWeights(data, reference.model, outerWeights);

  it("give the sample they were estimated with the scores of its own assessment", () => {
    const comparable = comparableScores(data, reference.model, frozen, scale, { resamples: 10 });
    reference.model.constructs.forEach(({ name, indicators }, k) => {
      const items = indicators.map((indicator) => data.columns[data.names.indexOf(indicator)]!);
      const weights = indicators.map((indicator) => outerWeights[name]![indicator]!);
      const own = scoreOnScale(items, weights, items.map(deviation), scale).scores.filter((score) => score !== null);
      expect(comparable[k]).toMatchObject({ construct: name, n: own.length });
      expect(comparable[k]!.score).toBeCloseTo(mean(own), 10);
    });
  });

  it("sum to 1 in every construct, estimated or equal", () => {
    for (const weights of [frozen, equalWeights(reference.model)]) {
      for (const shares of Object.values(weights)) {
        expect(Object.values(shares).reduce((sum, share) => sum + Math.abs(share), 0)).toBeCloseTo(1, 12);
      }
    }
  });

  it("do not depend on the sample they are applied to: two groups together score their weighted mean", () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [a, b, both] = [first, second, [...first, ...second]].map((some) => scoresOf(some, weighted, few));
        for (const construct of ["MS", "KP", overall]) {
          const sum = a!.get(construct)!.score * first.length + b!.get(construct)!.score * second.length;
          expect(both!.get(construct)!.score).toBeCloseTo(sum / (first.length + second.length), 9);
        }
      }),
    );
  });

  it("are refused where an item does not vary, and named where one is lacking", () => {
    const alike = tableFromRows(items, [
      [1, 2, 3, 4, 5],
      [1, 3, 4, 5, 1],
    ]);
    const ones = Object.fromEntries(
      model.constructs.map(({ name, indicators }) => [name, Object.fromEntries(indicators.map((item) => [item, 1]))]),
    );
    expect(() => freezeWeights(alike, model, ones)).toThrow(PlsInputError);
    expect(() => scoresOf([[1, 1, 1, 1, 1]], { ...equalWeights(model), KP: { KP1: 1 } })).toThrow(/KP2/);
  });
});

const weighted = { MS: { MS1: 0.5, MS2: 0.3, MS3: -0.2 }, KP: { KP1: 0.6, KP2: 0.4 } };
const few = { resamples: 2 };

describe("a score", () => {
  it("is 0 for the lowest answers and 100 for the highest, an item with negative weight read in reverse", () => {
    const ends = scoresOf([[1, 1, 5, 1, 1]], weighted);
    expect([...ends.values()].map(({ score }) => score)).toEqual([0, 0, 0]);
    const tops = [...scoresOf([[5, 5, 1, 5, 5]], weighted).values()];
    for (const { score } of tops) expect(score).toBeCloseTo(100, 9);
  });

  it("rises by 25 · share / n when one respondent answers one step higher", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(4), (answers, who, item) => {
        const at = who % answers.length;
        if (answers[at]![item] === 5) return;
        const higher = answers.map((one, r) => one.map((value, i) => (r === at && i === item ? value + 1 : value)));
        const construct = item < 3 ? "MS" : "KP";
        const share = Object.values(weighted[construct])[item < 3 ? item : item - 3]!;
        const rise = (25 * share) / answers.length;
        const [before, after] = [scoresOf(answers, weighted, few), scoresOf(higher, weighted, few)];
        expect(after.get(construct)!.score - before.get(construct)!.score).toBeCloseTo(rise, 9);
        expect(after.get(overall)!.score - before.get(overall)!.score).toBeCloseTo(rise / 2, 9);
      }),
    );
  });

  it("counts every construct the same in the whole, however many items it has and whoever left some out", () => {
    fc.assert(
      fc.property(withGaps, (answers) => {
        const scores = scoresOf(answers, weighted, few);
        const [ms, kp] = [scores.get("MS"), scores.get("KP")];
        if (!ms || !kp) return void expect(scores.has(overall)).toBe(false);
        expect(scores.get(overall)!.score).toBeCloseTo((ms.score + kp.score) / 2, 9);
        expect(scores.get(overall)!.n).toBe(Math.min(ms.n, kp.n));
      }),
    );
  });

  it("takes who answered at least half of a construct's items, on what they answered", () => {
    const scores = scoresOf([
      [5, null, 3, 1, null],
      [null, null, 5, null, null],
      [1, 1, 1, 3, 3],
    ]);
    // MS: (100 + 50)/2 from two of three items; one of three is too few; 0. KP: 0 from one of two; none; 50.
    expect(scores.get("MS")).toMatchObject({ score: 37.5, n: 2 });
    expect(scores.get("KP")).toMatchObject({ score: 25, n: 2 });
    expect(scores.get(overall)).toMatchObject({ score: 31.25, n: 2 });
  });

  it("scales the shares of the answered items up: 0.5 and 0.3 become 5/8 and 3/8", () => {
    expect(scoresOf([[5, 1, null, 1, 1]], weighted).get("MS")!.score).toBeCloseTo(62.5, 9);
  });

  it("names an answer off the scale", () => {
    expect(() => scoresOf([[1, 9, 1, 1, 1]])).toThrow(/scale/);
  });
});

import { describe, expect, test } from "vitest";
import { fitData } from "../pls/estimation.ts";
import {
  hasReference,
  listReferenceSets,
  readReference,
  readReferenceData,
  type Matrix,
  type Reference,
} from "../reference/reference-data.ts";
import { PlsInputError } from "../pls/errors.ts";
import type { PathModel } from "../pls/model.ts";
import { blindfold } from "./blindfolding.ts";
import { sumErrors } from "./cross-validation.ts";
import { measure, predict } from "./prediction.ts";

interface Prediction {
  shuffled_row_order: number[];
  fold_of_shuffled_position: number[];
  PLS_out_of_sample: Matrix;
}

const tight = { tolerance: 1e-13, maxIterations: 3000, missing: "mean" } as const;

describe.each(listReferenceSets())("%s", (dataset) => {
  const seminr = readReference<Reference & { predict_pls_DA: Prediction }>(dataset, "seminr");
  const data = readReferenceData(dataset, seminr.model);

  test("errors on seminr's own folds equal its errors", () => {
    const theirs = seminr.predict_pls_DA;
    const foldOf = new Int32Array(seminr.n);
    theirs.shuffled_row_order.forEach((row, at) => {
      foldOf[row - 1] = theirs.fold_of_shuffled_position[at]! - 1;
    });
    const estimation = fitData(data, seminr.model, { missing: "mean" });
    const ours = measure(sumErrors(estimation, foldOf), seminr.n);
    const names = Array.from(estimation.plan.endogenous).flatMap((k) =>
      estimation.plan.indicators.slice(estimation.plan.start[k], estimation.plan.start[k + 1]),
    );
    const { cols, values } = theirs.PLS_out_of_sample;
    cols.forEach((name, column) => {
      expect(ours.rmse[names.indexOf(name)]).toBeCloseTo(values[0]![column]!, 6);
      expect(ours.mae[names.indexOf(name)]).toBeCloseTo(values[1]![column]!, 6);
    });
  });

  test("the same seed gives the same folds, and errors near seminr's", () => {
    const first = predict(data, seminr.model, tight, { folds: 10, repeats: 3, seed: 7 });
    expect(predict(data, seminr.model, tight, { folds: 10, repeats: 3, seed: 7 })).toEqual(first);
    const { cols, values } = seminr.predict_pls_DA.PLS_out_of_sample;
    cols.forEach((name, column) => {
      expect(Math.abs(first.indicators[name]!.rmse / values[0]![column]! - 1)).toBeLessThan(0.1);
    });
  });
});

type BlindfoldingReference = Reference & { blindfolding_Q2: Record<string, Record<string, number | null>> };

/** The model as semPLS's `block()` arranges it: which cells are blinded depends on the order of a block's columns. */
function sortBlocks(model: PathModel): PathModel {
  return { ...model, constructs: model.constructs.map((c) => ({ ...c, indicators: c.indicators.toSorted() })) };
}

const blindfolded = listReferenceSets().filter((dataset) => hasReference(dataset, "semPLS"));

describe.each(blindfolded)("blindfolding %s", (dataset) => {
  const reference = readReference<BlindfoldingReference>(dataset, "semPLS");
  const model = sortBlocks(reference.model);
  const data = readReferenceData(dataset, model);

  test.each([5, 7].filter((d) => reference.n % d !== 0))("Q² at distance %i equals that of semPLS", (distance) => {
    const ours = blindfold(data, model, { ...tight, scheme: "centroid" }, distance);
    const theirs = Object.entries(reference.blindfolding_Q2[`d${distance}_cells`]!).filter(([, q2]) => q2 !== null);
    expect(Object.keys(ours).toSorted()).toEqual(theirs.map(([construct]) => construct).toSorted());
    for (const [construct, q2] of theirs) expect(ours[construct]).toBeCloseTo(q2!, 9);
  });

  test("a distance that divides the rows is refused", () => {
    const divisor = [2, 5, 19, 47].find((d) => reference.n % d === 0)!;
    expect(() => blindfold(data, model, tight, divisor)).toThrow(PlsInputError);
  });
});

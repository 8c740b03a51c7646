import { expect, test } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { estimate } from "../pls/estimate.ts";
import { scoreOnScale } from "../pls/score-on-scale.ts";
import { readReference, readReferenceData } from "../reference/reference-data.ts";
import { importancePerformance } from "./importance.ts";

const { model } = readReference("tanggulangin-sim", "seminr");
const data = readReferenceData("tanggulangin-sim", model);
const scale = { min: 1, max: 5 };
const map = importancePerformance(data, model, "KB", scale);

/** Scores on 0..100 of every construct, from the raw answers. */
const { outerWeights } = estimate(data, model);
const scores = new Map(
  model.constructs.map(({ name, indicators }) => {
    const items = indicators.map((item) => data.columns[data.names.indexOf(item)]!);
    const weights = indicators.map((item) => outerWeights[name]![item]!);
    return [name, scoreOnScale(items, weights, items.map(deviation), scale).scores as number[]];
  }),
);

test("performance is the mean score, of a construct and of an indicator", () => {
  for (const { name, performance } of map.constructs) expect(performance).toBeCloseTo(mean(scores.get(name)!), 9);
  for (const { name, performance } of map.indicators) {
    const answers = [...data.columns[data.names.indexOf(name)]!];
    expect(performance).toBeCloseTo(((mean(answers) - 1) / 4) * 100, 9);
  }
});

test("importance is the slope of the target's score on the predictors' scores", () => {
  const target = scores.get("KB")!;
  const fitted = target.map((_, r) =>
    map.constructs.reduce((sum, { name, importance }) => sum + importance * scores.get(name)![r]!, 0),
  );
  const rest = target.map((value, r) => value - fitted[r]!);
  // Least squares: what is left is uncorrelated with every predictor.
  for (const { name } of map.constructs) {
    const score = scores.get(name)!;
    const centre = mean(score);
    const shared = rest.reduce((sum, value, r) => sum + (value - mean(rest)) * (score[r]! - centre), 0);
    expect(shared / (target.length * deviation(target) * deviation(score))).toBeCloseTo(0, 7);
  }
});

test("indicators share out their construct's importance", () => {
  for (const { name, indicators } of model.constructs.slice(0, 5)) {
    const parts = map.indicators.filter((item) => indicators.includes(item.name));
    const whole = map.constructs.find((construct) => construct.name === name)!.importance;
    expect(parts.reduce((sum, item) => sum + item.importance, 0)).toBeCloseTo(whole, 10);
  }
});

test("a target that nothing leads to, that is unknown, or answers off the scale are refused", () => {
  const refused = (target: string, max: number) => () => importancePerformance(data, model, target, { min: 1, max });
  expect(refused("MS", 5)).toThrow(PlsInputError);
  expect(refused("XX", 5)).toThrow("XX");
  expect(refused("KB", 4)).toThrow(/row \d+, column \w+: 5 is off the scale/);
});

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: ArrayLike<number>): number {
  const list = Array.from(values);
  const centre = mean(list);
  return Math.sqrt(list.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (list.length - 1));
}

import { expect, test } from "vitest";
import { PlsInputError } from "./errors.ts";
import { scoreOnScale } from "./score-on-scale.ts";

const scale = { min: 1, max: 5 };

test("lowest answers give 0, highest 100, and equal shares the middle", () => {
  const items = [
    [1, 5, 3, 1],
    [1, 5, 3, 5],
  ];
  expect([...scoreOnScale(items, [0.5, 0.5], [1, 1], scale).scores]).toEqual([0, 100, 50, 50]);
});

test("a weight counts per raw unit: twice the standard deviation halves the share", () => {
  const { weights, scores } = scoreOnScale([[5], [1]], [0.6, 0.6], [2, 1], scale);
  expect(weights[0]).toBeCloseTo(1 / 3, 12);
  expect(scores[0]!).toBeCloseTo(100 / 3, 12);
});

test("an item with a negative weight is read in reverse, and named", () => {
  const items = [
    [5, 1],
    [1, 5],
  ];
  const { scores, reversed } = scoreOnScale(items, [0.75, -0.25], [1, 1], scale);
  expect([...scores]).toEqual([100, 0]);
  expect(reversed).toEqual([1]);
});

test("a missing answer leaves the row without a score; one off the scale is refused", () => {
  expect(scoreOnScale([[NaN, 3]], [1], [1], scale).scores[0]).toBeNull();
  expect(() => scoreOnScale([[6]], [1], [1], scale)).toThrow(PlsInputError);
});

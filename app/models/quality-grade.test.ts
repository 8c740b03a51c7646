import { expect, test } from "vitest";
import { type GradedKind, gradeOf, isFault } from "./quality-grade.ts";

test.each([
  ["loading", 0.7, 0.699, 0.499],
  ["htmt", 0.85, 0.851, 0.901],
  ["vif", 3, 3.01, 5.01],
  ["f2", 0.15, 0.149, 0.019],
] as const)("%s: good, fair, poor", (kind, good, fair, poor) => {
  expect([good, fair, poor].map((value) => gradeOf(kind as GradedKind, value))).toEqual(["good", "fair", "poor"]);
});

test.each([
  ["reliability", 0.7],
  ["ave", 0.5],
] as const)("%s is good or poor", (kind, threshold) => {
  expect(gradeOf(kind, threshold)).toBe("good");
  expect(gradeOf(kind, threshold - 0.001)).toBe("poor");
});

test("an effect near nothing is no fault, an item that barely belongs is one", () => {
  expect([isFault("f2"), isFault("loading"), isFault("q2")]).toEqual([false, true, true]);
});

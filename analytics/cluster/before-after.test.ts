import { describe, expect, it } from "vitest";
import { compareBeforeAfter, type Course } from "./before-after.ts";

const course = (change: number, sentraId = 1): Course => ({
  sentraId,
  before: [10, 10],
  after: [10 + change, 10 + change],
});
const courses = (changes: readonly number[]) => changes.map((change, index) => course(change, index));
const compare = (x: readonly number[], y: readonly number[]) =>
  compareBeforeAfter({ participants: courses(x), others: courses(y) }, "absolute");

describe("change", () => {
  it("is of means over the months that were reported, in the unit or in percent of before", () => {
    const one: Course = { sentraId: 4, before: [100, undefined, 140, 120], after: [150, 150, undefined, undefined] };
    const of = (scale: "absolute" | "relative") => compareBeforeAfter({ participants: [one], others: [] }, scale);
    expect(of("absolute").participants).toEqual([{ sentraId: 4, before: 120, after: 150, change: 30 }]);
    expect(of("relative").participantsMean).toBe(25);
  });

  it("is not taken from less than half of the months, nor as a share of nothing", () => {
    const few: Course = { sentraId: 1, before: [1, undefined, undefined], after: [1, 2, 3] };
    const nothing: Course = { sentraId: 2, before: [0, 0, 0], after: [1, 2, 3] };
    const { participants, leftOut } = compareBeforeAfter({ participants: [few, nothing], others: [] }, "relative");
    expect(participants).toEqual([]);
    expect(leftOut).toEqual([
      { sentraId: 1, why: "too-few-months" },
      { sentraId: 2, why: "nothing-before" },
    ]);
  });

  it("without anybody to compare with makes no difference in differences", () => {
    expect(compare([3, 4], [])).toMatchObject({ participantsMean: 3.5, difference: undefined, interval: undefined });
    expect(compare([], [3, 4])).toMatchObject({ othersMean: 3.5, difference: undefined, interval: undefined });
  });
});

describe("the interval", () => {
  it("is not given where 2.5 % is rarer than any allocation", () => {
    expect(compare([1, 2], [3, 4]).interval).toBeUndefined(); // 6 allocations
    expect(compare([1, 2, 3], [4, 5, 6]).interval).toBeUndefined(); // 20
    expect(compare([1, 2, 3, 9], [4, 5, 6, 7]).interval).toBeDefined(); // 70
  });

  /** The permutation test itself, over every allocation: P of a difference at least as large in that direction. */
  function oneSided(x: readonly number[], y: readonly number[], direction: 1 | -1): number {
    const all = [...x, ...y];
    const difference = (mask: number) => {
      const [inside, outside] = [true, false].map((side) => all.filter((_, i) => ((mask >> i) % 2 === 1) === side));
      if (inside!.length !== x.length) return undefined;
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      return direction * (mean(inside!) - mean(outside!));
    };
    const found = difference(2 ** x.length - 1)!;
    const all_ = Array.from({ length: 2 ** all.length }, (_, mask) => difference(mask)).filter((d) => d !== undefined);
    return all_.filter((d) => d >= found - 1e-9).length / all_.length;
  }

  it.each([
    [
      [5.1, 7.3, 2.2, 9.4, 6.6],
      [1.5, 0.2, 3.3, -2.1, 4.8],
    ],
    [
      [0.4, -1.2, 3.1, 8.8],
      [2.5, 2.6, 30.1, 1.9, 4.4],
    ],
    [
      [12, 14, 17, 11, 16, 19],
      [3, 5, 4, 8],
    ],
  ])("holds the shifts that the test does not reject, and no others (%#)", (x, y) => {
    const { interval, difference } = compare(x, y);
    const { low, high } = interval!;
    expect(low).toBeLessThan(difference!);
    expect(high).toBeGreaterThan(difference!);
    const shifted = (by: number) => x.map((value) => value - by);
    const step = 1e-6;
    expect(oneSided(shifted(low + step), y, 1)).toBeGreaterThan(0.025);
    expect(oneSided(shifted(low - step), y, 1)).toBeLessThanOrEqual(0.025);
    expect(oneSided(shifted(high - step), y, -1)).toBeGreaterThan(0.025);
    expect(oneSided(shifted(high + step), y, -1)).toBeLessThanOrEqual(0.025);
  });

  it("moves with the participants, turns with the sign, and is the same each time", () => {
    const x = Array.from({ length: 12 }, (_, i) => Math.sin(i) * 4 + 3);
    const y = Array.from({ length: 15 }, (_, i) => Math.cos(i) * 4);
    const first = compare(x, y).interval!;
    expect(compare(x, y).interval).toEqual(first);
    const moved = compare(
      x.map((value) => value + 5),
      y,
    ).interval!;
    expect(moved.low).toBeCloseTo(first.low + 5, 9);
    expect(moved.high).toBeCloseTo(first.high + 5, 9);
    expect(first.low).toBeLessThan(first.high);
  });
});

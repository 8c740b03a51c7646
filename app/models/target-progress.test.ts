import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressTo } from "./target-progress.ts";

describe("progress to a target", () => {
  it.each([
    [200, 124, "higher", { share: 62, state: "below" }],
    [200, 200, "higher", { share: 100, state: "met" }],
    [200, 124, "none", { share: 62, state: "below" }],
    [40, 10, "lower", { share: 25, state: "within" }],
    [40, 40, "lower", { share: 100, state: "within" }],
    [40, 50, "lower", { share: 125, state: "over" }],
  ] as const)("target %d, value %d, %s is better", (target, value, better, expected) => {
    expect(progressTo(target, value, { better })).toEqual(expected);
  });

  it("without a value nothing is known, which is not nothing reached", () => {
    expect(progressTo(200, undefined, { better: "higher" })).toEqual({ share: undefined, state: "unknown" });
    expect(progressTo(200, 0, { better: "higher" })).toEqual({ share: 0, state: "below" });
  });

  it("of a target of 0 there is no share, and it is kept to or not", () => {
    expect(progressTo(0, 0, { better: "lower" })).toEqual({ share: undefined, state: "within" });
    expect(progressTo(0, 1, { better: "lower" })).toEqual({ share: undefined, state: "over" });
    expect(progressTo(0, 0, { better: "higher" })).toEqual({ share: undefined, state: "met" });
  });

  it("is the same whatever the unit is called: thousands of rupiah or rupiah", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom("higher", "lower", "none"), (target, value, better) => {
        const small = progressTo(target, value, { better });
        const large = progressTo(target * 1000, value * 1000, { better });
        expect(large.state).toBe(small.state);
        expect(large.share).toBeCloseTo(small.share!, 9);
      }),
    );
  });
});

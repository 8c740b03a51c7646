import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestEarlier, isUnusual } from "./unusual-value.ts";

describe("a value is worth asking about", () => {
  // Median 10, distances 1, 0, 1, 2, 0, 1, 1, so MAD 1: the limit 3.5 is met at 10 ± 3.5/0.6745 = 10 ± 5.189.
  const around10 = [9, 10, 11, 12, 10, 9, 11];

  it("beyond 3.5 median distances, worked out by hand", () => {
    expect([15.18, 15.2, 4.82, 4.8].map((value) => isUnusual(value, around10))).toEqual([false, true, false, true]);
  });

  it("when a digit slipped, either way", () => {
    const turnover = [412, 398, 405, 431, 420, 389, 415, 440, 428, 402, 418, 425].map((n) => n * 1e6);
    expect(isUnusual(4_180e6, turnover)).toBe(true);
    expect(isUnusual(41.8e6, turnover)).toBe(true);
    expect(isUnusual(436e6, turnover)).toBe(false);
  });

  it("not within a tenth of what was seen, however steady that was", () => {
    const steady = [250, 251, 250, 249, 251, 249, 250, 251];
    expect(isUnusual(275, steady)).toBe(false);
    expect(isUnusual(300, steady)).toBe(true);
  });

  it("of a series that mostly stays the same, from three times the largest and a third of the smallest on", () => {
    const same = [4, 4, 4, 4, 4, 5, 4];
    expect([1, 2, 15, 16].map((value) => isUnusual(value, same))).toEqual([true, false, false, true]);
  });

  it("of a series of nothing but 0, never", () => {
    expect(isUnusual(1e9, [0, 0, 0, 0, 0, 0, 0])).toBe(false);
  });
});

describe("for any series", () => {
  const earlier = fc.array(fc.nat(50), { maxLength: 15 });
  const value = fc.nat(200);

  it("the order of the earlier values and the unit of all of them do not matter", () => {
    const same = fc.property(earlier, value, fc.integer({ min: -20, max: 40 }), (seen, one, power) => {
      const found = isUnusual(one, seen);
      const inUnit = (n: number) => n * 2 ** power; // exact, so that nothing is rounded over a limit
      return isUnusual(one, seen.toReversed()) === found && isUnusual(inUnit(one), seen.map(inUnit)) === found;
    });
    fc.assert(same);
  });

  it("a value that was there before is usual, and so is any between it and another usual one", () => {
    const usual = fc.property(earlier, value, fc.double({ min: 0, max: 1, noNaN: true }), (seen, one, share) =>
      seen.every(
        (old) => !isUnusual(old, seen) && (isUnusual(one, seen) || !isUnusual(old + (one - old) * share, seen)),
      ),
    );
    fc.assert(usual);
  });

  it("with too few earlier values nothing is known", () => {
    fc.assert(fc.property(earlier, value, (seen, one) => !isUnusual(one, seen.slice(0, fewestEarlier - 1))));
  });
});

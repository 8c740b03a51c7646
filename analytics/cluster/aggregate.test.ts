import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateOverSentra, aggregateOverTime, type IndicatorRule, type Series } from "./aggregate.ts";
import { parseFormula } from "./formula.ts";

const rules = new Map<string, IndicatorRule>(
  (
    [
      { code: "KI01", overTime: "sum", overSentra: "sum" },
      { code: "KI05", overTime: "sum", overSentra: "sum" },
      { code: "KI06", overTime: "derived", overSentra: "derived", formula: "100*KI05/KI01" },
      { code: "KI10", overTime: "sum", overSentra: "sum" },
      { code: "KI11", overTime: "weighted:KI10", overSentra: "weighted:KI10" },
      { code: "KI04", overTime: "sum", overSentra: "none" },
      { code: "KN01", overTime: "last", overSentra: "sum" },
      { code: "IN11", overTime: "mean", overSentra: "mean" },
    ] satisfies IndicatorRule[]
  ).map((rule) => [rule.code, rule]),
);
const over = (values: Record<string, Series>) => (code: string) => values[code]!;
const u = undefined;

describe("aggregating over time", () => {
  it("sums, takes the last reported, and averages by the catalogue's rule", () => {
    expect(aggregateOverTime("KI01", rules, over({ KI01: [2, u, 3] }))).toEqual({ value: 5, reported: 2, of: 3 });
    expect(aggregateOverTime("KN01", rules, over({ KN01: [15, 14, u] }))).toEqual({ value: 14, reported: 2, of: 3 });
    expect(aggregateOverTime("IN11", rules, over({ IN11: [10, u, 20] }))).toEqual({ value: 15, reported: 2, of: 3 });
  });

  it("recomputes a ratio from its totals instead of averaging ratios", () => {
    // 1 of 1 and 0 of 9 on time: 10 % of ten orders, while the mean of the monthly ratios would be 50 %.
    const { value } = aggregateOverTime("KI06", rules, over({ KI05: [1, 0], KI01: [1, 9] }));
    expect(value).toBe(10);
  });

  it("uses only periods in which numerator and denominator are both reported", () => {
    const result = aggregateOverTime("KI06", rules, over({ KI05: [4, u, 3], KI01: [8, 100, u] }));
    expect(result).toEqual({ value: 50, reported: 1, of: 3 });
  });

  it("leaves a ratio with nothing below the line undefined", () => {
    expect(aggregateOverTime("KI06", rules, over({ KI05: [0, 0], KI01: [0, 0] })).value).toBeUndefined();
  });

  it("weights a percentage by the value that it is a percentage of", () => {
    const { value } = aggregateOverTime("KI11", rules, over({ KI11: [10, 4], KI10: [100, 300] }));
    expect(value).toBe(5.5);
    expect(aggregateOverTime("KI11", rules, over({ KI11: [10], KI10: [0] })).value).toBeUndefined();
  });

  it("has no value where nothing was reported: missing is not zero", () => {
    expect(aggregateOverTime("KI01", rules, over({ KI01: [u, u] }))).toEqual({ value: u, reported: 0, of: 2 });
  });
});

describe("over any months", () => {
  type Month = { part: number | undefined; whole: number | undefined; share: number | undefined };
  const count = fc.nat(1000);
  const maybe = fc.option(count, { nil: u, freq: 3 });
  const month: fc.Arbitrary<Month> = fc.record({ part: maybe, whole: maybe, share: maybe });
  const months = fc.array(month, { minLength: 1, maxLength: 24 });
  const full = fc.record({ part: count, whole: count, share: count });
  /** A month is reported with all its values, or not at all. */
  const nothing: Month = { part: u, whole: u, share: u };
  const year = fc.array(fc.option(full, { nil: nothing }), { minLength: 12, maxLength: 12 });

  const seriesOf = (list: readonly Month[]) => {
    const [part, whole, share] = [list.map((m) => m.part), list.map((m) => m.whole), list.map((m) => m.share)];
    return over({ KI05: part, KI01: whole, KI11: share, KI10: whole, KN01: whole, IN11: whole });
  };
  const drawn = (code: string, list: readonly Month[]) => aggregateOverTime(code, rules, seriesOf(list));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const withBoth = (list: readonly Month[], a: "part" | "share") =>
    list.flatMap((m) => (m[a] === u || m.whole === u ? [] : [{ value: m[a], whole: m.whole }]));

  it("their order does not matter, but for the last value", () => {
    const shuffled = months.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom("KI01", "KI06", "KI11", "IN11"), ([list, other], code) => {
        expect(drawn(code, other)).toEqual(drawn(code, list));
      }),
    );
  });

  it("a month without a value is left out and counted: it changes n of m, never the value", () => {
    fc.assert(
      fc.property(months, fc.nat(), fc.constantFrom("KI01", "KI06", "KI11", "IN11", "KN01"), (list, at, code) => {
        const { value, reported, of } = drawn(code, list);
        const place = at % (list.length + 1);
        const longer = [...list.slice(0, place), nothing, ...list.slice(place)];
        expect(drawn(code, longer)).toEqual({ value, reported, of: of + 1 });
      }),
    );
  });

  it("a ratio is 100·Σ/Σ of the months that have both, and so lies between the least and the greatest of theirs", () => {
    fc.assert(
      fc.property(months, (list) => {
        const both = withBoth(list, "part");
        const whole = sum(both.map((m) => m.whole));
        const { value, reported, of } = drawn("KI06", list);
        expect([reported, of]).toEqual([both.length, list.length]);
        if (whole === 0) expect(value).toBeUndefined();
        else expect(value).toBeCloseTo((100 * sum(both.map((m) => m.value))) / whole, 9);
        if (whole === 0 || both.some((m) => m.whole === 0)) return;
        const ratios = both.map((m) => (100 * m.value) / m.whole);
        expect(value).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
      }),
    );
  });

  it("a divisor that is zero throughout, or never reported, gives no value", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(0, u), (list, whole) => {
        const without = list.map((m) => ({ ...m, whole }));
        for (const code of ["KI06", "KI11"]) expect(drawn(code, without).value).toBeUndefined();
      }),
    );
  });

  it("a weighted mean is Σvw/Σw, and with one weight for all the plain mean", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 1000 }), (list, weight) => {
        const both = withBoth(list, "share");
        const total = sum(both.map((m) => m.whole));
        const { value } = drawn("KI11", list);
        if (total === 0) expect(value).toBeUndefined();
        else expect(value).toBeCloseTo(sum(both.map((m) => m.value * m.whole)) / total, 9);

        const shares = list.flatMap((m) => m.share ?? []);
        const even = drawn(
          "KI11",
          list.map((m) => ({ ...m, whole: weight })),
        ).value;
        if (shares.length === 0) expect(even).toBeUndefined();
        else expect(even).toBeCloseTo(sum(shares) / shares.length, 9);
      }),
    );
  });

  it("quarters drawn together make the year: sums, last values, and ratios from the quarters' totals", () => {
    fc.assert(
      fc.property(year, (list) => {
        const quarters = [0, 3, 6, 9].map((start) => list.slice(start, start + 3));
        const ofQuarters = (code: string): Series => quarters.map((three) => drawn(code, three).value);
        for (const code of ["KI01", "KN01"]) {
          expect(aggregateOverTime(code, rules, over({ [code]: ofQuarters(code) })).value).toBe(
            drawn(code, list).value,
          );
        }
        const totals = over({ KI05: ofQuarters("KI05"), KI01: ofQuarters("KI01") });
        expect(aggregateOverTime("KI06", rules, totals).value).toBe(drawn("KI06", list).value);
      }),
    );
  });
});

describe("aggregating over sentra", () => {
  it("refuses to add what has no common unit", () => {
    expect(aggregateOverSentra("KI04", rules, over({ KI04: [5, 6] })).value).toBeUndefined();
  });

  it("adds the last counts of sentra", () => {
    expect(aggregateOverSentra("KN01", rules, over({ KN01: [15, 150] })).value).toBe(165);
  });
});

describe("formulas", () => {
  it("works from left to right and names its codes", () => {
    const formula = parseFormula("100*KI05/KI01");
    expect(formula.codes).toEqual(["KI05", "KI01"]);
    expect(formula.evaluate((code) => ({ KI05: 3, KI01: 4 })[code])).toBe(75);
  });

  it.each(["", "100*", "KI05-KI01", "a*b", "100**KI05", "constructor"])("refuses %j", (text) => {
    expect(() => parseFormula(text)).toThrow("not a formula");
  });

  it("names an unknown indicator", () => {
    expect(() => aggregateOverTime("XX99", rules, () => [])).toThrow("XX99");
  });
});

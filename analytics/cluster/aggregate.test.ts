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

  it("does not depend on the order of the months, but for the last value", () => {
    const month = fc.record({ a: fc.option(fc.nat(1000), { nil: u }), b: fc.option(fc.nat(1000), { nil: u }) });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 24 }), (months) => {
        const at = (list: typeof months) => over({ KI05: list.map((m) => m.a), KI01: list.map((m) => m.b) });
        for (const code of ["KI01", "KI06"]) {
          expect(aggregateOverTime(code, rules, at(months))).toEqual(
            aggregateOverTime(code, rules, at([...months].reverse())),
          );
        }
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

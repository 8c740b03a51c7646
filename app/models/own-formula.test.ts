import { describe, expect, it } from "vitest";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import { findFormulaProblem, normaliseFormula } from "./own-formula.ts";

const entry = (code: string, rules: Partial<Indicator>) => [code, { code, period: "month", ...rules }] as const;
const catalogue = new Map([
  entry("KI01", { overTime: "sum" }),
  entry("KI05", { overTime: "sum" }),
  entry("KI06", { overTime: "derived", formula: "100*KI05/KI01" }),
  entry("KI11", { overTime: "weighted:KI10" }),
  entry("KI14", { overTime: "sum", period: "year" }),
  entry("D1000", { overTime: "last" }),
]) as Catalogue;
const problemOf = (typed: string) => findFormulaProblem(normaliseFormula(typed), "month", catalogue);

describe("an office's formula", () => {
  it("is read as people write it", () => {
    expect(normaliseFormula(" 100 × ki05 ÷ KI01 ")).toBe("100*KI05/KI01");
    expect(normaliseFormula("100 x KI05 : KI01")).toBe("100*KI05/KI01");
    expect(problemOf("100 × KI05 ÷ KI01")).toBeUndefined();
    expect(problemOf("D1000 / KI01")).toBeUndefined();
  });

  it.each([
    ["KI01 + KI05", { reason: "syntax" }],
    ["100 × ÷ KI01", { reason: "syntax" }],
    ["100%", { reason: "syntax" }],
    ["100 × 2", { reason: "noCode" }],
    ["KI99 ÷ KI01", { reason: "unknown", code: "KI99" }],
    ["KI06 × KI01", { reason: "notPlain", code: "KI06" }],
    ["KI11 × KI01", { reason: "notPlain", code: "KI11" }],
    ["KI14 ÷ KI01", { reason: "period", code: "KI14" }],
  ])("%s is refused, and said why", (typed, problem) => {
    expect(problemOf(typed)).toEqual(problem);
  });
});

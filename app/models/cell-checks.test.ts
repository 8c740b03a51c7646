import { describe, expect, it } from "vitest";
import { type CellRule, type Explanation, findChecks, holdsBack } from "./cell-checks.ts";

const rules: CellRule[] = [
  { code: "KI05-KI01", part: "KI05", whole: "KI01", severity: "must" },
  { code: "KI02-KN01", part: "KI02", whole: "KN01", severity: "check" },
  { code: "IN07-days", part: "IN07", whole: "days", severity: "must" },
];
const usual = [10, 11, 9, 10, 12, 10, 11, 9, 10, 11, 10, 10];

function check(
  values: Record<string, string>,
  earlier: Record<string, (number | undefined)[]> = {},
  explanations: Explanation[] = [],
) {
  const indicators = ["KI01", "KI02", "KI05", "IN07"].map((code) => ({ code, valueType: "count" as const }));
  const stored = {
    indicators,
    valueOf: (code: string) => values[code],
    earlierOf: (code: string) => earlier[code] ?? [],
    length: { days: 30, hours: 720 },
  };
  return findChecks(stored, rules, explanations);
}
const found = (...args: Parameters<typeof check>) => check(...args).map((one) => `${one.code} ${one.check}`);

describe("a part and its whole", () => {
  it("the part may be as much as the whole, and not more, whatever way the number is written", () => {
    expect(found({ KI01: "4", KI05: "4.0" })).toEqual([]);
    expect(found({ KI01: "4", KI05: "5" })).toEqual(["KI05 KI05-KI01"]);
    expect(found({ KI01: "9", KI05: "10" })).toEqual(["KI05 KI05-KI01"]); // as numbers, not as text
  });

  it("the whole may stand in another sheet, or be the length of the period; where one is missing nothing is said", () => {
    expect(found({ KI02: "8", KN01: "7" })).toEqual(["KI02 KI02-KN01"]);
    expect(found({ KI02: "8" })).toEqual([]);
    expect(found({ KN01: "7" })).toEqual([]);
    expect(found({ IN07: "30" })).toEqual([]);
    expect(found({ IN07: "31" })).toEqual(["IN07 IN07-days"]);
  });

  it("what must be put right stands first, and no explanation does away with it", () => {
    const broken = { KI02: "8", KN01: "7", KI01: "1", KI05: "2" };
    const word = (code: string, answers: string, about: string) => ({ code, answers, about, text: "begitu" });
    expect(found(broken)).toEqual(["KI05 KI05-KI01", "KI02 KI02-KN01"]);
    const explained = check(broken, {}, [word("KI05", "KI05-KI01", "2"), word("KI02", "KI02-KN01", "8")]);
    expect(explained.filter(holdsBack).map(({ code }) => code)).toEqual(["KI05"]);
  });
});

describe("the past of a cell", () => {
  it("asks about a jump, and about what was there last time and is empty now", () => {
    expect(found({ KI01: "100" }, { KI01: usual })).toEqual(["KI01 jump"]);
    expect(found({}, { KI01: usual })).toEqual(["KI01 missing"]);
    expect(found({}, { KI01: [...usual, undefined] })).toEqual([]);
  });

  it("an explanation is for one check of one value, and the last one counts", () => {
    const jump = { KI01: "100" };
    const word = { code: "KI01", answers: "jump", about: "100.0", text: "pesanan besar" };
    const open = (explanations: Explanation[]) => check(jump, { KI01: usual }, explanations).filter(holdsBack);
    expect(open([])).toHaveLength(1);
    expect(open([word])).toHaveLength(0);
    expect(open([{ ...word, about: "101" }])).toHaveLength(1);
    expect(open([{ ...word, answers: "missing" }])).toHaveLength(1);
    expect(open([{ ...word, code: "KI02" }])).toHaveLength(1);
    const [latest] = check(jump, { KI01: usual }, [word, { ...word, text: "dua pesanan besar" }]);
    expect(latest!.explanation).toBe("dua pesanan besar");
    expect(check({}, { KI01: usual }, [{ ...word, answers: "missing", about: null }]).filter(holdsBack)).toEqual([]);
  });
});

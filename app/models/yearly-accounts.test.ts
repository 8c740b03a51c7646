import { describe, expect, it } from "vitest";
import { type AccountLine, type AccountSection, checkAccounts, totalsOf } from "./yearly-accounts.ts";

const line = (section: AccountSection, amount: bigint | null, before: bigint | null = null, isResult = false) =>
  ({ section, name: section, amount, before, isResult, isSimulated: false }) satisfies AccountLine;

/** A small cooperative, added up by hand: 8,500 = 2,300 + 6,200; 5,500 - 5,100 = 400. */
const sound: AccountLine[] = [
  line("current_assets", 1_250n),
  line("current_assets", 2_000n),
  line("fixed_assets", 6_000n),
  line("fixed_assets", -750n),
  line("current_liabilities", 800n),
  line("long_liabilities", 1_500n),
  line("equity", 5_800n),
  line("equity", 400n, null, true),
  line("member_income", 5_200n),
  line("other_income", 300n),
  line("business_expenses", 4_950n),
  line("cooperative_expenses", 60n),
  line("tax", 90n),
];

describe("the accounts of a year", () => {
  it("are added up part by part", () => {
    expect(totalsOf(sound, "amount")).toEqual({
      assets: 8_500n,
      liabilities: 2_300n,
      equity: 6_200n,
      income: 5_500n,
      expenses: 5_100n,
      result: 400n,
    });
    expect(checkAccounts(sound)).toEqual([]);
  });

  it("say by how much they do not balance, to the rupiah beyond what a double holds", () => {
    const huge = 9_007_199_254_740_993n;
    const lines = [line("current_assets", huge), ...sound];
    expect(checkAccounts(lines)).toEqual([{ kind: "unbalanced", column: "amount", difference: huge }]);
  });

  it("hold the year's result in the equity", () => {
    const lines = sound.map((one) => (one.isResult ? { ...one, amount: 390n } : one));
    expect(checkAccounts(lines)).toEqual([
      { kind: "unbalanced", column: "amount", difference: 10n },
      { kind: "result-differs", column: "amount", difference: -10n },
    ]);
  });

  it("do not take an empty part for 0", () => {
    const lines = sound.filter(({ section }) => !section.endsWith("liabilities"));
    expect(totalsOf(lines, "amount").liabilities).toBeUndefined();
    expect(checkAccounts(lines)).toEqual([{ kind: "incomplete", column: "amount", missing: ["liabilities"] }]);
    expect(checkAccounts([...lines, line("current_liabilities", 0n)])).toEqual([
      { kind: "unbalanced", column: "amount", difference: 2_300n },
    ]);
  });

  it("check the year before once something of it is typed", () => {
    const lines = sound.map((one) => (one.section === "tax" ? { ...one, before: 90n } : one));
    expect(checkAccounts(lines)).toEqual([
      { kind: "incomplete", column: "before", missing: ["assets", "liabilities", "equity", "income"] },
    ]);
  });
});

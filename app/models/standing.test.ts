import { describe, expect, it } from "vitest";
import { describeStanding, type KnownOfSentra } from "./standing.ts";

const known: KnownOfSentra = {
  product: "tenun",
  place: "Bandar Kidul",
  enterprises: 15,
  turnover: { value: 420_000_000, reported: 12, of: 12 },
  exports: 0,
  credit: undefined,
  markets: 7,
  power: 92,
  innovations: 0,
};
const verdicts = (changes: Partial<KnownOfSentra>) =>
  describeStanding({ ...known, ...changes }).map(({ verdict }) => verdict);
const stateOf = (definition: string, key: string, changes: Partial<KnownOfSentra>) =>
  describeStanding({ ...known, ...changes })
    .find((one) => one.key === definition)!
    .requirements.find((one) => one.key === key)!.state;

describe("a sentra beside the definitions", () => {
  it("of 15 enterprises is a sentra to PP 29/2018, and to the other two not", () => {
    expect(verdicts({})).toEqual(["met", "notMet", "notMet"]);
  });

  it("stands at the limit as the texts have it: at least 5, at least 20, 30 to 50, Rp 500 million", () => {
    expect([4, 5].map((enterprises) => stateOf("pp29", "units", { enterprises }))).toEqual(["notMet", "met"]);
    expect([19, 20].map((enterprises) => stateOf("disperindag", "units", { enterprises }))).toEqual(["notMet", "met"]);
    expect([29, 30, 50, 51].map((enterprises) => stateOf("kementerian", "units", { enterprises }))).toEqual([
      "notMet",
      "met",
      "met",
      "above",
    ]);
    const turnover = (value: number) => ({ turnover: { value, reported: 12, of: 12 } });
    expect(stateOf("kementerian", "turnover", turnover(499_999_999))).toBe("notMet");
    expect(stateOf("kementerian", "turnover", turnover(500_000_000))).toBe("met");
  });

  it("may be smaller where it exports", () => {
    expect(stateOf("disperindag", "units", { exports: 1_000_000 })).toBe("smaller");
    expect(verdicts({ exports: 1_000_000 })[1]).toBe("met");
    expect(stateOf("disperindag", "units", { exports: undefined })).toBe("notMet");
  });

  it("is never said to meet what nobody knows", () => {
    const nothing = { turnover: { value: undefined, reported: 0, of: 12 }, enterprises: undefined };
    expect(verdicts(nothing)).toEqual(["unknown", "unknown", "unknown"]);
    // The outlook of its market is measured by nobody.
    expect(verdicts({ enterprises: 40, turnover: { value: 9e8, reported: 12, of: 12 } })[2]).toBe("unknown");
    expect(stateOf("kementerian", "finance", {})).toBe("unknown");
  });
});

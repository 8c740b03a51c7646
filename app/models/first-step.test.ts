import type { ScoreInterval } from "analytics";
import { describe, expect, it } from "vitest";
import { chooseFirstStep, wordingOf } from "./first-step.ts";
import type { Importance } from "./published-importance.server.ts";

type Row = [construct: string, importance: number, score: number, reach?: number | null];

/** Constructs with their importance, score, and how far the interval reaches to both sides. */
function choose(rows: Row[]) {
  const importance: Importance = {
    from: "own",
    respondents: 80,
    target: "KB",
    constructs: rows.map(([construct, points]) => ({ construct, importance: points, isSure: true })),
  };
  const scores = rows.map(([construct, , score, reach = 2]): ScoreInterval => {
    const ends = reach === null ? [null, null] : [score - reach, score + reach];
    return { construct, score, n: 80, error: reach, low: ends[0]!, high: ends[1]! };
  });
  return chooseFirstStep(importance, scores)!;
}

describe("what to do first", () => {
  it("is the lowest score among the constructs that matter more than the mean", () => {
    // The mean importance is 0.2. MS scores lower still, but hardly moves the target.
    const step = choose([
      ["MS", 0.05, 30],
      ["KP", 0.3, 50],
      ["SIN", 0.25, 70],
    ]);
    expect(step.first?.construct).toBe("KP");
    expect(step.alsoLow).toEqual([]);
    expect(wordingOf(step)).toBe("strongestHigh"); // the mean score is 50, and 50 is not below it
  });

  it("says that the strongest one is low only where it is both", () => {
    const low = choose([
      ["KP", 0.4, 45],
      ["SIN", 0.1, 70],
    ]);
    expect(wordingOf(low)).toBe("strongestLow");
    const other = choose([
      ["KP", 0.4, 80],
      ["SIN", 0.35, 45],
      ["MS", 0.1, 70],
    ]);
    expect(other.first?.construct).toBe("SIN");
    expect(wordingOf(other)).toBe("otherLow");
  });

  it("names the others whose interval overlaps: which is lowest is not certain then", () => {
    const rows: Row[] = [
      ["KP", 0.4, 50, 3],
      ["SIN", 0.4, 54, 3],
      ["SP", 0.4, 60, 3],
      ["MS", 0, 90, 3],
    ];
    expect(choose(rows).alsoLow).toEqual(["SIN"]);
    // What has no interval cannot be told apart from anything.
    expect(choose(rows.map(([c, i, s]): Row => [c, i, s, null])).alsoLow).toEqual(["SIN", "SP"]);
  });

  it("is nothing where no construct moves the target upwards", () => {
    const step = choose([
      ["KP", -0.1, 40],
      ["SIN", -0.3, 30],
    ]);
    expect(step.first).toBeUndefined();
    expect(wordingOf(step)).toBe("none");
  });

  it("leaves out constructs whose score may not be shown", () => {
    const importance: Importance = {
      from: "pool",
      respondents: 80,
      target: "KB",
      constructs: [{ construct: "KP", importance: 0.3, isSure: undefined }],
    };
    expect(chooseFirstStep(importance, [])).toBeUndefined();
  });
});

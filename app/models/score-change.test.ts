import type { ChangeSinceBefore, ScoreInterval } from "analytics";
import { describe, expect, it } from "vitest";
import { changesOf } from "./score-change.ts";

const score = (construct: string, value: number): ScoreInterval => ({
  construct,
  score: value,
  n: 40,
  error: 2,
  low: value - 4,
  high: value + 4,
});
const change = (construct: string, difference: number, distinguishable: boolean) => ({
  construct,
  difference,
  low: difference - 5,
  high: difference + 5,
  p: 0.5,
  distinguishable,
});
const equal = { equal: true, difference: 0, low: -1, high: 1, p: 1 };
const tested = (construct: string, comparable: boolean) => ({
  construct,
  composition: { holds: comparable, c: 1, quantile5: 0.9, p: 0.5 },
  mean: equal,
  variance: equal,
  invariance: "full" as const,
  comparable,
  reason: "same-composite" as const,
});

const now = [score("MS", 60), score("KP", 70), score("SIN", 50), score("overall", 60)];
const since = (comparable: Record<string, boolean>): ChangeSinceBefore => ({
  n: 40,
  comparison: {
    kind: "made",
    sizes: [40, 40],
    enough: true,
    permutations: 1000,
    failed: 0,
    constructs: Object.entries(comparable).map(([construct, is]) => tested(construct, is)),
    paths: [],
  },
  scores: [score("MS", 58), score("KP", 60), score("SIN", 58), score("overall", 58.7)],
  changes: [change("MS", 2, false), change("KP", 10, true), change("SIN", -8, true), change("overall", 1.3, false)],
});
const verdicts = (withBefore: ChangeSinceBefore) =>
  Object.fromEntries(changesOf(now, withBefore).map(({ construct, verdict }) => [construct, verdict]));

describe("the change of a score", () => {
  it("is up or down only where it is beyond the uncertainty", () => {
    expect(verdicts(since({ MS: true, KP: true, SIN: true }))).toEqual({
      MS: "same",
      KP: "up",
      SIN: "down",
      overall: "same",
    });
  });

  it("is not told where the answers mean something else now, and then not for the whole either", () => {
    const withBefore = since({ MS: true, KP: false, SIN: true });
    expect(verdicts(withBefore)).toEqual({ MS: "same", KP: "not-compared", SIN: "down", overall: "not-compared" });
    const kp = changesOf(now, withBefore).find(({ construct }) => construct === "KP")!;
    expect([kp.difference, kp.low, kp.high]).toEqual([undefined, null, null]);
  });

  it("is not told at all where the two waves could not be tested", () => {
    const untested = { ...since({}), comparison: { kind: "not-made", code: "too-few-rows" } as const };
    expect(new Set(Object.values(verdicts(untested)))).toEqual(new Set(["not-compared"]));
  });
});

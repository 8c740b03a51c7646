import { describe, expect, it } from "vitest";
import { scaleToBest } from "./scale-to-best.ts";

const u = undefined;

describe("a scale whose 100 is the best", () => {
  it("takes the highest where more is better; zero is zero", () => {
    expect(scaleToBest([30, 120, 0], "higher")).toEqual({ best: 120, scores: [25, 100, 0] });
  });

  it("takes the lowest where less is better: twice the outage is half the score", () => {
    expect(scaleToBest([4, 8, 16], "lower")).toEqual({ best: 4, scores: [100, 50, 25] });
  });

  it("keeps a missing value missing and does not let it count", () => {
    expect(scaleToBest([u, 5, 10], "higher")).toEqual({ best: 10, scores: [u, 50, 100] });
    expect(scaleToBest([u, 5, 10], "lower")).toEqual({ best: 5, scores: [u, 100, 50] });
  });

  it("gives equals the same 100", () => {
    expect(scaleToBest([7, 7], "lower")).toEqual({ best: 7, scores: [100, 100] });
  });

  it.each([
    [[1, 2], "none", "neutral"],
    [[1, u, u], "higher", "tooFew"],
    [[u, u], "lower", "tooFew"],
    [[], "higher", "tooFew"],
    [[-1, 2], "higher", "negative"],
    [[-1, 2], "lower", "negative"],
    [[0, 0], "higher", "bestIsZero"],
    [[0, 3], "lower", "bestIsZero"],
  ] as const)("has none for %j, %s is better: %s", (values, better, reason) => {
    expect(scaleToBest([...values], better)).toEqual({ reason });
  });
});

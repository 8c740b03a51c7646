import { describe, expect, it } from "vitest";
import { tableFromRows } from "../pls/table.ts";
import { healthScores } from "./health-score.ts";

const model = { constructs: [{ name: "KP", indicators: ["KP1", "KP2"], mode: "A" as const }], paths: [] };
const weights = { KP: { KP1: 0.5, KP2: 0.5 } };
const scale = { min: 1, max: 5 };
const scoresOf = (rows: (number | null)[][]) =>
  healthScores(tableFromRows(["KP1", "KP2"], rows), model, weights, scale);

describe("the score of a group", () => {
  it("is 0 at the bottom of the scale, 100 at its top, 50 in the middle", () => {
    // Both items spread alike, so both count alike: respondents score 0, 50 and 100.
    const [kp] = scoresOf([
      [1, 1],
      [3, 3],
      [5, 5],
    ]);
    expect(kp).toEqual({ construct: "KP", score: 50, n: 3 });
  });

  it("weighs an item by its weight over its spread, as the estimate does on standardised items", () => {
    // Deviations are 2 and 1, so the raw weights are 1/4 and 1/2 and the shares 1/3 and 2/3.
    // Scores: (0 + 2·25)/3, (50 + 2·50)/3, (100 + 2·75)/3, by hand.
    const [kp] = scoresOf([
      [1, 2],
      [3, 3],
      [5, 4],
    ]);
    expect(kp!.score).toBeCloseTo((50 / 3 + 50 + 250 / 3) / 3, 12);
  });

  it("counts only those who answered the whole construct, and says how many", () => {
    const [kp] = scoresOf([
      [1, 1],
      [5, 5],
      [5, null],
      [3, 3],
    ]);
    expect(kp!.n).toBe(3);
  });

  it("names an answer that is not on the scale", () => {
    expect(() =>
      scoresOf([
        [1, 1],
        [9, 5],
        [2, 3],
      ]),
    ).toThrow(/scale/);
  });
});

import { describe, expect, it } from "vitest";
import { compareLatest, type LatestScores } from "./compared-scores.ts";

const instrument = {} as LatestScores["instrument"];
const score = (value: number, error: number) => ({
  construct: "overall",
  score: value,
  n: 50,
  error,
  low: value - 2 * error,
  high: value + 2 * error,
});
const published = (sentraId: number, value: number, rest: Partial<LatestScores> = {}): LatestScores => ({
  sentraId,
  month: "2026-05-01",
  title: "Gelombang",
  source: undefined,
  instrument,
  scale: "v1",
  failing: [],
  scores: [score(value, 1)],
  ...rest,
});
const table = (latest: LatestScores[]) => compareLatest([1, 2, 3, 4], latest, ["overall"])!.tables[0]!;

describe("scores side by side", () => {
  it("share places where they cannot be told apart", () => {
    const { compared } = table([published(1, 80), published(2, 60), published(3, 60.5), published(4, 40)]);
    expect(compared.map(({ places }) => places)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
    ]);
  });

  it("leave out what may not be compared, and say why", () => {
    const { compared, left } = table([
      published(1, 80),
      published(2, 60, { scale: "v2" }),
      published(3, 60, { failing: ["overall"] }),
    ]);
    expect(compared.map(({ sentraId }) => sentraId)).toEqual([1]);
    expect(left).toEqual([
      { sentraId: 2, reason: "otherScale" },
      { sentraId: 3, reason: "notSame" },
      { sentraId: 4, reason: "noResult" },
    ]);
    expect(table([published(1, 80), published(2, 1, { scores: [], withheld: { needed: 5 } })]).left[0]).toEqual({
      sentraId: 2,
      reason: "withheld",
    });
    expect(table([published(1, 80, { failing: undefined })]).left[0]!.reason).toBe("notTested");
  });

  it("take the scale that most share, and the later of two", () => {
    const later = { scale: "v2", month: "2026-11-01" };
    expect(table([published(1, 80), published(2, 70, later)]).compared[0]!.sentraId).toBe(2);
    const two = table([published(1, 80), published(2, 70, later), published(3, 60)]);
    expect(two.compared.map(({ sentraId }) => sentraId)).toEqual([1, 3]);
  });

  it("are none where nothing is published", () => {
    expect(compareLatest([1, 2], [], ["overall"])).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import {
  drawTogether,
  type IndexIndicator,
  normalise,
  pillarScores,
  placeRanges,
  placesOf,
} from "./development-index.ts";

const u = undefined;
const indicator = (pillar: string, values: (number | undefined)[], rest: Partial<IndexIndicator> = {}) =>
  ({ pillar, better: "higher", values, ...rest }) satisfies IndexIndicator;
const equal = [25, 25, 25, 25];

describe("an indicator on the scale", () => {
  it("lies between its goalposts, and no further", () => {
    const shares = indicator("a", [0, 50, 100, 130, u], { goalposts: [0, 100] });
    expect(normalise(shares, "stated")).toEqual([1, 50.5, 100, 100, u]);
  });

  it("is turned round where less is better", () => {
    const hours = indicator("a", [0, 5, 10], { better: "lower" });
    expect(normalise(hours, "stated")).toEqual([100, 50.5, 1]);
  });

  it("has no score where all are equal, or fewer than three are known", () => {
    expect(normalise(indicator("a", [4, 4, 4]), "stated")).toEqual([u, u, u]);
    expect(normalise(indicator("a", [4, 8, u]), "stated")).toEqual([u, u, u]);
    expect(normalise(indicator("a", [4, 8, u]), "ranks")).toEqual([u, u, u]);
  });

  it("lets one that stands far out hold the range of twenty only to their 95th percentile", () => {
    const values = [...Array.from({ length: 20 }, (_, i) => i), 1000];
    // Of 21 values the 5th and 95th percentile are the second and the twentieth: 1 and 19.
    const scores = normalise(indicator("a", values), "stated");
    expect(scores[10]).toBeCloseTo(1 + (99 * (10 - 1)) / (19 - 1), 10);
    expect(scores[20]).toBe(100);
    expect(scores[0]).toBe(1);
  });

  it("by places is spread evenly, and equals share", () => {
    expect(normalise(indicator("a", [1, 10, 100]), "ranks")).toEqual([1, 50.5, 100]);
    expect(normalise(indicator("a", [1, 7, 7, 9, u]), "ranks")).toEqual([1, 50.5, 50.5, 100, u]);
  });
});

describe("a pillar", () => {
  const rule = { pillars: ["a", "b"], leastKnown: 2 / 3 };
  const goalposts = [0, 100] as const;
  const given = [
    indicator("a", [100, 100], { goalposts }),
    indicator("a", [0, u], { goalposts }),
    indicator("a", [u, u], { goalposts }),
    indicator("b", [50, 50], { goalposts }),
  ];

  it("is the mean of what is known, where two thirds are", () => {
    expect(pillarScores(given, rule)).toEqual([
      [
        { score: 50.5, known: 2, of: 3 },
        { score: 50.5, known: 1, of: 1 },
      ],
      [
        { score: u, known: 1, of: 3 },
        { score: 50.5, known: 1, of: 1 },
      ],
    ]);
  });
});

describe("pillars drawn together", () => {
  it("are the weighted means that the definition gives", () => {
    // √(4·9) = 6, and 4^¾·64^¼ = 2^1.5·2^1.5 = 8.
    expect(drawTogether([4, 9], [50, 50], "geometric")).toBeCloseTo(6, 12);
    expect(drawTogether([4, 64], [75, 25], "geometric")).toBeCloseTo(8, 12);
    expect(drawTogether([4, 64], [75, 25], "arithmetic")).toBeCloseTo(19, 12);
  });

  it("never exceed the arithmetic mean, and equal it where pillars are equal", () => {
    for (const scores of [
      [10, 90, 30, 70],
      [1, 100, 100, 100],
    ]) {
      expect(drawTogether(scores, equal, "geometric")).toBeLessThan(drawTogether(scores, equal, "arithmetic")!);
    }
    expect(drawTogether([40, 40, 40, 40], [10, 20, 30, 40], "geometric")).toBeCloseTo(40, 10);
  });

  it("are not known where one that counts is not", () => {
    expect(drawTogether([50, u], [50, 50], "geometric")).toBe(u);
    expect(drawTogether([50, u], [50, 0], "geometric")).toBeCloseTo(50, 12);
    expect(drawTogether([50, 50], [0, 0], "geometric")).toBe(u);
  });
});

it("places count from the highest; equals share the mean of theirs", () => {
  expect(placesOf([30, u, 80, 30, 10])).toEqual([2.5, u, 1, 2.5, 4]);
});

it("places and ranks of many agree with counting, one by one, who is better", () => {
  const values = Array.from({ length: 500 }, (_, i) => (i % 7 === 0 ? u : (i * 7919) % 97));
  const known = values.filter((value) => value !== undefined);
  const count = (is: (other: number) => boolean) => known.filter(is).length;
  const places = placesOf(values);
  const ranks = normalise(indicator("a", values, { better: "lower" }), "ranks");
  values.forEach((value, at) => {
    if (value === undefined) return expect([places[at], ranks[at]]).toEqual([u, u]);
    const equal = count((other) => other === value) - 1;
    expect(places[at]).toBe(1 + count((other) => other > value) + equal / 2);
    expect(ranks[at]).toBeCloseTo(1 + (99 * (count((other) => other > value) + equal / 2)) / (known.length - 1), 10);
  });
});

describe("how far places move", () => {
  const rule = { pillars: ["a", "b"], leastKnown: 1 };
  const goalposts = [0, 100] as const;
  const settings = { weights: [50, 50], draws: 400, seed: 7, spread: 0.5 };
  const ranges = (a: (number | undefined)[], b: number[], other: Partial<typeof settings> = {}) =>
    placeRanges([indicator("a", a, { goalposts }), indicator("b", b, { goalposts })], rule, { ...settings, ...other });

  it("not at all for one that is first, and one that is last, in every pillar", () => {
    const found = ranges([90, 60, 30, 5], [95, 30, 60, 10]);
    expect(found[0]).toEqual({ median: 1, low: 1, high: 1 });
    expect(found[3]).toEqual({ median: 4, low: 4, high: 4 });
  });

  it("for two that mirror each other, as often one way as the other", () => {
    const found = ranges([90, 60, 30, 5], [95, 30, 60, 10]);
    for (const at of [1, 2]) expect(found[at]).toMatchObject({ low: 2, high: 3 });
  });

  it("comes out the same each time, and leaves out who has no index", () => {
    expect(ranges([90, 60, 30, u], [9, 30, 60, 10])).toEqual(ranges([90, 60, 30, u], [9, 30, 60, 10]));
    expect(ranges([90, 60, 30, u], [9, 30, 60, 10])[3]).toBe(u);
  });

  it("agrees with a direct recomputation over the six variants where weights stand still", () => {
    const [a, b] = [
      [80, 55, 20],
      [15, 50, 90],
    ];
    const given = [indicator("a", a, { goalposts }), indicator("b", b, { goalposts })];
    const places = (["stated", "range", "ranks"] as const).flatMap((how) =>
      (["geometric", "arithmetic"] as const).map((together) => {
        const scores = given.map((one) => normalise(one, how));
        return placesOf(a.map((_, at) => drawTogether([scores[0]![at], scores[1]![at]], [1, 1], together)));
      }),
    );
    ranges(a, b, { spread: 0, draws: 600 }).forEach((range, at) => {
      const possible = places.map((each) => each[at]!);
      expect(range!.low).toBeGreaterThanOrEqual(Math.min(...possible));
      expect(range!.high).toBeLessThanOrEqual(Math.max(...possible));
      expect(possible).toContain(range!.low);
      expect(possible).toContain(range!.high);
    });
  });
});

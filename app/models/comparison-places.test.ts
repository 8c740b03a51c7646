import { describe, expect, it } from "vitest";
import { placesAmong } from "./comparison-places.ts";

const whole = (value: number | undefined) => ({ value, reported: 12, of: 12 });
const u = undefined;

describe("places", () => {
  it("count from the best, whichever way is better, and equals share them", () => {
    const cells = [40, 10, 40, 25].map(whole);
    expect(placesAmong(cells, "higher")).toEqual([
      { best: 1, worst: 2, of: 4 },
      { best: 4, worst: 4, of: 4 },
      { best: 1, worst: 2, of: 4 },
      { best: 3, worst: 3, of: 4 },
    ]);
    expect(placesAmong(cells, "lower")[1]).toEqual({ best: 1, worst: 1, of: 4 });
  });

  it("are not given to what lacks months, and the others are placed without it", () => {
    const cells = [whole(40), { value: 90, reported: 9, of: 12 }, whole(50)];
    expect(placesAmong(cells, "higher")).toEqual([{ best: 2, worst: 2, of: 2 }, u, { best: 1, worst: 1, of: 2 }]);
  });

  it("are none where nothing is better, or one alone is whole", () => {
    expect(placesAmong([1, 2].map(whole), "none")).toEqual([u, u]);
    expect(placesAmong([whole(1), whole(u)], "higher")).toEqual([u, u]);
  });
});

import { describe, expect, it } from "vitest";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import { findChanges } from "./region-changes.ts";
import { SeriesBook } from "./series.ts";

const indicator = (code: string, overSentra: string): [string, Indicator] => [
  code,
  { code, period: "month", overTime: "sum", overSentra, valueType: "count" } as Indicator,
];
const catalogue: Catalogue = new Map([
  indicator("KN01", "sum"),
  indicator("KN02", "sum"),
  indicator("KN11", "mean"),
  indicator("KI15", "none"),
]);

/** Values of one month, by indicator, for sentra 1, 2, 3; a gap is missing. */
function book(month: string, values: Record<string, (number | undefined)[]>): SeriesBook {
  const observations = Object.entries(values).flatMap(([code, list]) =>
    list.flatMap((value, i) =>
      value === undefined
        ? []
        : [{ sentraId: i + 1, code, period: `${month}-01`, value: String(value), isSimulated: i === 2 }],
    ),
  );
  return new SeriesBook(catalogue, observations, [month]);
}

const find = (...[now, monthBefore, yearBefore]: Record<string, (number | undefined)[]>[]) =>
  findChanges({
    catalogue,
    sentraIds: [1, 2, 3],
    now: book("2026-10", now!),
    monthBefore: book("2026-09", monthBefore!),
    yearBefore: book("2025-10", yearBefore!),
  }).map(({ indicator: { code }, against, before, now, change, sentra }) => [
    code,
    against,
    before,
    now,
    change,
    sentra,
  ]);

describe("what changed most", () => {
  it("compares only those that reported in both months, by the catalogue's rule, the largest first", () => {
    // KN01: 10 + 20 became 15 + 30 (the third reported once); KN11: the mean of 4 and 8 became that of 3 and 6.
    expect(
      find(
        { KN01: [15, 30, 500], KN11: [3, 6, undefined], KN02: [7, 7, 7] },
        { KN01: [10, 20, undefined], KN11: [4, 8, 100], KN02: [7, 7, 7] },
        {},
      ),
    ).toEqual([
      ["KN01", "monthBefore", 30, 45, 50, 2],
      ["KN11", "monthBefore", 6, 4.5, -25, 2],
    ]);
  });

  it("takes the month or the year before, whichever differs more", () => {
    expect(find({ KN01: [12] }, { KN01: [10] }, { KN01: [6] })).toEqual([["KN01", "yearBefore", 6, 12, 100, 1]]);
    expect(find({ KN01: [6] }, { KN01: [10] }, { KN01: [6] })).toEqual([["KN01", "monthBefore", 10, 6, -40, 1]]);
  });

  it("says nothing of what may not be drawn together, was nothing before, or is not reported", () => {
    expect(find({ KI15: [9], KN01: [5], KN02: [1] }, { KI15: [1], KN01: [0] }, {})).toEqual([]);
  });
});

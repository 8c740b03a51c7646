import { expect, it } from "vitest";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import { monthsBetween } from "./periods.ts";
import { SeriesBook } from "./series.ts";
import { SpanTotals } from "./span-totals.ts";

const indicator = (code: string, overTime: string, overSentra: string, formula?: string): [string, Indicator] => [
  code,
  { code, period: "month", overTime, overSentra, formula, valueType: "count" } as Indicator,
];
const catalogue: Catalogue = new Map([
  indicator("A1", "last", "sum"),
  indicator("A2", "sum", "sum"),
  indicator("A3", "derived", "derived", "A2/A1"),
  indicator("A4", "weighted:A1", "weighted:A1"),
]);
const months = monthsBetween("2024-01", "2025-12");
const sentraIds = [1, 2, 3, 4, 5];

/** Every seventh value is missing, and what sentra 4 reports is simulated. */
const observations = sentraIds.flatMap((sentraId) =>
  months.flatMap((month, m) =>
    ["A1", "A2", "A4"].flatMap((code, c) => {
      const number = 31 * sentraId + 7 * m + 3 * c;
      const value = String(1 + (number % 23));
      return number % 7 === 0 ? [] : [{ sentraId, code, period: `${month}-01`, value, isSimulated: sentraId === 4 }];
    }),
  ),
);

it("years put together a few sentra at a time are those of one book of all", () => {
  const year = monthsBetween("2025-01", "2025-12");
  const whole = new SeriesBook(catalogue, observations, year);
  const totals = new SpanTotals(catalogue, ["A2", "A3", "A4"], year);
  for (const some of [[1, 2], [3, 4], [5]]) {
    const own = observations.filter(({ sentraId }) => some.includes(sentraId));
    totals.add(some, new SeriesBook(catalogue, own, months));
  }
  for (const code of ["A2", "A3", "A4"]) {
    expect(totals.overSentra(sentraIds, code), code).toEqual(whole.overSentra(sentraIds, code));
    for (const id of sentraIds) {
      expect(totals.overTime(id, code), `${code} ${id}`).toMatchObject(whole.overTime(id, code));
      expect(totals.isSimulated(id, code)).toBe(id === 4);
    }
  }
});

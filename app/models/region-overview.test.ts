import { expect, it } from "vitest";
import { lackingAddress, overviewAddress, overviewPeriods, readRhythm } from "./region-overview.ts";

const read = (address: string) => readRhythm(new URL(address, "http://office").searchParams);

it("a rhythm's address says it, and months need no word", () => {
  for (const kind of ["month", "quarter", "year"] as const) expect(read(overviewAddress("35.15", kind))).toBe(kind);
  expect(overviewAddress("35.15", "month")).toBe("/dinas?wilayah=35.15");
  expect(read("/dinas?irama=abad")).toBe("month");
  expect(read(lackingAddress("35", "2026-T3"))).toBe("quarter");
});

it("shows what is over in Jakarta", () => {
  const newYear = new Date("2026-12-31T17:30:00Z"); // half past midnight there
  expect(overviewPeriods("month", newYear)).toHaveLength(12);
  expect(overviewPeriods("month", newYear).at(-1)).toBe("2026-12");
  expect(overviewPeriods("quarter", newYear)).toEqual([
    ...["2025-T1", "2025-T2", "2025-T3", "2025-T4"],
    ...["2026-T1", "2026-T2", "2026-T3", "2026-T4"],
  ]);
  expect(overviewPeriods("year", new Date("2026-12-31T16:30:00Z")).at(-1)).toBe("2025");
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstDay,
  hasBegun,
  isPeriod,
  kindOf,
  monthsOf,
  type Period,
  periodAt,
  periodKinds,
  periodOf,
  readPeriod,
  shiftPeriod,
} from "./periods.ts";

const year = fc.integer({ min: 1950, max: 2050 }).map(String);
const numbered = (sign: string, most: number, width: number) =>
  fc.tuple(year, fc.integer({ min: 1, max: most })).map(([of, n]) => `${of}${sign}${String(n).padStart(width, "0")}`);
const period: fc.Arbitrary<Period> = fc.oneof(year, numbered("-T", 4, 1), numbered("-", 12, 2));

describe("a period in an address", () => {
  it.each([
    ["2026-10", "month", "2026-10-01", ["2026-10"]],
    ["2026-T1", "quarter", "2026-01-01", ["2026-01", "2026-02", "2026-03"]],
    ["2026-T4", "quarter", "2026-10-01", ["2026-10", "2026-11", "2026-12"]],
  ])("%s is a %s that begins on %s", (text, kind, day, months) => {
    expect(isPeriod(text)).toBe(true);
    expect(kindOf(text)).toBe(kind);
    expect(firstDay(text)).toBe(day);
    expect(monthsOf(text)).toEqual(months);
  });

  it("a year has twelve months, January first", () => {
    expect(monthsOf("2026")).toHaveLength(12);
    expect(firstDay("2026")).toBe("2026-01-01");
    expect(monthsOf("2026").at(-1)).toBe("2026-12");
  });

  it.each([
    "2026-13",
    "2026-T0",
    "2026-T5",
    "2026-Q1",
    "2026-t1",
    "1826",
    "2026-",
    "2026-1",
    "2026-01-01",
    "",
    undefined,
  ])("%j is none", (text) => expect(isPeriod(text)).toBe(false));

  it("is found again from what the database keeps", () => {
    fc.assert(fc.property(period, (text) => readPeriod(kindOf(text), firstDay(text)) === text));
  });
});

describe("going from period to period", () => {
  it.each([
    ["2026-01", -1, "2025-12"],
    ["2026-T1", -1, "2025-T4"],
    ["2026-T4", 2, "2027-T2"],
    ["2026", 1, "2027"],
  ])("%s by %i is %s", (from, by, to) => expect(shiftPeriod(from, by)).toBe(to));

  it("leaves no month out and visits none twice", () => {
    fc.assert(
      fc.property(period, (text) => {
        const next = shiftPeriod(text, 1);
        expect(shiftPeriod(monthsOf(text).at(-1)!, 1)).toBe(monthsOf(next)[0]);
        expect(shiftPeriod(next, -1)).toBe(text);
      }),
    );
  });

  it("every month of a period leads back to it", () => {
    fc.assert(
      fc.property(period, (text) => {
        for (const month of monthsOf(text)) expect(periodAt(kindOf(text), month)).toBe(text);
      }),
    );
  });
});

it("a rarer indicator is kept under the period that contains this one", () => {
  expect(periodKinds.map((kind) => periodOf("2026-11", kind))).toEqual(["2026-11-01", "2026-10-01", "2026-01-01"]);
  expect(periodOf("2026-T4", "year")).toBe("2026-01-01");
  expect(periodOf("2026-T4", "quarter")).toBe("2026-10-01");
});

it("a period begins with its first month", () => {
  expect(hasBegun("2026-T4", "2026-10")).toBe(true);
  expect(hasBegun("2026-T4", "2026-09")).toBe(false);
  expect(hasBegun("2026", "2026-01")).toBe(true);
  expect(hasBegun("2026-11", "2026-10")).toBe(false);
});

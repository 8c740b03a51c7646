import { describe, expect, it } from "vitest";
import { catalogueIn, holds, isAsked, isAskedIn, type WholeCatalogue } from "./effective-catalogue.ts";
import type { Indicator } from "./indicators.server.ts";

const regions = { "35": "Jawa Timur", "35.71": "Kota Kediri", "35.15": "Kab. Sidoarjo", "33": "Jawa Tengah" } as const;
type Code = keyof typeof regions;
const named = (code: Code) => ({ code, name: regions[code] });

const entry = (id: number, code: string, own?: Code, period: Indicator["period"] = "month"): [string, Indicator] => [
  code,
  {
    id,
    code,
    pillar: "performance",
    group: "size",
    nameId: code,
    nameEn: code,
    unit: "orang",
    valueType: "count",
    period,
    overTime: "last",
    overSentra: "sum",
    better: "higher",
    fromRegister: false,
    source: "DINAS",
    ...(own && { region: named(own) }),
  },
];
const retire = (indicatorId: number, region: Code, from: string) => ({
  indicatorId,
  region: named(region),
  from,
  reason: "tidak dipakai",
  at: new Date("2026-01-01T00:00:00Z"),
});

const whole: WholeCatalogue = {
  catalogue: new Map([
    entry(1, "KN01"),
    entry(2, "KN02"),
    entry(3, "KN08", undefined, "year"),
    entry(4, "KN09", undefined, "quarter"),
    entry(1000, "D1000", "35.71"),
    entry(1001, "D1001", "35"),
  ]),
  retirements: [
    retire(2, "35", "2026-06"),
    retire(2, "35.71", "2026-03"),
    retire(3, "35.71", "2026-07"),
    retire(4, "35.71", "2026-05"),
    retire(1000, "33", "2020-01"),
  ],
};
const codesIn = (...places: Code[]) => [...catalogueIn(places, whole).keys()];
const asked = (code: string, month: string, ...places: Code[]) => isAsked(catalogueIn(places, whole).get(code)!, month);

describe("the catalogue in a region", () => {
  it("holds the national indicators everywhere, and an office's own in its region and below", () => {
    expect(codesIn("35.71")).toEqual(["KN01", "KN02", "KN08", "KN09", "D1000", "D1001"]);
    expect(codesIn("35.15")).toEqual(["KN01", "KN02", "KN08", "KN09", "D1001"]);
    expect(codesIn("35")).toEqual(["KN01", "KN02", "KN08", "KN09", "D1001"]);
    expect(codesIn("33")).toEqual(["KN01", "KN02", "KN08", "KN09"]);
  });

  it("holds what any of several regions has", () => {
    expect(codesIn("33", "35.71")).toContain("D1000");
    expect(codesIn("33", "35.15")).not.toContain("D1000");
  });

  it("asks until the month before the retirement; of two that hold, the earlier one counts", () => {
    expect(asked("KN02", "2026-05", "35.15")).toBe(true);
    expect(asked("KN02", "2026-06", "35.15")).toBe(false);
    expect(asked("KN02", "2026-02", "35.71")).toBe(true);
    expect(asked("KN02", "2026-03", "35.71")).toBe(false);
    expect(asked("KN02", "2027-12", "33")).toBe(true);
  });

  it("a quarter or a year that had begun is asked for to its end", () => {
    expect(asked("KN09", "2026-06", "35.71")).toBe(true);
    expect(asked("KN09", "2026-07", "35.71")).toBe(false);
    expect(asked("KN08", "2026-12", "35.71")).toBe(true);
    expect(asked("KN08", "2027-01", "35.71")).toBe(false);
  });

  it("an office's own is asked for from its first month on, or from the year in which that lies", () => {
    const own = { askedFrom: "2026-11", period: "month" } as const;
    expect(["2026-10", "2026-11", "2027-01"].map((month) => isAsked(own, month))).toEqual([false, true, true]);
    const yearly = { ...own, period: "year" } as const;
    expect(["2025-12", "2026-01", "2026-12"].map((month) => isAsked(yearly, month))).toEqual([false, true, true]);
    expect([2025, 2026, 2027].map((year) => isAskedIn(own, year))).toEqual([false, true, true]);
  });

  it("is asked for in a year that has a month before its retirement", () => {
    const { retired } = catalogueIn(["35.71"], whole).get("KN02")!;
    expect([2025, 2026, 2027].map((year) => isAskedIn({ period: "month", retired }, year))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("a retirement elsewhere changes nothing", () => {
    expect(catalogueIn(["35.71"], whole).get("D1000")!.retired).toBeUndefined();
  });
});

it("a region holds itself and what lies in it, by whole parts of the code", () => {
  expect(holds("35", "35")).toBe(true);
  expect(holds("35", "35.71")).toBe(true);
  expect(holds("35.71", "35")).toBe(false);
  expect(holds("35.7", "35.71")).toBe(false);
  expect(holds("3", "35")).toBe(false);
});

import { describe, expect, it } from "vitest";
import { readIndicators } from "../reference/read.ts";
import { months } from "./calendar.ts";
import { planMembers } from "./members.ts";
import { profiles } from "./profiles.ts";
import { planSheets } from "./plan-sheets.ts";

const indicators = readIndicators();
const kn01 = indicators.find(({ code }) => code === "KN01")!;

describe.each(profiles)("the members of $name", (profile) => {
  const members = planMembers(profile);

  it("are as many at each month's end as its sheets count, give or take 3 in 100, or one", () => {
    const reported = planSheets(profile, indicators)
      .flatMap(({ period, cells }) => cells.map((cell) => ({ ...cell, period })))
      .filter(({ indicatorId }) => indicatorId === kn01.id);
    expect(reported.length).toBeGreaterThan(30);
    for (const { period, value } of reported) {
      const end = `${period.slice(0, 8)}${months.find((month) => month.period === period)!.days}`;
      const active = members.filter(
        ({ active_from, active_until }) => active_from <= end && (active_until == null || active_until >= end),
      );
      const allowed = Math.max(1, 0.03 * Number(value));
      expect(Math.abs(active.length - Number(value)), `${period}: ${active.length}`).toBeLessThanOrEqual(allowed);
    }
  });

  it("are the same each time, and no two have the same name or number", () => {
    expect(planMembers(profile)).toEqual(members);
    expect(new Set(members.map(({ name }) => name)).size).toBe(members.length);
    const numbers = members.map(({ nib }) => nib).filter((nib) => nib != null);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const nib of numbers) expect(nib).toMatch(/^999\d{10}$/);
  });

  it("are marked as simulated; some have ended, and some figures are missing", () => {
    expect(members.every(({ is_simulated }) => is_simulated)).toBe(true);
    expect(members.some(({ active_until }) => active_until !== null)).toBe(true);
    expect(members.every(({ active_from, active_until }) => active_until == null || active_from <= active_until)).toBe(
      true,
    );
    expect(members.some(({ yearly_sales }) => yearly_sales === null)).toBe(true);
  });
});

it("Bandar Kidul has the 15 weavers that its study counts", () => {
  const active = planMembers(profiles[0]!).filter(({ active_until }) => active_until === null);
  expect(active).toHaveLength(15);
});

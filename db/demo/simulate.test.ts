import { describe, expect, it } from "vitest";
import { readIndicators } from "../reference/read.ts";
import { periods } from "./calendar.ts";
import { planSheets } from "./plan-sheets.ts";
import { profiles } from "./profiles.ts";
import { simulate } from "./simulate/simulate.ts";

const indicators = readIndicators();
const typed = indicators.filter(({ over_time, formula }) => over_time !== "derived" && formula !== "from_register");
const runs = profiles.map((profile) => ({ key: profile.key, profile, simulated: simulate(profile) }));

/** Every rule that ties indicators of one month together, in words, and the values for which it holds. */
const rules: Record<string, (v: (code: string) => number, days: number) => boolean> = {
  "finished on time at most as many joint orders as there were": (v) => v("KI05") <= v("KI01"),
  "joint production has members, value and volume exactly when it has orders": (v) =>
    [v("KI02") > 0, v("KI03") > 0, v("KI04") > 0].every((some) => some === v("KI01") > 0),
  "who produces jointly is in some internal cooperation, and is a member": (v) =>
    v("KI02") <= v("KI16") && v("KI16") <= v("KN01"),
  "sub-production has a value exactly when it has jobs": (v) => v("KI07") > 0 === v("KI08") > 0,
  "joint purchases have a value exactly when there are any": (v) => v("KI09") > 0 === v("KI10") > 0,
  "joint orders, sub-production, purchases, exports and fairs fit into the turnover": (v) =>
    ["KI03", "KI08", "KI10", "KN03", "KE14"].every((code) => v(code) <= v("KN02")),
  "approved at most as many credits as were applied for": (v) => v("KE02") <= v("KE01") && v("KE06") <= v("KE05"),
  "credit was paid out exactly when some was approved": (v) =>
    v("KE03") > 0 === v("KE02") > 0 && v("KE07") > 0 === v("KE06") > 0 && v("KE10") > 0 === v("KE09") > 0,
  "receivers of credit are in external cooperation, and members": (v) =>
    v("KE09") <= v("KE19") && v("KE19") <= v("KN01"),
  "exhibitions sell exactly when there are any, and those joined are among them": (v) => {
    const exhibitions = v("KE11") + v("KE12") + v("KE13");
    return v("KE14") > 0 === exhibitions > 0 && v("KI13") <= exhibitions;
  },
  "trainees are workers": (v) => v("KE15") <= v("KN05"),
  "an outage has a length exactly when it happened": (v) => v("IN04") > 0 === v("IN05") > 0,
  "days of trouble fit into the month": (v, days) => v("IN07") <= days && v("IN16") <= days,
  "water and power come near to what is needed": (v) =>
    [v("IN13") / v("IN14"), v("IN01") / v("IN02")].every((share) => share > 0.5 && share < 1.5),
  "members with internet are members": (v) => v("IN09") <= v("KN01"),
  "every enterprise has a worker, and at most one showroom": (v) => v("KN05") >= v("KN01") && v("KN10") <= v("KN01"),
};

describe.each(runs)("the simulated months of $key", ({ profile, simulated }) => {
  it.each(Object.entries(rules))("%s", (_, holds) => {
    for (const { month, values } of simulated) {
      const value = (code: string) => Number(values[code] ?? expect.fail(`${code} is missing in ${month.period}`));
      expect(holds(value, month.days), month.period).toBe(true);
    }
  });

  it("are 36, the same every time", () => {
    expect(simulated.map(({ month }) => month.period)).toEqual(periods);
    expect(periods.at(0)).toBe("2023-11-01");
    expect(periods.at(-1)).toBe("2026-10-01");
    expect(simulate(profile)).toEqual(simulated);
  });

  it("hold what is typed and nothing that is derived", () => {
    const codes = new Set(simulated.flatMap(({ values }) => Object.keys(values)));
    expect([...codes].sort()).toEqual(typed.map(({ code }) => code).sort());
  });

  it("hold values of the right kind", () => {
    for (const { month, values } of simulated) {
      for (const { code, value_type, period } of typed) {
        const text = values[code];
        if (text === undefined) continue;
        const place = `${code} in ${month.period}: ${text}`;
        if (period === "year") expect(month.number, place).toBe(12);
        if (value_type === "count" || value_type === "currency") expect(text, place).toMatch(/^\d+$/);
        else expect(text, place).toMatch(/^\d+(\.\d)?$/);
        if (value_type === "percent") expect(Number(text), place).toBeLessThanOrEqual(100);
        if (value_type === "rating") expect(["1", "2", "3", "4", "5"], place).toContain(text);
      }
    }
  });
});

describe("the simulation and the papers", () => {
  const last = (key: string, code: string) =>
    Number(runs.find((run) => run.key === key)!.simulated.at(-1)!.values[code]);

  it("ends near 15 weavers in Bandar Kidul and 150 showrooms in Tanggulangin", () => {
    expect(last("bandar-kidul", "KN01")).toBe(15);
    expect(Math.abs(last("tanggulangin", "KN10") - 150)).toBeLessThanOrEqual(3);
  });
});

const isClosed = (state: string) => state === "verified" || state === "locked";

describe.each(runs)("the sheets of $key", ({ key, profile, simulated }) => {
  const sheets = planSheets(profile, indicators);

  it("lack about 4 values in 100", () => {
    const finished = sheets.filter((sheet) => isClosed(sheet.state) && sheet.kind === "month");
    const kept = finished.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    const open = new Set(finished.map((sheet) => `${sheet.pillar} ${sheet.period}`));
    const all = simulated.flatMap(({ month, values }) =>
      typed
        .filter(({ period }) => period === "month")
        .filter(({ code, pillar }) => values[code] !== undefined && open.has(`${pillar} ${month.period}`)),
    ).length;
    expect(1 - kept / all).toBeGreaterThan(0.025);
    expect(1 - kept / all).toBeLessThan(0.055);
  });

  it("are verified up to August 2026, those of 2025 and before locked, and one of batik's was never handed in", () => {
    const months = sheets.filter(({ kind, state }) => kind === "month" && isClosed(state));
    expect(months.every((sheet) => sheet.period <= "2026-08-01")).toBe(true);
    expect(months.every((sheet) => (sheet.state === "locked") === sheet.period < "2026-01-01")).toBe(true);
    expect(months).toHaveLength(key === "batik" ? 169 : 170);
  });

  it("hold a year's values in a sheet of the year, for the years that are over", () => {
    const years = sheets.filter(({ kind }) => kind === "year");
    expect([...new Set(years.map(({ period, state }) => `${period} ${state}`))]).toEqual([
      "2023-01-01 locked",
      "2024-01-01 locked",
      "2025-01-01 verified",
    ]);
    const yearly = typed.filter(({ period }) => period === "year").map(({ code }) => code);
    for (const { kind, cells } of sheets) {
      for (const { code } of cells) expect(yearly.includes(code), code).toBe(kind === "year");
    }
  });

  it("wait for the office in September, and are drafts or not yet there in October", () => {
    const states = (period: string) => new Set(sheets.filter((s) => s.period === period).map((s) => s.state));
    expect([...states("2026-09-01")].filter((state) => state !== "submitted" && state !== "returned")).toEqual([]);
    expect([...states("2026-10-01")].filter((state) => state !== "draft")).toEqual([]);
  });
});

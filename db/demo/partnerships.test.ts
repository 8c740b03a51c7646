import { describe, expect, it } from "vitest";
import { readDuties, readPatterns, readWarnings } from "../reference/read.ts";
import { partnershipPlan } from "./partnership-plan.ts";
import { profiles } from "./profiles.ts";

const plans = Object.values(partnershipPlan).flat();
const patterns = readPatterns();

describe("the demo's partnerships", () => {
  it("show every core pattern and some of the newer ones, by names that are examples", () => {
    const used = new Set(plans.map(({ pattern }) => pattern));
    for (const { code, is_core } of patterns) if (is_core) expect(used).toContain(code);
    expect(patterns.filter(({ code, is_core }) => !is_core && used.has(code)).length).toBeGreaterThan(0);
    for (const { pattern, name } of plans) {
      expect(patterns.map(({ code }) => code)).toContain(pattern);
      expect(name).toContain("Contoh");
    }
  });

  it("fulfil duties that their pattern has, and name warnings that exist", () => {
    const duties = readDuties();
    const warnings = readWarnings().map(({ code }) => code);
    for (const { pattern, name, duties: fulfilled = [], flag } of plans) {
      const own = duties.filter((duty) => [null, pattern].includes(duty.pattern_code)).map(({ code }) => code);
      for (const duty of fulfilled) expect(own, name).toContain(duty);
      if (flag) expect(warnings).toContain(flag.warning);
    }
  });

  it("have contracts that end within 90 days of 21 November 2026, renewed ones, and open and closed notes", () => {
    const ends = plans.flatMap(({ contract }) => contract?.until ?? []);
    expect(ends.some((day) => day >= "2026-11-21" && day <= "2027-02-19")).toBe(true);
    for (const list of Object.values(partnershipPlan)) {
      for (const [i, plan] of list.entries()) {
        if (!plan.renews) continue;
        const former = list.slice(0, i).find(({ name }) => name === plan.name);
        expect(former!.until! < plan.from!).toBe(true);
      }
    }
    expect(plans.some(({ renews }) => renews)).toBe(true);
    expect(new Set(plans.flatMap(({ flag }) => (flag ? [flag.closed !== undefined] : [])))).toEqual(
      new Set([true, false]),
    );
  });

  it.each(profiles)("of $key fit into its turnover and its number of members", ({ key, turnover, enterprises }) => {
    const rupiah = partnershipPlan[key].filter(({ contract }) => contract && !contract.currency);
    const together = rupiah.reduce((sum, { contract }) => sum + contract!.perMonth, 0);
    expect(together).toBeLessThan(Math.min(...turnover) / 2);
    for (const { members } of partnershipPlan[key]) expect(members).toBeLessThan(Math.min(...enterprises));
  });
});

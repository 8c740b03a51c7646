import { describe, expect, it } from "vitest";
import { countPartnerships, type PartnershipRecord } from "./count-partnerships.ts";

const record = (parts: Partial<PartnershipRecord>): PartnershipRecord => ({
  pattern: "subkontrak",
  members: [],
  active: { from: "2026-01-10", until: undefined },
  contract: undefined,
  value: undefined,
  guidanceDuties: [],
  fulfilled: [],
  ...parts,
});

const count = (month: string, ...parts: Partial<PartnershipRecord>[]) =>
  countPartnerships(parts.map(record), month) ?? expect.fail("nothing was counted");

/** Every month from 2025-01 to 2027-12. */
const months = Array.from({ length: 36 }, (_, i) => new Date(Date.UTC(2025, i, 1)).toISOString().slice(0, 7));

describe("a register in a month", () => {
  it("is missing where nothing was ever recorded, and 0 where a register is kept", () => {
    expect(countPartnerships([], "2026-10")).toBeUndefined();
    expect(count("2020-01", {})).toMatchObject({ active: 0, members: 0, value: 0n, guidanceDue: 0 });
  });

  it("counts what runs on the month's last day, leap years too", () => {
    const active = (month: string, from: string, until?: string) => count(month, { active: { from, until } }).active;
    expect(active("2026-01", "2026-01-31")).toBe(1);
    expect(active("2026-01", "2026-02-01")).toBe(0);
    expect(active("2026-01", "2025-01-01", "2026-01-31")).toBe(1);
    expect(active("2026-01", "2025-01-01", "2026-01-30")).toBe(0);
    expect(active("2028-02", "2020-01-01", "2028-02-28")).toBe(0);
    expect(active("2028-02", "2020-01-01", "2028-02-29")).toBe(1);
    expect(active("2100-02", "2020-01-01", "2100-02-28")).toBe(1);
    expect(active("2026-04", "2020-01-01", "2026-04-30")).toBe(1);
  });

  it("tells what ran at some time of the month from what runs at its end", () => {
    const ended = { active: { from: "2025-01-01", until: "2026-01-02" } };
    expect(["2025-12", "2026-01", "2026-02"].map((month) => count(month, ended).ran)).toEqual([1, 1, 0]);
    expect(["2025-12", "2026-01"].map((month) => count(month, ended).active)).toEqual([1, 0]);
  });

  it("does not count talks and trials", () => {
    expect(count("2026-10", { active: undefined, value: 100n })).toMatchObject({ active: 0, value: 0n });
  });

  it("counts a member of two partnerships once, and patterns each by itself", () => {
    const found = count(
      "2026-10",
      { members: [1, 2] },
      { members: [2, 3] },
      { pattern: "waralaba", members: [3] },
      { members: [9], active: { from: "2025-01-01", until: "2026-09-30" } },
    );
    expect(found.members).toBe(3);
    expect(Object.fromEntries(found.byPattern)).toEqual({ subkontrak: 2, waralaba: 1 });
    expect(found.active).toBe(3);
  });

  it("counts a written contract while it is in force", () => {
    const contract = { from: "2026-02-01", until: "2026-09-30" };
    expect(count("2026-01", { contract }).withContract).toBe(0);
    expect(count("2026-09", { contract }).withContract).toBe(1);
    expect(count("2026-10", { contract }).withContract).toBe(0);
    expect(count("2026-10", { contract: { from: undefined, until: undefined } }).withContract).toBe(1);
  });
});

describe("the value that falls to a month", () => {
  it("adds up to the value over the term, to the rupiah, and the months differ by at most one", () => {
    for (const value of [0n, 1n, 100n, 1_000_000_007n, 250_000_000n]) {
      const contract = { from: "2026-01-15", until: "2026-11-03" };
      const shares = months.map((month) => count(month, { value, contract }).value ?? 0n);
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(value);
      const own = shares.slice(12, 23);
      expect(Math.max(...own.map(Number)) - Math.min(...own.map(Number))).toBeLessThanOrEqual(1);
    }
  });

  it("is that of twelve months: 120 million a year are 10 million a month", () => {
    const contract = { from: "2026-01-01", until: "2026-12-31" };
    expect(count("2026-05", { value: 120_000_000n, contract }).value).toBe(10_000_000n);
  });

  it("stops where a partnership ends before its contract does", () => {
    const ended = { active: { from: "2026-01-01", until: "2026-06-15" }, value: 12n };
    const contract = { from: "2026-01-01", until: "2026-12-31" };
    expect(count("2026-06", { ...ended, contract }).value).toBe(1n);
    expect(count("2026-07", { ...ended, contract }).value).toBe(0n);
  });

  it("is missing where partnerships run and the value of none is known", () => {
    expect(count("2026-10", {}, {})).toMatchObject({ value: undefined, withoutValue: 2 });
    const known = { value: 100n, contract: { from: "2026-10-01", until: "2026-10-31" } };
    expect(count("2026-10", {}, known)).toMatchObject({ value: 100n, withoutValue: 1 });
    expect(count("2026-11", {}, known)).toMatchObject({ value: undefined, withoutValue: 2 });
  });
});

describe("duties of guidance", () => {
  const guidanceDuties = ["pembinaan", "bimbingan"];

  it("are due for every partnership that runs", () => {
    const found = count(
      "2026-10",
      { guidanceDuties },
      { guidanceDuties: ["pembinaan"] },
      { guidanceDuties, active: undefined },
    );
    expect(found.guidanceDue).toBe(3);
  });

  it("count as fulfilled for twelve months, however often, and other duties not at all", () => {
    const fulfilled = [
      { duty: "pembinaan", on: "2026-03-20" },
      { duty: "pembinaan", on: "2026-03-21" },
      { duty: "lahan", on: "2026-03-20" },
    ];
    const at = (month: string) => count(month, { guidanceDuties, fulfilled }).guidanceFulfilled;
    expect(["2026-02", "2026-03", "2027-02", "2027-03"].map(at)).toEqual([0, 1, 1, 0]);
  });

  it("are never more fulfilled than due", () => {
    const fulfilled = months.map((month) => ({ duty: "pembinaan", on: `${month}-05` }));
    for (const month of months) {
      const { guidanceDue, guidanceFulfilled } = count(month, { guidanceDuties, fulfilled });
      expect(guidanceFulfilled).toBeLessThanOrEqual(guidanceDue);
    }
  });
});

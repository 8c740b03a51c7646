import { planDisturbances, planFacilities, planRatings } from "db/demo/infrastructure.ts";
import { profiles } from "db/demo/profiles.ts";
import { simulate } from "db/demo/simulate/simulate.ts";
import { describe, expect, it } from "vitest";
import { outagesByMonth, proposeFromRegisters } from "./infrastructure-proposals.ts";
import { fromJakartaTime } from "./jakarta-time.ts";

type Registers = Parameters<typeof proposeFromRegisters>[0];
const now = fromJakartaTime("2026-11-20T12:00");
const values = (registers: Partial<Registers>, months: string[]) =>
  Object.fromEntries(
    proposeFromRegisters({ facilities: [], disturbances: [], ratings: [], ...registers }, months, now).map(
      ({ code, value, records }) => [code, [value, records]],
    ),
  );
const outage = (from: string, to: string | null, kind: Registers["disturbances"][number]["kind"] = "electricity") => ({
  kind,
  startedAt: fromJakartaTime(from),
  endedAt: to === null ? null : fromJakartaTime(to),
});

describe("outages of a month, worked out by hand", () => {
  const log = [
    outage("2026-10-03T08:00", "2026-10-03T10:30"), // 2.5 h
    outage("2026-10-03T09:00", "2026-10-03T11:00"), // the same outage, seen by somebody else: 0.5 h more
    outage("2026-10-31T22:00", "2026-11-01T01:15"), // 2 h in October, 1.25 h in November, in Jakarta's time
    outage("2026-10-10T06:00", "2026-10-12T18:00", "water"), // three days
    outage("2026-10-20T00:00", "2026-10-21T00:00", "transport"), // one day, to its last minute
  ];

  it("October", () => {
    expect(values({ disturbances: log }, ["2026-10"])).toEqual({
      IN04: ["5", 3], // 3 + 2
      IN05: ["2", 3],
      IN07: ["1", 1],
      IN16: ["3", 1],
    });
  });

  it("November has the rest of the last night, which began in October", () => {
    expect(values({ disturbances: log }, ["2026-11"])).toEqual({ IN04: ["1.25", 1], IN05: ["0", 1] });
  });

  it("both together", () => {
    expect(values({ disturbances: log }, ["2026-10", "2026-11"])).toMatchObject({ IN04: ["6.25", 3], IN05: ["2", 3] });
  });

  it("a silent month has no proposal, in a list of months too", () => {
    expect(values({ disturbances: log }, ["2026-09"])).toEqual({});
    expect(outagesByMonth(log, "electricity", ["2026-09", "2026-10", "2026-11"], now)).toEqual([undefined, 5, 1.25]);
  });

  it("what goes on counts up to now", () => {
    expect(values({ disturbances: [outage("2026-11-20T09:30", null)] }, ["2026-11"])).toMatchObject({
      IN04: ["2.5", 1],
    });
  });
});

describe("facilities and ratings", () => {
  const line = (capacity: string | null, usedFrom: string | null = null, usedUntil: string | null = null) =>
    ({ kind: "electricity", capacity, needed: null, usedFrom, usedUntil }) as const;

  it("power is that of the facilities in use in the month", () => {
    const facilities = [line("120.5"), line("60", "2026-10-15"), line("200", null, "2026-09-30")];
    expect(values({ facilities }, ["2026-09"])).toEqual({ IN01: ["320.5", 2] });
    expect(values({ facilities }, ["2026-10"])).toEqual({ IN01: ["180.5", 2] });
  });

  it("is not proposed while one of them has no figure", () => {
    expect(values({ facilities: [line("120"), line(null)] }, ["2026-10"])).toEqual({});
  });

  it("a year's ratings are December's", () => {
    const ratings = [
      { kind: "water", year: 2025, rating: 2 },
      { kind: "water", year: 2026, rating: 4 },
      { kind: "electricity", year: 2026, rating: 5 },
    ] as const;
    expect(values({ ratings }, ["2026-12"])).toEqual({ IN17: ["5", 1], IN20: ["4", 1] });
    expect(values({ ratings }, ["2026-11"])).toEqual({});
  });
});

describe("the demonstration", () => {
  it.each(profiles)("$name: its registers propose what its sheets say", (profile) => {
    const facilities = planFacilities(profile).map((one) => ({
      kind: one.kind,
      capacity: one.capacity ?? null,
      needed: null,
      usedFrom: one.used_from ?? null,
      usedUntil: null,
    }));
    const disturbances = planDisturbances(profile).map(({ kind, started_at, ended_at }) => ({
      kind,
      startedAt: started_at as Date,
      endedAt: ended_at as Date,
    }));
    const ratings = planRatings(profile);
    const proposed = simulate(profile)
      .slice(-12)
      .flatMap(({ month, values: sheet }) =>
        proposeFromRegisters({ facilities, disturbances, ratings }, [month.period.slice(0, 7)], now).map(
          ({ code, value }) => ({ month: month.period, code, value: Number(value), sheet: Number(sheet[code]) }),
        ),
      );
    expect(new Set(proposed.map(({ code }) => code)).size).toBeGreaterThanOrEqual(9);
    expect(proposed.filter(({ value, sheet }) => value !== sheet)).toEqual([]);
  });
});

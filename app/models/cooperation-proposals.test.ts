import { planCooperations } from "db/demo/cooperation.ts";
import { profiles } from "db/demo/profiles.ts";
import { simulate } from "db/demo/simulate/simulate.ts";
import { describe, expect, it } from "vitest";
import { type Counted, proposeFrom } from "./cooperation-proposals.ts";

const record = (one: Partial<Counted>): Counted => ({
  side: "internal",
  form: "joint_production",
  institution: null,
  level: null,
  startsOn: "2026-09-10",
  endsOn: "2026-10-20",
  value: null,
  occasions: 1,
  successes: null,
  participants: null,
  state: "done",
  memberIds: [],
  ...one,
});
const at = (code: string, ownName: string | null = null) => ({ code, nameId: code, nameEn: code, ownName });
const values = (records: Counted[], months: string[]) =>
  Object.fromEntries(proposeFrom(records, months).map(({ code, value }) => [code, value]));

describe("a month's counts, worked out by hand", () => {
  // Two orders shared among members end in October: one record of a single order of Rp 12 million, finished on time by
  // members 1, 2, 3; one of three orders of Rp 30.5 million together, two of them on time, by members 3 and 4.
  const uniforms = record({ value: "12000000", successes: 1, memberIds: [1, 2, 3] });
  const sarongs = record({ value: "30500000", occasions: 3, successes: 2, memberIds: [3, 4], endsOn: "2026-10-31" });
  const yarn = record({ form: "joint_procurement", value: "8000000", memberIds: [1, 5], startsOn: "2026-10-02" });

  it("adds up what ended in the month, and counts a member once", () => {
    expect(values([uniforms, sarongs, yarn], ["2026-10"])).toEqual({
      KI01: "4", // 1 + 3
      KI02: "4", // 1, 2, 3, 4
      KI03: "42500000",
      KI05: "3", // 1 + 2
      KI09: "1",
      KI10: "8000000",
      KI16: "5", // 1 to 5
    });
  });

  it("in the month before, the orders had begun: members took part, and nothing was finished", () => {
    expect(values([uniforms, sarongs, yarn], ["2026-09"])).toEqual({ KI02: "4", KI16: "4" });
  });

  it("over a quarter, counts add up and reach is that of its last month", () => {
    const august = record({ startsOn: "2026-08-01", endsOn: "2026-08-09", value: "1000000", memberIds: [9] });
    expect(values([august, uniforms], ["2026-08", "2026-09", "2026-10"])).toMatchObject({
      KI01: "2",
      KI03: "13000000",
      KI02: "3",
    });
  });

  it("says from how many records a proposal comes, and of which register", () => {
    expect(proposeFrom([uniforms, sarongs], ["2026-10"]).find(({ code }) => code === "KI01")).toEqual({
      code: "KI01",
      value: "4",
      records: 2,
      register: "cooperation",
    });
  });

  it("proposes no sum to which one record's part is not known", () => {
    const unpriced = record({ successes: 1 });
    expect(values([uniforms, unpriced], ["2026-10"])).toEqual({ KI01: "2", KI02: "3", KI05: "2", KI16: "3" });
  });

  it("proposes nothing of a month that the register knows nothing of", () => {
    expect(proposeFrom([uniforms, sarongs], ["2026-12"])).toEqual([]);
    expect(proposeFrom([], ["2026-10"])).toEqual([]);
  });
});

describe("states", () => {
  const member = { memberIds: [7] };

  it("what is planned or undated counts nowhere", () => {
    const planned = record({ ...member, state: "planned" });
    const undated = record({ ...member, startsOn: null, endsOn: null });
    expect(proposeFrom([planned, undated], ["2026-10"])).toEqual([]);
  });

  it("what runs counts for reach only, also past its planned end", () => {
    const running = record({ ...member, state: "running", startsOn: "2026-07-01", endsOn: "2026-08-01" });
    expect(values([running], ["2026-10"])).toEqual({ KI02: "1", KI16: "1" });
    expect(values([running], ["2026-06"])).toEqual({});
  });

  it("what was stopped reaches members until it stopped, and is never counted as an order", () => {
    const stopped = record({ ...member, state: "stopped" });
    expect(values([stopped], ["2026-10"])).toEqual({ KI02: "1", KI16: "1" });
    expect(values([stopped], ["2026-11"])).toEqual({});
  });
});

describe("with institutions", () => {
  const external = (one: Partial<Counted>) => record({ side: "external", ...one });

  it("a credit is an application, granted or not, in the month of the decision", () => {
    const bri = external({
      form: "investment_credit",
      institution: at("bank", "BRI Unit Mojoroto"),
      occasions: 3,
      successes: 2,
      value: "150000000",
      memberIds: [1, 2, 3],
    });
    const lkm = external({
      form: "working_capital_credit",
      institution: at("microfinance"),
      occasions: 2,
      successes: 2,
      value: "20000000",
      memberIds: [3],
    });
    expect(values([bri, lkm], ["2026-10"])).toEqual({
      KE01: "3",
      KE02: "2",
      KE03: "150000000",
      KE05: "2",
      KE06: "2",
      KE07: "20000000",
      KE17: "2",
      KE19: "3",
    });
  });

  it("the office's credit, exhibitions by level, trainees, each only of its own institution", () => {
    const records = [
      external({
        form: "low_interest_credit",
        institution: at("dinas_koperasi"),
        occasions: 5,
        successes: 4,
        value: "96000000",
      }),
      external({ form: "exhibition", institution: at("dinas_perindag"), level: "local", occasions: 2 }),
      external({ form: "exhibition", institution: at("dinas_perindag"), level: "national" }),
      external({ form: "exhibition", institution: at("private_company"), level: "national" }),
      external({ form: "training", institution: at("bank_indonesia"), participants: 18 }),
      external({ form: "training", institution: at("university"), participants: 30 }),
    ];
    expect(values(records, ["2026-10"])).toEqual({
      KE09: "4",
      KE10: "96000000",
      KE11: "2",
      KE13: "1",
      KE15: "18",
      KE17: "5", // the office, industry and trade, a company, Bank Indonesia, a university
    });
  });

  it("two branches of one bank are two institutions, one branch written twice is one", () => {
    const help = { form: "other_help", state: "running", endsOn: null } as const;
    const records = ["BRI Unit Mojoroto", "bri unit mojoroto ", "BRI Unit Pesantren", null].map((name) =>
      external({ ...help, institution: at("bank", name) }),
    );
    expect(values(records, ["2026-10"])).toEqual({ KE17: "3" });
  });

  it("what is kept once a year is proposed to December, of the whole year", () => {
    const counter = external({ form: "equipment_innovation", institution: at("university"), endsOn: "2026-10-20" });
    const visit = external({
      form: "study_visit",
      institution: at("bank_indonesia"),
      endsOn: "2026-03-01",
      startsOn: "2026-03-01",
    });
    const motif = record({ form: "joint_innovation", occasions: 2, startsOn: "2025-12-01", endsOn: "2025-12-30" });
    const records = [counter, visit, motif];
    expect(values(records, ["2026-12"])).toEqual({ KE08: "1", KE16: "1" });
    expect(values(records, ["2025-12"])).toEqual({ KI14: "2" });
    expect(values(records, ["2026-10"])).toEqual({ KE17: "1" });
  });
});

describe("the demonstration", () => {
  it.each(profiles)("$name: its records propose what its sheets count", (profile) => {
    const records = planCooperations(profile).map((one) =>
      record({
        side: one.side,
        form: one.form,
        institution: one.institution_code ? at(one.institution_code) : null,
        level: one.level,
        startsOn: one.starts_on,
        endsOn: one.ends_on,
        value: one.value,
        occasions: one.occasions,
        successes: one.successes,
        participants: one.participants,
        state: one.state,
      }),
    );
    const last = simulate(profile).slice(-12);
    const proposed = last.flatMap(({ month, values: sheet }) =>
      proposeFrom(records, [month.period.slice(0, 7)])
        .filter(({ code }) => code !== "KE17")
        .map(({ code, value }) => ({ month: month.period, code, value, sheet: sheet[code] })),
    );
    expect(proposed.length).toBeGreaterThan(50);
    expect(proposed.filter(({ value, sheet }) => value !== sheet)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { readIndicators, readInstrument, readRegions, readSources } from "../reference/read.ts";
import { demoAccounts, demoOffices } from "./accounts.ts";
import { readFacts } from "./facts.ts";
import { profiles } from "./profiles.ts";
import { returned } from "./sheet-plan.ts";
import { readSurvey } from "./survey.ts";

const regions = new Set(readRegions().map((region) => region.code));

describe("facts.json", () => {
  const facts = Object.values(readFacts()).flat();
  const sources = readSources();
  const indicators = new Set(readIndicators().map((indicator) => indicator.code));

  it("takes every fact from a paper", () => {
    const papers = sources.filter((source) => !source.is_simulated).map((source) => source.code);
    for (const fact of facts) expect(papers, fact.text_en).toContain(fact.source);
  });

  it("gives a figure a unit, and an indicator a figure", () => {
    for (const { value, unit, indicator, text_en } of facts) {
      expect(value === null, text_en).toBe(unit === null);
      if (indicator === null) continue;
      expect(value, text_en).not.toBeNull();
      expect(indicators).toContain(indicator);
    }
  });

  it("says the year in the label where there is one", () => {
    for (const { year_from, year_label, text_en } of facts) {
      if (year_from !== null) expect(year_label, text_en).toContain(String(year_from));
    }
  });
});

describe("the demo's accounts", () => {
  it("have an email each, in small letters", () => {
    const emails = demoAccounts.map((account) => account.email);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails).toEqual(emails.map((email) => email.toLowerCase()));
  });

  it("belong to a region or a sentra as their role asks", () => {
    for (const { email, role, region, sentra } of demoAccounts) {
      expect(region !== undefined, email).toBe(role === "officer" || role === "viewer");
      expect(sentra !== undefined, email).toBe(role === "board" || role === "operator");
      if (region) expect(regions).toContain(region);
    }
  });

  it("give every sentra a board, and the words of their scope follow the sentra's name", () => {
    for (const { key, name } of profiles) {
      const members = demoAccounts.filter((account) => account.sentra === key);
      expect(members.some((account) => account.role === "board")).toBe(true);
      for (const account of members) expect(account.scope).toBe(name);
    }
  });
});

describe("the demo's places", () => {
  it("lie in regions that exist: one sentra in each kabupaten or kota, all in Jawa Timur", () => {
    for (const { region } of profiles) expect(regions).toContain(region);
    for (const { region_code } of demoOffices) expect(regions).toContain(region_code);
    expect(new Set(profiles.map((profile) => profile.region)).size).toBe(profiles.length);
    expect(profiles.every((profile) => profile.region.startsWith("35."))).toBe(true);
  });

  it("send back sheets of sentra that have somebody to correct them", () => {
    for (const { sentra, reason } of returned) {
      expect(demoAccounts.some((account) => account.sentra === sentra)).toBe(true);
      expect(reason).not.toBe("");
    }
  });
});

describe("tanggulangin-sim.csv", () => {
  it("answers all 22 items of the instrument on its scale, 76 times", () => {
    const { constructs, scale } = readInstrument().definition;
    const items = constructs.flatMap((construct) => construct.items.map(({ code }) => code));
    const survey = readSurvey();
    expect(survey).toHaveLength(76);
    for (const answers of survey) {
      expect(Object.keys(answers).sort()).toEqual([...items].sort());
      for (const answer of Object.values(answers)) {
        expect(Number.isInteger(answer) && answer! >= scale.min && answer! <= scale.max).toBe(true);
      }
    }
  });
});

import { describe, expect, it } from "vitest";
import * as read from "./read.ts";

const indicators = read.readIndicators();
const codes = new Set(indicators.map((indicator) => indicator.code));
const sources = new Set(read.readSources().map((source) => source.code));

describe("indicators.csv", () => {
  it("gives every indicator an id and a code of its own", () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    expect(codes.size).toBe(indicators.length);
  });

  it("builds formulas and weights only on codes that exist", () => {
    for (const { code, formula, over_time, over_sentra } of indicators) {
      const used = `${formula ?? ""} ${over_time} ${over_sentra}`.match(/[A-Z]{2}\d{2}/g) ?? [];
      for (const other of used) expect(codes, `${code} uses ${other}`).toContain(other);
    }
  });

  it("derives what has a formula, and nothing is derived without one", () => {
    for (const { code, formula, over_time } of indicators) {
      expect(over_time === "derived", code).toBe(formula !== null && formula !== "from_register");
    }
  });

  it("divides only by counts, money and quantities that are typed, never by another derived one", () => {
    const derived = new Set(indicators.filter((i) => i.over_time === "derived").map((i) => i.code));
    for (const { code, formula } of indicators) {
      for (const other of formula?.match(/[A-Z]{2}\d{2}/g) ?? []) expect(derived, `${code}`).not.toContain(other);
    }
  });

  it("names a source that exists", () => {
    for (const { code, source } of indicators) expect(sources, code).toContain(source);
    for (const { code, source } of read.readInstitutions()) expect(sources, code).toContain(source);
  });
});

describe("national-figures.csv", () => {
  const figures = read.readNationalFigures();
  const find = (topic: string, sizeClass: string, year: number) =>
    figures.find((it) => it.topic === topic && it.size_class === sizeClass && it.year === year)!;
  const places = [2007, 2008, 2009].flatMap((year) =>
    ["units", "workers", "gdp", "exports"].map((topic) => [topic, year] as const),
  );

  it.each(places)(
    "%s of %i: the classes make up the whole, and the shares are theirs, as far as they are printed",
    (topic, year) => {
      const value = (sizeClass: string) => Number(find(topic, sizeClass, year).value);
      expect(Math.abs(value("micro") + value("small") + value("medium") - value("msme"))).toBeLessThan(0.3);
      const whole = value("msme") + value("large");
      for (const sizeClass of ["micro", "small", "medium", "msme", "large"]) {
        const share = Number(find(topic, sizeClass, year).share);
        expect(Math.abs((100 * value(sizeClass)) / whole - share), sizeClass).toBeLessThan(0.02);
      }
    },
  );
});

describe("cell-rules.csv", () => {
  const rules = read.readCellRules();
  const unitOf: Record<string, string> = { days: "hari", hours: "jam" };

  it("says of things of one unit and one rhythm, which people type, that one is part of the other", () => {
    for (const { code, part, whole } of rules) {
      const one = indicators.find((indicator) => indicator.code === part)!;
      const other = indicators.find((indicator) => indicator.code === whole);
      expect(one.unit, code).toBe(other?.unit ?? unitOf[whole]);
      if (other) expect(one.period, code).toBe(other.period);
      for (const typed of [one, other]) expect(typed?.over_time, code).not.toBe("derived");
    }
  });

  it("says each thing once, and goes round in no circle", () => {
    const pairs = rules.map(({ part, whole }) => `${part}-${whole}`);
    expect(rules.map(({ code }) => code)).toEqual(pairs);
    expect(new Set(pairs).size).toBe(pairs.length);
    const wholesOf = (part: string): string[] =>
      rules.filter((rule) => rule.part === part).flatMap(({ whole }) => [whole, ...wholesOf(whole)]);
    for (const { part } of rules) expect(wholesOf(part)).not.toContain(part);
  });

  it("holds every ratio of the catalogue that has a part of a whole in it", () => {
    // Adequacy compares what there is with what is needed: that is more than 100 % where there is plenty.
    const adequacy = ["IN03", "IN15"];
    for (const { code, formula } of indicators) {
      const [, part, whole] = /^100\*(\w+)\/(\w+)$/.exec(formula ?? "") ?? [];
      if (part && whole && !adequacy.includes(code)) {
        expect(rules, code).toContainEqual(expect.objectContaining({ part, whole }));
      }
    }
  });
});

describe("regions.csv", () => {
  const regions = read.readRegions();

  it("is Jawa Timur with its 29 kabupaten and 9 kota, each under a parent that is there", () => {
    const kinds = regions.map((region) => region.kind);
    expect(kinds.filter((kind) => kind === "province")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "kabupaten")).toHaveLength(29);
    expect(kinds.filter((kind) => kind === "kota")).toHaveLength(9);
    const known = new Set(regions.map((region) => region.code));
    expect(known.size).toBe(39);
    for (const { code, parent_code } of regions) {
      expect(parent_code).toBe(code.includes(".") ? code.slice(0, 2) : null);
      if (parent_code) expect(known).toContain(parent_code);
    }
  });
});

describe("patterns.json", () => {
  const patterns = read.readPatterns();

  it("has the five core patterns first, then five more", () => {
    expect(patterns.map((pattern) => pattern.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(patterns.map((pattern) => pattern.is_core)).toEqual(patterns.map((pattern) => pattern.position <= 5));
    expect(new Set(patterns.map((pattern) => pattern.code)).size).toBe(10);
  });
});

describe("partnership-duties.json", () => {
  const duties = read.readDuties();
  const patterns = new Map(read.readPatterns().map((pattern) => [pattern.code, pattern]));

  it("gives each core pattern duties of its own, and guidance is a duty of every pattern", () => {
    expect(new Set(duties.map(({ code }) => code)).size).toBe(duties.length);
    for (const { code, is_core } of patterns.values()) {
      expect(
        duties.some((duty) => duty.pattern_code === code),
        code,
      ).toBe(is_core);
    }
    expect(duties.some(({ pattern_code, is_guidance }) => pattern_code === null && is_guidance)).toBe(true);
  });

  it("names for each duty of a pattern the article that is that pattern's", () => {
    const article = { inti_plasma: 27, subkontrak: 28, waralaba: 29, dagang_umum: 30, keagenan: 31 };
    for (const { code, pattern_code, legal_basis } of duties) {
      if (pattern_code === null) continue;
      const own = `UU 20/2008 ps. ${article[pattern_code as keyof typeof article]}`;
      expect(legal_basis.startsWith(own) || legal_basis === "PP 44/1997", code).toBe(true);
    }
  });
});

describe("instrument.json", () => {
  const { constructs, paths, target } = read.readInstrument().definition;

  it("has 22 items in six constructs, and five paths to the target", () => {
    const items = constructs.flatMap((construct) => construct.items.map(({ code }) => code));
    expect(new Set(items).size).toBe(22);
    const names = constructs.map((construct) => construct.name);
    expect(names).toEqual(["MS", "SP", "KV", "KP", "SIN", "KB"]);
    expect(paths).toEqual(names.filter((name) => name !== target).map((name) => ({ from: name, to: target })));
  });

  it("asks everything once, in the first person", () => {
    const items = constructs.flatMap((construct) => construct.items);
    expect(new Set(items.map(({ text_id }) => text_id)).size).toBe(items.length);
    expect(new Set(items.map(({ text_en }) => text_en)).size).toBe(items.length);
    for (const { code, text_id, text_en } of items) {
      expect(text_id, code).toMatch(/\bsaya\b/i);
      expect(text_en, code).toMatch(/\b(I|me|my|mine)\b/i);
    }
  });

  it("has no question that is turned round: agreeing always speaks for the partnership", () => {
    for (const { code, text_id } of constructs.flatMap((construct) => construct.items)) {
      expect(text_id, code).not.toMatch(/\b(tidak|bukan|belum|jarang|sulit)\b/i);
    }
  });
});

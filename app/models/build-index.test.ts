import { describe, expect, it } from "vitest";
import { readIndicators } from "db/reference/read.ts";
import { buildIndex, groupIndex, partsIn, readParts } from "./build-index.ts";
import { drawsFor, equalWeights, indexParts, indexPillars, type Weights } from "./development-index.ts";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import { monthsBetween } from "./periods.ts";
import { SeriesBook, withParts } from "./series.ts";

/** The national catalogue as it is. */
const catalogue: Catalogue = new Map(
  readIndicators().map((row) => [
    row.code,
    {
      ...row,
      overTime: row.over_time,
      overSentra: row.over_sentra,
      formula: row.formula === null || row.formula === "from_register" ? undefined : row.formula,
    } as unknown as Indicator,
  ]),
);
const months = monthsBetween("2025-11", "2026-10");
const sentraOf = (id: number) => ({
  id,
  name: `Sentra ${id}`,
  product: "tenun",
  village: null,
  cooperative: null,
  startedYear: null,
  region: { code: "35.71", name: "Kota Kediri" },
  isSimulated: false,
});
const codes = withParts([...indexParts.map(({ code }) => code), "KN01"], catalogue);

/** Ten enterprises; everything else by sentra, the same in every month. */
const report = (id: number, valueOf: (code: string) => number | undefined, reported = months) =>
  reported.flatMap((month) =>
    codes.flatMap((code) => {
      const value = code === "KN01" ? 10 : valueOf(code);
      if (value === undefined) return [];
      return [{ sentraId: id, code, period: `${month}-01`, value: String(value), isSimulated: false }];
    }),
  );
const build = (observations: ReturnType<typeof report>, weights: Weights = equalWeights, other?: Weights) => {
  const book = new SeriesBook(catalogue, observations, months);
  const sentra = [1, 2, 3].map(sentraOf);
  const known = sentra.map(({ id }) => readParts(book, id, partsIn(catalogue)));
  return buildIndex({ sentra, known, catalogue, weights, other });
};
const inside = (code: string) => /^K[IMN]/.test(code);
const external = (code: string) => code.startsWith("KE");

describe("the development index", () => {
  it("has parts of the four pillars that the catalogue knows, in a direction that it knows", () => {
    for (const { code } of indexParts) {
      expect(indexPillars, code).toContain(catalogue.get(code)?.pillar);
      expect(["higher", "lower"], code).toContain(catalogue.get(code)?.better);
    }
    for (const pillar of indexPillars) {
      const own = indexParts.filter(({ code }) => catalogue.get(code)?.pillar === pillar);
      expect(own.length, pillar).toBeGreaterThanOrEqual(5);
    }
  });

  it("moves places with the weights: who is strong outside rises when that counts for more", () => {
    const observations = [
      ...report(1, (code) => (inside(code) ? 9 : 1)),
      ...report(2, (code) => (inside(code) ? 2 : external(code) ? 9 : 1)),
      ...report(3, () => 1),
    ];
    const outwards = { internal: 5, external: 85, infrastructure: 5, partnership: 5 };
    const rows = build(observations, equalWeights, outwards).rows;
    const [first, second] = [1, 2].map((id) => rows.find(({ sentra }) => sentra.id === id)!);
    expect(first!.place).toBeLessThan(second!.place!);
    expect(first!.otherPlace).toBeGreaterThan(second!.otherPlace!);
    expect(rows.map(({ place }) => place)).toEqual([...rows.map(({ place }) => place!)].sort((a, b) => a - b));
  });

  it("is not made up where a pillar is not known, and comes last", () => {
    const { rows } = build([
      ...report(1, () => 5),
      ...report(2, (code) => (external(code) ? undefined : 9)),
      ...report(3, () => 2),
    ]);
    expect(rows.at(-1)).toMatchObject({ sentra: { id: 2 }, index: undefined, place: undefined, range: undefined });
    expect(rows[0]!.range).toBeDefined();
  });

  it("does not use what fewer than half of the months report", () => {
    const { rows } = build([...report(1, () => 5), ...report(2, () => 3), ...report(3, () => 2, months.slice(0, 5))]);
    expect(rows.find(({ sentra }) => sentra.id === 3)!.pillars.every(({ known }) => known === 0)).toBe(true);
  });

  it("by kabupaten tells of the sentra in the middle, and how many have an index", () => {
    const row = (code: string, place: number | undefined) => ({
      ...build([]).rows[0]!,
      sentra: { ...sentraOf(1), region: { code, name: `Kabupaten ${code}` } },
      place,
      index: place && 100 - place,
    });
    const rows = [
      row("35.02", 1),
      row("35.01", 2),
      row("35.02", 3),
      row("35.01", 4),
      row("35.01", 6),
      row("35.03", undefined),
    ];
    expect(groupIndex(rows)).toMatchObject([
      { region: { code: "35.02" }, sentra: 2, ranked: 2, index: 98, place: 2 },
      { region: { code: "35.01" }, sentra: 3, ranked: 3, index: 96, place: 4 },
      { region: { code: "35.03" }, sentra: 1, ranked: 0, index: undefined, place: undefined },
    ]);
  });

  it("is drawn anew less often where there are many sentra, and never too seldom to tell a range", () => {
    expect([1, 400, 1000, 2500, 10_000].map(drawsFor)).toEqual([1000, 1000, 1000, 400, 200]);
  });
});

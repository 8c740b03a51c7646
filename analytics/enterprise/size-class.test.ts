import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesDiffer, classifySize, type EnterpriseFigures, type SizeClass, sizeClasses } from "./size-class.ts";

/**
 * The last figure of micro, small and medium, written out from the laws: UU 20/2008 art. 6, PP 7/2021 art. 35, and
 * what BPS counts as industri mikro, kecil and sedang.
 */
const published = `
rule      | figure      | micro         | small          | medium         | started
uu20_2008 | assets      | 50_000_000    | 500_000_000    | 10_000_000_000 | 2000
uu20_2008 | yearlySales | 300_000_000   | 2_500_000_000  | 50_000_000_000 | 2000
pp7_2021  | capital     | 1_000_000_000 | 5_000_000_000  | 10_000_000_000 | 2026
pp7_2021  | yearlySales | 2_000_000_000 | 15_000_000_000 | 50_000_000_000 | 2000
bps       | workers     | 4             | 19             | 99             | 2000
`;
const rows = published
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([rule, figure, micro, small, medium, started]) => ({
    rule: rule as "bps",
    figure: figure as "workers",
    limits: [micro, small, medium].map((limit) => BigInt(limit!.replaceAll("_", ""))) as [bigint, bigint, bigint],
    started: Number(started),
  }));
const year = 2026;
const rank = (found: SizeClass | undefined) => sizeClasses.indexOf(found!);

describe("the limits of the laws", () => {
  it.each(rows)("$rule by $figure: the limit itself belongs below it", ({ rule, figure, limits, started }) => {
    const at = (value: bigint) =>
      classifySize(
        { [figure]: figure === "workers" ? Number(value) : value, startedYear: started } as EnterpriseFigures,
        year,
      )[rule];
    limits.forEach((limit, index) => {
      expect(at(limit)).toBe(sizeClasses[index]);
      expect(at(limit + 1n)).toBe(sizeClasses[index + 1]);
    });
    expect(at(1n)).toBe("micro");
  });
});

describe("UU 20/2008's two criteria", () => {
  it("puts who meets criteria of two classes into the lower", () => {
    expect(classifySize({ assets: 40_000_000n, yearlySales: 900_000_000n }, year).uu20_2008).toBe("micro");
    expect(classifySize({ assets: 20_000_000_000n, yearlySales: 2_000_000_000n }, year).uu20_2008).toBe("small");
  });

  it("never rises when the other figure becomes known", () => {
    const money = fc.bigInt(0n, 100_000_000_000n);
    fc.assert(
      fc.property(money, money, (assets, yearlySales) => {
        const both = rank(classifySize({ assets, yearlySales }, year).uu20_2008);
        expect(both).toBeLessThanOrEqual(rank(classifySize({ assets }, year).uu20_2008));
        expect(both).toBeLessThanOrEqual(rank(classifySize({ yearlySales }, year).uu20_2008));
      }),
    );
  });
});

describe("PP 7/2021's new and existing businesses", () => {
  const figures = { capital: 6_000_000_000n, yearlySales: 100_000_000n };

  it("asks the one that started this year for its capital, and every other for its sales", () => {
    expect(classifySize({ ...figures, startedYear: 2026 }, year).pp7_2021).toBe("medium");
    expect(classifySize({ ...figures, startedYear: 2025 }, year).pp7_2021).toBe("micro");
    expect(classifySize(figures, year).pp7_2021).toBe("micro");
  });

  it("says nothing where the figure that it asks for is missing", () => {
    expect(classifySize({ capital: 1n, startedYear: 2010 }, year).pp7_2021).toBeUndefined();
    expect(classifySize({ yearlySales: 1n, startedYear: 2026 }, year).pp7_2021).toBeUndefined();
  });
});

describe("every rule", () => {
  const figures = fc.record({
    assets: fc.option(fc.bigInt(0n, 60_000_000_000n), { nil: undefined }),
    capital: fc.option(fc.bigInt(0n, 60_000_000_000n), { nil: undefined }),
    yearlySales: fc.option(fc.bigInt(0n, 60_000_000_000n), { nil: undefined }),
    workers: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
    startedYear: fc.option(fc.integer({ min: 1990, max: 2026 }), { nil: undefined }),
  });

  it("never lowers a class when a figure grows", () => {
    const growing = fc.constantFrom("assets" as const, "capital" as const, "yearlySales" as const, "workers" as const);
    fc.assert(
      fc.property(figures, growing, fc.bigInt(0n, 60_000_000_000n), (before, figure, more) => {
        if (before[figure] === undefined) return;
        const after = {
          ...before,
          [figure]: figure === "workers" ? before.workers! + Number(more % 200n) : (before[figure] as bigint) + more,
        };
        const [was, is] = [classifySize(before, year), classifySize(after, year)];
        for (const rule of ["pp7_2021", "uu20_2008", "bps"] as const) {
          expect(rank(is[rule])).toBeGreaterThanOrEqual(rank(was[rule]));
        }
      }),
    );
  });

  it("says nothing of an enterprise without figures, nor of one without workers", () => {
    expect(classifySize({}, year)).toEqual({ pp7_2021: undefined, uu20_2008: undefined, bps: undefined });
    expect(classifySize({ workers: 0 }, year).bps).toBeUndefined();
  });

  it("differ only where two of them speak and say different things", () => {
    expect(classesDiffer({ pp7_2021: "micro", uu20_2008: "small", bps: undefined })).toBe(true);
    expect(classesDiffer({ pp7_2021: "micro", uu20_2008: undefined, bps: "micro" })).toBe(false);
    expect(classesDiffer({ pp7_2021: undefined, uu20_2008: undefined, bps: undefined })).toBe(false);
  });
});

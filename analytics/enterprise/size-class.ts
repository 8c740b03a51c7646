/** From the smallest to the largest. `large` is whatever lies above the last limit of a rule. */
export const sizeClasses = ["micro", "small", "medium", "large"] as const;
export type SizeClass = (typeof sizeClasses)[number];

export const sizeRules = ["pp7_2021", "uu20_2008", "bps"] as const;
export type SizeRule = (typeof sizeRules)[number];

/** The most that a micro, a small and a medium enterprise may have; a figure on the limit belongs below it. */
type Limits = readonly [micro: bigint, small: bigint, medium: bigint];

const million = 1_000_000n;
const billion = 1_000n * million;

/**
 * Whole rupiah, and heads for BPS.
 * UU 20/2008 art. 6: net assets without land and building, and yearly sales.
 * PP 7/2021 art. 35 (3) and (5): business capital without land and building, and yearly sales.
 * BPS, industry: workers.
 */
export const sizeLimits = {
  uu20_2008: {
    assets: [50n * million, 500n * million, 10n * billion],
    yearlySales: [300n * million, 2_500n * million, 50n * billion],
  },
  pp7_2021: {
    capital: [billion, 5n * billion, 10n * billion],
    yearlySales: [2n * billion, 15n * billion, 50n * billion],
  },
  bps: { workers: [4n, 19n, 99n] },
} as const satisfies Record<SizeRule, Record<string, Limits>>;

/** What is known of an enterprise; undefined is not known. Money is whole rupiah and never below zero. */
export interface EnterpriseFigures {
  assets?: bigint | undefined;
  capital?: bigint | undefined;
  yearlySales?: bigint | undefined;
  workers?: number | undefined;
  startedYear?: number | undefined;
}

/** The class under each rule; undefined where the figures that the rule asks for are not known. */
export type SizeClasses = Record<SizeRule, SizeClass | undefined>;

/** @param year the year in which the enterprise is looked at: it tells a new one from an existing one */
export function classifySize(figures: EnterpriseFigures, year: number): SizeClasses {
  return {
    pp7_2021: underGovernmentRegulation(figures, year),
    uu20_2008: underLawOf2008(figures),
    bps: figures.workers ? classOf(BigInt(figures.workers), sizeLimits.bps.workers) : undefined,
  };
}

/** Whether rules that can say something say different things. */
export function classesDiffer(classes: SizeClasses): boolean {
  return new Set(sizeRules.map((rule) => classes[rule]).filter((found) => found !== undefined)).size > 1;
}

/**
 * Art. 6 joins its two criteria by "or": an enterprise that meets either criterion of a class belongs to it. One that
 * meets a criterion of two classes (assets of a micro, sales of a small one) is counted in the lower: the law protects,
 * and puts nobody out of a class whose criterion is met; its forerunner, UU 9/1995 art. 5, had upper limits only and so
 * the same effect. Where one figure is known, its criterion is met whatever the other is; learning the other can only
 * lower the class.
 */
function underLawOf2008({ assets, yearlySales }: EnterpriseFigures): SizeClass | undefined {
  const limits = sizeLimits.uu20_2008;
  const met = [classOf(assets, limits.assets), classOf(yearlySales, limits.yearlySales)];
  return sizeClasses.find((one) => met.includes(one));
}

/**
 * Art. 35 (2): capital for who sets up or registers a business; (4): sales for who is to be eased, protected and
 * empowered, which takes a year of sales. So capital decides in the year in which the business started, and sales from
 * the next on. Where the year is not known, sales decide: who has a year's sales is running. The one never stands in
 * for the other, since their limits differ.
 */
function underGovernmentRegulation(figures: EnterpriseFigures, year: number): SizeClass | undefined {
  const limits = sizeLimits.pp7_2021;
  const isNew = figures.startedYear !== undefined && figures.startedYear >= year;
  return isNew ? classOf(figures.capital, limits.capital) : classOf(figures.yearlySales, limits.yearlySales);
}

function classOf(value: bigint | undefined, limits: Limits): SizeClass | undefined {
  if (value === undefined) return undefined;
  return sizeClasses[limits.filter((limit) => value > limit).length];
}

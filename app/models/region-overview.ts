import { currentMonth, kindOf, type Period, periodAt, type PeriodKind, periodsUpTo, shiftPeriod } from "./periods.ts";

/** As addresses write the rhythm of sheets. */
const words: Record<PeriodKind, string> = { month: "bulan", quarter: "triwulan", year: "tahun" };

/** How many of each an overview looks back at: a year, two years, five. */
const shownPeriods: Record<PeriodKind, number> = { month: 12, quarter: 8, year: 5 };

/** `?irama=triwulan`: sheets of quarters; of months where nothing is said. */
export function readRhythm(params: URLSearchParams): PeriodKind {
  const kinds = Object.keys(words) as PeriodKind[];
  return kinds.find((kind) => words[kind] === params.get("irama")) ?? "month";
}

/** The periods that an overview shows: those that are over, as none owes what still runs. */
export const overviewPeriods = (kind: PeriodKind, now: Date): Period[] =>
  periodsUpTo(shiftPeriod(periodAt(kind, currentMonth(now)), -1), shownPeriods[kind]);

/** A region's overview in a rhythm, with what else its address says. */
export function overviewAddress(region: string, kind: PeriodKind, more: Record<string, string> = {}): string {
  return `/dinas?${new URLSearchParams({ wilayah: region, ...(kind !== "month" && { irama: words[kind] }), ...more })}`;
}

/** The rhythm's overview that shows which sheets a period still lacks. */
export const lackingAddress = (region: string, period: Period, more: Record<string, string> = {}) =>
  `${overviewAddress(region, kindOf(period), { kurang: period, ...more })}#kurang`;

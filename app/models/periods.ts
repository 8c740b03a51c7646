export const periodKinds = ["month", "quarter", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * What sheets and pages speak of, as addresses write it: a month "2026-10", a quarter "2026-T4" (triwulan, as the
 * offices count them), a year "2026". The database names a period by its kind and its first day, "YYYY-MM-DD".
 */
export type Period = string;
export type Month = Period;

const patterns: Record<PeriodKind, RegExp> = {
  month: /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
  quarter: /^(19|20)\d\d-T[1-4]$/,
  year: /^(19|20)\d\d$/,
};

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };

export function isMonth(value: unknown): value is Month {
  return typeof value === "string" && patterns.month.test(value);
}

export function isPeriod(value: unknown): value is Period {
  return typeof value === "string" && periodKinds.some((kind) => patterns[kind].test(value));
}

export function kindOf(period: Period): PeriodKind {
  return period.length === 4 ? "year" : period[5] === "T" ? "quarter" : "month";
}

/** The quarter or year that a month belongs to, or the month itself. */
export function periodAt(kind: PeriodKind, month: Month): Period {
  if (kind === "month") return month;
  const year = month.slice(0, 4);
  return kind === "year" ? year : `${year}-T${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** As the database names it. */
export function firstDay(period: Period): string {
  return `${firstMonth(period)}-01`;
}

/** From the database's kind and first day. */
export const readPeriod = (kind: PeriodKind, day: string): Period => periodAt(kind, monthOf(day));

export const monthOf = (day: string): Month => day.slice(0, 7);

/** The months of a period, oldest first. */
export function monthsOf(period: Period): Month[] {
  const first = firstMonth(period);
  return Array.from({ length: monthsIn[kindOf(period)] }, (_, i) => shiftMonth(first, i));
}

function firstMonth(period: Period): Month {
  const kind = kindOf(period);
  if (kind === "month") return period;
  return kind === "year" ? `${period}-01` : shiftMonth(`${period.slice(0, 4)}-01`, 3 * (Number(period[6]) - 1));
}

/** @param by periods of its own kind, negative for earlier ones */
export function shiftPeriod(period: Period, by: number): Period {
  const kind = kindOf(period);
  return periodAt(kind, shiftMonth(firstMonth(period), by * monthsIn[kind]));
}

/** So many periods of one kind, oldest first. */
export const periodsUpTo = (last: Period, count: number): Period[] =>
  Array.from({ length: count }, (_, i) => shiftPeriod(last, i + 1 - count));

/** @param by months, negative for earlier ones */
export function shiftMonth(month: Month, by: number): Month {
  const [year, index] = month.split("-").map(Number) as [number, number];
  const months = year * 12 + index - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Every month from one to the other, both included, oldest first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** The month that is running in Jakarta (UTC+7, no summer time). */
export function currentMonth(now: Date): Month {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 7);
}

/** Whether a period has begun by that month: before, it has no sheet. */
export const hasBegun = (period: Period, now: Month) => monthsOf(period)[0]! <= now;

/** The first day of the period that an indicator of this rhythm is kept under, of all that contains this one. */
export const periodOf = (period: Period, rhythm: PeriodKind): string => firstDay(periodAt(rhythm, firstMonth(period)));

export function daysIn(period: Period): number {
  const start = (one: Period) => Date.parse(firstDay(one));
  return (start(shiftPeriod(period, 1)) - start(period)) / 86_400_000;
}

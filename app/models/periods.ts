/** A period is named by its first day, "YYYY-MM-DD". Months are what sheets and pages speak of: "YYYY-MM". */
export type Month = string;

const monthPattern = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

export function isMonth(value: unknown): value is Month {
  return typeof value === "string" && monthPattern.test(value);
}

export const firstDay = (month: Month) => `${month}-01`;
export const monthOf = (period: string): Month => period.slice(0, 7);

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

/** The first day of the period that an indicator of this rhythm is kept under in a month's sheet. */
export function periodOf(month: Month, rhythm: "month" | "quarter" | "year"): string {
  if (rhythm === "year") return `${month.slice(0, 4)}-01-01`;
  if (rhythm === "quarter") {
    const start = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
    return `${month.slice(0, 4)}-${String(start).padStart(2, "0")}-01`;
  }
  return firstDay(month);
}

export function daysIn(month: Month): number {
  const [year, index] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, index, 0)).getUTCDate();
}

import type { TFunction } from "i18next";
import { z } from "zod";

/** Days between which who leaves may be erased, counted from "YYYY-MM-DD"; the database's check says the same. */
export function erasureSpan(today: string): { from: string; until: string } {
  const after = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  return { from: after(30), until: after(366) };
}

/** A day of the calendar, not merely its shape: 30 February is none. */
const isDay = (day: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;

interface Asked {
  /** Of the sentra, or of the office's region: typed again to make sure. */
  name: string;
  today: string;
  formatDay(day: string): string;
}

export function departureForm(t: TFunction, { name: asked, today, formatDay }: Asked) {
  const { from, until } = erasureSpan(today);
  const dayWrong = t("audit.leaving.dayWrong", { from: formatDay(from), until: formatDay(until) });
  const nameWrong = t("audit.leaving.nameWrong", { name: asked });
  return z.object({
    eraseOn: z
      .string({ error: t("audit.leaving.dayMissing") })
      .refine((day) => isDay(day) && day >= from && day <= until, dayWrong),
    name: z
      .string({ error: nameWrong })
      .trim()
      .refine((name) => name === asked, nameWrong),
  });
}

/** The 36 months of the demo, first days of them, oldest first: November 2023 to October 2026. */
export const periods: string[] = Array.from({ length: 36 }, (_, index) =>
  new Date(Date.UTC(2023, 10 + index, 1)).toISOString().slice(0, 10),
);

/** Idulfitri, as the government fixed it. */
const lebaran = ["2024-04-10", "2025-03-31", "2026-03-21"];

const day = 24 * 60 * 60 * 1000;

export interface Month {
  period: string;
  /** 1 to 12. */
  number: number;
  days: number;
  /** How far into the 36 months: 0 at the first, 1 at the last. */
  progress: number;
  /** Share of the 30 days of buying before Idulfitri that fall in this month, less half that of the quiet 15 after it. */
  lebaran: number;
  isRainy: boolean;
  isDry: boolean;
}

export const months: Month[] = periods.map((period, index) => {
  const start = Date.parse(period);
  const date = new Date(start);
  const number = date.getUTCMonth() + 1;
  const end = Date.UTC(date.getUTCFullYear(), number, 1);
  const shareOf = (from: number, to: number) => Math.max(0, Math.min(end, to) - Math.max(start, from)) / (to - from);
  const effects = lebaran.map(Date.parse).map((feast) => {
    return shareOf(feast - 30 * day, feast) - 0.5 * shareOf(feast, feast + 15 * day);
  });
  return {
    period,
    number,
    days: (end - start) / day,
    progress: index / (periods.length - 1),
    lebaran: effects.reduce((sum, effect) => sum + effect, 0),
    isRainy: [12, 1, 2, 3].includes(number),
    isDry: [8, 9, 10].includes(number),
  };
});

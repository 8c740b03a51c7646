const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/;
const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/**
 * Reads a day as people type it, day first (31/12/2025, 31-12-2025, 31.12.2025), or as programs write it (2025-12-31).
 *
 * @returns "YYYY-MM-DD"; undefined for what is no day of the calendar
 */
export function parseTypedDay(typed: string): string | undefined {
  const text = typed.trim();
  const written = iso.exec(text)?.slice(1) ?? dayFirst.exec(text)?.slice(1).reverse();
  if (!written) return undefined;
  const [year, month, day] = written.map(Number) as [number, number, number];
  const found = new Date(Date.UTC(year, month - 1, day));
  const exists = found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? found.toISOString().slice(0, 10) : undefined;
}

/** Sizes of the run, from the environment. */
export function integerFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a whole number above 0, not "${text}"`);
  return value;
}

export const SENTRA = integerFrom("SENTRA", 10_000);
export const MONTHS = integerFrom("MONTHS", 36);
export const INDICATORS = integerFrom("INDICATORS", 60);
export const ITERATIONS = integerFrom("ITERATIONS", 24);

/** The largest pillars of the catalogue have 19 and 20 indicators: a sheet of 20 is the heaviest there is. */
export const SHEET = Math.min(20, INDICATORS);
export const PILLARS = Math.ceil(INDICATORS / SHEET);

/** Provinces of 1,000 sentra; in each one kabupaten of 26 % of them and twenty that share the rest. */
export const PROVINCES = Math.max(1, Math.round(SENTRA / 1000));
export const FIRST_YEAR = 2023;

if (MONTHS < 24) throw new Error("MONTHS must be at least 24: the queries look 12 months back");

export function period(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** A multiplier without a common divisor with SENTRA, to scatter sentra over regions and over the days of a month. */
export const SCATTER = [7919, 7907, 7901].find((prime) => SENTRA % prime !== 0) ?? 1;

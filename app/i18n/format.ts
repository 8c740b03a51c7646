import type { Language } from "./i18n.ts";

const locales: Record<Language, string> = { id: "id-ID", en: "en-GB" };
const timeZone = "Asia/Jakarta";

/** How a value is written: whole counts and rupiah, two decimals at most for quantities, one for percentages. */
export type NumberKind = "count" | "currency" | "quantity" | "percent" | "rating" | "coefficient" | "fine" | "score";

const digits: Record<NumberKind, Intl.NumberFormatOptions> = {
  count: { maximumFractionDigits: 0 },
  currency: { maximumFractionDigits: 0 },
  quantity: { maximumFractionDigits: 2 },
  percent: { maximumFractionDigits: 1 },
  rating: { maximumFractionDigits: 2 },
  coefficient: { minimumFractionDigits: 3, maximumFractionDigits: 3 },
  fine: { minimumFractionDigits: 4, maximumFractionDigits: 4 },
  score: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
};

/** Making a formatter costs far more than using it, and a table uses one in every row: half of a long page was that. */
const made = new Map<string, unknown>();

function keep<Format>(language: Language, kind: string, make: (locale: string) => Format): Format {
  const key = `${language} ${kind}`;
  if (!made.has(key)) made.set(key, make(locales[language]));
  return made.get(key) as Format;
}

const numbers = (language: Language, kind: string, options: Intl.NumberFormatOptions) =>
  keep(language, kind, (locale) => new Intl.NumberFormat(locale, options));

const dates = (language: Language, kind: string, options: Intl.DateTimeFormatOptions) =>
  keep(language, kind, (locale) => new Intl.DateTimeFormat(locale, options));

/** @param value a number or a decimal text; a decimal text keeps every digit that the kind shows */
export function formatNumber(value: number | string, language: Language, kind: NumberKind): string {
  // What rounds to nothing is 0, not -0.
  return write(value, language, kind, "negative");
}

/** How much a figure moved or differs, with its sign: "+4,2", "−3", and "0" for what rounds to nothing. */
export function formatChange(value: number, language: Language, kind: NumberKind): string {
  return write(value, language, kind, "exceptZero");
}

function write(value: number | string, language: Language, kind: NumberKind, signDisplay: "negative" | "exceptZero") {
  const format = numbers(language, `${kind} ${signDisplay}`, { ...digits[kind], signDisplay });
  return withMinus(format.format(value as number));
}

/** As short as a chart's axis wants it: "1,2 miliar" for rupiah and other large values, "45,3 %" for percentages. */
export function formatShort(value: number, language: Language, kind: NumberKind): string {
  if (kind === "percent") return `${formatNumber(value, language, kind)} %`;
  if (Math.abs(value) < 10_000) return formatNumber(value, language, kind);
  const style = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 1 } as const;
  return withMinus(numbers(language, "short", style).format(value));
}

/** A minus sign, as wide as a plus: the hyphen that the locales write instead is read over in a column of figures. */
const withMinus = (text: string) => text.replace("-", "\u2212");

/** A moment, in Western Indonesian Time, said so. */
export function formatMoment(
  moment: Date | string,
  language: Language,
  timeStyle: "short" | "medium" = "short",
): string {
  const format = dates(language, `moment ${timeStyle}`, { dateStyle: "medium", timeStyle, timeZone });
  return `${format.format(new Date(moment))} WIB`;
}

/** The time of a day, "14.05 WIB". */
export function formatClock(moment: Date, language: Language): string {
  return `${dates(language, "clock", { timeStyle: "short", timeZone }).format(moment)} WIB`;
}

/** "YYYY-MM-DD": "5 Okt 2026". */
export function formatDay(day: string, language: Language): string {
  return dates(language, "day", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
}

/** "YYYY-MM-DD", the first day of a month: "Oktober 2026". */
export function formatMonth(period: string, language: Language, style: "long" | "short" = "long"): string {
  const format = dates(language, `month ${style}`, { month: style, year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${period.slice(0, 7)}-01T00:00:00Z`));
}

/** "A, B, dan C". */
export function formatList(items: readonly string[], language: Language): string {
  return keep(language, "list", (locale) => new Intl.ListFormat(locale, { type: "conjunction" })).format(items);
}

/** How long to wait, rounded up: "45 detik", "5 menit". */
export function formatWait(seconds: number, language: Language): string {
  const [amount, unit] = seconds < 100 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return numbers(language, unit, { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

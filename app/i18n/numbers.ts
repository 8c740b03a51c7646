import type { Language } from "./i18n.ts";

/**
 * Reads a number as people type it: in Bahasa Indonesia 1.234.567,5, in English 1,234,567.5; spaces and a leading
 * "Rp" or trailing "%" are passed over. A dot that is not followed by three digits is never guessed at: "1.5" in
 * Bahasa Indonesia is refused with a word on how to write it, because it may mean 1,5 or a slip of 1.500.
 *
 * @returns the number as a plain decimal text ("1234567.5"), which goes into NUMERIC unchanged; "" for an empty field
 * @throws NumberFormatError naming what is wrong
 */
export function parseTypedNumber(typed: string, language: Language): string {
  const text = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^Rp\.?/i, "")
    .replace(/%$/, "")
    .replace(/^\u2212/, "-");
  if (text === "") return "";
  const [group, decimal] = language === "id" ? [".", ","] : [",", "."];
  const negative = text.startsWith("-");
  const [whole = "", fraction, ...rest] = (negative ? text.slice(1) : text).split(decimal);
  const groups = whole.split(group);
  if (rest.length > 0 || /[^\d.,]/.test(negative ? text.slice(1) : text)) throw new NumberFormatError("notANumber");
  if (groups.length > 1 && (!/^\d{1,3}$/.test(groups[0]!) || groups.slice(1).some((part) => !/^\d{3}$/.test(part)))) {
    throw new NumberFormatError("grouping");
  }
  const digits = groups.join("").replace(/^0+(?=\d)/, "");
  if (!/^\d+$/.test(digits) || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    throw new NumberFormatError("notANumber");
  }
  return `${negative ? "-" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

export class NumberFormatError extends Error {
  constructor(readonly reason: "notANumber" | "grouping") {
    super(reason);
  }
}

/** A stored decimal text as somebody would type it back, without thousands marks: what a form field holds. */
export function toTyped(value: string | null, language: Language): string {
  if (value === null) return "";
  const plain = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  return groupThousands(plain, language);
}

function groupThousands(plain: string, language: Language): string {
  const [group, decimal] = language === "id" ? [".", ","] : [",", "."];
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

import type { Language } from "~/i18n/i18n.ts";
import { NumberFormatError, parseTypedNumber } from "~/i18n/numbers.ts";

export interface TypedIndicator {
  code: string;
  valueType: "count" | "currency" | "quantity" | "percent" | "rating";
}

export type CellProblem =
  "notANumber" | "grouping" | "negative" | "notWhole" | "percentRange" | "ratingRange" | "tooLarge";

/** More digits than any real figure has: a thousand trillion rupiah. */
export const largest = 1e15;

/** One cell as typed, in plain decimal text ("" for empty), or what is wrong with it. */
export function readTypedCell(
  { valueType }: Pick<TypedIndicator, "valueType">,
  typed: string,
  language: Language,
): { plain: string } | { problem: CellProblem } {
  let plain: string;
  try {
    plain = parseTypedNumber(typed, language);
  } catch (error) {
    if (error instanceof NumberFormatError) return { problem: error.reason };
    throw error;
  }
  if (plain === "") return { plain };
  const value = Number(plain);
  const isWhole = !/\.\d*[1-9]/.test(plain);
  if (valueType === "percent" && (value < 0 || value > 100)) return { problem: "percentRange" };
  if (valueType === "rating" && (value < 1 || value > 5 || !isWhole)) return { problem: "ratingRange" };
  if (value < 0) return { problem: "negative" };
  if (value > largest) return { problem: "tooLarge" };
  if ((valueType === "count" || valueType === "currency") && !isWhole) return { problem: "notWhole" };
  return { plain };
}

/** "12" and "12.0" are one number, "" is none. */
export function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  return plain(a) === plain(b);
}

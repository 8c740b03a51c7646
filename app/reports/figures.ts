import { formatNumber, type NumberKind } from "~/i18n/format.ts";
import type { Cell } from "./document.ts";

/** The report is in Bahasa Indonesia, whoever reads it. */
const language = "id";

export const missing: Cell = { text: "–", isMissing: true };

export function figure(value: number | string | undefined | null, kind: NumberKind, isSimulated = false): Cell {
  if (value === undefined || value === null) return missing;
  const text = `${formatNumber(value, language, kind)}${kind === "percent" ? " %" : ""}`;
  return isSimulated ? { text, isSimulated: true } : text;
}

export const count = (value: number) => formatNumber(value, language, "count");

/** "+4,2 %", "-3 %": how much a figure differs from the one before it, of which it is a share. */
export function changeText(now: number | undefined, before: number | undefined): Cell {
  if (now === undefined || before === undefined || before === 0) return missing;
  const share = (100 * (now - before)) / Math.abs(before);
  return `${share > 0 ? "+" : ""}${formatNumber(share, language, "percent")} %`;
}

/** Whole rupiah, as the law's forms write them: a minus is a pair of brackets. */
export function rupiah(amount: bigint | null | undefined, isSimulated = false): Cell {
  if (amount === undefined || amount === null) return missing;
  const digits = formatNumber(String(amount < 0n ? -amount : amount), language, "currency");
  const text = amount < 0n ? `(${digits})` : digits;
  return isSimulated ? { text, isSimulated: true } : text;
}

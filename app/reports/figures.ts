import { formatChange, formatNumber, type NumberKind } from "~/i18n/format.ts";
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

/** "+4,2 %", or between two percentages "−3 poin": how much a figure differs from the one before it. */
export function changeText(now: number | undefined, before: number | undefined, kind: NumberKind): Cell {
  if (now === undefined || before === undefined) return missing;
  if (kind === "percent") return `${formatChange(now - before, language, kind)} poin`;
  if (before === 0) return missing;
  return `${formatChange((100 * (now - before)) / Math.abs(before), language, "percent")} %`;
}

/** Whole rupiah, as the law's forms write them: a minus is a pair of brackets. */
export function rupiah(amount: bigint | null | undefined, isSimulated = false): Cell {
  if (amount === undefined || amount === null) return missing;
  const digits = formatNumber(String(amount < 0n ? -amount : amount), language, "currency");
  const text = amount < 0n ? `(${digits})` : digits;
  return isSimulated ? { text, isSimulated: true } : text;
}

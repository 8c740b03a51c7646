import { parseCsv, tableFromCsv } from "../pls/csv.ts";
import { PlsInputError } from "../pls/errors.ts";
import { canonicalText } from "./canonical-text.ts";
import { sortAnswers } from "./wave-answers.ts";
import { type Round, type WaveAnswer, type WaveDesign } from "./wave-design.ts";
import { ownColumns } from "./wave-requirements.ts";
import type { WaveResult } from "./wave-result.ts";

/**
 * The files by which anybody computes a wave again: answers.csv, model.json (the design) and result.json. The command
 * `wave` makes the third of the first two, byte for byte.
 */

/** Answers as CSV (RFC 4180), a question left out being an empty cell, in an order that says nothing of who is who. */
export function writeWaveCsv(items: readonly string[], answers: readonly WaveAnswer[]): string {
  const rows = sortAnswers(answers).map(({ sentra, round, answers: row }) => [sentra, round, ...row]);
  const lines = [[...ownColumns, ...items], ...rows].map((row) => row.map(writeCell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/**
 * Reads answers.csv; other columns than those of the items are passed over.
 *
 * @throws PlsInputError naming row and column
 */
export function readWaveCsv(items: readonly string[], text: string): WaveAnswer[] {
  const csv = parseCsv(text);
  const at = ownColumns.map((column) => csv.header.indexOf(column));
  for (const column of [...ownColumns, ...items]) {
    if (csv.header.includes(column)) continue;
    throw new PlsInputError("unknown-column", `there is no column ${column}`, { column });
  }
  const { columns } = tableFromCsv(csv, items);
  return csv.rows.map((row, r) => {
    const [sentra, round] = at.map((place) => row[place]!.trim());
    const answers = columns.map((column) => (Number.isNaN(column[r]!) ? null : column[r]!));
    return { sentra: sentra!, round: round as Round, answers }; // both are checked with the answers
  });
}

export function writeDesign(design: WaveDesign): string {
  return canonicalText(design);
}

export function writeWaveResult(result: WaveResult): string {
  return canonicalText(result);
}

function writeCell(value: string | number | null): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Language } from "~/i18n/i18n.ts";
import type { NumberKind } from "~/i18n/format.ts";
import type { Figure } from "~/models/sentra-list.ts";

/** One line, or one row of bars: a figure per label. Missing ones are gaps, never zero. */
export interface ChartSeries {
  name: string;
  figures: readonly Figure[];
}

/** What every chart is made of; its table is made of the same. */
export interface ChartData {
  /** What the labels are: the head of the table's first column. */
  labelHeading: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  kind: NumberKind;
  /** In the reader's language. */
  unit: string;
  /** In lines over time: a figure to compare them with, with what it is in its name. */
  level?: { name: string; value: number } | undefined;
}

/** What is drawn: plain values and finished texts, so that two equal ones give the same picture. */
export interface ChartSpec {
  type: "bar" | "line" | "radar";
  labels: string[];
  series: { name: string; values: (number | null)[]; simulated: boolean[] }[];
  kind: NumberKind;
  unit: string;
  level: ChartData["level"];
  language: Language;
  missing: string;
  simulated: string;
}

/** The most series that can be told apart (tokens.css has as many colours). */
export const mostSeries = 5;

/** How the lines of a chart are told apart besides their colour, in order: also by the colour-blind, also in grey print. */
export const seriesMarks = [
  { point: "circle", dash: [] },
  { point: "rect", dash: [7, 4] },
  { point: "triangle", dash: [2, 3] },
  { point: "rectRot", dash: [9, 3, 2, 3] },
  { point: "crossRot", dash: [14, 4] },
] as const;

/** A level's line is none of the series'. */
export const levelDash = [3, 3] as const;

/** A text in lines of about so many letters: what stands around a picture has little room. */
export function wrapText(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

import type { NumberKind } from "~/i18n/format.ts";

/**
 * A yearly report as plain data, in Bahasa Indonesia, with every figure written out: the web page and the PDF are both
 * drawn from it, and it is what is frozen when a report is issued. `format` tells later programs how to read it.
 */
export interface ReportDocument {
  format: 1;
  title: string;
  /** Whose year it is: a sentra with its cooperative, a region. */
  place: string;
  subtitle: string;
  year: number;
  number: string;
  letterNumber?: string;
  edition: number;
  /** A moment, ISO 8601; a draft has none. */
  issuedAt?: string;
  letterhead?: Letterhead;
  signatories: Signatory[];
  chapters: Chapter[];
  /** Something in it was generated for demonstration. */
  isSimulated: boolean;
}

export interface Letterhead {
  lines: string[];
  address?: string;
  contact?: string;
  /** A PNG, base64. */
  logo?: string;
}

export interface Signatory {
  role: string;
  name: string;
  number?: string;
}

export interface Chapter {
  id: string;
  title: string;
  /** A table too wide for a page that stands. */
  isLandscape?: true;
  blocks: Block[];
}

export type Block = Heading | Paragraph | FactRows | ReportTable | Chart;

interface Heading {
  kind: "heading";
  text: string;
}

interface Paragraph {
  kind: "text";
  /** Lines that people typed are kept apart. */
  text: string;
  tone?: "note" | "warning";
}

interface FactRows {
  kind: "facts";
  rows: { label: string; value: Cell }[];
}

export interface ReportTable {
  kind: "table";
  caption: string;
  columns: { heading: string; isNumber?: true; /** Its part of the width; 1 unless said. */ weight?: number }[];
  rows: { cells: Cell[]; kind?: "group" | "total" }[];
  note?: string;
}

export type Cell = string | MarkedText;

export interface MarkedText {
  text: string;
  isSimulated?: true;
  isMissing?: true;
}

export type Chart = LineChart | BarChart;

interface OfChart {
  caption: string;
  /** What the picture says, in a sentence. */
  gist: string;
  valueKind: NumberKind;
  unit: string;
}

export interface LineChart extends OfChart {
  kind: "lines";
  labels: string[];
  /** A figure per label; null where none was reported: the line breaks there. */
  series: { name: string; values: (number | null)[] }[];
}

export interface BarChart extends OfChart {
  kind: "bars";
  bars: { label: string; value: number | null; text: string }[];
}

export const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : cell.text);

/** A paragraph, unless there is nothing in it. */
export const paragraph = (text: string | null | undefined, otherwise?: string): Block[] =>
  text ? [{ kind: "text", text }] : otherwise ? [{ kind: "text", text: otherwise, tone: "note" }] : [];

export const note = (text: string): Block => ({ kind: "text", text, tone: "note" });
export const warning = (text: string): Block => ({ kind: "text", text, tone: "warning" });

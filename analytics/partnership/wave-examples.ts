import type { PathModel } from "../pls/model.ts";
import { readReference, readReferenceData } from "../reference/reference-data.ts";
import { itemsOf, type Round, type WaveAnswer, type WaveDesign } from "./wave-design.ts";

/** Waves for tests, made of the reference data. */

type Row = readonly (number | null)[];

export function readRows(dataset: string): { model: PathModel; rows: Row[] } {
  const { model } = readReference(dataset, "seminr");
  const data = readReferenceData(dataset, model);
  const columns = itemsOf(model).map((item) => data.columns[data.names.indexOf(item)]!);
  return { model, rows: Array.from(columns[0]!, (_, r) => columns.map((column) => column[r]!)) };
}

export function answersOf(sentra: string, rows: readonly Row[], round: Round = "now"): WaveAnswer[] {
  return rows.map((answers) => ({ sentra, round, answers }));
}

const { model, rows } = readRows("tanggulangin-sim");

/** Few draws, and a path so strong that 39 answers are enough to show it. */
export const design: WaveDesign = {
  model,
  target: "KB",
  scale: { min: 1, max: 5 },
  weights: { kind: "estimate" },
  smallestPath: 0.4,
  fewestForPrivacy: 5,
  settings: { resamples: 200, scoreResamples: 200, permutations: 49, folds: 5, confidence: 0.95, seed: 7 },
};

/** A sentra with a model of its own and a wave before, one too small for a model, and one too small to be shown. */
export const sentraRows = { large: rows.slice(0, 42), middle: rows.slice(42, 72), small: rows.slice(72) };
export const earlierRows = rows.slice(40, 65);

export const wave: WaveAnswer[] = [
  ...answersOf("small", sentraRows.small),
  ...answersOf("large", sentraRows.large),
  ...answersOf("large", earlierRows, "before"),
  ...answersOf("middle", sentraRows.middle),
];

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv, tableFromCsv } from "../pls/csv.ts";
import type { DataTable, PathModel } from "../pls/model.ts";

/** Reads the reference data and results, for tests. The `-sim` sets live here, the others in PLS_REFERENCE_DIR. */

export interface Matrix {
  rows: string[];
  cols: string[];
  values: (number | null)[][];
}

export type Blocks = Record<string, Record<string, number>>;

/** The fields of a run that tests read; each package fills its own. */
export interface Run {
  outer_weights: Blocks;
  outer_loadings: Blocks;
  cross_loadings: Matrix;
  path_coefficients: { from: string; to: string; value: number }[];
  r2: Record<string, number>;
  r2_adj: Record<string, number>;
  construct_correlations: Matrix;
  cronbach_alpha: Record<string, number>;
  rho_A: Record<string, number>;
  rho_C: Record<string, number>;
  AVE: Record<string, number>;
  HTMT: Matrix;
  inner_vif: Record<string, Record<string, number | null>>;
  outer_vif: Record<string, Record<string, number | null> | null>;
  total_effects: Matrix;
  total_indirect_effects: Matrix;
  scores: Matrix;
  f2: Matrix;
  SRMR: number;
  SRMR_saturated: number;
  GoF: number;
  admissible: boolean;
  redundancy: Blocks;
}

export interface Reference {
  csv: string;
  n: number;
  model: PathModel;
  runs: Record<string, Run>;
}

const own = import.meta.dirname;
const ownSets = ["tanggulangin-sim", "mediation-sim", "mediation-missing-sim"];
const otherSets = ["mobi", "satisfaction", "russett"];

function folderOf(dataset: string): string {
  return ownSets.includes(dataset) ? own : process.env.PLS_REFERENCE_DIR!;
}

/** The data sets that can be tested here: the project's own, and the others where their folder is given. */
export function listReferenceSets(): string[] {
  return process.env.PLS_REFERENCE_DIR ? [...ownSets, ...otherSets] : ownSets;
}

/** Whether a kind of reference result (for instance `seminr.bootstrap`) exists for a data set. */
export function hasReference(dataset: string, kind: string): boolean {
  return existsSync(join(folderOf(dataset), `${dataset}.${kind}.json`));
}

export function readReference<T = Reference>(dataset: string, kind: string): T {
  return JSON.parse(readFileSync(join(folderOf(dataset), `${dataset}.${kind}.json`), "utf8")) as T;
}

export function readReferenceData(dataset: string, model: PathModel): DataTable {
  const text = readFileSync(join(folderOf(dataset), `${dataset}.csv`), "utf8");
  return tableFromCsv(
    parseCsv(text),
    model.constructs.flatMap((construct) => construct.indicators),
  );
}

/** The reference model with every mode A construct of the model asked to be consistent. */
export function asConsistent(model: PathModel): PathModel {
  return { ...model, constructs: model.constructs.map((c) => ({ ...c, consistent: c.mode === "A" })) };
}

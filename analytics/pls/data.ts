import { PlsInputError } from "./errors.ts";
import type { DataTable, MissingPolicy } from "./model.ts";
import type { Plan } from "./plan.ts";

/** The model's columns, standardised once; every later computation starts here. */
export interface Sample {
  /** Rows kept. */
  n: number;
  /** p, columns. */
  width: number;
  /** Row length of `z`: p rounded up to even, the surplus column being zero. */
  stride: number;
  /**
   * (n + 1) x stride, row-major: (x - mean) / sd with n - 1. A missing cell holds 0, which is its column's mean; the
   * last row is zero so that loops may run past the end.
   */
  z: Float64Array;
  means: Float64Array;
  deviations: Float64Array;
  /** Missing cells as r * p + j, ascending; empty when the data are complete. */
  holes: Int32Array;
  /** For each kept row its place in the table. */
  rows: Int32Array;
  missing: { cells: number; rowsDropped: number };
}

/**
 * Picks the model's columns, treats missing cells and standardises with n - 1.
 *
 * Mean replacement puts the mean of a column's observed values in its empty cells *before* standardising, so the
 * standard deviation shrinks accordingly (as seminr's mean_replacement does).
 *
 * @throws PlsInputError for unknown indicators, cells that are not finite, missing values under `reject`, constant
 *   indicators, and too few rows for the largest block or regression.
 */
export function prepareSample(table: DataTable, plan: Plan, policy: MissingPolicy): Sample {
  const columns = plan.indicators.map((name, j) => findColumn(table, name, ownerOf(plan, j)));
  const total = columns[0]!.length;
  const width = plan.width;
  let cells = 0;
  const kept: number[] = [];
  for (let r = 0; r < total; r++) {
    let empty = 0;
    for (let j = 0; j < width; j++) {
      const value = columns[j]![r]!;
      if (Number.isFinite(value)) continue;
      const column = plan.indicators[j]!;
      if (!Number.isNaN(value)) {
        throw new PlsInputError("non-numeric-cell", `row ${r + 1}, column ${column}: not a finite number`, {
          row: r + 1,
          column,
        });
      }
      if (policy === "reject") {
        throw new PlsInputError("missing-values", `row ${r + 1}, column ${column}: the value is missing`, {
          row: r + 1,
          column,
        });
      }
      empty++;
    }
    cells += empty;
    if (empty === 0 || policy === "mean") kept.push(r);
  }
  requireRows(plan, kept.length);
  const rows = Int32Array.from(kept);
  return {
    ...standardise(columns, rows, plan),
    rows,
    missing: { cells, rowsDropped: total - kept.length },
  };
}

/** Smallest number of rows with which every block and every regression of the model can be computed. */
export function rowsNeeded(plan: Plan): { needed: number; construct: string; task: string } {
  let best = { needed: 3, construct: plan.constructs[0]!, task: "a standard deviation and a correlation" };
  for (let k = 0; k < plan.size; k++) {
    const block = plan.start[k + 1]! - plan.start[k]!;
    const predictors = plan.predecessors[k]!.length;
    const construct = plan.constructs[k]!;
    if (block + 1 > best.needed)
      best = { needed: block + 1, construct, task: `the ${block} indicators of ${construct}` };
    if (predictors > 0 && predictors + 2 > best.needed) {
      best = { needed: predictors + 2, construct, task: `the ${predictors} predictors of ${construct}` };
    }
  }
  return best;
}

function requireRows(plan: Plan, found: number): void {
  const { needed, construct, task } = rowsNeeded(plan);
  if (found >= needed) return;
  throw new PlsInputError("too-few-rows", `${found} complete rows are too few: ${task} need at least ${needed}`, {
    construct,
    needed,
    found,
  });
}

function standardise(columns: readonly Float64Array[], rows: Int32Array, plan: Plan) {
  const n = rows.length;
  const width = plan.width;
  const stride = width + (width % 2);
  const z = new Float64Array((n + 1) * stride);
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  const holes: number[] = [];
  columns.forEach((column, j) => {
    const { mean, deviation } = describe(column, rows, plan.indicators[j]!);
    means[j] = mean;
    deviations[j] = deviation;
    for (let r = 0; r < n; r++) {
      const value = column[rows[r]!]!;
      if (Number.isNaN(value)) holes.push(r * width + j);
      else z[r * stride + j] = (value - mean) / deviation;
    }
  });
  return { n, width, stride, z, means, deviations, holes: Int32Array.from(holes).sort() };
}

function describe(column: Float64Array, rows: Int32Array, name: string): { mean: number; deviation: number } {
  let count = 0;
  let sum = 0;
  let largest = 0;
  for (const r of rows) {
    const value = column[r]!;
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
    largest = Math.max(largest, Math.abs(value));
  }
  const mean = count > 0 ? sum / count : 0;
  let squares = 0;
  for (const r of rows) {
    const value = column[r]!;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  const deviation = Math.sqrt(squares / (rows.length - 1));
  // A constant column leaves rounding noise, not an exact zero; values so large that they overflow are refused too.
  if (!(deviation > 1e-12 * largest) || !Number.isFinite(deviation)) {
    throw new PlsInputError("constant-indicator", `indicator ${name} does not vary`, { column: name });
  }
  return { mean, deviation };
}

function findColumn(table: DataTable, name: string, construct: string): Float64Array {
  const column = table.columns[table.names.indexOf(name)];
  if (column) return column;
  throw new PlsInputError("unknown-indicator", `indicator ${name} of construct ${construct} is not in the data`, {
    column: name,
    construct,
  });
}

function ownerOf(plan: Plan, indicator: number): string {
  const k = plan.start.findIndex((_, at) => indicator < plan.start[at + 1]!);
  return plan.constructs[k]!;
}

import { RandomStream, shuffle } from "../bootstrap/random.ts";
import { mostAttempts } from "../bootstrap/resampler.ts";
import { rowsNeeded } from "../pls/data.ts";
import { PlsInputError } from "../pls/errors.ts";
import { fitData, requireCount, type Estimation } from "../pls/estimation.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import { GroupFitter } from "./group-fit.ts";
import { copyStatistics, describePair, emptyColumns, record, type GroupPair } from "./group-pair.ts";

export interface ComparisonSettings {
  permutations: number;
  seed: number;
  /** Of the range low..high that permuted differences keep to. */
  confidence: number;
}

export interface ComparisonResult {
  pairs: GroupPair[];
  permutations: number;
  /** Permutations that could not be fitted and were replaced. */
  failed: number;
  seed: number;
}

/**
 * Compares groups (sentra, or waves of one) pair by pair: MICOM, then a permutation test of every path's difference.
 *
 * Step 1, configural invariance, holds by construction: one model, one treatment of data, one algorithm. Step 2 compares
 * composites of the pooled, unstandardised data under either group's weights; step 3 compares means and (log ratio of)
 * variances of the pooled estimate's scores. Every permutation deals the pair's pooled rows anew to groups of the same
 * sizes. All p-values are (1 + permutations at least as extreme) / (1 + permutations), for differences in size.
 * Differences are the first less the second in label order (numbers by value). Missing cells are filled by the means
 * of the pair's pooled rows.
 *
 * @param groups label of each row of the data
 * @throws PlsInputError for bad input, fewer than two groups, or a group too small or too uniform to carry the model
 * Source: Henseler, Ringle & Sarstedt (2016), International Marketing Review 33(3), MICOM; Chin & Dibbern (2010),
 *   Handbook of Partial Least Squares, ch. 7, permutation tests; Phipson & Smyth (2010), SAGMB 9(1), for the + 1.
 */
export function compareGroups(
  data: DataTable,
  groups: readonly string[],
  model: PathModel,
  estimation: Partial<EstimationSettings> = {},
  settings: Partial<ComparisonSettings> = {},
): ComparisonResult {
  const complete = { permutations: 1000, seed: 1, confidence: 0.95, ...settings };
  requireCount("permutations", complete.permutations, 1);
  requireCount("seed", complete.seed, 0);
  const labels = orderLabels(groups);
  if (labels.length < 2) {
    throw new PlsInputError("too-few-groups", "comparing takes two groups or more", { found: labels.length });
  }
  fitData(data, model, estimation); // bad input is reported for the data as given, not for the rows of some pair
  const pairs: GroupPair[] = [];
  let failed = 0;
  for (const [at, a] of labels.entries()) {
    for (const b of labels.slice(at + 1)) {
      const compared = comparePair(data, groups, a, b, model, estimation, complete);
      failed += compared.failed;
      pairs.push(compared.pair);
    }
  }
  return { pairs, permutations: complete.permutations, failed, seed: complete.seed };
}

/** Labels that occur, in order: by value when all are numbers, else by character code. */
function orderLabels(groups: readonly string[]): string[] {
  const labels = [...new Set(groups)];
  const numeric = labels.every((label) => label.trim() !== "" && Number.isFinite(Number(label)));
  return labels.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
}

function comparePair(
  data: DataTable,
  groups: readonly string[],
  a: string,
  b: string,
  model: PathModel,
  estimation: Partial<EstimationSettings>,
  settings: ComparisonSettings,
): { pair: GroupPair; failed: number } {
  const rows = Array.from(groups.keys()).filter((r) => groups[r] === a || groups[r] === b);
  const table = {
    names: data.names,
    columns: data.columns.map((column) => Float64Array.from(rows, (r) => column[r]!)),
  };
  const pooled = fitData(table, model, estimation);
  const { n } = pooled.sample;
  const counts = new Float64Array(n + 1);
  pooled.sample.rows.forEach((row, r) => (counts[r] = Number(groups[rows[row]!] === a)));
  const size = counts.reduce((sum, count) => sum + count, 0);
  requireGroupRows(pooled, a, size);
  requireGroupRows(pooled, b, n - size);

  const fitter = new GroupFitter(pooled);
  requireComparable(fitter.compare(counts), pooled, [a, b]);
  const observed = copyStatistics(fitter.statistics);
  const permuted = emptyColumns(pooled, settings.permutations);
  const order = Int32Array.from({ length: n }, (_, r) => r);
  const stream = new RandomStream();
  let failed = 0;
  for (let index = 0; index < settings.permutations; index++) {
    let attempt = 0;
    do {
      if (attempt === mostAttempts) {
        throw new PlsInputError("resampling-failed", `groups ${a} and ${b}: ${attempt} permutations in a row failed`);
      }
      stream.start(settings.seed, index, attempt++);
      for (let r = 0; r < n; r++) order[r] = r;
      shuffle(order, stream);
      counts.fill(0);
      for (let at = 0; at < size; at++) counts[order[at]!] = 1;
    } while (fitter.compare(counts));
    failed += attempt - 1;
    record(fitter.statistics, permuted, index);
  }
  return { pair: describePair(pooled, a, b, observed, permuted, settings.confidence), failed };
}

function requireGroupRows({ plan }: Estimation, group: string, found: number): void {
  const { needed, construct, task } = rowsNeeded(plan);
  if (found >= needed) return;
  throw new PlsInputError("group-too-small", `group ${group} has ${found} rows: ${task} need at least ${needed}`, {
    group,
    construct,
    needed,
    found,
  });
}

function requireComparable(
  problem: ReturnType<GroupFitter["compare"]>,
  { plan }: Estimation,
  labels: readonly [string, string],
): void {
  if (!problem) return;
  const group = labels[problem.group];
  if (problem.constant >= 0) {
    const column = plan.indicators[problem.constant]!;
    throw new PlsInputError("constant-indicator", `indicator ${column} does not vary in group ${group}`, {
      column,
      group,
    });
  }
  const construct = plan.constructs[problem.culprit];
  throw new PlsInputError(
    "group-too-small",
    `the model cannot be estimated in group ${group}${construct ? `: construct ${construct}` : ""}`,
    { group, construct },
  );
}

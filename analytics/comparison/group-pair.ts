import { quantiles } from "../bootstrap/quantiles.ts";
import type { Estimation } from "../pls/estimation.ts";
import type { GroupStatistics } from "./group-fit.ts";

export interface CompositionalInvariance {
  construct: string;
  c: number;
  /** 5 % quantile of c among the permutations: below it the composites differ. */
  quantile5: number;
  p: number;
}

export interface ScoreDifference {
  construct: string;
  difference: number;
  low: number;
  high: number;
  p: number;
}

export interface PathDifference {
  from: string;
  to: string;
  /** The coefficient in either group, and a - b. */
  a: number;
  b: number;
  difference: number;
  p: number;
}

export interface GroupPair {
  a: string;
  b: string;
  micom: { compositional: CompositionalInvariance[]; means: ScoreDifference[]; variances: ScoreDifference[] };
  paths: PathDifference[];
}

/** One column of permuted values per construct or path. */
export type Columns = Record<"compositional" | "means" | "variances" | "paths", Float64Array[]>;

export function emptyColumns({ plan }: Estimation, length: number): Columns {
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(length));
  return {
    compositional: columns(plan.size),
    means: columns(plan.size),
    variances: columns(plan.size),
    paths: columns(plan.pathFrom.length),
  };
}

/** Keeps the statistics of one permutation. */
export function record(statistics: GroupStatistics, columns: Columns, index: number): void {
  for (const key of ["compositional", "means", "variances"] as const) {
    columns[key].forEach((column, k) => (column[index] = statistics[key][k]!));
  }
  columns.paths.forEach((column, t) => (column[index] = statistics.first[t]! - statistics.second[t]!));
}

export function copyStatistics(statistics: GroupStatistics): GroupStatistics {
  return {
    compositional: statistics.compositional.slice(),
    means: statistics.means.slice(),
    variances: statistics.variances.slice(),
    first: statistics.first.slice(),
    second: statistics.second.slice(),
  };
}

/** Names the observed statistics and sets them against the permuted ones. */
export function describePair(
  { plan }: Estimation,
  a: string,
  b: string,
  observed: GroupStatistics,
  permuted: Columns,
  confidence: number,
): GroupPair {
  const tail = (1 - confidence) / 2;
  const differences = (key: "means" | "variances"): ScoreDifference[] =>
    plan.constructs.map((construct, k) => {
      const [low, high] = quantiles(permuted[key][k]!, [tail, 1 - tail]);
      const difference = observed[key][k]!;
      return { construct, difference, low: low!, high: high!, p: asExtreme(permuted[key][k]!, difference) };
    });
  return {
    a,
    b,
    micom: {
      compositional: plan.constructs.map((construct, k) => {
        const column = permuted.compositional[k]!;
        const c = observed.compositional[k]!;
        const [quantile5] = quantiles(column, [0.05]);
        return { construct, c, quantile5: quantile5!, p: share(column, (value) => value <= c + rounding) };
      }),
      means: differences("means"),
      variances: differences("variances"),
    },
    paths: Array.from(plan.pathFrom, (from, t) => {
      const [first, second] = [observed.first[t]!, observed.second[t]!];
      const difference = first - second;
      return {
        from: plan.constructs[from]!,
        to: plan.constructs[plan.pathTo[t]!]!,
        a: first,
        b: second,
        difference,
        p: asExtreme(permuted.paths[t]!, difference),
      };
    }),
  };
}

/** A permutation that deals the groups as they were gives the same numbers but for rounding, and counts as equal. */
const rounding = 1e-12;

function asExtreme(column: Float64Array, difference: number): number {
  return share(column, (value) => Math.abs(value) >= Math.abs(difference) - rounding);
}

function share(column: Float64Array, extreme: (value: number) => boolean): number {
  return (1 + column.filter(extreme).length) / (1 + column.length);
}

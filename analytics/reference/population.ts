import { RandomStream } from "../bootstrap/random.ts";
import type { DataTable, PathModel } from "../pls/model.ts";

/** Makes data for tests: samples whose covariance *equals* a given matrix, and random samples of random models. */

/** n rows with mean 0 and covariance (n - 1) exactly `covariance`, but for rounding. */
export function exactSample(
  covariance: readonly (readonly number[])[],
  names: readonly string[],
  n: number,
): DataTable {
  const width = names.length;
  const stream = new RandomStream();
  stream.start(11, n);
  const basis: Float64Array[] = [];
  for (let j = 0; j < width; j++) {
    let column = Float64Array.from({ length: n }, () => stream.next() / 4294967296 - 0.5);
    // Twice: one pass of Gram-Schmidt leaves rounding errors of its own.
    for (let pass = 0; pass < 2; pass++) {
      const mean = column.reduce((sum, value) => sum + value, 0) / n;
      column = column.map((value) => value - mean);
      for (const other of basis) {
        const share = dot(column, other);
        column = column.map((value, r) => value - share * other[r]!);
      }
    }
    const length = Math.sqrt(dot(column, column));
    basis.push(column.map((value) => value / length));
  }
  const factor = cholesky(covariance);
  const columns = names.map((_, j) =>
    Float64Array.from({ length: n }, (_, r) => {
      let value = 0;
      for (let k = 0; k <= j; k++) value += factor[j]![k]! * basis[k]![r]!;
      return value * Math.sqrt(n - 1);
    }),
  );
  return { names, columns };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, r) => sum + value * b[r]!, 0);
}

/** The lower triangle whose product with its own transpose is the matrix. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      factor[i]![j] = i === j ? Math.sqrt(sum) : sum / factor[j]![j]!;
    }
  }
  return factor;
}

/** Correlations of constructs in order, each explained by those before it: coefficients[j][i] of i on j. */
export function constructCorrelations(coefficients: readonly (readonly number[])[]): number[][] {
  const size = coefficients.length;
  const correlations = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < j; i++) {
      const value = coefficients[j]!.reduce((sum, b, k) => sum + b * correlations[k]![i]!, 0);
      correlations[j]![i] = value;
      correlations[i]![j] = value;
    }
    correlations[j]![j] = 1;
  }
  return correlations;
}

/** A random recursive model with a random sample from it, both fixed by the seed. */
export function randomStudy(seed: number): { data: DataTable; model: PathModel } {
  const stream = new RandomStream();
  stream.start(seed, 0);
  const uniform = () => stream.next() / 4294967296;
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const size = 2 + stream.below(4);
  const n = 40 + stream.below(60);
  const constructs = Array.from({ length: size }, (_, k) => ({
    name: `C${k}`,
    indicators: Array.from({ length: 1 + stream.below(4) }, (_, i) => `c${k}_${i}`),
    mode: stream.below(4) === 0 ? ("B" as const) : ("A" as const),
  }));
  const paths = constructs.slice(1).flatMap(({ name }, at) => {
    const certain = stream.below(at + 1);
    return constructs
      .slice(0, at + 1)
      .filter((_, from) => from === certain || stream.below(2) === 0)
      .map((from) => ({ from: from.name, to: name }));
  });
  const common = Float64Array.from({ length: n }, normal);
  const scores = constructs.map(() => common.map((value) => 0.6 * value + 0.8 * normal()));
  const names = constructs.flatMap(({ indicators }) => indicators);
  const columns = constructs.flatMap(({ indicators }, k) =>
    indicators.map(() => scores[k]!.map((value) => 3 + 0.8 * value + 0.6 * normal())),
  );
  return { data: { names, columns }, model: { constructs, paths } };
}

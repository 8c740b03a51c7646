import { normalCdf, studentQuantile } from "../bootstrap/distributions.ts";
import { quantiles } from "../bootstrap/quantiles.ts";
import type { RandomStream } from "../bootstrap/random.ts";
import type { ScoreInterval } from "../index.ts";

/** Intervals of 95 % for a mean in 0..100, to compare; the last is the product's, its error by formula. */
export const meanIntervals: Record<string, (values: Float64Array, stream: RandomStream) => [number, number]> = {
  percentile: (values, stream) => percentile(values, stream, 0.025),
  "expanded percentile": (values, stream) => {
    const n = values.length;
    return percentile(values, stream, normalCdf(-Math.sqrt(n / (n - 1)) * studentQuantile(0.025, n - 1)));
  },
  "Student's t": (values) => {
    const { mean, reach } = student(values);
    return [mean - reach, mean + reach];
  },
  "t on the logit": (values) => {
    const { mean, reach } = student(values);
    const middle = Math.log(mean / (100 - mean));
    const wide = (100 * reach) / (mean * (100 - mean));
    return [100 / (1 + Math.exp(wide - middle)), 100 / (1 + Math.exp(-wide - middle))];
  },
};

function student(values: Float64Array): { mean: number; reach: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, reach: studentQuantile(0.025, n - 1) * Math.sqrt(squares / (n * (n - 1))) };
}

function percentile(values: Float64Array, stream: RandomStream, tail: number): [number, number] {
  const means = new Float64Array(2000).map(() => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[stream.below(values.length)]!;
    return sum / values.length;
  });
  const [low, high] = quantiles(means, [tail, 1 - tail]);
  return [low!, high!];
}

/** Whether Welch's t on the points tells two scores apart. */
export function welchDiffers(a: ScoreInterval, b: ScoreInterval): boolean {
  const [va, vb] = [(a.error ?? NaN) ** 2, (b.error ?? NaN) ** 2];
  if (Number.isNaN(va + vb)) return false;
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  return Math.abs(a.score - b.score) > studentQuantile(0.025, df) * Math.sqrt(va + vb);
}

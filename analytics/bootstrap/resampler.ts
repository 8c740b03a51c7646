import { correlationsFromMoments } from "../pls/correlation.ts";
import type { Sample } from "../pls/data.ts";
import { fitModel } from "../pls/fit-model.ts";
import { createFit, FitStatus, type Fit, type FitOptions } from "../pls/fit.ts";
import { accumulateMoments, createMoments, removeRow, type Moments } from "../pls/moments.ts";
import type { Plan } from "../pls/plan.ts";
import { listQuantities, writeQuantities, type Quantities } from "./quantities.ts";
import { RandomStream } from "./random.ts";

/** What a thread needs to know to make any resample; plain data, so that it can be sent to one. */
export interface ResamplingTask {
  plan: Plan;
  sample: Sample;
  options: FitOptions;
  /** p loadings of the estimate, to which the constructs of every resample are oriented. */
  reference: Float64Array;
  resamples: number;
  seed: number;
}

/** A draw that cannot be used is replaced by the next draw of the same resample's stream, at most this often. */
export const mostAttempts = 100;

/** Makes resamples and leave-one-out samples, one at a time, in buffers of its own. */
export class Resampler {
  readonly quantities: Quantities;
  /** The Q numbers of the last successful draw. */
  readonly row: Float64Array;
  private readonly task: ResamplingTask;
  private readonly stream = new RandomStream();
  private readonly counts: Float64Array;
  private readonly scale: Float64Array;
  private readonly within: Float64Array;
  private readonly correlations: Float64Array;
  private readonly moments: Moments;
  private readonly fit: Fit;
  private whole: Moments | undefined;

  constructor(task: ResamplingTask) {
    const { plan, sample } = task;
    this.task = task;
    this.quantities = listQuantities(plan);
    this.row = new Float64Array(this.quantities.count);
    this.counts = new Float64Array(sample.n + 1);
    this.scale = new Float64Array(plan.width);
    this.within = new Float64Array(plan.size);
    this.correlations = new Float64Array(plan.width * plan.width);
    this.moments = createMoments(sample);
    this.fit = createFit(plan);
  }

  /**
   * Draws resample `index` (n rows with replacement) until one can be used: every indicator varies, no regression is
   * singular, the algorithm converges, and PLSc has a root to take.
   *
   * @returns the number of draws that had to be replaced, or `mostAttempts` if none could be used
   */
  resample(index: number): number {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      this.correlateDraw(index, attempt);
      if (this.fitRow()) return attempt;
    }
    return mostAttempts;
  }

  /** The correlation matrix of one draw and nothing else: the floor against which the engine is measured. */
  correlateDraw(index: number, attempt: number): void {
    const { sample, seed } = this.task;
    const { counts, stream } = this;
    const { n } = sample;
    counts.fill(0);
    stream.start(seed, index, attempt);
    for (let r = 0; r < n; r++) {
      const row = stream.below(n);
      counts[row] = counts[row]! + 1;
    }
    accumulateMoments(sample, counts, this.moments);
    this.constant = correlationsFromMoments(sample, this.moments, n, this.scale, this.correlations);
  }

  /** Fits the sample without row r. False when it cannot be used. */
  leaveOut(r: number): boolean {
    const { sample } = this.task;
    if (!this.whole) {
      this.whole = createMoments(sample);
      accumulateMoments(sample, this.counts.fill(1, 0, sample.n), this.whole);
    }
    removeRow(sample, this.whole, r, this.moments);
    this.constant = correlationsFromMoments(sample, this.moments, sample.n - 1, this.scale, this.correlations);
    return this.fitRow();
  }

  /** First indicator that does not vary in the last draw, or -1. */
  private constant = -1;

  private fitRow(): boolean {
    if (this.constant >= 0) return false;
    const { plan, options, reference } = this.task;
    fitModel(plan, this.correlations, options, this.fit, reference);
    if (this.fit.status !== FitStatus.ok || this.fit.uncorrected > 0) return false;
    writeQuantities(plan, this.quantities, this.correlations, this.fit, this.within, this.row);
    let sum = 0;
    for (let q = 0; q < this.row.length; q++) sum += this.row[q]!;
    return Number.isFinite(sum);
  }
}

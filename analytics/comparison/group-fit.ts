import type { Estimation } from "../pls/estimation.ts";
import { fitModel } from "../pls/fit-model.ts";
import { createFit, FitStatus, type Fit } from "../pls/fit.ts";
import { constructScores } from "../pls/scores.ts";
import { createSubsample, fillHoles, takeRest, takeRows, type Subsample } from "../pls/subsample.ts";

/** What two groups are compared by; a statistic of MICOM or of the multi-group analysis per construct or path. */
export interface GroupStatistics {
  /** K: correlation of the pooled composites under the weights of either group. */
  compositional: Float64Array;
  /** K: difference of the groups' mean pooled scores, and log ratio of their variances (n - 1). */
  means: Float64Array;
  variances: Float64Array;
  /** Path coefficients of either group. */
  first: Float64Array;
  second: Float64Array;
}

/**
 * Fits the model in both of two groups, again and again for other divisions of the same pooled rows.
 * Constructs are oriented as in the pooled estimate. The second group's sums are the pooled ones less the first's.
 */
export class GroupFitter {
  readonly statistics: GroupStatistics;
  private readonly pooled: Estimation;
  private readonly scores: Float64Array;
  private readonly whole: Subsample;
  private readonly groups: [Subsample, Subsample];
  private readonly fits: [Fit, Fit];
  private readonly sample: Estimation["sample"];

  constructor(pooled: Estimation) {
    const { plan } = pooled;
    this.pooled = pooled;
    this.sample = fillHoles(pooled.sample);
    this.scores = constructScores(plan, this.sample, pooled.fit.weights);
    this.whole = createSubsample(this.sample);
    takeRows(this.sample, new Float64Array(this.sample.n + 1).fill(1, 0, this.sample.n), this.whole);
    this.groups = [createSubsample(this.sample), createSubsample(this.sample)];
    this.fits = [createFit(plan), createFit(plan)];
    this.statistics = {
      compositional: new Float64Array(plan.size),
      means: new Float64Array(plan.size),
      variances: new Float64Array(plan.size),
      first: this.fits[0].coefficients,
      second: this.fits[1].coefficients,
    };
  }

  /**
   * @param counts n + 1 values: 1 for rows of the first group, else 0
   * @returns why the groups cannot be compared, if so: which group, and its constant indicator or failed construct
   */
  compare(counts: Float64Array): { group: 0 | 1; constant: number; culprit: number } | undefined {
    const { plan, settings, fit: pooledFit } = this.pooled;
    takeRows(this.sample, counts, this.groups[0]);
    takeRest(this.sample, this.whole, this.groups[0], this.groups[1]);
    for (const group of [0, 1] as const) {
      const { constant, correlations } = this.groups[group];
      if (constant >= 0) return { group, constant, culprit: -1 };
      const fit = this.fits[group];
      fitModel(plan, correlations, settings, fit, pooledFit.loadings);
      if (fit.status !== FitStatus.ok || fit.uncorrected > 0) return { group, constant: -1, culprit: fit.culprit };
    }
    this.compareComposites();
    this.compareScores(counts);
    return undefined;
  }

  /** c = w₁' Σ w₂ / √(w₁' Σ w₁ · w₂' Σ w₂) with Σ the pooled covariances in the indicators' own units. */
  private compareComposites(): void {
    const { plan, sample } = this.pooled;
    const { correlations } = this.whole;
    const [first, second] = [this.fits[0].weights, this.fits[1].weights];
    for (let k = 0; k < plan.size; k++) {
      let both = 0;
      let one = 0;
      let two = 0;
      for (let i = plan.start[k]!; i < plan.start[k + 1]!; i++) {
        for (let j = plan.start[k]!; j < plan.start[k + 1]!; j++) {
          const covariance = correlations[i * plan.width + j]! * sample.deviations[i]! * sample.deviations[j]!;
          both += first[i]! * covariance * second[j]!;
          one += first[i]! * covariance * first[j]!;
          two += second[i]! * covariance * second[j]!;
        }
      }
      this.statistics.compositional[k] = both / Math.sqrt(one * two);
    }
  }

  private compareScores(counts: Float64Array): void {
    const { size } = this.pooled.plan;
    const { n } = this.sample;
    const sizes = [this.groups[0].size, this.groups[1].size] as const;
    for (let k = 0; k < size; k++) {
      const sums = [0, 0];
      const squares = [0, 0];
      for (let r = 0; r < n; r++) {
        const group = counts[r]! > 0 ? 0 : 1;
        const score = this.scores[r * size + k]!;
        sums[group] = sums[group]! + score;
        squares[group] = squares[group]! + score * score;
      }
      const variance = (group: 0 | 1) => (squares[group]! - sums[group]! ** 2 / sizes[group]) / (sizes[group] - 1);
      this.statistics.means[k] = sums[0]! / sizes[0] - sums[1]! / sizes[1];
      this.statistics.variances[k] = Math.log(variance(0) / variance(1));
    }
  }
}

import { PlsInputError } from "../pls/errors.ts";
import { fitData, type Estimation } from "../pls/estimation.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import { requireScale, scaleWeights, type Scale } from "../pls/score-on-scale.ts";

export interface ImportancePerformance {
  name: string;
  /** Unstandardised total effect on the target: points of the target, on 0..100, for one point of this. */
  importance: number;
  /** Mean on 0..100. */
  performance: number;
}

export interface ImportanceMap {
  target: string;
  constructs: ImportancePerformance[];
  indicators: ImportancePerformance[];
  /** Indicators with a negative weight, read in reverse in their construct's score (see `scoreOnScale`). */
  reversed: string[];
}

/**
 * Importance-performance map of one construct: for each construct with an effect on it, how much a point more would
 * move the target, and where it stands now; and the same for their indicators.
 *
 * Scores are those of `scoreOnScale`. A construct's importance is its standardised total effect times the ratio of the
 * target's standard deviation to its own, both on 0..100; an indicator's is its share in its construct's score times
 * that. Performances are means.
 *
 * @param scale lowest and highest answer of all indicators
 * @throws PlsInputError for bad input, a value off the scale, an unknown target, or one on which nothing has an effect
 * Source: Ringle & Sarstedt (2016), Industrial Management & Data Systems 116(9), eq. 1-5; Höck, Ringle & Sarstedt
 *   (2010).
 */
export function importancePerformance(
  data: DataTable,
  model: PathModel,
  target: string,
  scale: Scale,
  settings: Partial<EstimationSettings> = {},
): ImportanceMap {
  requireScale(scale);
  const estimation = fitData(data, model, settings);
  const { plan, fit } = estimation;
  const to = plan.constructs.indexOf(target);
  if (to < 0) {
    throw new PlsInputError("unknown-construct", `no construct is named ${target}`, { construct: target });
  }
  if (plan.predecessors[to]!.length === 0) {
    throw new PlsInputError("bad-setting", `no path leads to ${target}: nothing can be important to it`, {
      setting: "target",
      construct: target,
    });
  }
  requireOnScale(data, estimation, scale);
  const scaled = plan.constructs.map((_, k) => scaleConstruct(estimation, k, scale));
  const sources = ancestors(estimation, to);
  const importance = (k: number) => (fit.total[to * plan.size + k]! * scaled[to]!.deviation) / scaled[k]!.deviation;

  return {
    target,
    constructs: sources.map((k) => ({
      name: plan.constructs[k]!,
      importance: importance(k),
      performance: scaled[k]!.performance,
    })),
    indicators: sources.flatMap((k) =>
      Array.from(scaled[k]!.weights, (weight, at) => {
        const i = plan.start[k]! + at;
        return {
          name: plan.indicators[i]!,
          importance: weight * importance(k),
          performance: heightOf(estimation.sample.means[i]!, scale),
        };
      }),
    ),
    reversed: sources.flatMap((k) =>
      Array.from(scaled[k]!.weights).flatMap((weight, at) =>
        weight < 0 ? [plan.indicators[plan.start[k]! + at]!] : [],
      ),
    ),
  };
}

function heightOf(value: number, scale: Scale): number {
  return ((value - scale.min) / (scale.max - scale.min)) * 100;
}

/** Shares, mean and standard deviation of a construct's score on 0..100, from the moments of its indicators. */
function scaleConstruct({ plan, sample, fit, correlations }: Estimation, k: number, scale: Scale) {
  const first = plan.start[k]!;
  const last = plan.start[k + 1]!;
  const deviations = sample.deviations.subarray(first, last);
  const weights = scaleWeights(fit.weights.subarray(first, last), deviations);
  let performance = 0;
  let variance = 0;
  weights.forEach((weight, i) => {
    const height = heightOf(sample.means[first + i]!, scale);
    performance += weight < 0 ? -weight * (100 - height) : weight * height;
    weights.forEach((other, j) => {
      const correlation = correlations[(first + i) * plan.width + first + j]!;
      variance += weight * other * deviations[i]! * deviations[j]! * correlation;
    });
  });
  const deviation = (Math.sqrt(variance) / (scale.max - scale.min)) * 100;
  return { weights, performance, deviation };
}

/** Constructs from which a route leads to the target, in the order of the model. */
function ancestors({ plan }: Estimation, target: number): number[] {
  const found = new Set<number>();
  const visit = (k: number): void => {
    for (const from of plan.predecessors[k]!) {
      if (found.has(from)) continue;
      found.add(from);
      visit(from);
    }
  };
  visit(target);
  return [...found].sort((a, b) => a - b);
}

function requireOnScale(data: DataTable, { plan, sample }: Estimation, scale: Scale): void {
  for (const column of plan.indicators) {
    const values = data.columns[data.names.indexOf(column)]!;
    for (const row of sample.rows) {
      const value = values[row]!;
      if (!(value < scale.min || value > scale.max)) continue;
      throw new PlsInputError(
        "value-off-scale",
        `row ${row + 1}, column ${column}: ${value} is off the scale ${scale.min} to ${scale.max}`,
        { row: row + 1, column },
      );
    }
  }
}

import { normalCdf, normalQuantile } from "../bootstrap/distributions.ts";
import type { RandomStream } from "../bootstrap/random.ts";
import type { DataTable, PathModel } from "../pls/model.ts";
import type { ByBlock } from "../pls/result.ts";
import type { Scale } from "../pls/score-on-scale.ts";
import { cholesky } from "./population.ts";
import { publishedConstructs, publishedCorrelations, publishedPaths } from "./tanggulangin-published.ts";

/**
 * A population of which every true score is known: constructs are normal with the published Tanggulangin correlations,
 * items load on them as published, and an answer 1-5 is the item cut at four fixed points. Studies and tests draw
 * respondents from it.
 */
export const surveyModel: PathModel = {
  constructs: publishedConstructs.map(({ code, loadings }) => ({
    name: code,
    indicators: loadings.map((_, i) => `${code}${i + 1}`),
    mode: "A",
  })),
  paths: publishedPaths.map(({ from, to }) => ({ from, to })),
};

export const surveyScale: Scale = { min: 1, max: 5 };

/** As in tanggulangin-sim (README.md): few low answers, and the fourth the most frequent. */
const cuts = [-1.9, -1.15, -0.35, 0.85];

/**
 * How much more readily than another an item is agreed to: items of a construct lie 0.3 apart in turn, so that the
 * weights matter to the true score. Chosen, for the study prints no item means.
 */
const readiness = publishedConstructs.map(({ loadings }) => loadings.map((_, i) => 0.3 * ((i % 3) - 1)));

const factor = cholesky(publishedCorrelations.map((row, i) => row.map((value, j) => (i === j ? 1 : value))));

/**
 * Answers of n people to every item, in the model's order.
 *
 * @param level moves all items: 0 is a sentra of about 66 points
 */
export function drawRespondents(stream: RandomStream, n: number, level: number): DataTable {
  const names = surveyModel.constructs.flatMap(({ indicators }) => indicators);
  const columns = names.map(() => new Float64Array(n));
  const unique = publishedConstructs.map(({ loadings }) => loadings.map((loading) => Math.sqrt(1 - loading ** 2)));
  const normal = () => normalQuantile((stream.next() + 0.5) / 4294967296);
  for (let row = 0; row < n; row++) {
    const independent = factor.map(normal);
    let column = 0;
    publishedConstructs.forEach(({ loadings }, k) => {
      const construct = factor[k]!.reduce((sum, share, j) => sum + share * independent[j]!, 0);
      loadings.forEach((loading, i) => {
        const value = level + readiness[k]![i]! + loading * construct + unique[k]![i]! * normal();
        columns[column++]![row] = 1 + cuts.filter((cut) => value > cut).length;
      });
    });
  }
  return { names, columns };
}

/**
 * The exact score 0..100 of the whole population on each construct, in the model's order, and their mean. Items are
 * standard normal around their level, so an item's mean is the sum of the probabilities of passing each cut.
 */
export function trueScores(level: number, weights: ByBlock): { constructs: number[]; overall: number } {
  const constructs = surveyModel.constructs.map(({ name, indicators }, k) =>
    indicators.reduce((sum, item, i) => {
      const at = level + readiness[k]![i]!;
      const height = (100 / cuts.length) * cuts.reduce((passed, cut) => passed + normalCdf(at - cut), 0);
      const share = weights[name]![item]!;
      return sum + Math.abs(share) * (share < 0 ? 100 - height : height);
    }, 0),
  );
  return { constructs, overall: constructs.reduce((sum, score) => sum + score, 0) / constructs.length };
}

/** The level at which the population's overall score is `target`. */
export function levelOf(target: number, weights: ByBlock): number {
  let [low, high] = [-6, 6];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (trueScores(middle, weights).overall < target) low = middle;
    else high = middle;
  }
  return low;
}

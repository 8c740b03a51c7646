import { describe, expect, it } from "vitest";
import { RandomStream } from "../bootstrap/random.ts";
import { drawRespondents, levelOf, surveyModel, surveyScale, trueScores } from "../reference/survey-population.ts";
import { comparableScores, equalWeights } from "./comparable-score.ts";
import { compareScores, differBetween } from "./score-comparison.ts";
import type { ScoreInterval } from "./score-interval.ts";

/** The short form of the study in docs/score-study.md: a population whose true scores are known exactly. */
const replications = 400;
const weights = equalWeights(surveyModel);
const stream = new RandomStream();

const levels = new Map([30, 60, 70, 80, 85].map((target) => [target, levelOf(target, weights)]));

function sample(n: number, target: number, seed: number, resamples = 200): ScoreInterval[] {
  stream.start(77, seed, n);
  const data = drawRespondents(stream, n, levels.get(target)!);
  return comparableScores(data, surveyModel, weights, surveyScale, { resamples, seed });
}
/** After the six constructs. */
const whole = 6;
const share = (hits: boolean[]) => hits.filter(Boolean).length / hits.length;
const repeat = <T>(run: (replication: number) => T) => Array.from({ length: replications }, (_, r) => run(r));
/** Three Monte Carlo errors of a share near .95: 3.3 points. */
const chance = 3 * Math.sqrt((0.95 * 0.05) / replications);

describe("a population's true score", () => {
  it("is what a very large sample scores", () => {
    const truth = trueScores(levels.get(70)!, weights);
    const large = sample(20_000, 70, 1, 50);
    expect(truth.overall).toBeCloseTo(70, 9);
    [...truth.constructs, truth.overall].forEach((score, k) => {
      expect(Math.abs(large[k]!.score - score)).toBeLessThan(4 * large[k]!.error!);
    });
  });
});

describe("an interval of 95 %", () => {
  it.each([
    [5, 70],
    [5, 30],
    [20, 70],
    [20, 85],
  ])("covers with %i respondents where the true score is %i", (n, target) => {
    const { constructs } = trueScores(levels.get(target)!, weights);
    const scores = repeat((seed) => sample(n, target, seed));
    [...constructs, target].forEach((truth, k) => {
      const covered = share(scores.map((one) => one[k]!.low! <= truth && truth <= one[k]!.high!));
      expect(covered).toBeGreaterThan(0.93 - chance);
      expect(covered).toBeLessThan(0.97 + chance);
    });
  });
});

describe("sentra that are truly equal", () => {
  it("are rarely told apart, be they two or five", () => {
    const five = (seed: number) => Array.from({ length: 5 }, (_, s) => sample(8, 70, 5 * seed + s)[whole]!);
    const groups = repeat((seed) => five(seed));
    expect(share(groups.map(([a, b]) => differBetween(a!, b!).distinguishable))).toBeLessThan(0.05 + chance);
    const some = groups.map((scores) => compareScores(scores).some(({ distinguishable }) => distinguishable));
    expect(share(some)).toBeLessThan(0.05 + chance);
  });
});

describe("sentra 20 points apart", () => {
  it("are told apart with 20 respondents each, in the right order", () => {
    const found = repeat((seed) =>
      differBetween(sample(20, 80, 2 * seed)[whole]!, sample(20, 60, 2 * seed + 1)[whole]!),
    );
    expect(share(found.map(({ low }) => low! > 0))).toBeGreaterThan(0.95);
    expect(share(found.map(({ high }) => high! < 0))).toBe(0);
  });
});

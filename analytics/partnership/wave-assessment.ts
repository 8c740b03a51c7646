import { engineVersion } from "../engine-version.ts";
import { tableFromRows } from "../pls/table.ts";
import { comparableScores, equalWeights, freezeWeights, type ScoreWeights } from "./comparable-score.ts";
import { differBetween } from "./score-comparison.ts";
import type { ScoreInterval } from "./score-interval.ts";
import { type Answers, arrangeAnswers, type SentraAnswers } from "./wave-answers.ts";
import { compareAnswers } from "./wave-comparison.ts";
import { itemsOf, type WaveAnswer, type WaveDesign } from "./wave-design.ts";
import { assessModel, attempt } from "./wave-model.ts";
import { requireDesign } from "./wave-requirements.ts";
import type {
  ChangeSinceBefore,
  ModelOutcome,
  ScoredSentra,
  WaveProgress,
  WaveResult,
  WeightsUsed,
} from "./wave-result.ts";
import { WaveWork } from "./wave-steps.ts";

/**
 * Everything that is published of a survey wave over one sentra or more: the reference model over all of them, each
 * sentra's scores and, where its answers carry one, its own model, and whether it may be compared with the others and
 * with itself before.
 *
 * Of a sentra with fewer than `fewestForPrivacy` answers nothing is computed, and it is not among the rest with whom
 * another sentra is compared either. What is given of it counts in the pool of the reference model only. Whoever wants
 * so few answers unused there, too, does not give them: the application leaves them out, as whoever
 * downloads the answers of a wave would find so few people again.
 *
 * The same design and answers give the same result to the last bit, in whatever order the answers come. Every
 * computation starts from the design's one seed and sees no answers but its own, so a sentra's figures do not depend on
 * who else is in the wave: with the weights frozen, its answers alone give them again, except what `withRest` says.
 *
 * @throws PlsInputError for a design or an answer that is wrong; answers too few or too alike are part of the result
 */
export function assessWave(
  design: WaveDesign,
  answers: readonly WaveAnswer[],
  onProgress: WaveProgress = () => undefined,
): WaveResult {
  requireDesign(design);
  const wave = arrangeAnswers(design, answers);
  const work = new WaveWork(design, wave, onProgress);
  const reference = work.take("reference", () => assessModel(design, tableOf(design, wave.pool)));
  const weights = chooseWeights(design, wave.pool, reference);
  return {
    engine: engineVersion,
    n: wave.pool.length,
    weights,
    reference,
    sentra: wave.parts.map((part) => ({
      sentra: part.sentra,
      n: part.now.length,
      outcome: part.withheld
        ? { kind: "withheld", needed: design.fewestForPrivacy }
        : assessSentra(design, part, weights.weights, work),
    })),
  };
}

function assessSentra(design: WaveDesign, part: SentraAnswers, weights: ScoreWeights, work: WaveWork): ScoredSentra {
  const { now, before, rest } = part;
  const scores = work.take("scores", () => scoreAnswers(design, now, weights));
  const own = work.take("own", () => assessModel(design, tableOf(design, now)));
  return {
    kind: "scored",
    scores,
    own,
    ...(rest.length > 0 && { withRest: work.take("withRest", () => compareAnswers(design, now, rest)) }),
    ...(before.length > 0 && {
      withBefore: work.take("withBefore", () => compareWithBefore(design, part, scores, weights)),
    }),
  };
}

function compareWithBefore(
  design: WaveDesign,
  { now, before }: SentraAnswers,
  scores: readonly ScoreInterval[],
  weights: ScoreWeights,
): ChangeSinceBefore {
  const n = before.length;
  if (n < design.fewestForPrivacy) {
    return { n, comparison: { kind: "not-made", code: "withheld" }, scores: [], changes: [] };
  }
  const earlier = scoreAnswers(design, before, weights);
  return {
    n,
    comparison: compareAnswers(design, now, before),
    scores: earlier,
    changes: scores.flatMap((score) => {
      const previous = earlier.find(({ construct }) => construct === score.construct);
      return previous
        ? [{ construct: score.construct, ...differBetween(score, previous, design.settings.confidence) }]
        : [];
    }),
  };
}

/** A construct that fewer people answered than may be shown is left out, and with it the whole. */
function scoreAnswers(design: WaveDesign, answers: Answers, weights: ScoreWeights): ScoreInterval[] {
  const { model, scale, settings, fewestForPrivacy } = design;
  const { scoreResamples: resamples, seed, confidence } = settings;
  return comparableScores(tableOf(design, answers), model, weights, scale, { resamples, seed, confidence }).filter(
    ({ n }) => n >= fewestForPrivacy,
  );
}

/** The weights that the design names; where the pool cannot give them, equal ones and the reason. */
function chooseWeights(design: WaveDesign, pool: Answers, reference: ModelOutcome): WeightsUsed {
  const { model } = design;
  if (design.weights.kind === "frozen") return design.weights;
  const equal = { kind: "equal", weights: equalWeights(model) } as const;
  if (design.weights.kind === "equal") return { ...equal, reason: "chosen" };
  if (reference.kind === "too-few") {
    return { ...equal, reason: "too-few", needed: reference.needed, found: reference.found };
  }
  if (reference.kind === "not-estimable") return { ...equal, reason: "not-estimable", code: reference.code };
  const { admissible, warnings, outerWeights } = reference.result;
  if (!admissible) return { ...equal, reason: "not-admissible", code: warnings[0]!.code };
  const frozen = attempt(() => freezeWeights(tableOf(design, pool), model, outerWeights));
  if ("code" in frozen) return { ...equal, reason: "not-estimable", code: frozen.code };
  return { kind: "estimated", n: pool.length, weights: frozen.value };
}

function tableOf({ model }: WaveDesign, answers: Answers) {
  return tableFromRows(itemsOf(model), answers);
}

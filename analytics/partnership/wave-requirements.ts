import { minimumSampleSize } from "../bootstrap/sample-size.ts";
import { completeBootstrap } from "../bootstrap/settings.ts";
import { PlsInputError } from "../pls/errors.ts";
import { requireCount } from "../pls/estimation.ts";
import type { PathModel } from "../pls/model.ts";
import { planModel } from "../pls/plan.ts";
import { requireScale } from "../pls/score-on-scale.ts";
import type { ScoreWeights } from "./comparable-score.ts";
import { itemsOf, type WaveDesign, type WaveSettings } from "./wave-design.ts";
import { overall } from "./score-interval.ts";

/** Columns of the answers' file that are no items. */
export const ownColumns = ["sentra", "round"];

/** Checks what a design says, its shape being right. @throws PlsInputError naming what is wrong */
export function requireDesign({ model, target, scale, weights, smallestPath, ...rest }: WaveDesign): void {
  planModel(model);
  requireNames(model);
  requireTarget(model, target);
  requireScale(scale);
  if (weights.kind === "frozen") requireWeights(model, weights.weights);
  minimumSampleSize(smallestPath);
  requireCount("fewestForPrivacy", rest.fewestForPrivacy, 1);
  requireSettings(rest.settings);
}

function requireNames(model: PathModel): void {
  const column = itemsOf(model).find((item) => ownColumns.includes(item));
  if (column !== undefined) {
    throw new PlsInputError("bad-model", `no item may be called ${column}: that is a column of its own`, { column });
  }
  if (model.constructs.every(({ name }) => name !== overall)) return;
  throw new PlsInputError("bad-model", `no construct may be called ${overall}: that is the score of the whole`, {
    construct: overall,
  });
}

function requireTarget({ constructs, paths }: PathModel, target: string): void {
  if (constructs.every(({ name }) => name !== target)) {
    throw new PlsInputError("unknown-construct", `target: no construct is named ${target}`, { construct: target });
  }
  if (paths.some(({ to }) => to === target)) return;
  throw new PlsInputError("bad-setting", `target: no path leads to ${target}`, {
    setting: "target",
    construct: target,
  });
}

/** A weight for every item and for nothing else, not all of a construct's being 0. */
function requireWeights({ constructs }: PathModel, weights: ScoreWeights): void {
  const refuse = (message: string, construct: string): never => {
    throw new PlsInputError("bad-setting", `weights: ${message}`, { setting: "weights", construct });
  };
  for (const { name, indicators } of constructs) {
    const block = weights[name];
    if (!block) return refuse(`there are none for construct ${name}`, name);
    for (const item of indicators) {
      if (!Number.isFinite(block[item])) refuse(`item ${item} of ${name} needs a number`, name);
    }
    const stranger = Object.keys(block).find((item) => !indicators.includes(item));
    if (stranger !== undefined) refuse(`${stranger} is no item of ${name}`, name);
    if (indicators.every((item) => block[item] === 0)) refuse(`those of ${name} are all 0`, name);
  }
  const stranger = Object.keys(weights).find((construct) => constructs.every(({ name }) => name !== construct));
  if (stranger !== undefined) refuse(`${stranger} is no construct of the model`, stranger);
}

function requireSettings({ resamples, scoreResamples, permutations, folds, confidence, seed }: WaveSettings): void {
  completeBootstrap({ resamples, confidence, seed });
  requireCount("scoreResamples", scoreResamples, 2);
  requireCount("permutations", permutations, 1);
  requireCount("folds", folds, 0);
  if (folds === 1) {
    throw new PlsInputError("bad-setting", "folds must be 0 for no prediction, or at least 2", { setting: "folds" });
  }
}

import type { Answers, ArrangedWave, SentraAnswers } from "./wave-answers.ts";
import type { WaveDesign } from "./wave-design.ts";
import { answersNeeded } from "./wave-model.ts";
import type { WaveProgress, WaveStep } from "./wave-result.ts";

interface PlannedStep {
  step: WaveStep;
  /** Rows that are gone through, all drawings together: roughly in proportion to the time it takes. */
  cost: number;
}

/** All steps of a wave in the order in which they are taken. */
function planSteps(design: WaveDesign, { pool, parts }: ArrangedWave): PlannedStep[] {
  return [
    { step: { task: "reference" }, cost: modelCost(design, pool) },
    ...parts.filter(({ withheld }) => !withheld).flatMap((part) => planSentra(design, part)),
  ];
}

function planSentra(design: WaveDesign, { sentra, now, before, rest }: SentraAnswers): PlannedStep[] {
  const { scoreResamples, permutations } = design.settings;
  const comparison = (others: Answers) => comparisonWeight * permutations * (now.length + others.length);
  const step = (task: WaveStep["task"], cost: number): PlannedStep => ({ step: { task, sentra }, cost });
  return [
    step("scores", scoreWeight * scoreResamples * now.length),
    step("own", modelCost(design, now)),
    ...(rest.length > 0 ? [step("withRest", comparison(rest))] : []),
    ...(before.length > 0
      ? [step("withBefore", comparison(before) + scoreWeight * scoreResamples * before.length)]
      : []),
  ];
}

/** A drawing of a comparison or a score beside one of a bootstrap, row for row, as measured. */
const comparisonWeight = 1;
const scoreWeight = 0.1;

function modelCost(design: WaveDesign, answers: Answers): number {
  if (answers.length < answersNeeded(design)) return 1;
  return (design.settings.resamples + answers.length) * answers.length;
}

/** Tells how far the work is; the steps are counted beforehand, so that a bar moves at one pace. */
export class WaveWork {
  private readonly steps: PlannedStep[];
  private readonly total: number;
  private readonly tell: WaveProgress;
  private at = 0;
  private done = 0;

  constructor(design: WaveDesign, wave: ArrangedWave, tell: WaveProgress) {
    this.steps = planSteps(design, wave);
    this.total = this.steps.reduce((sum, { cost }) => sum + cost, 0);
    this.tell = tell;
  }

  /** Takes the next step. */
  take<T>(task: WaveStep["task"], compute: () => T): T {
    const { step, cost } = this.steps[this.at++]!;
    if (step.task !== task) throw new Error(`${task} is computed where ${step.task} was planned`);
    this.tell(this.done, this.total, step);
    const value = compute();
    this.done += cost;
    if (this.at === this.steps.length) this.tell(this.total, this.total, step);
    return value;
  }
}

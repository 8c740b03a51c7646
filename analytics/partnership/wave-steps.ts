import type { Answers, ArrangedWave, SentraAnswers } from "./wave-answers.ts";
import type { WaveDesign } from "./wave-design.ts";
import { answersNeeded } from "./wave-model.ts";
import type { WaveProgress, WaveStep } from "./wave-result.ts";

interface PlannedStep {
  step: WaveStep;
  /** Roughly in proportion to the time it takes; the unit is a bootstrap's going through one more row, some 0.1 µs. */
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
  const step = (task: WaveStep["task"], cost: number): PlannedStep => ({ step: { task, sentra }, cost });
  const steps = [step("scores", scoreCost(design, now)), step("own", modelCost(design, now))];
  if (rest.length > 0) steps.push(step("withRest", comparisonCost(design, now, rest)));
  if (before.length > 0) {
    steps.push(step("withBefore", comparisonCost(design, now, before) + scoreCost(design, before)));
  }
  return steps;
}

// As measured with the model of six constructs and 22 items: what every drawing takes, and what each row of it.

function modelCost(design: WaveDesign, { length }: Answers): number {
  return length < answersNeeded(design) ? 1 : (design.settings.resamples + length) * (180 + length);
}

function comparisonCost({ settings }: WaveDesign, first: Answers, second: Answers): number {
  return settings.permutations * (750 + 0.2 * (first.length + second.length));
}

function scoreCost({ settings }: WaveDesign, { length }: Answers): number {
  return settings.scoreResamples * 0.25 * length;
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

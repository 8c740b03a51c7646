import { mostAttempts, Resampler, type ResamplingTask } from "./resampler.ts";
import { summarise, summaryLength, writeSummary } from "./summary.ts";

/** Numbers that the threads of one bootstrap share. Each cell is written by one unit of work, whoever takes it. */
export interface SharedNumbers {
  /** Q columns of B resampled values. */
  values: Float64Array;
  /** Q columns of n leave-one-out values, NaN in a row that could not be fitted. */
  leaveOneOut: Float64Array;
  /** B: draws of each resample that were replaced. */
  failures: Int32Array;
  /** Q estimates. */
  estimates: Float64Array;
  /** Q summaries. */
  summaries: Float64Array;
  /** For drawing: the next unit to be taken and the number done; then the same for summarising. */
  progress: Int32Array;
}

/** What a thread is sent. */
export interface Work {
  task: ResamplingTask;
  confidence: number;
  shared: SharedNumbers;
}

/** Resamples in a unit of work: large enough to make taking it free, small enough to share out evenly. */
const unitSize = 64;

/** Buffers for one bootstrap; `shared` makes them visible to other threads. */
export function createNumbers(task: ResamplingTask, count: number, estimates: Float64Array, shared: boolean) {
  const floats = (length: number) =>
    shared ? new Float64Array(new SharedArrayBuffer(8 * length)) : new Float64Array(length);
  const integers = (length: number) =>
    shared ? new Int32Array(new SharedArrayBuffer(4 * length)) : new Int32Array(length);
  const numbers: SharedNumbers = {
    values: floats(count * task.resamples),
    leaveOneOut: floats(count * task.sample.n),
    failures: integers(task.resamples),
    estimates: floats(count),
    summaries: floats(count * summaryLength),
    progress: integers(4),
  };
  numbers.estimates.set(estimates);
  return numbers;
}

/** Where each phase keeps its two counters. They are never set back, so a thread that starts late does no harm. */
export const drawing = 0;
export const summarising = 2;

/** Units of the first phase, in which samples are drawn: resamples first, then the jackknife. */
export function drawingUnits(task: ResamplingTask): number {
  return Math.ceil(task.resamples / unitSize) + Math.ceil(task.sample.n / unitSize);
}

/** Takes units of drawing until none is left. Which thread takes which does not matter: each has its own stream. */
export function drawSamples({ task, shared }: Work): void {
  const resampler = new Resampler(task);
  const units = drawingUnits(task);
  const resampling = Math.ceil(task.resamples / unitSize);
  for (let unit = take(shared, drawing); unit < units; unit = take(shared, drawing)) {
    if (unit < resampling) drawResamples(resampler, task, shared, unit * unitSize);
    else leaveRowsOut(resampler, task, shared, (unit - resampling) * unitSize);
    Atomics.add(shared.progress, drawing + 1, 1);
  }
}

/** Takes the units of resampling and forms their correlation matrices only: the floor of what a bootstrap costs. */
export function correlateSamples({ task, shared }: Work): void {
  const resampler = new Resampler(task);
  const units = drawingUnits(task);
  for (let unit = take(shared, drawing); unit < units; unit = take(shared, drawing)) {
    const last = Math.min((unit + 1) * unitSize, task.resamples);
    for (let index = unit * unitSize; index < last; index++) resampler.correlateDraw(index, 0);
    Atomics.add(shared.progress, drawing + 1, 1);
  }
}

function drawResamples(resampler: Resampler, task: ResamplingTask, shared: SharedNumbers, first: number): void {
  const { resamples } = task;
  const { row } = resampler;
  const last = Math.min(first + unitSize, resamples);
  for (let index = first; index < last; index++) {
    const failed = resampler.resample(index);
    shared.failures[index] = failed;
    if (failed === mostAttempts) continue;
    for (let q = 0; q < row.length; q++) shared.values[q * resamples + index] = row[q]!;
  }
}

function leaveRowsOut(resampler: Resampler, task: ResamplingTask, shared: SharedNumbers, first: number): void {
  const { n } = task.sample;
  const { row } = resampler;
  const last = Math.min(first + unitSize, n);
  for (let r = first; r < last; r++) {
    const fitted = resampler.leaveOut(r);
    for (let q = 0; q < row.length; q++) shared.leaveOneOut[q * n + r] = fitted ? row[q]! : NaN;
  }
}

/** Takes columns and summarises them until none is left. */
export function summariseColumns({ task, confidence, shared }: Work): void {
  const { resamples } = task;
  const { n } = task.sample;
  const count = shared.estimates.length;
  for (let q = take(shared, summarising); q < count; q = take(shared, summarising)) {
    const values = shared.values.subarray(q * resamples, (q + 1) * resamples);
    const leaveOneOut = shared.leaveOneOut.subarray(q * n, (q + 1) * n);
    writeSummary(summarise(values, leaveOneOut, shared.estimates[q]!, confidence), shared.summaries, q * summaryLength);
    Atomics.add(shared.progress, summarising + 1, 1);
  }
}

function take(shared: SharedNumbers, phase: number): number {
  return Atomics.add(shared.progress, phase, 1);
}

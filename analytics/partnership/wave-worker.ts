import { parentPort, workerData } from "node:worker_threads";
import { PlsInputError, type PlsInputCode, type PlsInputSubject } from "../pls/errors.ts";
import { assessWave } from "./wave-assessment.ts";
import type { WaveAnswer, WaveDesign } from "./wave-design.ts";
import type { WaveResult, WaveStep } from "./wave-result.ts";

export interface WaveQuestion {
  design: WaveDesign;
  answers: readonly WaveAnswer[];
}

/** An error's class does not survive the way between threads, so input that was refused is told apart here. */
export type WaveMessage =
  | { kind: "progress"; done: number; total: number; step: WaveStep }
  | { kind: "assessed"; result: WaveResult }
  | { kind: "refused"; code: PlsInputCode; message: string; subject: PlsInputSubject };

const tell = (message: WaveMessage) => parentPort!.postMessage(message);

/** Anything but refused input is thrown, and ends the thread. */
function run({ design, answers }: WaveQuestion): void {
  try {
    const result = assessWave(design, answers, (done, total, step) => tell({ kind: "progress", done, total, step }));
    tell({ kind: "assessed", result });
  } catch (error) {
    if (!(error instanceof PlsInputError)) throw error;
    const { code, message, subject } = error;
    tell({ kind: "refused", code, message, subject });
  }
}

run(workerData as WaveQuestion);

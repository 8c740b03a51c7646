import { Worker } from "node:worker_threads";
import { PlsInputError } from "../pls/errors.ts";
import type { WaveAnswer, WaveDesign } from "./wave-design.ts";
import type { WaveProgress, WaveResult } from "./wave-result.ts";
import type { WaveMessage, WaveQuestion } from "./wave-worker.ts";

export interface WaveRun {
  onProgress?: WaveProgress;
  /** Ends the thread at once; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * The same as `assessWave`, to the last bit, in a thread of its own that lives as long as the work: a server goes on
 * answering, and work that nobody waits for can be ended. The thread does not start others: they would make one wave
 * faster and, on a small machine, every page slower.
 *
 * @throws PlsInputError as `assessWave`, the signal's reason, or what made the thread fail (the promise is rejected)
 */
export async function assessWaveInThread(
  design: WaveDesign,
  answers: readonly WaveAnswer[],
  { onProgress, signal }: WaveRun = {},
): Promise<WaveResult> {
  signal?.throwIfAborted();
  const workerData: WaveQuestion = { design, answers };
  const worker = new Worker(new URL("./wave-worker-entry.cjs", import.meta.url), { execArgv: [], workerData });
  let abort: (() => void) | undefined;
  try {
    return await new Promise<WaveResult>((resolve, reject) => {
      abort = () => reject(signal!.reason as Error);
      signal?.addEventListener("abort", abort);
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`the wave's thread ended with ${code} before its result`)));
      worker.on("message", (message: WaveMessage) => {
        if (message.kind === "progress") {
          try {
            onProgress?.(message.done, message.total, message.step);
          } catch (error) {
            reject(error as Error); // whoever listens is at fault, and is told so here, not in the whole process
          }
        } else if (message.kind === "assessed") resolve(message.result);
        else reject(new PlsInputError(message.code, message.message, message.subject));
      });
    });
  } finally {
    if (abort) signal?.removeEventListener("abort", abort);
    await worker.terminate();
  }
}

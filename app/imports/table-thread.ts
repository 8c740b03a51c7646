import { Worker } from "node:worker_threads";
import type { TableOutcome } from "./table.ts";
import type { TableAnswer } from "./table-worker.ts";

/** What one file may cost: many times what the largest honest one needs. */
const limitMs = 15_000;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/**
 * Reads uploaded files in a thread of its own, one after another, so that a server goes on answering and a file that is
 * made to be endless ends a thread, not the server. The thread starts with the first file and stays.
 */
export class TableThread {
  private worker: Worker | undefined;
  private current: { resolve: (answer: TableAnswer) => void; reject: (error: Error) => void } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly longestMs = limitMs) {}

  /** @throws Error when the thread fails (the promise is rejected) */
  read(bytes: Uint8Array): Promise<TableOutcome> {
    const read = this.last.then(() => this.readNow(bytes));
    this.last = read.catch(() => {});
    return read;
  }

  /** Ends the thread; whoever still waits is told so. */
  close(): void {
    if (this.worker) this.fail(this.worker, new Error("reading files was stopped"));
  }

  private async readNow(bytes: Uint8Array): Promise<TableOutcome> {
    const worker = (this.worker ??= this.start());
    const limit = setTimeout(() => {
      this.current?.resolve({ problem: "tooSlow" });
      this.fail(worker, new Error(`a file took longer than ${this.longestMs} ms`));
    }, this.longestMs);
    worker.ref();
    try {
      const answer = await new Promise<TableAnswer>((resolve, reject) => {
        this.current = { resolve, reject };
        worker.postMessage(bytes);
      });
      if ("error" in answer) throw new Error(answer.error);
      return answer;
    } catch (error) {
      if ((error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY") return { problem: "tooSlow" };
      throw error;
    } finally {
      clearTimeout(limit);
      this.current = undefined;
      // Reading nothing, it doesn't keep the program from ending.
      worker.unref();
    }
  }

  private start(): Worker {
    const entry = new URL("./table-worker-entry.cjs", import.meta.url);
    const worker = new Worker(entry, { execArgv: [], resourceLimits });
    worker.on("message", (answer: TableAnswer) => this.current?.resolve(answer));
    worker.on("error", (error) => this.fail(worker, error));
    worker.on("exit", (code) => this.fail(worker, new Error(`the thread for files ended with ${code}`)));
    return worker;
  }

  private fail(worker: Worker, error: Error): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    void worker.terminate();
    this.current?.reject(error);
  }
}

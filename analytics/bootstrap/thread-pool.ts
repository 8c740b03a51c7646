import { Worker } from "node:worker_threads";
import type { Work } from "./work.ts";

export interface WorkerMessage {
  phase: "draw" | "correlate" | "summarise";
  work: Work;
}

/**
 * Worker threads that take units of work from a shared counter. Several bootstraps may use one pool at the same time:
 * each worker takes their phases in the order in which they were asked for. The process lives until the pool is closed.
 */
export class ThreadPool {
  private readonly workers: Worker[];
  private readonly waiting = new Set<() => void>();
  private failure: unknown;

  /** @param size number of worker threads; 0 where the caller does all the work */
  constructor(size: number) {
    this.workers = Array.from({ length: size }, () => {
      const worker = new Worker(new URL("./worker-entry.cjs", import.meta.url), { execArgv: [] });
      worker.on("message", () => this.wakeAll());
      worker.on("error", (error) => {
        this.failure = error;
        this.wakeAll();
      });
      return worker;
    });
  }

  /**
   * Has the workers do a phase, and waits until its units are done, by whomever: a worker that is still starting is
   * not waited for.
   *
   * @param counter place in `progress` of the phase's counters
   */
  async run(phase: WorkerMessage["phase"], work: Work, counter: number, units: number): Promise<void> {
    const message: WorkerMessage = { phase, work };
    for (const worker of this.workers) worker.postMessage(message);
    await Promise.resolve(); // lets the caller take its own share before the count is read
    while (Atomics.load(work.shared.progress, counter + 1) < units) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  close(): void {
    for (const worker of this.workers) void worker.terminate();
  }

  private wakeAll(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }
}

import { Worker } from "node:worker_threads";
import type { PdfDocument } from "./make-pdf.ts";
import type { PdfAnswer } from "./pdf-worker.ts";

interface Task {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * Makes PDFs in a thread of its own, so that a server goes on answering. The thread starts with the first one and stays;
 * where one takes too long it is ended, and those who waited are told so.
 */
export class PdfThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Task>();
  private asked = 0;

  constructor(private readonly limitMs = 60_000) {}

  /** @throws Error when the thread fails or takes too long (the promise is rejected) */
  async make(document: PdfDocument): Promise<Uint8Array> {
    const worker = (this.worker ??= this.start());
    const id = ++this.asked;
    const limit = setTimeout(
      () => this.fail(worker, new Error(`a PDF took longer than ${this.limitMs} ms`)),
      this.limitMs,
    );
    worker.ref();
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        worker.postMessage({ id, document });
      });
    } finally {
      clearTimeout(limit);
      this.waiting.delete(id);
      // Waiting for nobody, it doesn't keep the program from ending.
      if (this.waiting.size === 0) worker.unref();
    }
  }

  /** Ends the thread; whoever still waits is told so. */
  close(): void {
    if (this.worker) this.fail(this.worker, new Error("making the PDF was stopped"));
  }

  private start(): Worker {
    const worker = new Worker(new URL("./pdf-worker-entry.cjs", import.meta.url), { execArgv: [] });
    worker.on("message", (answer: PdfAnswer) => {
      const task = this.waiting.get(answer.id);
      if ("bytes" in answer) task?.resolve(answer.bytes);
      else task?.reject(new Error(answer.error));
    });
    worker.on("error", (error) => this.fail(worker, error));
    worker.on("exit", (code) => this.fail(worker, new Error(`the thread for PDFs ended with ${code}`)));
    return worker;
  }

  private fail(worker: Worker, error: Error): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    void worker.terminate();
    for (const task of this.waiting.values()) task.reject(error);
  }
}

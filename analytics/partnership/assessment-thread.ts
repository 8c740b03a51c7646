import { Worker } from "node:worker_threads";
import type { BootstrapSettings } from "../bootstrap/settings.ts";
import { PlsInputError } from "../pls/errors.ts";
import type { Assessment, Survey } from "./assessment.ts";
import type { AssessmentAnswer, AssessmentQuestion } from "./assessment-worker.ts";

export interface ThreadAssessment extends Assessment {
  /** The thread that computed it. */
  threadId: number;
}

interface Task {
  question: AssessmentQuestion;
  resolve: (assessment: ThreadAssessment) => void;
  reject: (error: Error) => void;
  limit: NodeJS.Timeout;
}

/**
 * Assesses surveys in a thread of its own, one after the other, so that a server goes on answering. The thread starts
 * with the first survey and stays; one that fails or takes too long is ended, and the next survey gets a new one.
 */
export class AssessmentThread {
  private worker: Worker | undefined;
  private running: Task | undefined;
  private readonly waiting: Task[] = [];

  /** @param limitMs from the asking: after that the promise is rejected, whether it was waiting or at work */
  constructor(private readonly limitMs = 30_000) {}

  /** @throws PlsInputError as `assessSurvey`, Error when the thread fails or the limit is over (the promise is rejected) */
  assess(survey: Survey, settings: Partial<BootstrapSettings> = {}): Promise<ThreadAssessment> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => this.giveUp(task), this.limitMs);
      const task: Task = { question: { survey, settings }, resolve, reject, limit };
      this.waiting.push(task);
      this.next();
    });
  }

  /** Ends the thread; whoever still waits is told so. */
  close(): void {
    const error = new Error("the assessment was stopped");
    for (const task of this.waiting.splice(0)) settle(task, () => task.reject(error));
    this.fail(error);
  }

  private next(): void {
    if (this.running) return;
    this.running = this.waiting.shift();
    if (!this.running) return this.worker?.unref();
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage(this.running.question);
  }

  private start(): Worker {
    const worker = new Worker(new URL("./assessment-worker-entry.cjs", import.meta.url), { execArgv: [] });
    // What a thread that was given up still says concerns nobody.
    const ifCurrent = (act: () => void) => () => void (worker === this.worker && act());
    worker.on("message", (answer: AssessmentAnswer) => ifCurrent(() => this.finish(answer))());
    worker.on("error", (error) => ifCurrent(() => this.fail(error))());
    worker.on("exit", (code) => ifCurrent(() => this.fail(new Error(`the assessment thread ended with ${code}`)))());
    return worker;
  }

  private finish(answer: AssessmentAnswer): void {
    const task = this.running!;
    this.running = undefined;
    settle(task, () => {
      if (answer.kind === "assessed") task.resolve({ ...answer.assessment, threadId: answer.threadId });
      else task.reject(new PlsInputError(answer.code, answer.message, answer.subject));
    });
    this.next();
  }

  private fail(error: Error): void {
    const task = this.running;
    this.running = undefined;
    void this.worker?.terminate();
    this.worker = undefined;
    if (task) settle(task, () => task.reject(error));
    this.next();
  }

  private giveUp(task: Task): void {
    const error = new Error(`the assessment took longer than ${this.limitMs} ms`);
    if (task === this.running) return this.fail(error);
    this.waiting.splice(this.waiting.indexOf(task), 1);
    task.reject(error);
  }
}

function settle(task: Task, act: () => void): void {
  clearTimeout(task.limit);
  act();
}

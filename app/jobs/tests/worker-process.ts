import { join } from "node:path";
import { type Child, startChild } from "db/tests/children/child.ts";

interface Told {
  message: string;
  waveId: number;
  attempt: number;
  ended?: string;
}

/** A process that takes jobs, and what it has said of them. */
export class WorkerProcess {
  readonly told: Told[] = [];
  private readonly answers: unknown[] = [];
  private constructor(readonly child: Child) {}

  static async start(kind: "postgres" | "embedded", place: string): Promise<WorkerProcess> {
    const script = join("..", "..", "..", "app", "jobs", "tests", "process.ts");
    const worker = new WorkerProcess(startChild(script, kind, place));
    if ((await worker.child.nextLine()) !== '"ready"') throw new Error("the process did not start");
    void worker.listen();
    return worker;
  }

  /** Whether it is this one that began, or that has ended, that attempt. */
  has(message: "begins" | "ends", waveId: number, attempt: number): boolean {
    return this.told.some(
      (told) => told.message.endsWith(message) && told.waveId === waveId && told.attempt === attempt,
    );
  }

  /** The wave's computations, as this process sees them. */
  async ask(waveId: number): Promise<unknown> {
    const before = this.answers.length;
    this.child.say(String(waveId));
    while (this.answers.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.answers.at(-1);
  }

  kill(): Promise<void> {
    return this.child.kill();
  }

  stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.child.process.once("exit", () => resolve()));
    this.child.say("stop");
    return ended;
  }

  private async listen(): Promise<void> {
    for (let line = await this.child.nextLine(); line !== undefined; line = await this.child.nextLine()) {
      const said = JSON.parse(line) as Told | unknown[];
      if (Array.isArray(said)) this.answers.push(said);
      else this.told.push(said);
    }
  }
}

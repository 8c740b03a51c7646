import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A process of its own, talked to line by line. */
export interface Child {
  process: ChildProcess;
  /** The next line that it prints; undefined once it has ended. */
  nextLine(): Promise<string | undefined>;
  say(line: string): void;
  /** As the kernel does it: no farewell. */
  kill(): Promise<void>;
}

export function startChild(script: string, ...args: string[]): Child {
  const command = ["--import", "tsx", join(import.meta.dirname, script), ...args];
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    process: child,
    nextLine: async () => (await lines.next()).value as string | undefined,
    say: (line) => void child.stdin.write(`${line}\n`),
    kill: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startOwnPlace } from "../../../db/tests/own-place.ts";
import { measured } from "../bench/serve.ts";
import type { Looks } from "./program.ts";

/** The program with the demonstration's data, on a database of its own. */
export interface Place {
  name: "embedded" | "PostgreSQL";
  address: string;
  look<What extends keyof Looks>(what: What): Promise<Looks[What]>;
  /** Lines of its log that say something failed, since they were last taken. */
  takeFailures(): LogLine[];
  /** Undefined while it runs. */
  ended(): string | undefined;
  stop(): Promise<void>;
}

export interface LogLine {
  level: number;
  msg: string;
  path?: string;
  err?: { type?: string; message?: string; stack?: string; code?: string };
}

export async function createEmbeddedPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "sentra-fuzz-"));
  const remove = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
  return open("embedded", { DATA_DIR: join(folder, "data"), DATABASE_URL: "" }, remove);
}

export async function createPostgresPlace(): Promise<Place> {
  const { cluster, url } = await startOwnPlace();
  const settings = {
    DATABASE_URL: url("sentra_login"),
    DATABASE_OWNER_URL: url("sentra_owner"),
    INSPECT_URL: url("postgres"),
  };
  return open("PostgreSQL", settings, () => cluster.stop());
}

const warning = 40;

async function open(
  name: Place["name"],
  settings: Record<string, string>,
  remove: () => Promise<void>,
): Promise<Place> {
  const port = await findFreePort();
  const own = { PORT: String(port), HOST: "127.0.0.1", DEMO_DATA: "on", LOG_LEVEL: "warn", ...measured, ...settings };
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", "app/server/fuzz/program.ts"], {
    env: { ...process.env, NODE_ENV: "production", ...own },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const failures = readFailures(child);
  const look = lookThrough(child);
  const ended = () => (child.exitCode ?? child.signalCode)?.toString();
  const stop = async () => {
    if (ended() === undefined) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await remove();
  };
  const isReady = await Promise.race([once(child, "message").then(() => true), once(child, "exit").then(() => false)]);
  if (!isReady) {
    await stop();
    throw new Error("the program did not start");
  }
  return {
    name,
    address: `http://127.0.0.1:${port}`,
    look,
    takeFailures: () => failures.splice(0),
    ended,
    stop,
  };
}

function readFailures(child: ChildProcess): LogLine[] {
  const failures: LogLine[] = [];
  createInterface({ input: child.stdout! }).on("line", (line) => {
    if (!line.startsWith("{")) return;
    const said = JSON.parse(line) as LogLine;
    if (said.level >= warning && !said.msg.startsWith("RATE_LIMITS is off")) failures.push(said);
  });
  return failures;
}

function lookThrough(child: ChildProcess): Place["look"] {
  let last = 0;
  return (what) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const end = (answer: { id: number; found: never; failed?: string } | "gone") => {
        if (answer !== "gone" && answer.id !== id) return;
        child.off("message", end).off("exit", leave);
        if (answer === "gone" || answer.failed !== undefined) {
          reject(new Error(`${what}: ${answer === "gone" ? "the program has ended" : answer.failed}`));
        } else resolve(answer.found);
      };
      const leave = () => end("gone");
      child.on("message", end).on("exit", leave);
      child.send({ id, what });
    });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

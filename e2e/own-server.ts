import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "./fixtures.ts";

/** A second server with a database of its own, for journeys in which it stops and starts. */
export class OwnServer {
  #process: ChildProcess | undefined;
  #log = "";
  readonly #directory = mkdtempSync(join(tmpdir(), "sentra-e2e-own-"));

  private constructor(
    private readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  /** @param settings of its own, beside the port and the directory */
  static async prepare(settings: Record<string, string> = {}): Promise<OwnServer> {
    const finder = createServer().listen(0, "127.0.0.1");
    await once(finder, "listening");
    const { port } = finder.address() as AddressInfo;
    finder.close();
    await once(finder, "close");
    return new OwnServer(port, settings);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Of its database, for what is put there while the server is down. */
  get dataDir(): string {
    return join(this.#directory, "data");
  }

  /** All that it said so far. */
  get log(): string {
    return this.#log;
  }

  /** @param demo whether the demonstration is loaded first */
  async start({ demo = true, logLevel = "error" } = {}): Promise<void> {
    const child = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: "127.0.0.1",
        DATA_DIR: this.dataDir,
        DEMO_DATA: demo ? "on" : "off",
        LOG_LEVEL: logLevel,
        ...this.settings,
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (this.#log += String(text)));
    this.#process = child;
    const answers = () =>
      fetch(`${this.address}/healthz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(answers, { timeout: 120_000 }).toBe(200);
  }

  async stop(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGTERM");
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

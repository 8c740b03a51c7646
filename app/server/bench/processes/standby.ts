import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findOrdinaryUser } from "../../../../db/tests/postgres-cluster.ts";

/** A second PostgreSQL server to which the first one streams everything that it writes. */
export class Standby {
  #process: ChildProcess | undefined;
  readonly #folder = mkdtempSync("/tmp/sentra-standby-");
  readonly #binaries: string;
  readonly #primary: string;
  readonly #runAs = process.getuid?.() === 0 ? findOrdinaryUser() : {};

  /** @param primary the directory of the first one's socket */
  constructor(binaries: string, primary: string) {
    this.#binaries = binaries;
    this.#primary = primary;
    if (this.#runAs.uid !== undefined) chownSync(this.#folder, this.#runAs.uid, this.#runAs.gid!);
  }

  url(role: string): string {
    return `postgres://${role}@localhost/sentra?host=${encodeURIComponent(this.#folder)}`;
  }

  /** Copies the first one, and follows it from there. */
  async copy(): Promise<void> {
    const options = { ...this.#options, stdio: "ignore" as const };
    const source = ["-h", this.#primary, "-U", "postgres", "-D", this.#data];
    execFileSync(join(this.#binaries, "pg_basebackup"), [...source, "-R", "-X", "stream", "-c", "fast"], options);
    await this.start();
  }

  async start(): Promise<void> {
    const settings = ["listen_addresses=", `unix_socket_directories=${this.#folder}`, "fsync=off", "hot_standby=on"];
    const parameters = ["-D", this.#data, ...settings.flatMap((one) => ["-c", one]), "-c", "max_connections=60"];
    this.#process = spawn(join(this.#binaries, "postgres"), parameters, { ...this.#options, stdio: "ignore" });
    for (;;) {
      const isThere = await this.ask("select 1").catch(() => undefined);
      if (isThere) return;
      if (this.#process.exitCode !== null) throw new Error("the standby did not start");
      await sleep(50);
    }
  }

  async ask(statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(this.url("postgres"));
    await client.connect();
    return client
      .query(statement)
      .then(({ rows }) => rows as Record<string, unknown>[])
      .finally(() => client.end());
  }

  async halt(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGINT");
    await ended;
  }

  async remove(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  get #data(): string {
    return join(this.#folder, "data");
  }

  get #options() {
    return { cwd: this.#folder, env: { ...process.env, HOME: this.#folder, LC_ALL: "C" }, ...this.#runAs };
  }
}

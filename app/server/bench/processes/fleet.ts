import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Member {
  port: number;
  address: string;
  metrics: string;
  process: ChildProcess;
}

/** Several processes of the program as it is started in production, on one database. */
export class Fleet {
  readonly members: Member[] = [];
  readonly #settings: Record<string, string>;

  /** @param settings of all of them */
  constructor(settings: Record<string, string>) {
    this.#settings = settings;
  }

  /** The first alone, as it may have to migrate. */
  async start(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const [port, metricsPort] = [await findFreePort(), await findFreePort()];
      const address = `http://127.0.0.1:${port}`;
      const member = { port, address, metrics: `http://127.0.0.1:${metricsPort}/metrics`, process: undefined as never };
      this.members.push(member);
      await this.#run(member);
    }
  }

  /** As an administrator replaces one: asked to end, and once it has, another takes its place. @returns its exit code */
  async replace(member: Member): Promise<number> {
    member.process.kill("SIGTERM");
    const [code] = (await once(member.process, "exit")) as [number];
    await this.#run(member);
    return code;
  }

  kill(): void {
    for (const { process: child } of this.members) if (child.exitCode === null) child.kill("SIGKILL");
  }

  async #run(member: Member): Promise<void> {
    const own = { PORT: String(member.port), METRICS_PORT: new URL(member.metrics).port, HOST: "127.0.0.1" };
    const env = { ...process.env, NODE_ENV: "production" as const, DEMO_DATA: "off", ...this.#settings, ...own };
    const child = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    member.process = child;
    for (;;) {
      const answer = await fetch(`${member.address}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      if (child.exitCode !== null) throw new Error("the program did not start");
      await sleep(50);
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Target {
  port: number;
  isReady: boolean;
  isLookedAt: boolean;
  agent: Agent;
}

const lookMs = 100;

/**
 * The least that any balancer in front of several processes does: one after the other, those that /readyz calls ready,
 * over connections that are kept. It tries nothing twice, so that whatever a process drops is seen.
 */
export class Balancer {
  readonly #targets: Target[] = [];
  readonly #server = createServer((asked, response) => this.#pass(asked, response));
  #next = 0;
  #looking: NodeJS.Timeout | undefined;

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.#server.keepAliveTimeout = 300_000;
    this.#looking = setInterval(() => this.#targets.forEach((target) => void look(target)), lookMs);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  add(port: number): void {
    this.#targets.push({ port, isReady: false, isLookedAt: false, agent: new Agent({ keepAlive: true }) });
  }

  stop(): void {
    clearInterval(this.#looking);
    this.#server.close();
    this.#server.closeAllConnections();
    for (const { agent } of this.#targets) agent.destroy();
  }

  #pass(asked: IncomingMessage, response: ServerResponse): void {
    const ready = this.#targets.filter(({ isReady }) => isReady);
    const target = ready[this.#next++ % ready.length];
    if (!target) return void response.writeHead(502).end("no process is ready\n");
    const { method, url } = asked;
    const headers = { ...asked.headers, "x-forwarded-for": asked.headers["x-forwarded-for"] ?? "127.0.0.1" };
    delete headers.connection;
    const passed = request({ host: "127.0.0.1", port: target.port, method, path: url, headers, agent: target.agent });
    passed.on("response", (answer) => {
      const { connection: _of, ...own } = answer.headers; // between us and the process
      response.writeHead(answer.statusCode!, own);
      answer.pipe(response);
      answer.on("error", () => response.destroy());
    });
    passed.on("error", (error) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(`${error.message}\n`);
    });
    asked.pipe(passed);
  }
}

async function look(target: Target): Promise<void> {
  if (target.isLookedAt) return;
  target.isLookedAt = true;
  const answer = await fetch(`http://127.0.0.1:${target.port}/readyz`).catch(() => undefined);
  await answer?.text().catch(() => undefined);
  target.isReady = answer?.status === 200;
  target.isLookedAt = false;
}

import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What runs may take so long to end; then it is cut off. */
const patienceMs = 30_000;
/** Longer than the proxies in front keep an idle connection, so that it is never closed while they send on it. */
const keepAliveMs = 75_000;

/**
 * Prepares a server to be ended without anybody's request failing.
 * @returns what ends it. For `drainMs` it answers on as before, while the balancer sees /readyz and sends others elsewhere;
 *   every answer from now on closes its connection. Then nothing new is taken, and what runs is awaited.
 */
export function prepareStop(server: Server): (drainMs: number) => Promise<void> {
  const running = new Set<ServerResponse>();
  let isEnding = false;
  server.keepAliveTimeout = keepAliveMs;
  server.prependListener("request", (_request: IncomingMessage, response: ServerResponse) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    if (isEnding) sayFarewell(response);
  });
  return async (drainMs) => {
    isEnding = true;
    running.forEach(sayFarewell);
    await sleep(drainMs);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const start = performance.now();
    while (running.size > 0 && performance.now() - start < patienceMs) {
      server.closeIdleConnections();
      await sleep(50);
    }
    // Also those that a browser opened beforehand and never used, which do not count as idle.
    server.closeAllConnections();
    await closed;
  };
}

function sayFarewell(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

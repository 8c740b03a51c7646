import { timingSafeEqual } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { Metrics } from "./metrics.ts";

interface Options {
  host: string;
  port: number;
  /** Whoever reads has to show it, where there is one. */
  token: string | undefined;
}

/** The figures have a door of their own: the port that people reach knows nothing of it. */
export function serveMetrics({ registry }: Metrics, { host, port, token }: Options): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
    if (token !== undefined && !isSame(request.headers.authorization ?? "", `Bearer ${token}`))
      return void response.writeHead(401, { "WWW-Authenticate": 'Bearer realm="metrics"' }).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`METRICS_PORT: ${port} is taken by another program`) : error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

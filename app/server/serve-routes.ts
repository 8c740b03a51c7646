import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";
import { readEnv } from "./env.ts";
import { createHttp } from "./http.ts";
import type { Metrics } from "./metrics.ts";
import type { Obstacle } from "./readiness.ts";

interface Route {
  loader?: LoaderFunction;
  action?: ActionFunction;
}

interface Settings {
  variables?: Record<string, string>;
  onError?: (error: unknown) => void;
  /** Why it says that it is not ready. */
  obstacle?: Obstacle;
  metrics?: Metrics;
}

/** For tests: the program's own server around an application of these routes, at a free port. */
export async function serveRoutes(
  routes: Record<string, Route>,
  { variables, onError, obstacle, metrics }: Settings = {},
) {
  const entry = { module: { default: () => new Response(), handleError: onError ?? (() => {}) } };
  const modules = Object.entries(routes).map(([path, module]) => [path, { id: path, path: path.slice(1), module }]);
  const build = {
    entry,
    routes: Object.fromEntries(modules) as object,
    assets: { routes: {} },
    future: {},
    publicPath: "/",
    isSpaMode: false,
  };
  const http = createHttp({
    env: readEnv({ NODE_ENV: "test", ...variables }),
    build: build as unknown as ServerBuild,
    readiness: { findObstacle: async () => obstacle },
    metrics,
    assets: (_request, _response, next) => next(),
    isDevelopment: false,
  });
  const server: Server = http.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, port, close: () => server.close() };
}

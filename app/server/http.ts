import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { note, type RequestNotes, withNotes } from "../models/request-notes.server.ts";
import type { Env } from "./env.ts";
import { keepPrivate, securityHeaders } from "./headers.ts";
import { loggedPath, logger } from "./logger.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";
import { refuse } from "./refuse.ts";
import { roomToSend } from "./room-to-send.ts";
import { createRouteNames } from "./route-names.ts";

interface Options {
  env: Env;
  build: ServerBuild | (() => Promise<ServerBuild>);
  readiness: Pick<Readiness, "findObstacle">;
  metrics?: Metrics | undefined;
  /** Vite's middlewares while developing; files of the build otherwise. */
  assets: express.RequestHandler;
  isDevelopment: boolean;
}

/** Everything between the socket and Remix: health, security headers, compression, files, log lines, refusals. */
export function createHttp({ env, build, readiness, metrics, assets, isDevelopment }: Options): Express {
  const app = express();
  app.disable("x-powered-by");
  // How many proxies stand in front: what any further one is said to have added, the sender made up.
  app.set("trust proxy", env.TRUST_PROXY);
  app.use((request, response, next) => {
    response.locals["nonce"] = randomBytes(16).toString("base64");
    const requestId = readRequestId(request, env) ?? randomUUID();
    response.locals["requestId"] = requestId;
    response.set("X-Request-Id", requestId);
    next();
  });
  app.use(securityHeaders(env, isDevelopment));
  // Alive: the process answers. Whoever restarts it by this must not do so because the database is away.
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.get("/readyz", (_request, response, next) => {
    readiness.findObstacle().then((obstacle) => {
      response
        .status(obstacle ? 503 : 200)
        .set("Cache-Control", "no-store")
        .type("text/plain");
      response.send(`${obstacle ?? "ready"}\n`);
    }, next);
  });
  app.use((request, response, next) => {
    // The one service worker keeps questionnaires (app/respondent); its file lies where all files of the build lie.
    if (request.get("Service-Worker") === "script") response.set("Service-Worker-Allowed", "/isi/");
    next();
  });
  app.use(compression());
  app.use(assets);
  app.use(observe(typeof build === "function" ? () => "other" : createRouteNames(build.routes), metrics));
  app.use(keepPrivate);
  app.use(refuse(env.publicUrl));
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: isDevelopment ? "development" : "production",
      getLoadContext: (request, response) => ({
        cspNonce: response.locals["nonce"],
        requestId: response.locals["requestId"],
        publicUrl: env.publicUrl,
        address: request.ip ?? "",
        roomToSend: roomToSend(response),
        appendHeader: (name, value) => void response.append(name, value),
      }),
    }),
  );
  app.use(lastResort);
  return app;
}

/** What nothing else caught: the log gets it whole, whoever asked gets the request's number and nothing of the inside. */
function lastResort(error: unknown, request: Request, response: Response, next: NextFunction) {
  note({ hasFailed: true });
  const { requestId } = response.locals;
  logger.error({ requestId, path: loggedPath(request.path), err: error }, "request failed");
  if (response.headersSent) return next(error); // half an answer: Express breaks the connection off
  response.status(500).type("text/plain").send(`500 ${requestId}\n`);
}

/** A proxy in front may have given the request its number already; anybody else's word for it is not taken. */
function readRequestId(request: Request, env: Env): string | undefined {
  const given = env.TRUST_PROXY > 0 ? request.get("X-Request-Id") : undefined;
  return given !== undefined && /^[\w.:-]{1,100}$/.test(given) ? given : undefined;
}

/** One line in the log and one figure for every request, once it is over. */
function observe(nameRoute: (path: string) => string, metrics: Metrics | undefined): express.RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const notes: RequestNotes = { requestId: response.locals["requestId"], statements: 0, databaseMs: 0 };
    response.on("close", () => {
      const { hasFailed, databaseMs, ...known } = notes;
      const { method } = request;
      const ms = performance.now() - start;
      const status = response.writableFinished ? response.statusCode : undefined;
      metrics?.observeRequest({ method, route: nameRoute(request.path), status, ms });
      if (hasFailed) metrics?.countError("request");
      const ended = status === undefined ? { left: true } : { status };
      const said = { method, path: loggedPath(request.path), ...ended };
      logger.info({ ...known, ...said, ms: Math.round(ms), databaseMs: Math.round(databaseMs) });
    });
    withNotes(notes, next);
  };
}

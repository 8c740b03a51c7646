import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Env } from "./env.ts";
import { keepPrivate, securityHeaders } from "./headers.ts";
import { loggedPath, logger } from "./logger.ts";
import { refuse } from "./refuse.ts";
import { roomToSend } from "./room-to-send.ts";

interface Options {
  env: Env;
  build: ServerBuild | (() => Promise<ServerBuild>);
  isReady: () => boolean;
  /** Vite's middlewares while developing; files of the build otherwise. */
  assets: express.RequestHandler;
  isDevelopment: boolean;
}

/** Everything between the socket and Remix: health, security headers, compression, files, log lines, refusals. */
export function createHttp({ env, build, isReady, assets, isDevelopment }: Options): Express {
  const app = express();
  app.disable("x-powered-by");
  // How many proxies stand in front: what any further one is said to have added, the sender made up.
  app.set("trust proxy", env.TRUST_PROXY);
  app.use((_request, response, next) => {
    response.locals["nonce"] = randomBytes(16).toString("base64");
    response.locals["requestId"] = randomUUID();
    next();
  });
  app.use(securityHeaders(env, isDevelopment));
  app.get("/healthz", (_request, response) => {
    response
      .status(isReady() ? 200 : 503)
      .type("text/plain")
      .send(isReady() ? "ok\n" : "starting\n");
  });
  app.use((request, response, next) => {
    // The one service worker keeps questionnaires (app/respondent); its file lies where all files of the build lie.
    if (request.get("Service-Worker") === "script") response.set("Service-Worker-Allowed", "/isi/");
    next();
  });
  app.use(compression());
  app.use(assets);
  app.use(logRequest);
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
  const { requestId } = response.locals;
  logger.error({ requestId, path: loggedPath(request.path), err: error }, "request failed");
  if (response.headersSent) return next(error); // half an answer: Express breaks the connection off
  response.status(500).type("text/plain").send(`500 ${requestId}\n`);
}

function logRequest(request: Request, response: Response, next: NextFunction) {
  const start = performance.now();
  response.on("finish", () => {
    logger.info({
      requestId: response.locals["requestId"],
      method: request.method,
      path: loggedPath(request.path),
      status: response.statusCode,
      ms: Math.round(performance.now() - start),
    });
  });
  next();
}

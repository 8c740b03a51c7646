import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { demoAccounts } from "../../db/demo/accounts.ts";
import type { JobLog } from "../jobs/compute-wave.server.ts";
import { listMissing } from "../../db/migrate.ts";
import { createMail } from "../jobs/mail.server.ts";
import { shareTableReader } from "../imports/read-table.server.ts";
import { TableThread } from "../imports/table-thread.ts";
import { startJobs } from "../jobs/worker.server.ts";
import { shareDatabase } from "../models/database.server.ts";
import { shareMail } from "../models/mail.server.ts";
import { sharePdfMaker } from "../models/report-pdf.server.ts";
import { PdfThread } from "../reports/pdf/pdf-thread.ts";
import { offerBackups } from "./backup-socket.ts";
import { demoPassword } from "./demo.ts";
import { type Env, readEnv } from "./env.ts";
import { prepareStop } from "./graceful-stop.ts";
import { createHttp } from "./http.ts";
import { logger } from "./logger.ts";
import { serveMetrics } from "./metrics-server.ts";
import { Metrics } from "./metrics.ts";
import { prepareDatabase, prepareReplica } from "./prepare-database.ts";
import { Readiness } from "./readiness.ts";
import { readSecretKey } from "./secret-key.ts";
import { watchStatements } from "./watch-statements.ts";

const isDevelopment = process.argv.includes("--dev");
process.env["NODE_ENV"] = isDevelopment ? "development" : "production";

try {
  await start(readEnv(process.env));
} catch (error) {
  console.error(`Sentra did not start: ${(error as Error).message}`);
  process.exit(1);
}

async function start(env: Env): Promise<void> {
  const secretKey = readSecretKey(env, isDevelopment);
  if (env.RATE_LIMITS === "off") logger.warn("RATE_LIMITS is off: passwords and codes may be tried without end");
  const metrics = env.METRICS_PORT === undefined ? undefined : new Metrics();
  const watch = watchStatements(metrics, env.SLOW_QUERY_MS);
  // The application loads while the database, in its own thread or on its own machine, gets ready.
  const [database, web] = await Promise.all([
    prepareDatabase(env, watch),
    isDevelopment ? developmentWeb() : builtWeb(),
  ]);
  metrics?.watchDatabase(database);
  const replica = prepareReplica(env, database, watch);
  shareDatabase(database, {
    replica,
    secureCookies: env.publicUrl.startsWith("https:"),
    demoData: env.demoData,
    secretKey,
    rateLimits: env.RATE_LIMITS === "on",
  });
  const mail = env.SMTP_URL === undefined ? undefined : createMail(env.SMTP_URL, env.MAIL_FROM!, env.publicUrl);
  shareMail(mail);
  const jobs = await startJobs(database, jobLog(metrics), mail);
  sharePdfMaker(new PdfThread());
  shareTableReader(new TableThread());
  const endBackups = database.dump && offerBackups(database, env.DATA_DIR);

  const readiness = new Readiness(() => listMissing(database.kysely));
  const server = createHttp({ env, isDevelopment, readiness, metrics, ...web }).listen(env.PORT, env.HOST);
  const stopServer = prepareStop(server);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`PORT: ${env.PORT} is taken by another program`) : error),
    );
  });
  const { METRICS_HOST: host, METRICS_PORT: port = 0, METRICS_TOKEN: token } = env;
  const figures = metrics && (await serveMetrics(metrics, { host, port, token }));
  announce(env, (server.address() as AddressInfo).port, database.version, database.kind);

  const stop = async (drainSeconds: number) => {
    readiness.isDraining = true;
    logger.info({ drainSeconds }, "stopping");
    endBackups?.();
    // What this process computes is handed over at once: another carries on while pages are still answered here.
    await Promise.all([jobs.stop(), stopServer(drainSeconds * 1000)]);
    figures?.close();
    await replica?.close();
    await database.close();
    process.exit(0);
  };
  const begin = (drainSeconds: number) => {
    // Whoever asks a second time does not want to wait.
    process.off("SIGTERM", asked).off("SIGINT", atKeyboard);
    void stop(drainSeconds);
  };
  const asked = () => begin(env.DRAIN_SECONDS);
  const atKeyboard = () => begin(0);
  process.on("SIGTERM", asked).on("SIGINT", atKeyboard);
}

function jobLog(metrics: Metrics | undefined): JobLog {
  return {
    info: (details, message) => logger.info(details, message),
    error: (details, message) => {
      metrics?.countError("job");
      logger.error(details, message);
    },
  };
}

async function builtWeb() {
  const directory = join(process.cwd(), "build");
  if (!existsSync(join(directory, "server/index.js"))) throw new Error("there is no build yet: run `npm start`");
  const assets = express.Router();
  // Files under /assets carry a hash of their content in their names.
  assets.use(
    "/assets",
    express.static(join(directory, "client/assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  assets.use(express.static(join(directory, "client"), { maxAge: "1h", index: false }));
  return { build: await import(/* @vite-ignore */ join(directory, "server/index.js")), assets };
}

async function developmentWeb() {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as never,
    assets: vite.middlewares as express.RequestHandler,
  };
}

function announce(env: Env, port: number, version: string, kind: string): void {
  const address = `http://${env.HOST}:${port}`;
  logger.info({ address, database: `${version} (${kind})` }, "ready");
  const lines = [
    `Sentra is ready at ${address}`,
    `Database: ${version}, ${kind}${kind === "embedded" ? ` in ${env.DATA_DIR}` : ""}`,
  ];
  if (env.demoData) {
    lines.push("", `Demo accounts, password: ${demoPassword}`);
    for (const { email, role, scope } of demoAccounts) lines.push(`  ${email.padEnd(40)} ${role}, ${scope}`);
  }
  console.log(lines.join("\n"));
}

import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { demoAccounts } from "../../db/demo/accounts.ts";
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
import { createHttp } from "./http.ts";
import { logger } from "./logger.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { readSecretKey } from "./secret-key.ts";

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
  // The application loads while the database, in its own thread or on its own machine, gets ready.
  const [database, web] = await Promise.all([prepareDatabase(env), isDevelopment ? developmentWeb() : builtWeb()]);
  shareDatabase(database, {
    secureCookies: env.publicUrl.startsWith("https:"),
    demoData: env.demoData,
    secretKey,
    rateLimits: env.RATE_LIMITS === "on",
  });
  const mail = env.SMTP_URL === undefined ? undefined : createMail(env.SMTP_URL, env.MAIL_FROM!, env.publicUrl);
  shareMail(mail);
  const jobs = await startJobs(database, logger, mail);
  sharePdfMaker(new PdfThread());
  shareTableReader(new TableThread());
  const endBackups = database.dump && offerBackups(database, env.DATA_DIR);

  let isReady = true;
  const http = createHttp({ env, isDevelopment, isReady: () => isReady, ...web });
  const server = http.listen(env.PORT, env.HOST);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`PORT: ${env.PORT} is taken by another program`) : error),
    );
  });
  announce(env, (server.address() as AddressInfo).port, database.version, database.kind);

  const stop = async () => {
    isReady = false;
    endBackups?.();
    const jobsEnded = jobs.stop();
    server.close(async () => {
      await jobsEnded;
      await database.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
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

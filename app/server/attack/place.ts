import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openEmbedded, openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { startOwnPlace } from "../../../db/tests/own-place.ts";
import { type Doer, ownerOfEmbedded } from "../../../db/tests/prepared.ts";
import { measured } from "../bench/serve.ts";
import { readEnv } from "../env.ts";
import { prepareDatabase } from "../prepare-database.ts";

/** A database of its own, and the program on it. */
export interface Place {
  name: "embedded" | "PostgreSQL";
  address: string;
  /** As superuser, in one transaction. @returns the rows of the last statement */
  look(statements: string[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** Fills a new database before the program serves it. */
export interface Filling {
  /** Of a schema without any row. */
  before(asSuperuser: Doer): Promise<unknown>;
  /** Once the demonstration is there. */
  after(database: Database, asSuperuser: Doer): Promise<unknown>;
}

export async function createEmbeddedPlace(filling: Filling): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "sentra-attack-"));
  const settings = { DATA_DIR: join(folder, "data"), DATABASE_URL: "" };
  const first = await openEmbedded(settings.DATA_DIR);
  await migrate(first.kysely);
  await filling.before(ownerOfEmbedded(first)).finally(() => first.close());
  const filled = await prepareDatabase(readEnv({ ...process.env, ...settings, DEMO_DATA: "on" }));
  await filling.after(filled, ownerOfEmbedded(filled)).finally(() => filled.close());
  return serve("embedded", settings, () => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
}

export async function createPostgresPlace(filling: Filling): Promise<Place> {
  const { cluster, url } = await startOwnPlace();
  const settings = { DATABASE_URL: url("sentra_login"), DATABASE_OWNER_URL: url("sentra_owner") };
  const owner = await openPostgres(settings.DATABASE_OWNER_URL, 1);
  await migrate(owner.kysely).finally(() => owner.close());
  const superuser = await openPostgres(url("postgres"), 1);
  const asSuperuser: Doer = (work) => superuser.kysely.transaction().execute(work);
  await filling.before(asSuperuser);
  const filled = await prepareDatabase(readEnv({ ...process.env, ...settings, DEMO_DATA: "on" }));
  await filling.after(filled, asSuperuser).finally(() => filled.close());
  await superuser.close();
  return serve("PostgreSQL", { ...settings, SUPERUSER_URL: url("postgres") }, () => cluster.stop());
}

async function serve(name: Place["name"], settings: object, remove: () => Promise<void>): Promise<Place> {
  const port = Number(process.env["PORT"] ?? (await findFreePort()));
  const own = { PORT: String(port), HOST: "127.0.0.1", DEMO_DATA: "off", LOG_LEVEL: "fatal", ...measured, ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "app/server/attack/program.ts"], {
    env: { ...process.env, NODE_ENV: "production", ...own },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    await remove();
  };
  const isReady = await Promise.race([once(child, "message").then(() => true), once(child, "exit").then(() => false)]);
  if (!isReady) {
    await stop();
    throw new Error("the program did not start: is there a build?");
  }
  return { name, address: `http://127.0.0.1:${port}`, look: lookThrough(child), stop };
}

function lookThrough(child: ChildProcess): Place["look"] {
  let last = 0;
  return (statements) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const hear = (said: { id: number; rows?: Record<string, unknown>[]; failed?: string }) => {
        if (said.id !== id) return;
        child.off("message", hear);
        if (said.rows) resolve(said.rows);
        else reject(new Error(said.failed));
      };
      child.on("message", hear);
      child.send({ id, statements });
    });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

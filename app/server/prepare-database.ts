import { listRegisterFigures } from "../models/register-figures.server.ts";
import { hashPassword } from "../auth/password.server.ts";
import { type Database, enterApplicationRole, openEmbedded, openPostgres } from "../../db/client.ts";
import { loadDemo } from "../../db/demo/load.ts";
import { findServingObstacle, migrate } from "../../db/migrate.ts";
import { loadReference } from "../../db/reference/load.ts";
import { computeDemoWave } from "./compute-demo-wave.ts";
import { demoPassword } from "./demo.ts";
import { issueDemoReport } from "./issue-demo-report.ts";
import type { Env } from "./env.ts";

/**
 * Opens the database that the settings name, brings its schema and reference data up to date, and hands over a
 * connection on which row-level security holds.
 * @throws Error with one plain line where the database can't be reached or may not be served
 */
export async function prepareDatabase(env: Env): Promise<Database> {
  const database = env.DATABASE_URL ? await preparePostgres(env, env.DATABASE_URL) : await prepareEmbedded(env);
  if (env.demoData) {
    await loadDemo(database, {
      passwordHash: await hashPassword(demoPassword),
      readFigures: listRegisterFigures,
      computeWave: (owner, waveId) => computeDemoWave(database, owner, waveId),
      issueReport: issueDemoReport,
    });
  }
  return database;
}

async function prepareEmbedded(env: Env): Promise<Database> {
  const database = await openEmbedded(env.DATA_DIR);
  await migrate(database.kysely);
  await loadReference(database.kysely);
  await enterApplicationRole(database);
  return database;
}

async function preparePostgres(env: Env, url: string): Promise<Database> {
  if (env.DATABASE_OWNER_URL) {
    const owner = await openPostgres(env.DATABASE_OWNER_URL, 1).catch(unreachable("DATABASE_OWNER_URL"));
    try {
      await migrate(owner.kysely);
      await loadReference(owner.kysely);
    } finally {
      await owner.close();
    }
  }
  const database = await openPostgres(url, env.DATABASE_POOL_SIZE).catch(unreachable("DATABASE_URL"));
  const obstacle = await findServingObstacle(database.kysely);
  if (obstacle) {
    await database.close();
    throw new Error(`DATABASE_URL: ${obstacle}`);
  }
  return database;
}

const unreachable = (name: string) => (error: Error) => {
  throw new Error(`${name}: the database can't be reached: ${error.message || (error as NodeJS.ErrnoException).code}`);
};

import { logger } from "./logger.ts";
import { Replica } from "../models/replica.server.ts";
import { listRegisterFigures } from "../models/register-figures.server.ts";
import { hashPassword } from "../auth/password.server.ts";
import {
  type Database,
  enterApplicationRole,
  openEmbedded,
  openPostgres,
  type WatchStatement,
} from "../../db/client.ts";
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
export async function prepareDatabase(env: Env, watch?: WatchStatement): Promise<Database> {
  const database = env.DATABASE_URL
    ? await preparePostgres(env, env.DATABASE_URL, watch)
    : await prepareEmbedded(env, watch);
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

async function prepareEmbedded(env: Env, watch: WatchStatement | undefined): Promise<Database> {
  const database = await openEmbedded(env.DATA_DIR, watch);
  await migrate(database.kysely);
  await loadReference(database.kysely);
  await enterApplicationRole(database);
  return database;
}

async function preparePostgres(env: Env, url: string, watch: WatchStatement | undefined): Promise<Database> {
  if (env.DATABASE_OWNER_URL) {
    const owner = await openPostgres(env.DATABASE_OWNER_URL, 1).catch(unreachable("DATABASE_OWNER_URL"));
    try {
      await migrate(owner.kysely);
      await loadReference(owner.kysely);
    } finally {
      await owner.close();
    }
  }
  const database = await openPostgres(url, env.DATABASE_POOL_SIZE, watch).catch(unreachable("DATABASE_URL"));
  const obstacle = await findServingObstacle(database.kysely);
  if (obstacle) {
    await database.close();
    throw new Error(`DATABASE_URL: ${obstacle}`);
  }
  return database;
}

/**
 * The copy for reports and exports, held by the same rules as the original. It may be away at the start and come later.
 * @returns undefined where the settings name none
 */
export function prepareReplica(env: Env, primary: Database, watch: WatchStatement): Replica | undefined {
  const url = env.DATABASE_REPLICA_URL;
  if (url === undefined) return undefined;
  const open = async () => {
    const database = await openPostgres(url, env.DATABASE_POOL_SIZE, watch);
    const obstacle = await findServingObstacle(database.kysely);
    if (!obstacle) return database;
    await database.close();
    logger.warn({ obstacle }, "the replica is not used");
    throw new Error(obstacle);
  };
  return new Replica(primary, open, env.REPLICA_LAG_SECONDS * 1000);
}

const unreachable = (name: string) => (error: Error) => {
  throw new Error(`${name}: the database can't be reached: ${error.message || (error as NodeJS.ErrnoException).code}`);
};

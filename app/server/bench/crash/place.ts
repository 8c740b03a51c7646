import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Database, enterApplicationRole, openEmbedded, openPostgres, type Tx } from "../../../../db/client.ts";
import { createUsers } from "../../../../db/demo/people.ts";
import { migrate } from "../../../../db/migrate.ts";
import { loadReference } from "../../../../db/reference/load.ts";
import { readInstrument } from "../../../../db/reference/read.ts";
import type { Cluster } from "../../../../db/tests/postgres-cluster.ts";
import { startOwnPlace } from "../../../../db/tests/own-place.ts";
import { hashPassword } from "../../../auth/password.server.ts";
import { many, Seed } from "../../../jobs/tests/seed.ts";
import { demoPassword } from "../../demo.ts";
import { createWave, moveWave, type Wave } from "../open-wave.ts";

/** A database under a program that is killed. */
export interface Place {
  name: "embedded" | "PostgreSQL";
  /** The program's settings. */
  settings: Record<string, string>;
  /** Of PostgreSQL. */
  cluster?: Cluster;
  filled: Filled;
  /** Reads what is really there, past every policy, while no program runs on it and without bringing it in order. */
  inspect<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export interface Filled {
  /** Open, with an invitation for each respondent. */
  open: Wave;
  /** The codes of its questions. */
  codes: string[];
  /** Of a region: closed, with so many answers that computing them takes some seconds. */
  closedId: number;
}

export async function createEmbeddedPlace(respondents: number): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "sentra-crash-"));
  const dataDir = join(folder, "data");
  const database = await openEmbedded(dataDir);
  const filled = await prepare(database, database, respondents).finally(() => database.close());
  return {
    name: "embedded",
    settings: { DATA_DIR: dataDir, DATABASE_URL: "" },
    filled,
    // A copy, as opening would bring the files in order, which is for the program to do.
    async inspect(work) {
      const copy = join(folder, "copy");
      cpSync(join(dataDir, "pgdata"), join(copy, "pgdata"), { recursive: true });
      const opened = await openEmbedded(copy);
      try {
        return await opened.kysely.transaction().execute(work);
      } finally {
        await opened.close();
        rmSync(copy, { recursive: true });
      }
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function createPostgresPlace(respondents: number): Promise<Place & { cluster: Cluster }> {
  const { cluster, url } = await startOwnPlace();
  const [owner, login] = [await openPostgres(url("sentra_owner"), 1), await openPostgres(url("sentra_login"), 2)];
  const filled = await prepare(owner, login, respondents);
  await owner.close();
  await login.close();
  const superuser = await openPostgres(url("postgres"), 1);
  return {
    name: "PostgreSQL",
    cluster,
    settings: { DATABASE_URL: url("sentra_login"), DATABASE_OWNER_URL: url("sentra_owner") },
    filled,
    async inspect(work) {
      // What the killed program had sent is carried out or taken back by the server in the next moment.
      const others = sql`select from pg_stat_activity where usename in ('sentra_login', 'sentra_owner')`;
      while ((await others.execute(superuser.kysely)).rows.length > 0)
        await new Promise((done) => setTimeout(done, 20));
      return superuser.kysely.transaction().execute(work);
    },
    remove: async () => {
      await superuser.close();
      await cluster.stop();
    },
  };
}

/** People, sentra, a wave to answer and one to compute; on the embedded database owner and application are one. */
async function prepare(owner: Database, application: Database, respondents: number): Promise<Filled> {
  await migrate(owner.kysely);
  await loadReference(owner.kysely);
  if (application.kind === "embedded") await enterApplicationRole(application);
  const passwordHash = await hashPassword(demoPassword);
  await createUsers(application, passwordHash);
  const open = await createWave(application, respondents, passwordHash);
  await moveWave(application, open, "open");
  const seed = await Seed.plant(application);
  const closedId = await seed.closeRegionWave("Dihitung berulang-ulang", many);
  const codes = readInstrument().definition.constructs.flatMap(({ items }) => items.map(({ code }) => code));
  return { open, codes, closedId };
}

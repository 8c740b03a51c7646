import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openPostgres } from "../client.ts";
import { migrate } from "../migrate.ts";
import { createFixture } from "./fixture.ts";
import { type Cluster, howToGivePostgres, startCluster } from "./postgres-cluster.ts";
import type { Prepared } from "./prepared.ts";

const run = `sentra_test_${randomBytes(4).toString("hex")}`;

/**
 * A server with the roles of db/roles.sql and two migrated databases, empty and filled, that test files copy.
 * On a given server roles and databases carry names of this run, and all of them are dropped at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  const cluster = given ? givenCluster(given) : await startCluster();
  if (!cluster) throw new Error(howToGivePostgres);
  const [owner, login, backup] = ["owner", "login", "backup"].map((role) => `${given ? run : "sentra"}_${role}`);
  const [empty, filled] = [`${run}_empty`, `${run}_filled`];
  const superuser = new pg.Client(cluster.url(cluster.superuser, "postgres"));
  await superuser.connect();
  const hadAppRole = (await superuser.query("select from pg_roles where rolname = 'sentra_app'")).rowCount === 1;

  const tearDown = async () => {
    const { rows } = await superuser.query("select datname from pg_database where datname like $1", [`${run}%`]);
    for (const { datname } of rows) await superuser.query(`drop database "${datname}" with (force)`);
    if (given)
      await superuser.query(`drop role if exists ${owner}, ${login}, ${backup} ${hadAppRole ? "" : ", sentra_app"}`);
    await superuser.end();
    await cluster.stop();
  };
  try {
    const roles = readFileSync(join(import.meta.dirname, "..", "roles.sql"), "utf8");
    const named = roles
      .replaceAll("sentra_owner", owner!)
      .replaceAll("sentra_login", login!)
      .replaceAll("sentra_backup", backup!);
    await superuser.query(named);
    await superuser.query(named); // it may be run again
    if (given) for (const role of [owner, login, backup]) await superuser.query(`alter role ${role} password '${run}'`);
    await superuser.query(`create database ${empty} owner ${owner}`);
    const migrated = await openPostgres(cluster.url(owner!, empty), 1);
    await migrate(migrated.kysely);
    await migrated.close();

    await superuser.query(`create database ${filled} template ${empty} owner ${owner}`);
    const asOwner = await openPostgres(cluster.url(owner!, filled), 1);
    const asLogin = await openPostgres(cluster.url(login!, filled), 2);
    const fixture = await createFixture(asLogin, (work) => asOwner.kysely.transaction().execute(work));
    await asOwner.close();
    await asLogin.close();
    console.log(`Database: ${asLogin.version}, ${cluster.origin}`);

    const url = (role: string) => cluster.url(role, "database_to_be_named");
    const urls = { superuser: url(cluster.superuser), owner: url(owner!), login: url(login!), backup: url(backup!) };
    const names = { owner: owner!, login: login!, binaries: cluster.binaries };
    project.provide("prepared", { kind: "postgres", empty, filled, fixture, urls, ...names } satisfies Prepared);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

const notOurs = () => Promise.reject(new Error("the server of TEST_DATABASE_URL is not ours to stop"));

/** TEST_DATABASE_URL names a superuser of a server made for tests. */
function givenCluster(url: string): Cluster {
  const superuser = new URL(url).username;
  return {
    superuser,
    origin: "the server of TEST_DATABASE_URL",
    binaries: undefined,
    url: (role, database) => {
      const other = new URL(url);
      other.pathname = database;
      if (role !== superuser) Object.assign(other, { username: role, password: run });
      return other.toString();
    },
    halt: notOurs,
    resume: notOurs,
    stop: async () => {},
  };
}

/** `npm run db:schema`: migrates a new database on a throw-away PostgreSQL server and writes its schema to db/schema.sql. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openPostgres } from "../client.ts";
import { migrate } from "../migrate.ts";
import { howToGivePostgres, startCluster } from "./postgres-cluster.ts";
import { dumpSchema, schemaFile } from "./schema-dump.ts";

const cluster = await startCluster();
if (!cluster) {
  console.error(howToGivePostgres);
  process.exit(1);
}
try {
  const superuser = new pg.Client(cluster.url(cluster.superuser, "postgres"));
  await superuser.connect();
  await superuser.query(readFileSync(join(import.meta.dirname, "..", "roles.sql"), "utf8"));
  await superuser.query("create database sentra owner sentra_owner");
  await superuser.end();
  const url = cluster.url("sentra_owner", "sentra");
  const owner = await openPostgres(url, 1);
  await migrate(owner.kysely);
  await owner.close();
  writeFileSync(schemaFile, dumpSchema({ url, owner: "sentra_owner", binaries: cluster.binaries }));
} finally {
  await cluster.stop();
}

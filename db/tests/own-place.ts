import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Cluster, howToGivePostgres, startCluster } from "./postgres-cluster.ts";

/** A PostgreSQL server of one's own, to be stopped and started, with an empty database as a new installation has it. */
export interface OwnPlace {
  cluster: Cluster;
  url(role: "postgres" | "sentra_owner" | "sentra_login" | "sentra_backup"): string;
}

export async function startOwnPlace(): Promise<OwnPlace> {
  const cluster = await startCluster();
  if (!cluster) throw new Error(howToGivePostgres);
  const superuser = new pg.Client(cluster.url(cluster.superuser, "postgres"));
  await superuser.connect();
  await superuser.query(readFileSync(join(import.meta.dirname, "..", "roles.sql"), "utf8"));
  await superuser.query("create database sentra owner sentra_owner");
  await superuser.end();
  // The program wants a host in the address; the socket's directory, given after it, is what counts.
  return { cluster, url: (role) => cluster.url(role, "sentra").replace("@/", "@localhost/") };
}

import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import pg from "pg";
import { findOrdinaryUser, isProgram } from "../../../../db/tests/postgres-cluster.ts";

export interface Bouncer {
  /** The database's address through it. */
  url: string;
  /** To PostgreSQL at most. */
  connections: number;
  /** Connections to PostgreSQL that it has at this moment. */
  countServerConnections(): Promise<number>;
  stop(): void;
}

export const noBouncer = "no pgbouncer here: nothing was tried (Debian: apt-get install pgbouncer)";

/**
 * PgBouncer between the program and a database, in transaction pooling: each transaction gets any of a few connections,
 * so that nothing which outlives a transaction may be counted on.
 * @param database its address, whose `host` parameter is the directory of its socket
 * @param connections to PostgreSQL at most
 * @returns undefined where the program is not installed
 */
export async function startBouncer(database: string, connections: number): Promise<Bouncer | undefined> {
  const program = ["/usr/sbin", ...(process.env["PATH"] ?? "").split(delimiter)]
    .map((directory) => join(directory, "pgbouncer"))
    .find(isProgram);
  if (!program) return undefined;
  const { username, pathname, searchParams } = new URL(database);
  const folder = mkdtempSync("/tmp/sentra-bouncer-");
  const runAs = process.getuid?.() === 0 ? findOrdinaryUser() : {};
  if (runAs.uid !== undefined) chownSync(folder, runAs.uid, runAs.gid!);
  const name = pathname.slice(1);
  const settings = join(folder, "pgbouncer.ini");
  writeFileSync(
    settings,
    `[databases]
${name} = host=${searchParams.get("host")} dbname=${name} user=${username}
[pgbouncer]
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 500
listen_addr =
listen_port = 6432
unix_socket_dir = ${folder}
auth_type = any
stats_users = ${username}
log_connections = 0
log_disconnections = 0
`,
    { mode: 0o644 },
  );
  const child = spawn(program, ["-q", settings], { cwd: folder, ...runAs, stdio: ["ignore", "ignore", "inherit"] });
  const through = (to: string) => `postgres://${username}@localhost:6432/${to}?host=${encodeURIComponent(folder)}`;
  while (!existsSync(join(folder, ".s.PGSQL.6432"))) {
    if (child.exitCode !== null) throw new Error("pgbouncer did not start");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: through(name),
    connections,
    async countServerConnections() {
      const admin = new pg.Client(through("pgbouncer"));
      await admin.connect();
      const { rows } = await admin.query("show servers");
      await admin.end();
      return rows.filter((row: { database: string }) => row.database === name).length;
    },
    stop() {
      child.kill("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

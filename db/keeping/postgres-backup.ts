import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/**
 * Writes everything of a PostgreSQL database into one file, as of one moment, while it is in use: pg_dump's custom
 * format. The owner can't do it: row-level security holds the owner, too.
 * @param url as a role that row-level security lets pass and that writes nothing (sentra_backup of roles.sql)
 */
export async function dumpPostgres(url: string, file: string): Promise<void> {
  const { target, env } = withoutPassword(url);
  await call("pg_dump", ["--format=custom", "--no-owner", `--file=${file}`, `--dbname=${target}`], env);
}

/**
 * Reads such a file into a database without a table, in one transaction. Whose the tables were does not matter: they
 * are the owner's afterwards.
 * @param url as the owner of the database
 */
export async function restorePostgres(file: string, url: string): Promise<void> {
  const obstacle = await findContent(url);
  if (obstacle) throw new Error(`the database is not empty (it has ${obstacle}): name an empty one`);
  const { target, env } = withoutPassword(url);
  const how = ["--no-owner", "--exit-on-error", "--single-transaction", `--dbname=${target}`];
  await call("pg_restore", [...how, file], env);
}

/** The first table that stands in a database in which none is expected. */
export async function findContent(url: string): Promise<string | undefined> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1 limit 1`,
    );
    return rows[0]?.name;
  } finally {
    await client.end();
  }
}

/** Arguments of a running program can be read by everybody on its machine; its environment cannot. */
function withoutPassword(url: string): { target: string; env: NodeJS.ProcessEnv } {
  const target = new URL(url);
  const password = decodeURIComponent(target.password);
  target.password = "";
  return { target: target.toString(), env: { ...process.env, ...(password && { PGPASSWORD: password }) } };
}

async function call(program: string, parameters: string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(program, parameters, { env });
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (code === "ENOENT") throw new Error(`${program} was not found: install PostgreSQL's client programs`);
    throw new Error(`${program}: ${(stderr || String(error)).trim()}`);
  }
}

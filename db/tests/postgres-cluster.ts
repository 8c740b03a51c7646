import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A running PostgreSQL server on which the tests are superuser. */
export interface Cluster {
  /** How a role reaches a database of it. */
  url(role: string, database: string): string;
  superuser: string;
  /** Where the server comes from, in words. */
  origin: string;
  binaries: string | undefined;
  /** Stops the server as an administrator does ("fast": whoever is connected is sent away), and starts it again. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export const howToGivePostgres =
  "PostgreSQL was not found: install its server (Debian: apt-get install postgresql), " +
  "or set TEST_DATABASE_URL to the URL of a superuser on a server made for tests";

/**
 * A throw-away server in a temporary directory, reached through a socket there, run by somebody other than root.
 * Its clock is set to Jakarta's zone on purpose: the product must not depend on a server's own setting.
 * @returns undefined where no server program is found
 */
export async function startCluster(): Promise<Cluster | undefined> {
  const binaries = findBinaries();
  if (!binaries) return undefined;
  const isRoot = process.getuid?.() === 0;
  // A socket's path may have some 100 characters only, and root's own temporary directory may be closed to others.
  const folder = mkdtempSync(join(isRoot || tmpdir().length > 60 ? "/tmp" : tmpdir(), "sentra-pg-"));
  const runAs = isRoot ? findOrdinaryUser() : {};
  if (isRoot) chownSync(folder, runAs.uid!, runAs.gid!);
  const options = { cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: "C" }, ...runAs };

  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"];
  execFileSync(join(binaries, "initdb"), initdb, { ...options, stdio: "ignore" });
  // Nothing here has to outlive the tests, so nothing waits for the disk.
  const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, "fsync=off", "synchronous_commit=off"];
  settings.push("full_page_writes=off", "timezone=Asia/Jakarta", "max_connections=60");
  const parameters = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const start = () =>
    spawn(join(binaries, "postgres"), parameters, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  const halt = async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
  };
  let server = start();
  const remove = () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", remove);
  await untilReady(server);
  return {
    url: (role, database) => `postgres://${role}@/${database}?host=${encodeURIComponent(folder)}`,
    superuser: "postgres",
    origin: `throw-away server of ${binaries}`,
    binaries,
    halt,
    resume: () => untilReady((server = start())),
    stop: async () => {
      if (server.exitCode === null) await halt();
      process.off("exit", remove);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr!.on("data", (chunk: Buffer) => {
      log += chunk;
      if (log.includes("database system is ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`the PostgreSQL server for the tests did not start:\n${log}`)));
  });
}

/** The directory of the newest server's programs. */
function findBinaries(): string | undefined {
  const versions = (parent: string, suffix = "bin") =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .sort((a, b) => Number(b.replace(/\D/g, "")) - Number(a.replace(/\D/g, "")))
      .map((name) => join(parent, name, suffix));
  const directories = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...versions("/usr/lib/postgresql"),
    ...versions("/opt/homebrew/opt").filter((path) => path.includes("/postgresql@")),
    ...versions("/usr/local/opt").filter((path) => path.includes("/postgresql@")),
  ];
  const programs = ["initdb", "postgres", "pg_dump"];
  return directories.find((directory) => programs.every((program) => isProgram(join(directory, program))));
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The server refuses to run as root: the package's own user runs it, else nobody. */
export function findOrdinaryUser(): { uid?: number; gid?: number } {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

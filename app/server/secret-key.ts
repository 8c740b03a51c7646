import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keyFile } from "../../db/keeping/embedded-backup.ts";
import type { Env } from "./env.ts";

/**
 * What secrets in the database are sealed with. Beside the embedded database it is made at the first start, for its
 * owner's eyes only; with PostgreSQL it is given, as all processes need the same and it must not lie in the database.
 * @throws Error with one plain line where it is missing
 */
export function readSecretKey(env: Env, isDevelopment: boolean): string {
  if (env.SECRET_KEY !== undefined) return env.SECRET_KEY;
  if (env.DATABASE_URL !== undefined && !isDevelopment) {
    throw new Error(
      "SECRET_KEY: is needed beside DATABASE_URL, the same for all processes (`openssl rand -base64 32`)",
    );
  }
  return readKeyFile(env.DATA_DIR);
}

function readKeyFile(directory: string): string {
  const path = join(directory, keyFile);
  mkdirSync(directory, { recursive: true });
  if (!existsSync(path)) {
    // Whole or not at all, whenever the process is ended.
    const candidate = `${path}.${process.pid}`;
    writeFileSync(candidate, randomBytes(32).toString("base64url"), { mode: 0o600 });
    renameSync(candidate, path);
  }
  return readFileSync(path, "utf8").trim();
}

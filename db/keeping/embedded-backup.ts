import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { type Database, openEmbedded } from "../client.ts";
import { lockDataDir } from "../data-dir-lock.ts";
import { listLanded } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import { syncTree, writeWhole } from "./files.ts";
import { takeFirstFile, tarFile } from "./tar.ts";

/** Lies beside the database: what is sealed in it opens with this, where the settings give no other. */
export const keyFile = "secret-key";

/**
 * A backup of the embedded database is one compressed tar: the key, where it is a file, and the database's directory as
 * `Database.dump` takes it between two transactions. To its PostgreSQL that is a directory after a loss of power, which
 * it brings in order when it opens it. The two are compressed apart, which readers of gzip see as one.
 */
export async function takeEmbeddedBackup(database: Database, dataDir: string): Promise<Uint8Array> {
  const dump = await database.dump!();
  const path = join(dataDir, keyFile);
  return existsSync(path) ? Buffer.concat([gzipSync(tarFile(keyFile, readFileSync(path))), dump]) : dump;
}

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/**
 * Unpacks a backup into a data directory that has no database yet, and opens it to see that it is one.
 * @returns the migrations that it lacks: the next start brings it up to date
 * @throws Error in words for whoever runs it; nothing of it stays in the directory then
 */
export async function restoreEmbedded(file: string, dataDir: string): Promise<{ missing: string[] }> {
  const backup = readFileSync(file);
  if (!backup.subarray(0, 2).equals(gzipMagic)) throw new Error(`${file} is no backup of an embedded database`);
  const lock = lockDataDir(dataDir);
  const [place, key] = [join(dataDir, "pgdata"), join(dataDir, keyFile)];
  const taken = [place, key].find((path) => existsSync(path));
  if (taken) {
    lock.release();
    const what = taken === place ? "a database" : "a key, which its secrets would not open with,";
    throw new Error(`there is ${what} in ${dataDir} already: name an empty DATA_DIR`);
  }
  try {
    // Whole and unharmed before anything is written: gzip ends with a checksum.
    const { content, rest } = takeFirstFile(keyFile, gunzipSync(backup));
    if (content) await writeWhole(key, async (part) => writeFileSync(part, content));
    const unpacked = await PGlite.create({ dataDir: place, loadDataDir: new Blob([new Uint8Array(rest)]) });
    await unpacked.close();
    syncTree(place);
    lock.release();
    return await check(dataDir);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    rmSync(key, { force: true });
    throw new Error(`${file} can't be restored: ${(error as Error).message}`);
  } finally {
    lock.release();
  }
}

async function check(dataDir: string): Promise<{ missing: string[] }> {
  const database = await openEmbedded(dataDir);
  try {
    const landed = await listLanded(database.kysely);
    const unknown = landed.filter((name) => !(name in migrations));
    if (unknown.length > 0) throw new Error(`it comes from a newer version of the program (${unknown.join(", ")})`);
    return { missing: Object.keys(migrations).filter((name) => !landed.includes(name)) };
  } finally {
    await database.close();
  }
}

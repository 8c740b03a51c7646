import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { openEmbedded } from "../client.ts";
import { lockDataDir } from "../data-dir-lock.ts";
import { listLanded } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import { syncTree } from "./files.ts";

/**
 * A backup of the embedded database is its directory in one compressed tar, as `Database.dump` takes it between two
 * transactions. To its PostgreSQL it is a directory after a loss of power, which it brings in order when it opens it.
 */
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
  const place = join(dataDir, "pgdata");
  try {
    if (existsSync(place)) throw new Error(`there is a database in ${dataDir} already: name an empty DATA_DIR`);
  } catch (error) {
    lock.release();
    throw error;
  }
  try {
    // Whole and unharmed before anything is written: gzip ends with a checksum.
    const tar = new Uint8Array(gunzipSync(backup));
    const unpacked = await PGlite.create({ dataDir: place, loadDataDir: new Blob([tar]) });
    await unpacked.close();
    syncTree(place);
    lock.release();
    return await check(dataDir);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
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

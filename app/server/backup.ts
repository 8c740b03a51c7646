/**
 * `npm run backup -- FILE`: everything into one file, while the program is in use or stopped. With the program's own
 * settings: DATA_DIR for the embedded database; where DATABASE_URL is set, DATABASE_BACKUP_URL for PostgreSQL.
 */
import { statSync, writeFileSync } from "node:fs";
import { openEmbedded } from "../../db/client.ts";
import { takeEmbeddedBackup } from "../../db/keeping/embedded-backup.ts";
import { writeWhole } from "../../db/keeping/files.ts";
import { dumpPostgres } from "../../db/keeping/postgres-backup.ts";
import { askForBackup } from "./backup-socket.ts";
import { readFileArgument, runCommand } from "./command.ts";
import { readEnv } from "./env.ts";

await runCommand("No backup was written", async () => {
  const file = readFileArgument("npm run backup -- FILE");
  const env = readEnv(process.env);
  if (env.DATABASE_URL) {
    const url = env.DATABASE_BACKUP_URL;
    if (!url) throw new Error("DATABASE_BACKUP_URL is missing: the role of db/roles.sql that reads every row");
    await writeWhole(file, (part) => dumpPostgres(url, part));
  } else {
    await writeWhole(file, (part) => backUpEmbedded(env.DATA_DIR, part));
  }
  console.log(`Written: ${file}, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
});

async function backUpEmbedded(dataDir: string, file: string): Promise<void> {
  if (await askForBackup(dataDir, file)) return;
  const database = await openEmbedded(dataDir);
  try {
    writeFileSync(file, await takeEmbeddedBackup(database, dataDir));
  } finally {
    await database.close();
  }
}

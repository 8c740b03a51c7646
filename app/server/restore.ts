/**
 * `npm run restore -- FILE`: a backup into an empty place. Settings as for `npm run backup`; PostgreSQL is restored as
 * the owner of the new database (DATABASE_OWNER_URL).
 */
import { restoreEmbedded } from "../../db/keeping/embedded-backup.ts";
import { restorePostgres } from "../../db/keeping/postgres-backup.ts";
import { readFileArgument, runCommand } from "./command.ts";
import { readEnv } from "./env.ts";

await runCommand("Nothing was restored", async () => {
  const file = readFileArgument("npm run restore -- FILE");
  const env = readEnv(process.env);
  if (env.DATABASE_URL) {
    if (!env.DATABASE_OWNER_URL) throw new Error("DATABASE_OWNER_URL is missing: the owner of the new database");
    await restorePostgres(file, env.DATABASE_OWNER_URL);
    return console.log(`Restored: ${file}`);
  }
  const { missing } = await restoreEmbedded(file, env.DATA_DIR);
  console.log(`Restored: ${file} into ${env.DATA_DIR}`);
  if (missing.length > 0) console.log(`It is of an older version; the next start adds ${missing.join(", ")}.`);
});

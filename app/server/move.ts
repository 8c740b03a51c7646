/**
 * `npm run move -- --to URL`: the embedded database of DATA_DIR into an empty PostgreSQL database, of which URL names
 * the owner. The program has to be stopped; the embedded database stays as it is.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEmbedded, openPostgres } from "../../db/client.ts";
import { keyFile } from "../../db/keeping/embedded-backup.ts";
import { moveRows } from "../../db/keeping/move.ts";
import { findContent } from "../../db/keeping/postgres-backup.ts";
import { runCommand } from "./command.ts";
import { readEnv } from "./env.ts";

await runCommand("Nothing was moved", async () => {
  const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
  if (!to) throw new Error("--to is missing: npm run move -- --to postgres://sentra_owner:…@host/database");
  const { DATA_DIR: dataDir } = readEnv({ ...process.env, DATABASE_URL: "", DATABASE_OWNER_URL: "" });
  if (!existsSync(join(dataDir, "pgdata"))) throw new Error(`there is no database in ${dataDir}: name its DATA_DIR`);
  const content = await findContent(to);
  if (content) throw new Error(`the database at --to is not empty (it has ${content})`);

  const source = await openEmbedded(dataDir);
  try {
    const target = await openPostgres(to, 1);
    const moved = await moveRows(source, target).finally(() => target.close());
    const filled = moved.filter(({ rows }) => rows > 0);
    for (const { table, rows } of filled) console.log(`${table.padEnd(40)} ${String(rows).padStart(9)} rows, the same`);
    const sum = filled.reduce((total, { rows }) => total + rows, 0);
    console.log(`Moved: ${sum} rows of ${filled.length} tables. Start with DATABASE_URL from now on.`);
    const key = join(dataDir, keyFile);
    if (existsSync(key))
      console.log(`Second factors open with the key that they were sealed with: SECRET_KEY="$(cat ${key})"`);
  } finally {
    await source.close();
  }
});

import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The schema as checked in. Written by `npm run db:schema`, compared by schema.test.postgres.ts. */
export const schemaFile = join(import.meta.dirname, "..", "schema.sql");

const heading = `-- The schema that the migrations make: for reading, and for seeing in a diff what a migration changes.
-- Written by \`npm run db:schema\`; the database tests compare it with the migrated database.
`;

/**
 * The schema of a database as pg_dump tells it, without what differs from one version or installation to another.
 * @param database.owner the owner's name there, told as sentra_owner
 * @param database.binaries the directory of pg_dump; undefined for the one on the path
 */
export function dumpSchema(database: { url: string; owner: string; binaries: string | undefined }): string {
  const program = database.binaries ? join(database.binaries, "pg_dump") : "pg_dump";
  const dump = execFileSync(program, ["--schema-only", "--no-owner", database.url], { encoding: "utf8" });
  const lines = dump
    .split("\n")
    .filter((line) => !/^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict )/.test(line));
  const text = lines.join("\n").replaceAll(database.owner, "sentra_owner");
  return `${heading}\n${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

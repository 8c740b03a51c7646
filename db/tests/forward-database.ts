import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Migrator, sql } from "kysely";
import { afterAll, beforeAll, inject } from "vitest";
import { type Database, openEmbedded, openPostgres } from "../client.ts";
import { migrations } from "../migrations/index.ts";
import { onServer } from "./database.ts";

/**
 * A database as it was after a migration, filled past the policies, and then brought forward to the newest schema.
 * @param before the last migration that had landed
 * @param statements what is written then
 */
export function useForwardDatabase(before: string, statements: readonly string[]): { database: Database } {
  const forward = {} as { database: Database };
  let close = async () => {};
  beforeAll(async () => {
    const prepared = inject("prepared");
    if (prepared.kind === "embedded") {
      const folder = mkdtempSync(join(tmpdir(), "sentra-forward-"));
      forward.database = await openEmbedded(folder);
      close = async () => {
        await forward.database.close();
        rmSync(folder, { recursive: true });
      };
      await migrateTo(forward.database, before);
      await fill(forward.database, statements);
      await migrateTo(forward.database, undefined);
      return;
    }
    const name = `sentra_forward_${randomBytes(4).toString("hex")}`;
    await onServer(`create database ${name} owner ${prepared.owner}`);
    const open = (role: "owner" | "superuser") =>
      openPostgres(prepared.urls[role].replace("database_to_be_named", name), 1);
    // The owner migrates, and is held by row-level security; what is there was written by others.
    const [owner, superuser] = [await open("owner"), await open("superuser")];
    forward.database = superuser;
    close = async () => {
      await superuser.close();
      await onServer(`drop database ${name} with (force)`);
    };
    await migrateTo(owner, before);
    await fill(superuser, statements);
    await migrateTo(owner, undefined);
    await owner.close();
  });
  afterAll(() => close());
  return forward;
}

async function migrateTo({ kysely }: Database, target: string | undefined): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
  const { error } = target ? await migrator.migrateTo(target) : await migrator.migrateToLatest();
  if (error) throw error;
}

async function fill({ kysely }: Database, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(kysely);
}

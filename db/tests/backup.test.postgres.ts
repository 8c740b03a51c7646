import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, inject, it } from "vitest";
import { openPostgres, withActor } from "../client.ts";
import { writeWhole } from "../keeping/files.ts";
import { dumpPostgres, restorePostgres } from "../keeping/postgres-backup.ts";
import { findServingObstacle } from "../migrate.ts";
import { readAllRows } from "./all-rows.ts";
import { expectChainsGoOn } from "./audit-chain.ts";
import { onServer, useTestDatabase } from "./database.ts";

const test = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "sentra-backup-"));
const name = `sentra_restored_${randomBytes(4).toString("hex")}`;
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await onServer(`drop database if exists ${name} with (force)`);
});

const prepared = () => {
  const found = inject("prepared");
  if (found.kind !== "postgres") throw new Error("not on a server");
  return found;
};
/** The programs of PostgreSQL and the standards' URL want a host in the address. */
const url = (role: "superuser" | "owner" | "login" | "backup", database: string) =>
  prepared().urls[role].replace("database_to_be_named", database).replace("@/", "@localhost/");

it("what is backed up while in use is there again in an empty database, row by row, and held by its policies", async () => {
  const { users, sentra } = test.fixture;
  const database = await test.asSuperuser(async (tx) => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(tx);
    return rows[0]!.name;
  });
  const before = await test.asSuperuser(readAllRows);
  const file = join(folder, "backup");
  await withActor(test.database, users.board, async (tx) => {
    // Not committed when the backup is taken, so not in it.
    const fact = { sentra_id: sentra.tas, position: 900, year_label: "2026", source_id: 1, text_id: "x", text_en: "x" };
    await tx.insertInto("sentra_fact").values(fact).execute();
    await writeWhole(file, (part) => dumpPostgres(url("backup", database), part));
  });

  await onServer(`create database ${name} owner ${prepared().owner}`);
  await restorePostgres(file, url("owner", name));
  const restored = await openPostgres(url("superuser", name), 1);
  expect(await restored.kysely.transaction().execute(readAllRows)).toEqual(before);
  await expectChainsGoOn(restored);
  await restored.close();

  const application = await openPostgres(url("login", name), 1);
  expect(await findServingObstacle(application.kysely)).toBeUndefined();
  const seen = await withActor(application, users.board, (tx) => tx.selectFrom("sentra").select("id").execute());
  expect(seen).toEqual([{ id: sentra.tas }]);
  await application.close();

  await expect(restorePostgres(file, url("owner", name))).rejects.toThrow(/is not empty/);
});

it("the owner, whom the policies hold, can't take a backup, and nothing half-written is left of the trial", async () => {
  const file = join(folder, "of-the-owner");
  const dumped = writeWhole(file, (part) => dumpPostgres(url("owner", prepared().filled), part));
  await expect(dumped).rejects.toThrow(/pg_dump: .*row-level security/s);
  expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
});

it("the role that reads everything for a backup writes nothing", async () => {
  const reader = await openPostgres(url("backup", prepared().filled), 1);
  const write = reader.kysely.deleteFrom("sentra_fact").execute();
  await expect(write).rejects.toMatchObject({ code: "42501" });
  await reader.close();
});

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Migrator, sql } from "kysely";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Database, openEmbedded, openPostgres, withActor } from "../client.ts";
import { moveRows } from "../keeping/move.ts";
import { findContent } from "../keeping/postgres-backup.ts";
import { findServingObstacle, migrate } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import { readAllRows } from "./all-rows.ts";
import { expectChainsGoOn } from "./audit-chain.ts";
import { onServer } from "./database.ts";
import { findUnprotected } from "./find-unprotected.ts";
import { createFixture, type Fixture } from "./fixture.ts";
import { ownerOfEmbedded } from "./prepared.ts";
import { dumpSchema } from "./schema-dump.ts";

const folder = mkdtempSync(join(tmpdir(), "sentra-move-"));
const names: string[] = [];
let source: Database;
let fixture: Fixture;

const prepared = () => {
  const found = inject("prepared");
  if (found.kind !== "postgres") throw new Error("not on a server");
  return found;
};
const url = (role: "superuser" | "owner" | "login", name: string) =>
  prepared().urls[role].replace("database_to_be_named", name);
async function createDatabase(): Promise<string> {
  const name = `sentra_move_${randomBytes(4).toString("hex")}`;
  names.push(name);
  await onServer(`create database ${name} owner ${prepared().owner}`);
  return name;
}
async function move(name: string) {
  const target = await openPostgres(url("owner", name), 1);
  return moveRows(source, target).finally(() => target.close());
}

beforeAll(async () => {
  source = await openEmbedded(join(folder, "data"));
  await migrate(source.kysely);
  await sql`set role sentra_app`.execute(source.kysely);
  fixture = await createFixture(source, ownerOfEmbedded(source));
  await sql`reset role`.execute(source.kysely);
});
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true });
  for (const name of names) await onServer(`drop database if exists ${name} with (force)`);
});

it("every row, identity and rule of the embedded database stands in PostgreSQL afterwards", async () => {
  const name = await createDatabase();
  await move(name);
  const target = await openPostgres(url("superuser", name), 1);
  const there = await target.kysely.transaction().execute(readAllRows);
  expect(there).toEqual(await source.kysely.transaction().execute(readAllRows));
  expect(Object.values(there).filter((rows) => rows.length > 0).length).toBeGreaterThan(30);
  expect(await target.kysely.transaction().execute(findUnprotected)).toEqual([]);
  await expectChainsGoOn(target);
  await target.close();
  const schemaOf = (database: string) =>
    dumpSchema({ url: url("owner", database), owner: prepared().owner, binaries: prepared().binaries });
  expect(schemaOf(name)).toBe(schemaOf(prepared().empty));

  const application = await openPostgres(url("login", name), 1);
  expect(await findServingObstacle(application.kysely)).toBeUndefined();
  const asBoard = <T>(work: Parameters<typeof withActor<T>>[2]) => withActor(application, fixture.users.board, work);
  expect(await asBoard((tx) => tx.selectFrom("sentra").select("id").execute())).toEqual([{ id: fixture.sentra.tas }]);
  // The next number is one that nobody has.
  const { tas } = fixture.sentra;
  const member = { sentra_id: tas, name: "Usaha pindahan", active_from: "2026-01-01", changed_by: fixture.users.board };
  const added = await asBoard((tx) => tx.insertInto("enterprise").values(member).returning("id").execute());
  expect(there["public.enterprise"]!.filter((line) => line.startsWith(`(${tas},${added[0]!.id},`))).toEqual([]);
  await application.close();
});

it("a target that holds anything is seen before anything is written", async () => {
  const name = await createDatabase();
  expect(await findContent(url("owner", name))).toBeUndefined();
  const owner = await openPostgres(url("owner", name), 1);
  await sql`create schema kept create table note (id int)`.execute(owner.kysely);
  await owner.close();
  expect(await findContent(url("owner", name))).toBe("kept.note");
});

it("one row that would not come out the same, and nothing is kept", async () => {
  const name = await createDatabase();
  // What the source holds against its own rules has no place in the target: the references are checked there again.
  await sql`set session_replication_role = replica`.execute(source.kysely);
  await sql`insert into sentra_fact (sentra_id, position, text_id, text_en, year_label, source_id)
    values (999999, 1, 'x', 'x', '2026', 1)`.execute(source.kysely);
  try {
    await expect(move(name)).rejects.toMatchObject({ code: "23503" });
  } finally {
    await sql`delete from sentra_fact where sentra_id = 999999`.execute(source.kysely);
    await sql`set session_replication_role = origin`.execute(source.kysely);
  }
  const target = await openPostgres(url("superuser", name), 1);
  expect(await target.kysely.selectFrom("sentra").select("id").execute()).toEqual([]);
  await target.close();
});

it("data of another version of the program are refused", async () => {
  const old = await openEmbedded(join(folder, "old"));
  const migrator = new Migrator({ db: old.kysely, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo("20261121T0620-indicators-and-observations");
  const name = await createDatabase();
  const target = await openPostgres(url("owner", name), 1);
  await expect(moveRows(old, target)).rejects.toThrow(/of another version of the program/);
  expect(await findContent(url("owner", name))).toBeUndefined();
  await target.close();
  await old.close();
});

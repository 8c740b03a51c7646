import { randomBytes } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, inject } from "vitest";
import {
  type Database,
  enterApplicationRole,
  type InvitationKey,
  openEmbedded,
  openPostgres,
  type Tx,
  withAccounts,
  withActor,
  withRespondent,
} from "../client.ts";
import type { Fixture } from "./fixture.ts";
import { type Doer, ownerOfEmbedded } from "./prepared.ts";

/** A database of its own for a test file, the same on either engine. */
export interface TestDatabase {
  kind: Database["kind"];
  /** As the application has it: bound by row-level security. */
  database: Database;
  fixture: Fixture;
  /** As the schema's owner, whom row-level security holds too on PostgreSQL. */
  asOwner: Doer;
  /** Past every policy, to see what is really there. */
  asSuperuser: Doer;
}

/**
 * Opens a copy of the prepared database for all tests of the file, and removes it after them.
 * @param options.rows "none" for a database just migrated; the fixture's rows otherwise
 */
export function useTestDatabase(options: { rows: "fixture" | "none" } = { rows: "fixture" }): TestDatabase {
  const test = {} as TestDatabase;
  let close = async () => {};
  beforeAll(async () => {
    const opened = inject("prepared").kind === "embedded" ? await openCopy(options) : await openOnServer(options);
    Object.assign(test, opened.test);
    close = opened.close;
  });
  afterAll(() => close());
  return test;
}

async function openCopy({ rows }: { rows: "fixture" | "none" }) {
  const prepared = inject("prepared");
  if (prepared.kind !== "embedded") throw new Error("not embedded");
  const folder = join(prepared.folder, randomBytes(6).toString("hex"));
  cpSync(rows === "none" ? prepared.empty : prepared.filled, folder, { recursive: true });
  const database = await openEmbedded(folder);
  await enterApplicationRole(database);
  const asOwner = ownerOfEmbedded(database);
  const test: TestDatabase = { kind: "embedded", database, fixture: prepared.fixture, asOwner, asSuperuser: asOwner };
  return { test, close: () => database.close() };
}

async function openOnServer({ rows }: { rows: "fixture" | "none" }) {
  const prepared = inject("prepared");
  if (prepared.kind !== "postgres") throw new Error("not on a server");
  const name = `${prepared.empty.replace("_empty", "")}_${randomBytes(6).toString("hex")}`;
  await onServer(
    `create database ${name} template ${rows === "none" ? prepared.empty : prepared.filled} owner ${prepared.owner}`,
  );
  const open = (role: keyof typeof prepared.urls, connections: number) =>
    openPostgres(prepared.urls[role].replace("database_to_be_named", name), connections);
  const [database, owner, superuser] = [await open("login", 4), await open("owner", 1), await open("superuser", 1)];
  const test: TestDatabase = {
    kind: "postgres",
    database,
    fixture: prepared.fixture,
    asOwner: (work) => owner.kysely.transaction().execute(work),
    asSuperuser: (work) => superuser.kysely.transaction().execute(work),
  };
  const close = async () => {
    for (const one of [database, owner, superuser]) await one.close();
    await onServer(`drop database ${name} with (force)`);
  };
  return { test, close };
}

/** One statement as superuser, outside any transaction. */
export async function onServer(statement: string): Promise<void> {
  const prepared = inject("prepared");
  if (prepared.kind !== "postgres") throw new Error("not on a server");
  const client = new pg.Client(prepared.urls.superuser.replace("database_to_be_named", "postgres"));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/**
 * A user's id; whoever holds an invitation; nobody, where the application forgot to say who acts; or signing in, before
 * anybody is known.
 */
export type Actor = number | InvitationKey | "nobody" | "accounts";

/** Runs as that actor and takes everything back: what is tried here is never kept. */
export async function within<T>(database: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const takenBack = new Error("taken back");
  let result: T;
  const attempt = async (tx: Tx) => {
    result = await work(tx);
    throw takenBack;
  };
  const begun =
    actor === "nobody"
      ? database.kysely.transaction().execute(attempt)
      : actor === "accounts"
        ? withAccounts(database, attempt)
        : typeof actor === "number"
          ? withActor(database, actor, attempt)
          : withRespondent(database, actor, attempt);
  await begun.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  return result!;
}

/** Tries something and takes only that back, also where it failed and so spoilt the transaction. */
export async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<{ value: T } | { code: string }> {
  await sql`savepoint attempt`.execute(tx);
  try {
    return { value: await work() };
  } catch (error) {
    return { code: codeOf(error) };
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx);
  }
}

/** SQLSTATE of a refusal by grants, policies and guards. */
export const forbidden = "42501";

export const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error);

/** Refused outright, or nothing touched because no such row is visible to the actor. */
export async function expectForbidden(promise: Promise<unknown>): Promise<void> {
  const outcome = await promise.then(touched, codeOf);
  expect(outcome === 0 ? forbidden : outcome).toBe(forbidden);
}

function touched(result: unknown): number {
  if (!Array.isArray(result)) throw new Error("expectForbidden wants the rows or results of a query's execute()");
  const counts = result.map(
    (one: Record<string, unknown>) =>
      one["numUpdatedRows"] ?? one["numDeletedRows"] ?? one["numInsertedOrUpdatedRows"] ?? 1,
  );
  return counts.reduce((sum: number, count) => sum + Number(count), 0);
}

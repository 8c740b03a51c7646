import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openPostgres } from "../client.ts";

import { findServingObstacle, migrate } from "../migrate.ts";
import { onServer, useTestDatabase } from "./database.ts";

const test = useTestDatabase();
const run = `sentra_test_${randomBytes(4).toString("hex")}`;

/** Roles as somebody might set them up by mistake, each of its own. */
const roles = {
  good: `in role sentra_app`,
  superuser: `superuser`,
  bypass: `bypassrls in role sentra_app`,
  outsider: ``,
  deaf: `noinherit in role sentra_app`,
  deputy: ``, // may act as the owner
};
const nameOf = (role: keyof typeof roles) => `${run}_${role}`;

function prepared() {
  const given = inject("prepared");
  if (given.kind !== "postgres") throw new Error("not on a server");
  return given;
}

beforeAll(async () => {
  for (const [role, how] of Object.entries(roles)) {
    await onServer(`create role ${nameOf(role as keyof typeof roles)} login password '${run}' ${how}`);
  }
  await onServer(`grant ${prepared().owner}, sentra_app to ${nameOf("deputy")}`);
});
afterAll(async () => {
  for (const role of Object.keys(roles)) await onServer(`drop role ${nameOf(role as keyof typeof roles)}`);
});

/** Connects as that role would, and asks whether the database may be served so. */
async function findObstacle(role: string, database: string): Promise<string | undefined> {
  const url = new URL(prepared().urls.login.replace("@/", "@socket/").replace("database_to_be_named", database));
  url.username = role;
  url.password = run;
  const opened = await openPostgres(url.toString().replace("@socket/", "@/"), 1);
  return findServingObstacle(opened.kysely).finally(() => opened.close());
}

async function databaseOf({ kysely }: Database): Promise<string> {
  return (await sql<{ name: string }>`select current_database() as name`.execute(kysely)).rows[0]!.name;
}

describe("a PostgreSQL database is served only as a role that row-level security holds", () => {
  it("as the role of db/roles.sql, all is well", async () => {
    expect(await findServingObstacle(test.database.kysely)).toBeUndefined();
  });

  it.each<[keyof typeof roles, RegExp | undefined]>([
    ["good", undefined],
    ["superuser", /is a superuser/],
    ["bypass", /has BYPASSRLS/],
    ["outsider", /does not inherit from sentra_app/],
    ["deaf", /does not inherit from sentra_app/],
    ["deputy", /may act as their owner/],
  ])("as %s", async (role, obstacle) => {
    const found = await findObstacle(nameOf(role), await databaseOf(test.database));
    if (obstacle) expect(found).toMatch(obstacle);
    else expect(found).toBeUndefined();
    if (found) expect(found).toContain(nameOf(role));
  });

  it("as the owner", async () => {
    const found = await test.asOwner((tx) => findServingObstacle(tx));
    expect(found).toMatch(/owns tables/);
  });
});

describe("the schema has to be the one of this program", () => {
  it("says which migrations are missing", async () => {
    await test
      .asSuperuser(async (tx) => {
        const newest = sql`select max(name) from kysely_migration`;
        const { rows } = await sql<{ name: string }>`
        delete from kysely_migration where name = (${newest}) returning name`.execute(tx);
        await sql`set local role ${sql.ref(prepared().login)}`.execute(tx);
        expect(await findServingObstacle(tx)).toMatch(`the schema lacks ${rows[0]!.name}`);
        throw new Error("taken back");
      })
      .catch((error: Error) => {
        if (error.message !== "taken back") throw error;
      });
  });

  it("a database that was never migrated lacks all of them", async () => {
    const name = `${run}_blank`;
    await onServer(`create database ${name} owner ${prepared().owner}`);
    try {
      expect(await findObstacle(nameOf("good"), name)).toMatch(/the schema lacks \S+accounts, /);
    } finally {
      await onServer(`drop database ${name} with (force)`);
    }
  });

  it("migrating again changes nothing", async () => {
    await test.asOwner(async () => {});
    const owner = await openPostgres(
      prepared().urls.owner.replace("database_to_be_named", await databaseOf(test.database)),
      1,
    );
    expect(await migrate(owner.kysely).finally(() => owner.close())).toEqual([]);
  });
});

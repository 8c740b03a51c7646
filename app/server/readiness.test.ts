import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database, openEmbedded } from "../../db/client.ts";
import { listMissing } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/index.ts";
import { Readiness } from "./readiness.ts";

let database: Database;
beforeAll(async () => {
  database = await openEmbedded(undefined);
});
afterAll(() => database.close());

const landed = async (names: string[]) => {
  await sql`create table if not exists kysely_migration (name text primary key)`.execute(database.kysely);
  await sql`insert into kysely_migration select unnest(${names}::text[])`.execute(database.kysely);
};

it("a process is ready once its migrations have landed, also beside a newer version's, until it is to end", async () => {
  const look = () => new Readiness(() => listMissing(database.kysely)).findObstacle();
  expect(await look()).toBe("migrations missing");
  const names = Object.keys(migrations);
  await landed(names.slice(1));
  expect(await look()).toBe("migrations missing");
  await landed(names.slice(0, 1));
  expect(await look()).toBeUndefined();
  await landed(["29991231T2359-of-a-newer-version"]);
  expect(await look()).toBeUndefined();

  const ending = new Readiness(() => listMissing(database.kysely));
  expect(await ending.findObstacle()).toBeUndefined();
  ending.isDraining = true;
  expect(await ending.findObstacle()).toBe("draining");
});

it("a database that refuses or does not answer is away; however many ask, it is asked once", async () => {
  const refusing = vi.fn(() => Promise.reject(new Error("connect ECONNREFUSED")));
  const silent = vi.fn(() => new Promise<never>(() => {}));
  for (const answer of [refusing, silent]) {
    const readiness = new Readiness(answer);
    const all = await Promise.all(Array.from({ length: 50 }, () => readiness.findObstacle()));
    expect(new Set(all)).toEqual(new Set(["database away"]));
    expect(answer).toHaveBeenCalledTimes(1);
  }
});

import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isDatabaseAway } from "../away.ts";
import { type Database, openPostgres } from "../client.ts";
import { type OwnPlace, startOwnPlace } from "./own-place.ts";

let place: OwnPlace;
let database: Database;
beforeAll(async () => {
  place = await startOwnPlace();
  database = await openPostgres(place.url("sentra_owner"), 3);
});
afterAll(async () => {
  await database.close();
  await place.cluster.stop();
});

const ask = () => sql<{ one: number }>`select 1 as one`.execute(database.kysely).then(({ rows }) => rows[0]!.one);
/** What a statement failed with; `undefined` where it went well. */
const failure = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

it("a server that is stopped and started is told from a mistake, ends nothing, and needs no new pool", async () => {
  let told = () => {};
  const begun = new Promise<void>((resolve) => (told = resolve));
  let goOn = () => {};
  const halted = new Promise<void>((resolve) => (goOn = resolve));
  const inMidQuery = failure(sql`select pg_sleep(600)`.execute(database.kysely));
  // Its connection is cut while it says nothing: nobody waits for an answer on it that could be an error.
  const betweenStatements = failure(
    database.kysely.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      told();
      await halted;
      await sql`select 1`.execute(tx);
    }),
  );
  await begun;
  expect(await ask()).toBe(1);

  await place.cluster.halt();
  goOn();
  const failures = [await inMidQuery, await betweenStatements, await failure(ask()), await failure(ask())];
  expect(failures.map((error) => [isDatabaseAway(error), String(error)])).toEqual(
    failures.map((error) => [true, String(error)]),
  );

  await place.cluster.resume();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
});

it("what is wrong with a statement, a value or a file is no server that is away", async () => {
  const run = (text: string) => failure(sql.raw(text).execute(database.kysely));
  const others = [
    await run("select 1 from nowhere"),
    await run("select 1 / 0"),
    await run("select 'x'::int"),
    await failure(readFile("/nowhere/at/all")),
    new TypeError("fetch failed"),
    "ECONNREFUSED",
  ];
  expect(others.map(isDatabaseAway)).toEqual(others.map(() => false));
});

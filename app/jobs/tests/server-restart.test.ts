import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openPostgres } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { loadReference } from "db/reference/load.ts";
import { type OwnPlace, startOwnPlace } from "db/tests/own-place.ts";
import { many, Seed } from "./seed.ts";
import { WorkerProcess } from "./worker-process.ts";

let place: OwnPlace;
let superuser: Database;
let worker: WorkerProcess | undefined;
const patience = { timeout: 90_000, interval: 50 };

beforeAll(async () => {
  place = await startOwnPlace();
  const owner = await openPostgres(place.url("sentra_owner"), 1);
  await migrate(owner.kysely);
  await loadReference(owner.kysely);
  await owner.close();
  superuser = await openPostgres(place.url("postgres"), 1);
});
afterAll(async () => {
  await worker?.kill();
  await superuser.close();
  await place.cluster.stop();
});

const computationOf = (waveId: number) =>
  superuser.kysely
    .selectFrom("wave_computation")
    .where("wave_id", "=", waveId)
    .select(["state", "done", "failure"])
    .executeTakeFirstOrThrow();

it("PostgreSQL stopped and started under a computation: the same process carries on, and it is computed once", async () => {
  const database = await openPostgres(place.url("sentra_login"), 2);
  const seed = await Seed.plant(database);
  const wave = await seed.closeRegionWave("Basis data dihentikan", many);
  await seed.request(wave);
  await database.close();
  worker = await WorkerProcess.start("postgres", place.url("sentra_login"));
  await expect.poll(async () => (await computationOf(wave)).state, patience).toBe("running");
  await expect.poll(async () => (await computationOf(wave)).done, patience).toBeGreaterThan(0);

  await place.cluster.halt();
  await place.cluster.resume();
  await expect.poll(() => computationOf(wave), patience).toEqual({ state: "done", done: 1000, failure: null });

  // It goes on taking jobs, too: nothing of it has ended with the connection.
  const opened = await openPostgres(place.url("sentra_login"), 2);
  const after = await Seed.plant(opened);
  const next = await after.closeOwnWave("Setelah itu", "batik", 40);
  await after.request(next, after.boardOf("batik"));
  await opened.close();
  await expect.poll(async () => (await computationOf(next)).state, patience).toBe("done");
  expect(worker.child.process.exitCode).toBeNull();
  const results = superuser.kysely.selectFrom("sentra_result").where("wave_id", "=", wave).select("respondents");
  expect(await results.execute()).toEqual(Array(4).fill({ respondents: 160 }));
});

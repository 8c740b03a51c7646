import { readFileSync } from "node:fs";
import { sql } from "kysely";
import pg from "pg";
import PgBoss from "pg-boss";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Database, openPostgres } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { loadReference } from "db/reference/load.ts";
import { type Cluster, howToGivePostgres, startCluster } from "db/tests/postgres-cluster.ts";
import { statementsOn } from "../../models/job-statements.server.ts";
import { cancelComputation } from "../../models/wave-computation.server.ts";
import { many, Seed } from "./seed.ts";
import { WorkerProcess } from "./worker-process.ts";

let cluster: Cluster;
let login: string;
let database: Database;
let superuser: Database;
let seed: Seed;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  const started = await startCluster();
  if (!started) throw new Error(howToGivePostgres);
  cluster = started;
  const client = new pg.Client(cluster.url(cluster.superuser, "postgres"));
  await client.connect();
  await client.query(readFileSync("db/roles.sql", "utf8"));
  await client.query("create database sentra owner sentra_owner");
  await client.end();
  const owner = await openPostgres(cluster.url("sentra_owner", "sentra"), 1);
  await migrate(owner.kysely);
  await loadReference(owner.kysely);
  await owner.close();
  login = cluster.url("sentra_login", "sentra");
  database = await openPostgres(login, 4);
  superuser = await openPostgres(cluster.url(cluster.superuser, "sentra"), 1);
  seed = await Seed.plant(database);
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  workers = [];
});
afterAll(async () => {
  await database.close();
  await superuser.close();
  await cluster.stop();
});

async function startWorker(): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start("postgres", login);
  workers.push(worker);
  return worker;
}

/** Past every policy: what is really there. */
const computationOf = (waveId: number) =>
  superuser.kysely
    .selectFrom("wave_computation")
    .where("wave_id", "=", waveId)
    .select(["state", "attempt", "done", "failure"])
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

async function countResults(waveId: number) {
  const count = async (table: "wave_result" | "sentra_result" | "sentra_snapshot" | "weights_version") =>
    (await superuser.kysely.selectFrom(table).where("wave_id", "=", waveId).select("wave_id").execute()).length;
  const wave = superuser.kysely.selectFrom("survey_wave").where("id", "=", waveId).select("state");
  return {
    wave: (await wave.executeTakeFirstOrThrow()).state,
    results: await count("wave_result"),
    sentra: await count("sentra_result"),
    snapshots: await count("sentra_snapshot"),
    weights: await count("weights_version"),
  };
}

const inMidRun = async (waveId: number, attempt: number) => {
  const { state, done, ...row } = await computationOf(waveId);
  return state === "running" && row.attempt === attempt && done > 0;
};

const once = { wave: "computed", results: 1, sentra: 4, snapshots: 4, weights: 1 };
const nothing = { wave: "closed", results: 0, sentra: 0, snapshots: 0, weights: 0 };
const patience = { timeout: 90_000, interval: 50 };

it("a job whose process is killed in mid-run twice is carried on by the others, and computed once", async () => {
  const wave = await seed.closeRegionWave("Dua kali terbunuh", many);
  await Promise.all([startWorker(), startWorker()]);
  await seed.request(wave);
  for (const attempt of [1, 2]) {
    await expect.poll(() => inMidRun(wave, attempt), patience).toBe(true);
    const holder = workers.find((worker) => worker.has("begins", wave, attempt))!;
    await holder.kill();
    workers.splice(workers.indexOf(holder), 1);
    expect(await countResults(wave)).toEqual(nothing);
    await startWorker();
  }
  await expect.poll(() => computationOf(wave), patience).toMatchObject({ state: "done", attempt: 3, done: 1000 });
  expect(await countResults(wave)).toEqual(once);
});

it("of many processes one computes a wave, however often its job is delivered", async () => {
  const waves = await Promise.all(
    ["A", "B", "C"].map((name) => seed.closeRegionWave(`Serentak ${name}`, { mebel: 30, batik: 12 })),
  );
  await Promise.all([startWorker(), startWorker(), startWorker()]);
  await Promise.all(waves.map((wave) => seed.request(wave)));
  // Asking twice is asking once, and a queue may deliver more than once.
  await Promise.all(waves.map((wave) => seed.request(wave)));
  await sql`insert into pgboss.job (name, data) select 'wave-computation',
      json_build_object('waveId', wave_id, 'computationId', id)
      from wave_computation, generate_series(1, 3) where wave_id = any (${waves})`.execute(superuser.kysely);
  for (const wave of waves) {
    await expect.poll(() => computationOf(wave), patience).toMatchObject({ state: "done", attempt: 1 });
  }
  const isEmpty = async () => {
    const { rows } = await sql`select from pgboss.job where state < 'completed'
      and (data ->> 'waveId')::int = any (${waves})`.execute(superuser.kysely);
    return rows.length === 0;
  };
  await expect.poll(isEmpty, patience).toBe(true);
  const begun = workers.flatMap(({ told }) => told).filter(({ message }) => message.endsWith("begins"));
  expect(begun.map(({ waveId }) => waveId).toSorted()).toEqual(waves.toSorted());
  for (const wave of waves) expect(await countResults(wave)).toMatchObject({ wave: "computed", results: 1, sentra: 2 });
});

it("cancelled in mid-run it ends, leaves nothing, and frees its worker for the next", async () => {
  const [wave, next] = [
    await seed.closeRegionWave("Dibatalkan", many),
    await seed.closeOwnWave("Berikut", "batik", 12),
  ];
  await startWorker();
  await seed.request(wave);
  await expect.poll(() => inMidRun(wave, 1), patience).toBe(true);
  await seed.asOfficer((tx) => cancelComputation(tx, wave));
  await seed.request(next, seed.boardOf("batik"));
  await expect.poll(() => computationOf(next), patience).toMatchObject({ state: "done" });
  expect(await computationOf(wave)).toMatchObject({ state: "cancelled" });
  expect(await countResults(wave)).toEqual(nothing);
});

it("stopped in good order, a process hands its job over at once and it counts as not begun", async () => {
  const wave = await seed.closeRegionWave("Diserahkan", many);
  const first = await startWorker();
  await seed.request(wave);
  await expect.poll(() => inMidRun(wave, 1), patience).toBe(true);
  await first.stop();
  expect(await computationOf(wave)).toMatchObject({ state: "waiting", attempt: 0 });
  await startWorker();
  await expect.poll(() => computationOf(wave), patience).toMatchObject({ state: "done", attempt: 1 });
});

describe("the queue", () => {
  it("is kept in order by the application's role, which may not change its tables", async () => {
    const boss = new PgBoss({ db: statementsOn(database.kysely), migrate: false, schedule: false, supervise: false });
    await boss.start();
    await sql`insert into pgboss.job (name, state, completed_on, data)
      values ('wave-computation', 'completed', now() - interval '2 days', '{}')`.execute(superuser.kysely);
    await boss.maintain();
    await boss.stop({ graceful: false });
    const { rows: archived } = await sql`select from pgboss.archive where data = '{}'`.execute(superuser.kysely);
    expect(archived).toHaveLength(1);
    for (const statement of [
      "select pgboss.create_queue('another', '{}')",
      "drop table pgboss.job",
      "create table pgboss.mine (id int)",
      "update pgboss.version set version = 99",
    ]) {
      await expect(sql.raw(statement).execute(database.kysely), statement).rejects.toMatchObject({ code: "42501" });
    }
  });
});

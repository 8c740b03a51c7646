import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Database, openEmbedded } from "../../db/client.ts";
import type { Tables } from "../../db/tables/index.ts";
import { Metrics } from "./metrics.ts";

const logged: { err: unknown }[] = [];
vi.mock("./logger.ts", () => ({ logger: { error: (line: { err: unknown }) => void logged.push(line) } }));

let database: Database;
let metrics: Metrics;
beforeAll(async () => {
  database = await openEmbedded(undefined);
  await sql`create schema pgboss`.execute(database.kysely);
  await sql`create table pgboss.job (name text, state text, created_on timestamptz default now())`.execute(
    database.kysely,
  );
  await sql`insert into pgboss.job values ('wave-computation', 'active'), ('digest', 'failed')`.execute(
    database.kysely,
  );
});
beforeEach(() => {
  metrics = new Metrics();
  logged.splice(0);
});
afterEach(() => metrics.registry.clear());
afterAll(() => database.close());

/** The lines of the figures of jobs, and how often these could not be read. */
async function look(): Promise<{ jobs: string[]; unread: string | undefined }> {
  const lines = (await metrics.registry.metrics()).split("\n");
  return {
    jobs: lines.filter((line) => /^sentra_(jobs|oldest_job_seconds)\{/.test(line)),
    unread: lines.find((line) => line.startsWith('sentra_errors_total{where="figures"}'))?.split(" ")[1],
  };
}

it("a queue that can't be read for a reason of its own is logged and counted, and its figures are not shown as 0", async () => {
  metrics.watchDatabase(database);
  const before = await look();
  expect(before.jobs).toContain('sentra_jobs{queue="wave-computation",state="active"} 1');
  expect(before.jobs).toContain('sentra_jobs{queue="digest",state="failed"} 1');
  expect([before.unread, logged]).toEqual(["0", []]);

  await sql`alter table pgboss.job rename column state to standing`.execute(database.kysely);
  await metrics.registry.metrics();
  expect(logged).toEqual([{ err: expect.objectContaining({ code: "42703" }) }]);
  const broken = await look();
  expect(broken.jobs).toEqual([]);
  expect(Number(broken.unread)).toBeGreaterThan(0);

  await sql`alter table pgboss.job rename column standing to state`.execute(database.kysely);
  logged.splice(0);
  expect((await look()).jobs).toHaveLength(before.jobs.length);
  expect(logged).toEqual([]);
});

it("a database that is away leaves these lines out, and is no error of the figures", async () => {
  // Nobody listens there: the driver is refused as by a server that is down.
  const pool = new pg.Pool({ connectionString: "postgres://sentra@127.0.0.1:1/sentra" });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  metrics.watchDatabase({ ...database, kysely });
  await metrics.registry.metrics();
  expect(await look()).toEqual({ jobs: [], unread: "0" });
  expect(logged).toEqual([]);
  await kysely.destroy();
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, withComputation } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { loadReference } from "db/reference/load.ts";
import { many, Seed } from "./seed.ts";
import { WorkerProcess } from "./worker-process.ts";

const folder = mkdtempSync(join(tmpdir(), "sentra-jobs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patience = { timeout: 90_000, interval: 50 };

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openEmbedded(join(folder, "data"));
  await migrate(database.kysely);
  await loadReference(database.kysely);
  await enterApplicationRole(database);
  return work(database).finally(() => database.close());
}

it("on the embedded database, a computation goes on after the one process was killed and started again", async () => {
  const wave = await withDatabase(async (database) => {
    const seed = await Seed.plant(database);
    const id = await seed.closeRegionWave("Dihidupkan lagi", many);
    await seed.request(id);
    return id;
  });
  const first = await WorkerProcess.start("embedded", join(folder, "data"));
  const inMidRun = async () => {
    const [row] = (await first.ask(wave)) as { state: string; done: number }[];
    return row!.state === "running" && row!.done > 0;
  };
  await expect.poll(inMidRun, patience).toBe(true);
  await first.kill();

  const second = await WorkerProcess.start("embedded", join(folder, "data"));
  await expect.poll(() => second.ask(wave), patience).toEqual([{ state: "done", attempt: 2, done: 1000 }]);
  await second.stop();
  const results = await withDatabase((database) =>
    withComputation(database, wave, (tx) => tx.selectFrom("sentra_result").select("respondents").execute()),
  );
  expect(results).toEqual(Array(4).fill({ respondents: 160 }));
});

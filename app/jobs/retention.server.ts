import { setTimeout } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { Database } from "../models/database.server.ts";
import { applyRetention, listDueRules } from "../models/retention.server.ts";
import type { JobLog } from "./compute-wave.server.ts";

/** Made by the migration; a job holds a rule's code. */
const queue = "retention";
const everyHour = 3_600_000;

interface Work {
  boss: Pick<PgBoss, "send" | "fetch" | "complete">;
  database: Database;
  log: JobLog;
}

/** Looks every hour which rules did not run today, until the process ends. */
export async function keepRetaining(work: Work & { signal: AbortSignal }): Promise<void> {
  while (!work.signal.aborted) {
    try {
      await runDueRules(work);
    } catch (error) {
      work.log.error({ err: error }, "the retention rules");
    }
    await setTimeout(everyHour, undefined, { signal: work.signal }).catch(() => {});
  }
}

/** Every process does this: at most one job waits for each rule, and the queue gives it to one process. */
export async function runDueRules({ boss, database, log }: Work): Promise<void> {
  for (const code of await listDueRules(database)) await boss.send(queue, { code }, { singletonKey: code });
  for (;;) {
    const [job] = await boss.fetch<{ code: string }>(queue);
    if (!job) return;
    const { code } = job.data;
    try {
      const touched = await applyRetention(database, code);
      if (touched > 0) log.info({ rule: code, touched }, "what was kept long enough is gone");
    } catch (error) {
      log.error({ err: error, rule: code }, "a retention rule did not run");
    }
    await boss.complete(queue, job.id);
  }
}

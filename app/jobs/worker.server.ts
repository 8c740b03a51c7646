import { setTimeout } from "node:timers/promises";
import PgBoss from "pg-boss";
import { assessWaveInThread } from "../../analytics/node.ts";
import { listUnattended } from "../models/computation-lease.server.ts";
import type { Database } from "../models/database.server.ts";
import type { Mail } from "../models/mail.server.ts";
import { statementsOn } from "../models/job-statements.server.ts";
import { type ComputationJob, shareJobs } from "../models/wave-computation.server.ts";
import { computeWave, type JobLog } from "./compute-wave.server.ts";
import { keepSendingDigests } from "./digest.server.ts";
import { keepErasingDeparted } from "./erase-departed.server.ts";
import { keepRetaining } from "./retention.server.ts";

/** Made by the migration, as a queue of pg-boss is a table, which the application may not create. */
const queue = "wave-computation";

/** How soon a job is begun that is put into the queue; an empty look costs a fraction of a millisecond. */
const pollMs = 1_000;

export interface JobWorker {
  /** Gives back what is under way, so that it is carried on elsewhere or after the next start. */
  stop(): Promise<void>;
}

/**
 * Takes computations from their queue, one at a time: a computation keeps one core busy, and the pages need the other. Every
 * process of the application does so; the queue gives a job to one, and the computation's lease lets one compute it.
 */
export async function startJobs(database: Database, log: JobLog, mail?: Mail): Promise<JobWorker> {
  const boss = new PgBoss({
    db: statementsOn(database.kysely),
    migrate: false,
    schedule: false,
    maintenanceIntervalMinutes: 10,
    archiveCompletedAfterSeconds: 3_600,
  });
  boss.on("error", (error) => log.error({ err: error }, "the queue of jobs"));
  await boss.start();

  const send = async (job: ComputationJob, db = statementsOn(database.kysely)) => {
    await boss.send(queue, job, { db, singletonKey: String(job.computationId) });
  };
  shareJobs((tx, job) => send(job, statementsOn(tx)));

  const stopping = new AbortController();
  const work = { database, assess: assessWaveInThread, signal: stopping.signal, log };
  const takeJobs = async () => {
    while (!stopping.signal.aborted) {
      try {
        // A job that a process took with it when it ended is put in again, once its lease is over.
        for (const job of await listUnattended(database)) await send(job);
        const [job] = await boss.fetch<ComputationJob>(queue);
        if (job) {
          await computeWave(job.data, work);
          await boss.complete(queue, job.id);
          continue;
        }
      } catch (error) {
        log.error({ err: error }, "the worker of jobs");
      }
      await setTimeout(pollMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const digests = mail && keepSendingDigests({ boss, database, mail, log, signal: stopping.signal });
  const { signal } = stopping;
  const kept = [keepErasingDeparted(database, log, signal), keepRetaining({ boss, database, log, signal })];
  const ended = Promise.all([takeJobs(), digests, ...kept]);
  return {
    stop: async () => {
      shareJobs(undefined);
      stopping.abort();
      await ended;
      await boss.stop({ graceful: false });
    },
  };
}

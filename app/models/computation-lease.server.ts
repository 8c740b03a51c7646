import { sql, type UpdateObject } from "kysely";
import { type Database, withComputation } from "db/client.ts";
import type { Tables } from "db/tables/index.ts";
import type { WaveStep } from "analytics";
import type { ComputationJob } from "./wave-computation.server.ts";

/**
 * A worker holds a computation for a few seconds at a time and says so every second. Who has not said so for this long
 * is gone, and another begins anew; each beginning has a number of its own, the attempt, without which nothing can be
 * written for the computation. The times are the database's: machines need not agree on the hour.
 */
const leaseSeconds = 6;

/** A failure that nobody foresaw is tried again; one that comes back is not going to go. */
const mostFailures = 3;

/** So often even processes that end in the middle are followed by another: the computation itself may end them. */
const mostBeginnings = 10;

/** A computation that this worker holds. */
export interface HeldComputation extends ComputationJob {
  attempt: number;
}

const lease = sql<Date>`now() + ${leaseSeconds} * interval '1 second'`;

/** Those that wait, and those whose worker is gone. */
export async function listUnattended(database: Database): Promise<ComputationJob[]> {
  const { rows } = await sql<ComputationJob>`
    select id as "computationId", wave_id as "waveId" from unattended_computations()`.execute(database.kysely);
  return rows;
}

/** @returns undefined where another worker holds it, or where it is over */
export function claimComputation(database: Database, job: ComputationJob): Promise<HeldComputation | undefined> {
  return withComputation(database, job.waveId, async (tx) => {
    const row = await tx
      .updateTable("wave_computation")
      .set((eb) => ({
        state: eb
          .case()
          .when("attempt", ">=", mostBeginnings)
          .then("failed" as const)
          .else("running" as const)
          .end(),
        failure: eb.case().when("attempt", ">=", mostBeginnings).then("interrupted").else(null).end(),
        attempt: eb("attempt", "+", 1),
        leased_until: lease,
        started_at: sql<Date>`now()`,
        step: null,
        done: 0,
        total: null,
      }))
      .where("id", "=", job.computationId)
      .where((eb) =>
        eb.or([
          eb("state", "=", "waiting"),
          eb.and([eb("state", "=", "running"), eb("leased_until", "<", sql<Date>`now()`)]),
        ]),
      )
      .returning(["state", "attempt"])
      .executeTakeFirst();
    return row?.state === "running" ? { ...job, attempt: row.attempt } : undefined;
  });
}

export interface Progress {
  done: number;
  total: number;
  step: WaveStep;
}

/**
 * Holds it for some seconds more, and says how far it is, in thousandths: the engine counts in units of its own.
 * @returns false where it was cancelled, or where another worker holds it by now
 */
export function renewLease(database: Database, held: HeldComputation, progress: Progress | undefined) {
  const { done, total, step } = progress ?? {};
  return changeHeld(database, held, {
    leased_until: lease,
    ...(step && {
      step: step.sentra === undefined ? step.task : `${step.task} ${step.sentra}`,
      done: Math.floor((1000 * done!) / total!),
      total: 1000,
    }),
  });
}

/** It could not be computed, and could not be another time either; the code says why. */
export async function failComputation(database: Database, held: HeldComputation, failure: string): Promise<void> {
  await changeHeld(database, held, { state: "failed", failure, leased_until: null, finished_at: sql<Date>`now()` });
}

/** Something went wrong that may go right another time. */
export async function retryComputation(database: Database, held: HeldComputation): Promise<void> {
  if (held.attempt >= mostFailures) return failComputation(database, held, "unexpected");
  await changeHeld(database, held, { state: "waiting", leased_until: null });
}

/** This process ends: another, or the same after its start, carries on at once, as if it had not been begun. */
export async function returnComputation(database: Database, held: HeldComputation): Promise<void> {
  await changeHeld(database, held, { state: "waiting", leased_until: null, attempt: held.attempt - 1 });
}

function changeHeld(
  database: Database,
  held: HeldComputation,
  change: UpdateObject<Tables, "wave_computation">,
): Promise<boolean> {
  return withComputation(database, held.waveId, async (tx) => {
    const row = await tx
      .updateTable("wave_computation")
      .set(change)
      .where("id", "=", held.computationId)
      .where("state", "=", "running")
      .where("attempt", "=", held.attempt)
      .returning("id")
      .executeTakeFirst();
    return row !== undefined;
  });
}

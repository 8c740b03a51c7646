import { sql } from "kysely";
import type { ComputationState } from "db/tables/wave-results.ts";
import type { Tx } from "./database.server.ts";

export interface WaveComputation {
  id: number;
  state: ComputationState;
  /** What is being computed, once it has begun; of which sentra, where it is about one. */
  step: { task: string; sentraId: number | undefined } | undefined;
  /** Work done, of `total`; 0 of undefined before it has begun. */
  done: number;
  total: number | undefined;
  /** A code: of the engine's refusals, or "unexpected", "interrupted", "not-closed". */
  failure: string | undefined;
  /** How many times it was begun. */
  attempt: number;
  requestedAt: Date;
  startedAt: Date | undefined;
  finishedAt: Date | undefined;
}

/** What a worker is told. Everything else it reads for itself. */
export interface ComputationJob {
  computationId: number;
  waveId: number;
}

/** Puts a job into the queue, within the transaction that makes its computation. */
export type SendJob = (tx: Tx, job: ComputationJob) => Promise<void>;

/** The server starts the one queue of the process and the built application uses it, as with the database. */
const key = Symbol.for("sentra.jobs");
const place = globalThis as unknown as Record<symbol, SendJob | undefined>;

export function shareJobs(send: SendJob | undefined): void {
  place[key] = send;
}

/**
 * Asks for the figures of a closed wave, as its owner; one that is under way already stays the one. Without a queue in
 * this process, the next worker that looks around finds it.
 * @throws where the wave is not closed or not the actor's own
 */
export async function requestComputation(tx: Tx, waveId: number): Promise<void> {
  const computation = await tx
    .insertInto("wave_computation")
    .values({ wave_id: waveId, requested_by: sql<number>`actor_id()` })
    .onConflict((conflict) =>
      conflict
        .column("wave_id")
        .where(sql<boolean>`state in ('waiting', 'running')`)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (computation) await place[key]?.(tx, { computationId: computation.id, waveId });
}

/** The last one asked for of this wave; undefined where there is none, or for whoever does not own the wave. */
export async function findComputation(tx: Tx, waveId: number): Promise<WaveComputation | undefined> {
  const row = await tx
    .selectFrom("wave_computation")
    .where("wave_id", "=", waveId)
    .orderBy("id", "desc")
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const [task, sentraId] = row.step?.split(" ") ?? [];
  return {
    id: row.id,
    state: row.state,
    step: task === undefined ? undefined : { task, sentraId: sentraId === undefined ? undefined : Number(sentraId) },
    done: row.done,
    total: row.total ?? undefined,
    failure: row.failure ?? undefined,
    attempt: row.attempt,
    requestedAt: row.requested_at,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
  };
}

/** Ends what is under way of this wave, as its owner; the worker sees it within a second. Nothing of it is kept. */
export async function cancelComputation(tx: Tx, waveId: number): Promise<void> {
  await tx
    .updateTable("wave_computation")
    .set({ state: "cancelled", finished_at: sql<Date>`now()` })
    .where("wave_id", "=", waveId)
    .where("state", "in", ["waiting", "running"])
    .execute();
}

import type { assessWaveInThread } from "../../analytics/node.ts";
import { readInput } from "../models/computation-input.server.ts";
import {
  claimComputation,
  failComputation,
  type HeldComputation,
  type Progress,
  renewLease,
  retryComputation,
  returnComputation,
} from "../models/computation-lease.server.ts";
import { writeOutcome } from "../models/computation-outcome.server.ts";
import type { Database } from "../models/database.server.ts";
import type { ComputationJob } from "../models/wave-computation.server.ts";

export type AssessWave = typeof assessWaveInThread;

export interface JobLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

interface Work {
  database: Database;
  assess: AssessWave;
  /** Aborted when the process ends. */
  signal: AbortSignal;
  log: JobLog;
}

/** How often a worker says that it is there and how far it is, and sees whether it may go on. */
const beatMs = 1_000;

/** Computes one wave, if nobody else does. It never throws for the wave's sake: what went wrong is in the computation. */
export async function computeWave(job: ComputationJob, work: Work): Promise<void> {
  const held = await claimComputation(work.database, job);
  if (!held) return;
  work.log.info({ ...held, pid: process.pid }, "a wave's computation begins");
  const lease = holdLease(held, work.database);
  try {
    const ended = await computeHeld(held, work, lease);
    work.log.info({ ...held, ended }, "a wave's computation ends");
  } catch (error) {
    if (lease.signal.aborted) return; // cancelled, or another's by now
    if (work.signal.aborted) return await returnComputation(work.database, held);
    const refusal = error as Error & { code?: string };
    if (refusal.name === "PlsInputError") return await failComputation(work.database, held, refusal.code!);
    work.log.error({ ...held, err: error }, "a wave's computation failed");
    await retryComputation(work.database, held);
  } finally {
    lease.release();
  }
}

async function computeHeld(held: HeldComputation, { database, assess, signal }: Work, lease: Lease) {
  for (;;) {
    const input = await readInput(database, held.waveId);
    const result = await assess(input.design, input.answers, {
      signal: AbortSignal.any([signal, lease.signal]),
      onProgress: (done, total, step) => lease.tell({ done, total, step }),
    });
    const ended = await writeOutcome(database, held, input, result);
    if (ended === "not-closed") await failComputation(database, held, ended);
    if (ended !== "changed") return ended;
  }
}

interface Lease {
  /** Aborted once the computation was cancelled or is another worker's. */
  signal: AbortSignal;
  tell(progress: Progress): void;
  release(): void;
}

function holdLease(held: HeldComputation, database: Database): Lease {
  const lost = new AbortController();
  let progress: Progress | undefined;
  let isBeating = false;
  const beat = async () => {
    if (isBeating) return;
    isBeating = true;
    try {
      if (!(await renewLease(database, held, progress))) lost.abort(new Error("the computation is not ours any more"));
    } catch {
      // The database is away. When it is back the lease is ours still, or another's, and the next beat sees which.
    } finally {
      isBeating = false;
    }
  };
  const timer = setInterval(() => void beat(), beatMs);
  return {
    signal: lost.signal,
    tell: (told) => (progress = told),
    release: () => clearInterval(timer),
  };
}

import { availableParallelism } from "node:os";
import { fitData, requireCount } from "../pls/estimation.ts";
import type { DataTable, EstimationSettings, PathModel } from "../pls/model.ts";
import type { BootstrapResult } from "./bootstrap-result.ts";
import { finishBootstrap, prepareBootstrap, requireResamples } from "./bootstrap.ts";
import { completeBootstrap, type BootstrapSettings } from "./settings.ts";
import { ThreadPool } from "./thread-pool.ts";
import { drawing, drawingUnits, drawSamples, summariseColumns, summarising } from "./work.ts";

export interface ThreadSettings {
  /** Threads at work in all; default all cores. Not used with a pool, which has its own. */
  threads: number;
  /**
   * Whether the calling thread is one of them. It then works while the others start, but answers nothing until its
   * share is done: right for a command, wrong for a server.
   */
  callerWorks: boolean;
  /** Threads to use and leave running: a server keeps one pool, and saves their start and warming up. */
  pool: ThreadPool;
}

/**
 * The same as `bootstrap`, to the last bit, on several threads.
 *
 * @throws PlsInputError as `bootstrap` does (the promise is rejected)
 */
export async function bootstrapInThreads(
  data: DataTable,
  model: PathModel,
  estimation: Partial<EstimationSettings> = {},
  settings: Partial<BootstrapSettings & ThreadSettings> = {},
): Promise<BootstrapResult> {
  const { threads = availableParallelism(), callerWorks = false, pool, ...rest } = settings;
  requireCount("threads", threads, 1);
  const fitted = fitData(data, model, estimation);
  const prepared = prepareBootstrap(fitted, completeBootstrap(rest), true);
  const crew = pool ?? new ThreadPool(callerWorks ? threads - 1 : threads);
  const { work } = prepared;
  try {
    const drawn = crew.run("draw", work, drawing, drawingUnits(work.task));
    if (callerWorks) drawSamples(work);
    await drawn;
    requireResamples(work);
    const summarised = crew.run("summarise", work, summarising, work.shared.estimates.length);
    if (callerWorks) summariseColumns(work);
    await summarised;
  } finally {
    if (!pool) crew.close();
  }
  return finishBootstrap(fitted, prepared);
}

/**
 * Forms the correlation matrices of a bootstrap's resamples on a pool, and nothing else: the floor against which the
 * benchmark sets the whole.
 */
export async function correlateInThreads(
  data: DataTable,
  model: PathModel,
  pool: ThreadPool,
  settings: Partial<BootstrapSettings> = {},
): Promise<void> {
  const { work } = prepareBootstrap(fitData(data, model), completeBootstrap(settings), true);
  await pool.run("correlate", work, drawing, drawingUnits(work.task));
}

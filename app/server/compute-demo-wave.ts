import { assessWaveInThread } from "../../analytics/node.ts";
import { type Database, withActor } from "../../db/client.ts";
import { computeWave } from "../jobs/compute-wave.server.ts";
import { findComputation, requestComputation } from "../models/wave-computation.server.ts";
import { logger } from "./logger.ts";

/**
 * Asks for the figures of a demo's wave as its owner, and computes them on the spot: they take a second or two, and
 * are to be published before the server is ready.
 */
export async function computeDemoWave(database: Database, owner: number, waveId: number): Promise<void> {
  const asked = await withActor(database, owner, async (tx) => {
    await requestComputation(tx, waveId);
    return findComputation(tx, waveId);
  });
  await computeWave(
    { waveId, computationId: asked!.id },
    {
      database,
      assess: assessWaveInThread,
      signal: new AbortController().signal,
      log: logger,
    },
  );
  const computation = await withActor(database, owner, (tx) => findComputation(tx, waveId));
  if (computation?.state !== "done") {
    throw new Error(`the demo's wave ${waveId} was not computed: ${computation?.failure ?? computation?.state}`);
  }
}

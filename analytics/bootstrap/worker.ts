import { parentPort } from "node:worker_threads";
import type { WorkerMessage } from "./thread-pool.ts";
import { correlateSamples, drawSamples, summariseColumns } from "./work.ts";

parentPort!.on("message", ({ phase, work }: WorkerMessage) => {
  if (phase === "draw") drawSamples(work);
  else if (phase === "correlate") correlateSamples(work);
  else summariseColumns(work);
  parentPort!.postMessage(phase);
});

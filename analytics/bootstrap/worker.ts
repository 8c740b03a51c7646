import { parentPort } from "node:worker_threads";
import type { WorkerMessage } from "./thread-pool.ts";
import { drawSamples, summariseColumns } from "./work.ts";

parentPort!.on("message", ({ phase, work }: WorkerMessage) => {
  if (phase === "draw") drawSamples(work);
  else summariseColumns(work);
  parentPort!.postMessage(phase);
});

/** Front door of what needs Node's threads; everything else is behind `index.ts`. */
export { bootstrapInThreads, correlateInThreads, type ThreadSettings } from "./bootstrap/threads.ts";
export { ThreadPool } from "./bootstrap/thread-pool.ts";
export { assessWaveInThread, type WaveRun } from "./partnership/wave-thread.ts";

import { setTimeout } from "node:timers/promises";
import type { Database } from "../models/database.server.ts";
import { eraseDeparted } from "../models/departures.server.ts";
import type { JobLog } from "./compute-wave.server.ts";

const everyHour = 3_600_000;

/** Looks every hour whose day has come. Every process does so; the database gives each sentra and office to one. */
export async function keepErasingDeparted(database: Database, log: JobLog, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const erased of await eraseDeparted(database)) log.info(erased, "who left is erased");
    } catch (error) {
      log.error({ err: error }, "the erasure of who left");
    }
    await setTimeout(everyHour, undefined, { signal }).catch(() => {});
  }
}

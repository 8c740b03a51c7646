import type { RanStatement } from "../../db/client.ts";
import { findNotes } from "../models/request-notes.server.ts";
import { logger } from "./logger.ts";
import type { Metrics } from "./metrics.ts";

const longestText = 2_000;

/**
 * Counts each statement for the request that sent it, and logs those that took long: their text, in which values are
 * places ($1), never the values.
 */
export function watchStatements(metrics: Metrics | undefined, slowMs: number): (ran: RanStatement) => void {
  return (ran) => {
    metrics?.observeStatement(ran);
    const notes = findNotes();
    if (notes) {
      notes.statements += 1;
      notes.databaseMs += ran.ms;
    }
    if (ran.ms < slowMs) return;
    const statement = ran.text.replace(/\s+/g, " ").slice(0, longestText);
    logger.warn({ ms: Math.round(ran.ms), failed: ran.failed || undefined, statement }, "slow statement");
  };
}

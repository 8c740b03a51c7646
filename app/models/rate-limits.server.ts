import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** How often something may be tried: so often in each window, or so often before pauses that double up to the longest. */
export interface Limit {
  free: number;
  windowSeconds: number;
  longestPauseSeconds?: number;
}

/** In the accounts scope. Counts a try. @returns 0, or the seconds to wait */
export async function takeTry(tx: Tx, key: string, limit: Limit): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    select take_try(${key}, ${limit.free}, ${limit.windowSeconds}, ${limit.longestPauseSeconds ?? null}::int) as wait
  `.execute(tx);
  return rows[0]!.wait;
}

/** In the accounts scope: the tries so far were the person's own. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom("rate_limit").where("key", "=", key).execute();
}

/** In the accounts scope: this one was no failure. */
export async function giveTryBack(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable("rate_limit")
    .set({ count: sql`greatest(0, count - 1)` })
    .where("key", "=", key)
    .execute();
}

import { sql } from "kysely";
import type { Database } from "db/client.ts";

/** However many exports are asked for: it is looked at once a second, and one that is away is left alone for a while. */
const keepMs = 1_000;
const awayMs = 10_000;
const patienceMs = 2_000;

/** A copy that PostgreSQL streams to, for what is only read and may be some seconds old. */
export class Replica {
  readonly #primary: Database;
  readonly #open: () => Promise<Database>;
  readonly #mostLagMs: number;
  #database: Database | undefined;
  #last: { until: number; state: Promise<{ database: Database; asOf: Date } | undefined> } | undefined;

  /** @param open connects to the copy, once it is there to be connected to */
  constructor(primary: Database, open: () => Promise<Database>, mostLagMs: number) {
    this.#primary = primary;
    this.#open = open;
    this.#mostLagMs = mostLagMs;
  }

  /** @returns the copy and the moment of which its data are at least; undefined while it is away or too far behind */
  find(): Promise<{ database: Database; asOf: Date } | undefined> {
    const now = performance.now();
    if (!this.#last || now > this.#last.until) {
      const look = Promise.race([this.#look(), tooLate()]).catch(() => undefined);
      const last = { until: now + keepMs, state: look };
      this.#last = last;
      void look.then((state) => void (state || (last.until = performance.now() + awayMs)));
    }
    return this.#last.state;
  }

  async close(): Promise<void> {
    await this.#database?.close();
  }

  async #look(): Promise<{ database: Database; asOf: Date } | undefined> {
    const database = (this.#database ??= await this.#open());
    // Where the original is at this moment: a copy that has come so far is as new as this moment, however long ago
    // anybody wrote, and one that is cut off is not.
    const { rows: original } = await sql<{ place: string; now: Date }>`
      select pg_current_wal_lsn()::text as place, clock_timestamp() as now`.execute(this.#primary.kysely);
    const { place, now } = original[0]!;
    const { rows } = await sql<{ is_copy: boolean; is_there: boolean | null; replayed_at: Date | null }>`
      select pg_is_in_recovery() as is_copy, pg_last_wal_replay_lsn() >= ${place}::pg_lsn as is_there,
             pg_last_xact_replay_timestamp() as replayed_at`.execute(database.kysely);
    const { is_copy, is_there, replayed_at } = rows[0]!;
    const asOf = is_there ? now : replayed_at;
    // What is no copy any more goes its own way.
    if (!is_copy || !asOf || now.getTime() - asOf.getTime() > this.#mostLagMs) return undefined;
    return { database, asOf };
  }
}

function tooLate(): Promise<undefined> {
  return new Promise((resolve) => void setTimeout(resolve, patienceMs, undefined).unref());
}

/**
 * The program itself with a window that only its starter sees: what the database holds, past every policy, and how much
 * memory is in use. The fuzzer starts it so (place.ts); nobody else does.
 */
import { sql } from "kysely";
import { openPostgres, type Tx } from "../../../db/client.ts";
import { shared } from "../../models/database.server.ts";
import { findBroken, isAtRest, readChecksums } from "./inspect.ts";

export interface Looks {
  checksums: Record<string, string>;
  broken: string[];
  atRest: boolean;
  memory: { rss: number; heapUsed: number };
}

const looks = {
  checksums: () => look(readChecksums),
  broken: () => look(findBroken),
  atRest: () => look(isAtRest),
  memory: () => {
    globalThis.gc?.();
    return Promise.resolve(process.memoryUsage());
  },
};

await import("../main.ts");
// The embedded database's one session is a superuser's that took the application's role; a server lets in who owns it.
const url = process.env["INSPECT_URL"];
const inspected = url === undefined ? shared().database : await openPostgres(url, 1);

function look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inspected.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    return work(tx);
  });
}

process.on("message", ({ id, what }: { id: number; what: keyof typeof looks }) => {
  looks[what]().then(
    (found) => process.send!({ id, found }),
    (error: Error) => process.send!({ id, failed: error.message }),
  );
});
process.send!("ready");

import { sql } from "kysely";
import type { Database } from "./database.server.ts";

export interface JobCount {
  queue: string;
  state: string;
  count: number;
  /** Since the oldest of them was put in. */
  oldestSeconds: number;
}

/** How many jobs are in which state. The names of queues are made by migrations, so there are few. */
export async function countJobs(database: Database): Promise<JobCount[]> {
  const { rows } = await sql<JobCount>`
    select name as queue, state::text as state, count(*)::int as count,
           extract(epoch from max(now() - created_on))::float8 as "oldestSeconds"
      from pgboss.job group by name, state`.execute(database.kysely);
  return rows;
}

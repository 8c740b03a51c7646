import { type Kysely, sql } from "kysely";

/**
 * What was typed before the history began (1215): who typed it last is still known. At ten million values this takes
 * minutes, in which everybody reads and writes on; a value that was changed meanwhile has its entry already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into observation_change (sentra_id, indicator_id, period, after, source_id, changed_by, at)
    select sentra_id, indicator_id, period, value, source_id, recorded_by, recorded_at from observation o
     where not exists (select from observation_change c
                        where (c.sentra_id, c.indicator_id, c.period) = (o.sentra_id, o.indicator_id, o.period))
  `.execute(db);
}

import { type Kysely, sql } from "kysely";

/** What 20261121T1705-retention left unchecked, so that no table was read whole while it was locked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table survey_response validate constraint survey_response_receipt`.execute(db);
  await sql`alter table survey_response validate constraint survey_response_answered`.execute(db);
}

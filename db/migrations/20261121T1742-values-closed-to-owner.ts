import { type Kysely, sql } from "kysely";

/** All values have their first entry: nobody reads them but by the policies of people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop policy observation_owner on observation`.execute(db);
}

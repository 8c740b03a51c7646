import { type Kysely, sql } from "kysely";

/**
 * For the next migration only, which reads all values: who logs in as the owner may. A function that runs with the
 * owner's rights is not meant: its session is somebody else's. A policy locks its table, so it comes and goes by itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create policy observation_owner on observation for select to current_user
    using (session_user = current_user)`.execute(db);
}

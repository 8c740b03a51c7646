import { type Kysely, sql } from "kysely";

/**
 * Two ways to a reader's own sheets, whose cost follows the sentra that are theirs. The index of waiting sheets began
 * with the state: an officer's queue read those of the whole country before it compared the sentra.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index sheet_waiting`.execute(db);
  await sql`create index sheet_waiting on sheet (sentra_id, state) where state in ('submitted', 'returned')`.execute(
    db,
  );
  // The latest month that a sentra handed in: the last entry, not a look at all its sheets.
  await sql`create index sheet_handed_in on sheet (sentra_id, period)
    where period_kind = 'month' and state <> 'draft'`.execute(db);
}

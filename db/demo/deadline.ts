import { type Database, withActor } from "../client.ts";

/**
 * The province's office lets its sentra hand a month in until the 28th of the next. The day on which a sheet is handed in
 * is the database's to say, and for all of the demo's it is that of loading: its earlier months were due before, and are
 * not rated. With a late day the month that is being filled in is still open on most days of the year.
 */
export function setDeadline(database: Database, officer: number): Promise<void> {
  return withActor(database, officer, async (tx) => {
    await tx
      .insertInto("sheet_deadline")
      .values({ region_code: "35", day: 28, set_by: officer })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

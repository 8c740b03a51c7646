import { sql } from "kysely";
import type { Database } from "db/client.ts";
import { withAccounts } from "db/client.ts";
import type { Tx } from "./database.server.ts";

/** That a sentra leaves, as long as it is neither called back nor carried out. */
export interface Departure {
  /** "YYYY-MM-DD" */
  eraseOn: string;
  announcedAt: Date | string;
}

export async function findDeparture(tx: Tx, sentraId: number): Promise<Departure | undefined> {
  const row = await open(tx, sentraId).select(["erase_on", "announced_at"]).executeTakeFirst();
  return row && { eraseOn: row.erase_on, announcedAt: row.announced_at };
}

/** Fails with a duplicate where one is announced already. */
export async function announceDeparture(tx: Tx, actor: { userId: number }, sentraId: number, eraseOn: string) {
  await tx
    .insertInto("departure")
    .values({ sentra_id: sentraId, announced_by: actor.userId, erase_on: eraseOn })
    .execute();
}

/** @returns whether there was something to call back: not where it was carried out meanwhile */
export async function callDepartureBack(tx: Tx, sentraId: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("departure")
    .set({ called_back_at: sql<Date>`now()` })
    .where("sentra_id", "=", sentraId)
    .where("called_back_at", "is", null)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const open = (tx: Tx, sentraId: number) =>
  tx
    .selectFrom("departure")
    .where("sentra_id", "=", sentraId)
    .where("called_back_at", "is", null)
    .where("erased_at", "is", null);

/** Who was erased, as it is told in the log. */
export type Erased = { sentraId: number } | { regionCode: string };

/** Erases the sentra and the offices whose day has come; the database decides which these are. */
export async function eraseDeparted(database: Database): Promise<Erased[]> {
  const sentra = await withAccounts(database, (tx) =>
    sql<{ sentraId: number }>`select erased_sentra as "sentraId" from erase_departed()`.execute(tx),
  );
  const offices = await withAccounts(database, (tx) =>
    sql<{ regionCode: string }>`select erased_region as "regionCode" from erase_departed_offices()`.execute(tx),
  );
  return [...sentra.rows, ...offices.rows];
}

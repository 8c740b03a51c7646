import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { Departure } from "./departures.server.ts";
import { notFound } from "./not-found.server.ts";
import { listOffices } from "./offices.server.ts";
import { listNamedRegions } from "./regions.server.ts";

/** The offices of a region, which leave together. */
export interface LeavingOffices {
  code: string;
  /** The region's. */
  name: string;
  offices: string[];
}

/** @throws 404 where there is no such region */
export async function getLeavingOffices(tx: Tx, regionCode: string): Promise<LeavingOffices> {
  const [region] = await listNamedRegions(tx, [regionCode]);
  if (!region) throw notFound();
  const offices = (await listOffices(tx)).filter((office) => office.region.code === region.code);
  return { ...region, offices: offices.map(({ name }) => name) };
}

export async function findOfficeDeparture(tx: Tx, regionCode: string): Promise<Departure | undefined> {
  const row = await tx
    .selectFrom("office_departure")
    .where("region_code", "=", regionCode)
    .where("called_back_at", "is", null)
    .where("erased_at", "is", null)
    .select(["erase_on", "announced_at"])
    .executeTakeFirst();
  return row && { eraseOn: row.erase_on, announcedAt: row.announced_at };
}

/** Fails with a duplicate where one is announced already, and as in use while somebody's request waits for an answer. */
export async function announceOfficeDeparture(tx: Tx, actor: { userId: number }, code: string, eraseOn: string) {
  await tx
    .insertInto("office_departure")
    .values({ region_code: code, announced_by: actor.userId, erase_on: eraseOn })
    .execute();
}

/** @returns whether there was something to call back: not where it was carried out meanwhile */
export async function callOfficeDepartureBack(tx: Tx, regionCode: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("office_departure")
    .set({ called_back_at: sql<Date>`now()` })
    .where("region_code", "=", regionCode)
    .where("called_back_at", "is", null)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Obligation {
  id: number;
  dueAt: Date;
}

/** Requests about personal data that the offices have not answered: as long as there are any, nobody is erased. */
export async function listObligations(tx: Tx, regionCode: string): Promise<Obligation[]> {
  const { rows } = await sql<Obligation>`
    select id, due_at as "dueAt" from office_obligations(${regionCode})`.execute(tx);
  return rows;
}

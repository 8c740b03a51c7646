import type { DisturbanceEffect } from "db/tables/infrastructure.ts";
import { outagesByMonth, proposeFromRegisters } from "./infrastructure-proposals.ts";
import {
  type AdequacyRating,
  type Disturbance,
  type Facility,
  infrastructureKinds,
  type InfrastructureKind,
  kinds,
  type Served,
} from "./infrastructure.ts";
import type { DisturbanceInput, FacilityInput } from "./infrastructure-form.ts";
import type { Tx } from "./database.server.ts";
import { getCatalogue } from "./indicators.server.ts";
import { notFound } from "./not-found.server.ts";
import { listObservations } from "./observations.server.ts";
import { currentMonth, type Month, monthsBetween, shiftMonth } from "./periods.ts";
import type { Proposal } from "./proposals.ts";
import { SeriesBook, withParts } from "./series.ts";
import { isUnchangedSince } from "./version.server.ts";

export async function listFacilities(tx: Tx, sentraId: number): Promise<Facility[]> {
  const rows = await tx
    .selectFrom("facility as f")
    .leftJoin("institution as i", "i.code", "f.provider_code")
    .leftJoin("data_source as d", "d.id", "f.source_id")
    .where("f.sentra_id", "=", sentraId)
    .orderBy("f.name")
    .orderBy("f.id")
    .selectAll("f")
    .select(["i.name_id", "i.name_en", "d.title_id", "d.title_en", "d.is_simulated"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    provider:
      row.provider_code === null ? null : { code: row.provider_code, nameId: row.name_id!, nameEn: row.name_en! },
    providerName: row.provider_name,
    capacity: row.capacity,
    needed: row.needed,
    serves: row.serves as Served[], // the table allows no other
    usedFrom: row.used_from,
    usedUntil: row.used_until,
    note: row.note,
    changedAt: row.changed_at,
    source:
      row.source_id === null
        ? null
        : { titleId: row.title_id!, titleEn: row.title_en!, isSimulated: row.is_simulated! },
  }));
}

/** The log since a moment, and whatever goes on; the latest first. */
export async function listDisturbances(tx: Tx, sentraId: number, since: Date): Promise<Disturbance[]> {
  const rows = await disturbances(tx, sentraId)
    .where((eb) => eb.or([eb("x.ended_at", "is", null), eb("x.ended_at", ">", since)]))
    .orderBy("x.started_at", "desc")
    .orderBy("x.id", "desc")
    .execute();
  return rows.map(toDisturbance);
}

const disturbances = (tx: Tx, sentraId: number) =>
  tx
    .selectFrom("disturbance as x")
    .leftJoin("facility as f", (join) =>
      join.onRef("f.sentra_id", "=", "x.sentra_id").onRef("f.id", "=", "x.facility_id"),
    )
    .leftJoin("data_source as d", "d.id", "x.source_id")
    .where("x.sentra_id", "=", sentraId)
    .selectAll("x")
    .select(["f.name as facility_name", "d.is_simulated"]);

type DisturbanceWithNames = Awaited<ReturnType<ReturnType<typeof disturbances>["execute"]>>[number];

const toDisturbance = (row: DisturbanceWithNames): Disturbance => ({
  id: row.id,
  kind: row.kind,
  facility: row.facility_id === null ? null : { id: row.facility_id, name: row.facility_name! },
  startedAt: row.started_at,
  endedAt: row.ended_at,
  effect: row.effect,
  hoursLost: row.hours_lost,
  note: row.note,
  isSimulated: row.is_simulated ?? false,
  changedAt: row.changed_at,
});

/** @throws 404 where there is none that the actor may see */
export async function getDisturbance(tx: Tx, sentraId: number, id: number): Promise<Disturbance> {
  const row = await disturbances(tx, sentraId).where("x.id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return toDisturbance(row);
}

export async function listRatings(tx: Tx, sentraId: number): Promise<AdequacyRating[]> {
  const rows = await tx
    .selectFrom("adequacy_rating as r")
    .leftJoin("data_source as d", "d.id", "r.source_id")
    .where("r.sentra_id", "=", sentraId)
    .orderBy("r.year", "desc")
    .select(["r.kind", "r.year", "r.rating", "r.reason", "d.is_simulated"])
    .execute();
  return rows.map(({ is_simulated, ...row }) => ({ ...row, isSimulated: is_simulated ?? false }));
}

interface Writer {
  tx: Tx;
  actor: { userId: number };
  sentraId: number;
}

/**
 * @param seen the one to change, as the form showed it; undefined for a new one
 * @returns whether it was written: not where somebody else changed it meanwhile
 */
export async function saveFacility(
  { tx, actor, sentraId }: Writer,
  kind: InfrastructureKind,
  input: FacilityInput,
  seen: Pick<Facility, "id" | "changedAt"> | undefined,
): Promise<boolean> {
  const values = {
    name: input.name,
    provider_code: input.providerCode ?? null,
    provider_name: input.providerName ?? null,
    capacity: input.capacity,
    needed: input.needed,
    serves: input.serves,
    used_from: input.usedFrom ?? null,
    used_until: input.usedUntil ?? null,
    note: input.note ?? null,
    changed_by: actor.userId,
    changed_at: new Date(),
  };
  if (!seen) {
    await tx
      .insertInto("facility")
      .values({ ...values, sentra_id: sentraId, kind })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await tx
    .updateTable("facility")
    .set(values)
    .where("sentra_id", "=", sentraId)
    .where("id", "=", seen.id)
    .where(isUnchangedSince(seen.changedAt))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Fails with a duplicate where one that goes on is entered a second time.
 * @param seen the one to change, as the form showed it; undefined for a new one
 * @returns whether it was written: not where somebody else changed or ended it meanwhile
 */
export async function saveDisturbance(
  { tx, actor, sentraId }: Writer,
  input: DisturbanceInput,
  seen: Pick<Disturbance, "id" | "changedAt"> | undefined,
): Promise<boolean> {
  const values = {
    kind: input.kind,
    facility_id: input.facilityId ?? null,
    started_at: input.startedAt,
    ended_at: input.endedAt ?? null,
    effect: input.effect,
    hours_lost: input.hoursLost,
    note: input.note ?? null,
    changed_by: actor.userId,
    changed_at: new Date(),
  };
  if (!seen) {
    await tx
      .insertInto("disturbance")
      .values({ ...values, sentra_id: sentraId })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await tx
    .updateTable("disturbance")
    .set(values)
    .where("sentra_id", "=", sentraId)
    .where("id", "=", seen.id)
    .where(isUnchangedSince(seen.changedAt))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The board's. Fails with an unknown reference where the log names the facility. */
export async function deleteFacility(tx: Tx, sentraId: number, id: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("facility")
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

/** It began just now. Where that was entered already, the entry that is there stands. */
export async function beginDisturbance(
  { tx, actor, sentraId }: Writer,
  kind: InfrastructureKind,
  effect: DisturbanceEffect,
): Promise<void> {
  await tx
    .insertInto("disturbance")
    .values({ sentra_id: sentraId, kind, effect, started_at: new Date(), changed_by: actor.userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** It is over since just now. */
export async function endDisturbance({ tx, actor, sentraId }: Writer, id: number): Promise<void> {
  await tx
    .updateTable("disturbance")
    .set({ ended_at: new Date(), changed_by: actor.userId, changed_at: new Date() })
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

export async function deleteDisturbance(tx: Tx, sentraId: number, id: number): Promise<void> {
  await tx.deleteFrom("disturbance").where("sentra_id", "=", sentraId).where("id", "=", id).execute();
}

/** A kind is rated once a year; a second rating takes the place of the first. */
export async function saveRating(
  { tx, actor, sentraId }: Writer,
  { kind, year, rating, reason }: { kind: InfrastructureKind; year: number; rating: number; reason?: string },
): Promise<void> {
  const values = { rating, reason: reason ?? null, source_id: null, changed_by: actor.userId, changed_at: new Date() };
  await tx
    .insertInto("adequacy_rating")
    .values({ ...values, sentra_id: sentraId, kind, year })
    .onConflict((conflict) => conflict.columns(["sentra_id", "kind", "year"]).doUpdateSet(values))
    .execute();
}

/** What the sentra's facilities, log and ratings say that a sheet of these months should hold. */
export async function proposeFromInfrastructure(
  tx: Tx,
  sentraId: number,
  months: readonly Month[],
): Promise<Proposal[]> {
  const registers = {
    facilities: await listFacilities(tx, sentraId),
    disturbances: await listDisturbances(tx, sentraId, new Date(`${months[0]}-01T00:00:00+07:00`)),
    ratings: await listRatings(tx, sentraId),
  };
  return proposeFromRegisters(registers, months, new Date());
}

/** The four kinds over the twelve months up to now: as reported in the sheets, and as logged. */
export async function getInfrastructureCourse(tx: Tx, sentraId: number, now: Date) {
  const to = currentMonth(now);
  const months = monthsBetween(shiftMonth(to, -11), to);
  const catalogue = await getCatalogue(tx);
  const codes = kinds.flatMap((kind) => [infrastructureKinds[kind].outage, infrastructureKinds[kind].adequacy]);
  const wanted = { sentraIds: [sentraId], codes: withParts(codes, catalogue), from: months[0]!, to };
  const book = new SeriesBook(catalogue, await listObservations(tx, catalogue, wanted), months);
  const log = await listDisturbances(tx, sentraId, new Date(`${months[0]}-01T00:00:00+07:00`));
  const series = (code: string) => ({
    indicator: catalogue.get(code)!,
    figures: months.map((month) => ({
      value: book.at(sentraId, code, month),
      isSimulated: book.isSimulated(sentraId, code, [month]),
    })),
  });
  const courses = kinds.map((kind) => ({
    kind,
    outage: series(infrastructureKinds[kind].outage),
    adequacy: series(infrastructureKinds[kind].adequacy),
    logged: outagesByMonth(log, kind, months, now).map((value) => ({
      value,
      isSimulated: log.some((one) => one.kind === kind && one.isSimulated),
    })),
  }));
  return { months, courses, log };
}

import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { catalogueIn, holds } from "./effective-catalogue.ts";
import { type Catalogue, getWholeCatalogue, type Indicator } from "./indicators.server.ts";
import type { NewIndicator } from "./indicator-form.ts";
import { notFound } from "./not-found.server.ts";
import { firstDay, type Month } from "./periods.ts";

/** The catalogue as it is for a sentra: with what the offices above it added, and what they retired. */
export async function getSentraCatalogue(tx: Tx, sentraId: number): Promise<Catalogue> {
  const sentra = await tx.selectFrom("sentra").where("id", "=", sentraId).select("region_code").executeTakeFirst();
  if (!sentra) throw notFound();
  return catalogueIn([sentra.region_code], await getWholeCatalogue(tx));
}

/** The catalogue as it concerns the actor: in the regions of all sentra that they see, and in those they oversee. */
export async function getSeenCatalogue(tx: Tx): Promise<Catalogue> {
  const { rows } = await sql<{ code: string }>`
    select region_code as code from sentra union select unnest(overseen_region())`.execute(tx);
  return catalogueIn(
    rows.map(({ code }) => code),
    await getWholeCatalogue(tx),
  );
}

/** @throws 404 where there is none that concerns the actor */
export async function getSeenIndicator(tx: Tx, code: string | undefined): Promise<Indicator> {
  const indicator = (await getSeenCatalogue(tx)).get(code ?? "");
  if (!indicator) throw notFound();
  return indicator;
}

/**
 * Adds an indicator for a region and those below it. Like all changes here, it is seen once forgetCatalogue() was
 * called after the transaction.
 * @returns the code that it got
 */
export async function createIndicator(tx: Tx, actor: { userId: number }, input: NewIndicator): Promise<string> {
  const { code } = await tx
    .insertInto("indicator")
    .values({
      region_code: input.regionCode,
      asked_from: firstDay(input.askedFrom),
      created_by: actor.userId,
      pillar: input.pillar,
      group_code: "own",
      name_id: input.nameId,
      name_en: input.nameEn,
      unit: input.unit,
      value_type: input.valueType,
      period: input.period,
      over_time: input.overTime,
      over_sentra: input.overSentra,
      better: input.better,
      formula: input.formula,
      source: "DINAS",
    })
    .returning("code")
    .executeTakeFirstOrThrow();
  return code;
}

/** @throws 404 where it is not one of the actor's region */
export async function renameIndicator(tx: Tx, id: number, names: { nameId: string; nameEn: string }): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("indicator")
    .set({ name_id: names.nameId, name_en: names.nameEn })
    .where("id", "=", id)
    .where("region_code", "is not", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
}

interface NewRetirement {
  regionCode: string;
  from: Month;
  reason: string;
}

/** Fails as "in use" where a sentra of the region reported a value in that month or later, as a duplicate where it is retired. */
export async function retireIndicator(
  tx: Tx,
  actor: { userId: number },
  indicator: Indicator,
  { regionCode, from, reason }: NewRetirement,
): Promise<void> {
  if (indicator.region && !holds(indicator.region.code, regionCode) && !holds(regionCode, indicator.region.code)) {
    throw notFound();
  }
  await tx
    .insertInto("indicator_retirement")
    .values({
      indicator_id: indicator.id,
      region_code: regionCode,
      from_period: firstDay(from),
      reason,
      retired_by: actor.userId,
    })
    .execute();
}

/** The indicator is asked for again. @throws 404 where there is nothing that the actor may take back */
export async function takeBackRetirement(tx: Tx, indicatorId: number, regionCode: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("indicator_retirement")
    .where("indicator_id", "=", indicatorId)
    .where("region_code", "=", regionCode)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

import { sql } from "kysely";
import type { SheetState } from "db/tables/observations.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { type Catalogue, type Indicator, isTyped, type Pillar } from "./indicators.server.ts";
import { firstDay, type Month, monthOf, monthsBetween } from "./periods.ts";

export type { SheetState } from "db/tables/observations.ts";

/** A sentra's report of one pillar for one month. */
export interface Sheet {
  sentraId: number;
  pillar: Pillar;
  month: Month;
  /** undefined: nobody has opened it yet. */
  state: SheetState | undefined;
  returnReason: string | null;
  changedAt: Date | null;
}

/** Values can be typed while a sheet is one of these, or not opened yet. */
const openStates: readonly (SheetState | undefined)[] = [undefined, "draft", "returned"];

export const isOpen = (state: SheetState | undefined) => openStates.includes(state);

/**
 * The indicators that people type into a sheet, in the catalogue's order. What is kept once a year is asked for in
 * December, when the year is known.
 */
export function listSheetIndicators(catalogue: Catalogue, pillar: Pillar, month: Month): Indicator[] {
  return [...catalogue.values()].filter(
    (indicator) =>
      indicator.pillar === pillar && isTyped(indicator) && (indicator.period !== "year" || month.endsWith("-12")),
  );
}

export async function getSheet(tx: Tx, sentraId: number, pillar: Pillar, month: Month): Promise<Sheet> {
  const row = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", sentraId)
    .where("pillar", "=", pillar)
    .where("period", "=", firstDay(month))
    .select(["state", "return_reason", "changed_at"])
    .executeTakeFirst();
  return {
    sentraId,
    pillar,
    month,
    state: row?.state,
    returnReason: row?.return_reason ?? null,
    changedAt: row?.changed_at ?? null,
  };
}

/** The states of a sentra's sheets of these months (opened ones only). */
export async function listSheetsOf(tx: Tx, sentraId: number, from: Month, to: Month) {
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", sentraId)
    .where("period", ">=", firstDay(from))
    .where("period", "<=", firstDay(to))
    .select(["pillar", "period", "state"])
    .execute();
  return rows.map(({ pillar, period, state }) => ({ pillar, month: monthOf(period), state }));
}

/** How many sheets stand in which state, and how many there would be if every one had been opened. */
export type SheetCount = Record<SheetState | "expected", number>;

/** The sheets behind figures of several sentra over a span, by state. */
export async function countSheetStates(
  tx: Tx,
  wanted: { sentraIds: readonly number[]; pillars: readonly Pillar[]; from: Month; to: Month },
): Promise<SheetCount> {
  const { sentraIds, pillars, from, to } = wanted;
  const expected = sentraIds.length * pillars.length * monthsBetween(from, to).length;
  const count: SheetCount = { draft: 0, submitted: 0, verified: 0, returned: 0, expected };
  if (expected === 0) return count;
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "in", [...sentraIds])
    .where("pillar", "in", [...pillars])
    .where("period", ">=", firstDay(from))
    .where("period", "<=", firstDay(to))
    .groupBy("state")
    .select((eb) => ["state", eb.fn.countAll().as("sheets")])
    .execute();
  for (const { state, sheets } of rows) count[state] = Number(sheets);
  return count;
}

/** The sheets of a month (opened ones only) of these sentra. */
export async function listSheetStates(tx: Tx, sentraIds: readonly number[], month: Month) {
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", anyOf(sentraIds))
    .where("period", "=", firstDay(month))
    .select(["sentra_id", "pillar", "state"])
    .execute();
  return rows.map((row) => ({ sentraId: row.sentra_id, pillar: row.pillar, state: row.state }));
}

/**
 * Makes sure that there is a sheet, and holds it until the transaction ends: two savings come one after the other.
 * @returns its state; where that is open, it counts as changed now
 */
export async function openSheet(
  tx: Tx,
  actor: { userId: number },
  { sentraId, pillar, month }: Sheet,
): Promise<SheetState> {
  await tx
    .insertInto("sheet")
    .values({ sentra_id: sentraId, pillar, period: firstDay(month), return_reason: null, changed_by: actor.userId })
    .onConflict((conflict) => conflict.columns(["sentra_id", "pillar", "period"]).doNothing())
    .execute();
  const { state } = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", sentraId)
    .where("pillar", "=", pillar)
    .where("period", "=", firstDay(month))
    .select("state")
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!isOpen(state)) return state;
  await tx
    .updateTable("sheet")
    .set({ changed_at: sql<Date>`now()` })
    .where("sentra_id", "=", sentraId)
    .where("pillar", "=", pillar)
    .where("period", "=", firstDay(month))
    .execute();
  return state;
}

/**
 * Moves a sheet on. The database allows only the steps and the people that the rules name.
 * @returns the state it has by now where somebody else was quicker; undefined when the step was made
 */
export async function moveSheet(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  to: SheetState,
  returnReason: string | null = null,
): Promise<SheetState | undefined> {
  const moved = await tx
    .updateTable("sheet")
    .set({ state: to, return_reason: returnReason, changed_at: new Date(), changed_by: actor.userId })
    .where("sentra_id", "=", sheet.sentraId)
    .where("pillar", "=", sheet.pillar)
    .where("period", "=", firstDay(sheet.month))
    .where("state", "=", sheet.state ?? "draft")
    .executeTakeFirst();
  if (moved.numUpdatedRows > 0n) return undefined;
  return (await getSheet(tx, sheet.sentraId, sheet.pillar, sheet.month)).state;
}

import { sql } from "kysely";
import type { SheetState } from "db/tables/observations.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { isAsked } from "./effective-catalogue.ts";
import { type Catalogue, type Indicator, isTyped, type Pillar, pillars } from "./indicators.server.ts";
import {
  firstDay,
  kindOf,
  type Month,
  monthsBetween,
  type Period,
  periodKinds,
  periodOf,
  readPeriod,
} from "./periods.ts";

export type { SheetState } from "db/tables/observations.ts";

/** A sentra's report of one pillar for one month, quarter or year. */
export interface Sheet {
  sentraId: number;
  pillar: Pillar;
  period: Period;
  /** undefined: nobody has opened it yet. */
  state: SheetState | undefined;
  returnReason: string | null;
  changedAt: Date | null;
}

/** What names the cells of a sheet. */
export type CellPlace = Pick<Sheet, "sentraId" | "period">;

/** Values can be typed while a sheet is one of these, or not opened yet. */
const openStates: readonly (SheetState | undefined)[] = [undefined, "draft", "returned"];

export const isOpen = (state: SheetState | undefined) => openStates.includes(state);

/** The indicators that people type into a sheet, those of its own rhythm, in the order of its sentra's catalogue. */
export function listSheetIndicators(catalogue: Catalogue, pillar: Pillar, period: Period): Indicator[] {
  return [...catalogue.values()].filter(
    (one) => one.pillar === pillar && isTyped(one) && one.period === kindOf(period) && isAsked(one, period),
  );
}

/** Whether there is something to type or to count from a register in such a period; no other sheets are submitted. */
export const keepsSheet = (catalogue: Catalogue, pillar: Pillar, period: Period): boolean =>
  [...catalogue.values()].some(
    (one) => one.pillar === pillar && one.period === kindOf(period) && (isTyped(one) || one.fromRegister),
  );

export const listKeptPillars = (catalogue: Catalogue, period: Period): Pillar[] =>
  pillars.filter((pillar) => keepsSheet(catalogue, pillar, period));

export async function getSheet(tx: Tx, sentraId: number, pillar: Pillar, period: Period): Promise<Sheet> {
  const row = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", sentraId)
    .where("pillar", "=", pillar)
    .where("period_kind", "=", kindOf(period))
    .where("period", "=", firstDay(period))
    .select(["state", "return_reason", "changed_at"])
    .executeTakeFirst();
  return {
    sentraId,
    pillar,
    period,
    state: row?.state,
    returnReason: row?.return_reason ?? null,
    changedAt: row?.changed_at ?? null,
  };
}

/** A sentra's sheets that were opened: those of months in this span, and of the quarters and years that it touches. */
export async function listSheetsOf(tx: Tx, sentraId: number, from: Month, to: Month) {
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", sentraId)
    .where((eb) =>
      eb.or(
        periodKinds.map((kind) => eb.and([eb("period_kind", "=", kind), eb("period", ">=", periodOf(from, kind))])),
      ),
    )
    .where("period", "<=", firstDay(to))
    .select(["pillar", "period_kind", "period", "state"])
    .execute();
  return rows.map(({ pillar, period_kind, period, state }) => ({
    pillar,
    period: readPeriod(period_kind, period),
    state,
  }));
}

/** How many sheets stand in which state, and how many there would be if every one had been opened. */
export type SheetCount = Record<SheetState | "expected", number>;

/** The months' sheets behind figures of several sentra over a span, by state. */
export async function countSheetStates(
  tx: Tx,
  wanted: { sentraIds: readonly number[]; pillars: readonly Pillar[]; from: Month; to: Month },
): Promise<SheetCount> {
  const { sentraIds, pillars, from, to } = wanted;
  const expected = sentraIds.length * pillars.length * monthsBetween(from, to).length;
  const count: SheetCount = { draft: 0, submitted: 0, verified: 0, returned: 0, locked: 0, expected };
  if (expected === 0) return count;
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "in", [...sentraIds])
    .where("pillar", "in", [...pillars])
    .where("period_kind", "=", "month")
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
    .where("period_kind", "=", "month")
    .where("period", "=", firstDay(month))
    .select(["sentra_id", "pillar", "state"])
    .execute();
  return rows.map((row) => ({ sentraId: row.sentra_id, pillar: row.pillar, state: row.state }));
}

const keyOf = ({ sentraId, pillar, period }: Sheet) => ({
  sentra_id: sentraId,
  pillar,
  period_kind: kindOf(period),
  period: firstDay(period),
});

/**
 * Makes sure that there is a sheet, and holds it until the transaction ends: two savings come one after the other.
 * @returns its state
 */
export async function openSheet(tx: Tx, actor: { userId: number }, sheet: Sheet): Promise<SheetState> {
  const key = keyOf(sheet);
  await tx
    .insertInto("sheet")
    .values({ ...key, return_reason: null, changed_by: actor.userId })
    .onConflict((conflict) => conflict.columns(["sentra_id", "pillar", "period_kind", "period"]).doNothing())
    .execute();
  const { state } = await tx
    .selectFrom("sheet")
    .where((eb) => eb.and(key))
    .select("state")
    .forUpdate()
    .executeTakeFirstOrThrow();
  return state;
}

/** Values of an open sheet were written: it counts as changed now. */
export async function touchSheet(tx: Tx, sheet: Sheet): Promise<void> {
  await tx
    .updateTable("sheet")
    .set({ changed_at: sql<Date>`now()` })
    .where((eb) => eb.and(keyOf(sheet)))
    .execute();
}

/**
 * Moves a sheet on. The database allows only the steps and the people that the rules name.
 * @param since when what the actor saw was last changed, in milliseconds: other figures are not verified unseen
 * @returns where somebody else was quicker, the state it has by now, "changed" where that is the same; undefined when
 * the step was made
 */
export async function moveSheet(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  to: SheetState,
  { returnReason = null, since }: { returnReason?: string | null; since?: number | undefined } = {},
): Promise<SheetState | "changed" | undefined> {
  const from = sheet.state ?? "draft";
  const moved = await tx
    .updateTable("sheet")
    .set({ state: to, return_reason: returnReason, changed_at: new Date(), changed_by: actor.userId })
    .where("sentra_id", "=", sheet.sentraId)
    .where("pillar", "=", sheet.pillar)
    .where("period_kind", "=", kindOf(sheet.period))
    .where("period", "=", firstDay(sheet.period))
    .where("state", "=", from)
    .$if(since !== undefined, (query) =>
      query.where(sql<boolean>`trunc(extract(epoch from changed_at) * 1000) = ${since}::bigint`),
    )
    .executeTakeFirst();
  if (moved.numUpdatedRows > 0n) return undefined;
  const { state } = await getSheet(tx, sheet.sentraId, sheet.pillar, sheet.period);
  return state === from ? "changed" : state;
}

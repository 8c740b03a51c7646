import { sql } from "kysely";
import type { SheetState } from "db/tables/observations.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { isAsked } from "./effective-catalogue.ts";
import { type Catalogue, type Indicator, isTyped, type Pillar } from "./indicators.server.ts";
import { firstDay, type Month, monthOf, monthsBetween, periodOf } from "./periods.ts";

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

/** What the sheet holds of one indicator; a value that was never typed is undefined. */
export interface Cell {
  value: string;
  isSimulated: boolean;
}

export interface CellChange {
  indicator: Indicator;
  /** What the form showed when it was opened; "" for nothing. */
  before: string;
  /** What was typed, as plain decimal text; "" takes the value away. */
  after: string;
}

/** Values can be typed while a sheet is one of these, or not opened yet. */
export const openStates: readonly (SheetState | undefined)[] = [undefined, "draft", "returned"];

/**
 * The indicators that people type into a sheet, in the order of the catalogue of its sentra. What is kept once a year is asked for in
 * December, when the year is known.
 */
export function listSheetIndicators(catalogue: Catalogue, pillar: Pillar, month: Month): Indicator[] {
  return [...catalogue.values()].filter(
    (indicator) =>
      indicator.pillar === pillar &&
      isTyped(indicator) &&
      isAsked(indicator, month) &&
      (indicator.period !== "year" || month.endsWith("-12")),
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

/** By indicator code. */
export async function getCells(
  tx: Tx,
  sheet: Pick<Sheet, "sentraId" | "month">,
  indicators: readonly Indicator[],
): Promise<Record<string, Cell>> {
  if (indicators.length === 0) return {};
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rows = await tx
    .selectFrom("observation as o")
    .leftJoin("data_source as d", "d.id", "o.source_id")
    .where("o.sentra_id", "=", sheet.sentraId)
    .where("o.indicator_id", "in", [...byId.keys()])
    .where("o.period", "in", [...new Set(indicators.map(({ period }) => periodOf(sheet.month, period)))])
    .select(["o.indicator_id", "o.period", "o.value", "d.is_simulated"])
    .execute();
  return Object.fromEntries(
    rows
      .filter((row) => row.period === periodOf(sheet.month, byId.get(row.indicator_id)!.period))
      .map((row) => [byId.get(row.indicator_id)!.code, { value: row.value, isSimulated: row.is_simulated ?? false }]),
  );
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
 * Writes what was changed, and nothing else, so that two people who type into different cells both keep theirs.
 * Where a cell holds by now something else than the form showed, nothing at all is written.
 *
 * @returns the cells that somebody else changed meanwhile, by code, as they stand now ("" for emptied); none when written
 * @throws a refusal of the database (answered as 404) where the actor may not type, or the sheet is closed
 */
export async function saveCells(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  changes: readonly CellChange[],
): Promise<Record<string, string>> {
  await openSheet(tx, actor, sheet);
  const indicators = changes.map(({ indicator }) => indicator);
  const now = await getCells(tx, sheet, indicators);
  const current = (code: string) => now[code]?.value ?? "";
  const changed = changes.filter(({ before, after }) => !sameNumber(before, after));
  const conflicts = changed.filter(
    ({ indicator, before, after }) =>
      !sameNumber(current(indicator.code), before) && !sameNumber(current(indicator.code), after),
  );
  if (conflicts.length > 0) {
    return Object.fromEntries(conflicts.map(({ indicator }) => [indicator.code, current(indicator.code)]));
  }
  const emptied = changed.filter(({ after }) => after === "");
  const typed = changed.filter(({ after }) => after !== "");
  for (const { indicator } of emptied) {
    await tx
      .deleteFrom("observation")
      .where("sentra_id", "=", sheet.sentraId)
      .where("indicator_id", "=", indicator.id)
      .where("period", "=", periodOf(sheet.month, indicator.period))
      .execute();
  }
  if (typed.length > 0) {
    await tx
      .insertInto("observation")
      .values(
        typed.map(({ indicator, after }) => ({
          sentra_id: sheet.sentraId,
          indicator_id: indicator.id,
          period: periodOf(sheet.month, indicator.period),
          value: after,
          source_id: null,
          recorded_by: actor.userId,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["sentra_id", "indicator_id", "period"]).doUpdateSet((eb) => ({
          value: eb.ref("excluded.value"),
          source_id: eb.ref("excluded.source_id"),
          recorded_by: eb.ref("excluded.recorded_by"),
          recorded_at: sql<Date>`now()`,
        })),
      )
      .execute();
  }
  return {};
}

/** Makes sure that there is a sheet, and holds it until the transaction ends: two savings come one after the other. */
async function openSheet(tx: Tx, actor: { userId: number }, { sentraId, pillar, month }: Sheet): Promise<void> {
  await tx
    .insertInto("sheet")
    .values({ sentra_id: sentraId, pillar, period: firstDay(month), return_reason: null, changed_by: actor.userId })
    .onConflict((conflict) =>
      conflict.columns(["sentra_id", "pillar", "period"]).doUpdateSet({ changed_at: sql<Date>`now()` }),
    )
    .execute();
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

/** "12" and "12.0" are one number, "" is none. */
function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  return plain(a) === plain(b);
}

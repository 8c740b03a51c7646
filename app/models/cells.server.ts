import { sql } from "kysely";
import { sameNumber } from "./cell-changes.ts";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { periodOf } from "./periods.ts";
import { isOpen, openSheet, type Sheet, type SheetState } from "./sheets.server.ts";

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

/** A cell that somebody else changed meanwhile, as it stands now ("" for emptied). */
export interface Conflict {
  now: string;
  by: number | null;
  at: Date | null;
}

/** What became of each cell, by code. */
export interface Saving {
  state: SheetState;
  saved: Record<string, { value: string; savedAt: Date }>;
  conflicts: Record<string, Conflict>;
}

/** By indicator code. */
export async function getCells(
  tx: Tx,
  sheet: Pick<Sheet, "sentraId" | "month">,
  indicators: readonly Indicator[],
): Promise<Record<string, Cell>> {
  const rows = await listRows(tx, sheet, indicators);
  return Object.fromEntries([...rows].map(([code, row]) => [code, { value: row.value, isSimulated: row.isSimulated }]));
}

async function listRows(tx: Tx, sheet: Pick<Sheet, "sentraId" | "month">, indicators: readonly Indicator[]) {
  if (indicators.length === 0) return new Map<string, never>();
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rows = await tx
    .selectFrom("observation as o")
    .leftJoin("data_source as d", "d.id", "o.source_id")
    .where("o.sentra_id", "=", sheet.sentraId)
    .where("o.indicator_id", "in", [...byId.keys()])
    .where("o.period", "in", [...new Set(indicators.map(({ period }) => periodOf(sheet.month, period)))])
    .select(["o.indicator_id", "o.period", "o.value", "o.recorded_by", "o.recorded_at", "d.is_simulated"])
    .execute();
  return new Map(
    rows
      .filter((row) => row.period === periodOf(sheet.month, byId.get(row.indicator_id)!.period))
      .map((row) => [byId.get(row.indicator_id)!.code, { ...row, isSimulated: row.is_simulated ?? false }]),
  );
}

/**
 * Writes what was changed, and nothing else, so that two people who type into different cells both keep theirs.
 * A cell that by now holds something else than was seen, and something else than was typed, is a conflict and stays as
 * it is. Saying the same thing twice does no harm.
 *
 * @param options.together nothing at all is written where there is a conflict; otherwise each cell is on its own
 * @returns with a state that is not open: nothing was written
 * @throws a refusal of the database (answered as 404) where the actor may not type
 */
export async function saveCells(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  changes: readonly CellChange[],
  options: { together: boolean },
): Promise<Saving> {
  const state = await openSheet(tx, actor, sheet);
  const saving: Saving = { state, saved: {}, conflicts: {} };
  if (!isOpen(state)) return saving;
  const now = await listRows(
    tx,
    sheet,
    changes.map(({ indicator }) => indicator),
  );
  const writes: CellChange[] = [];
  for (const change of changes) {
    const { code } = change.indicator;
    const row = now.get(code);
    const value = row?.value ?? "";
    if (sameNumber(change.before, change.after) || sameNumber(value, change.after)) {
      saving.saved[code] = { value, savedAt: row?.recorded_at ?? new Date() };
    } else if (sameNumber(value, change.before)) writes.push(change);
    else saving.conflicts[code] = { now: value, by: row?.recorded_by ?? null, at: row?.recorded_at ?? null };
  }
  if (options.together && Object.keys(saving.conflicts).length > 0) return { ...saving, saved: {} };
  await emptyCells(tx, sheet, writes);
  await fillCells(tx, actor, sheet, writes);
  for (const { indicator, after } of writes) saving.saved[indicator.code] = { value: after, savedAt: new Date() };
  return saving;
}

async function emptyCells(tx: Tx, sheet: Sheet, writes: readonly CellChange[]): Promise<void> {
  for (const { indicator, after } of writes) {
    if (after !== "") continue;
    await tx
      .deleteFrom("observation")
      .where("sentra_id", "=", sheet.sentraId)
      .where("indicator_id", "=", indicator.id)
      .where("period", "=", periodOf(sheet.month, indicator.period))
      .execute();
  }
}

async function fillCells(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  writes: readonly CellChange[],
): Promise<void> {
  const typed = writes.filter(({ after }) => after !== "");
  if (typed.length === 0) return;
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

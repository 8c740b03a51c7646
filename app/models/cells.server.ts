import { sql } from "kysely";
import { listHistory } from "./cell-history.server.ts";
import type { Author } from "./cell-notes.server.ts";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { firstDay } from "./periods.ts";
import { type CellPlace, isOpen, openSheet, type Sheet, type SheetState, touchSheet } from "./sheets.server.ts";
import { sameNumber } from "./typed-cell.ts";

/** What the sheet holds of one indicator; a value that was never typed is undefined. */
export interface Cell {
  value: string;
  isSimulated: boolean;
  /** The book or list it was read from, in the words of who typed it. */
  source: string | null;
}

export interface CellChange {
  indicator: Indicator;
  /** What the form showed when it was opened; "" for nothing. */
  before: string;
  /** What was typed, as plain decimal text; "" takes the value away. */
  after: string;
  /** Where it was read from, "" for not said; undefined leaves that as it is, because a book stays when its number changes. */
  source?: string;
}

/** A cell that somebody else changed meanwhile, as it stands now ("" for emptied). */
export interface Conflict {
  now: string;
  /** Undefined where the cell never held anything: then what the sender has seen was not there. */
  last: { author: Author; at: Date } | undefined;
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
  sheet: CellPlace,
  indicators: readonly Indicator[],
): Promise<Record<string, Cell>> {
  const rows = await listRows(tx, sheet, indicators);
  return Object.fromEntries(
    [...rows].map(([code, row]) => [code, { value: row.value, isSimulated: row.isSimulated, source: row.source_text }]),
  );
}

/** What is to stand in a cell: a number that somebody typed is no longer the one that was generated. */
type Write = Omit<CellChange, "source"> & { sourceId: number | null; source: string | null };

async function listRows(tx: Tx, sheet: CellPlace, indicators: readonly Indicator[]) {
  if (indicators.length === 0) return new Map<string, never>();
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rows = await tx
    .selectFrom("observation as o")
    .leftJoin("data_source as d", "d.id", "o.source_id")
    .where("o.sentra_id", "=", sheet.sentraId)
    .where("o.indicator_id", "in", [...byId.keys()])
    .where("o.period", "=", firstDay(sheet.period))
    .select(["o.indicator_id", "o.value", "o.recorded_at", "o.source_id", "o.source_text", "d.is_simulated"])
    .execute();
  return new Map(
    rows.map((row) => [byId.get(row.indicator_id)!.code, { ...row, isSimulated: row.is_simulated ?? false }]),
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
  const writes: Write[] = [];
  for (const change of changes) {
    const { code } = change.indicator;
    const row = now.get(code);
    const value = row?.value ?? "";
    const isSame = sameNumber(change.before, change.after) || sameNumber(value, change.after);
    const source = change.source === undefined ? (row?.source_text ?? null) : change.source || null;
    if (isSame && (!row || source === row.source_text)) {
      saving.saved[code] = { value, savedAt: row?.recorded_at ?? new Date() };
    } else if (isSame) writes.push({ ...change, after: value, sourceId: row!.source_id, source });
    else if (sameNumber(value, change.before)) writes.push({ ...change, sourceId: null, source });
    else saving.conflicts[code] = await describeConflict(tx, actor, sheet, change.indicator, value);
  }
  if (options.together && Object.keys(saving.conflicts).length > 0) return { ...saving, saved: {} };
  if (writes.length > 0) await touchSheet(tx, sheet);
  await emptyCells(tx, sheet, writes);
  await fillCells(tx, actor, sheet, writes);
  for (const { indicator, after } of writes) saving.saved[indicator.code] = { value: after, savedAt: new Date() };
  return saving;
}

async function describeConflict(
  tx: Tx,
  actor: { userId: number },
  sheet: CellPlace,
  indicator: Indicator,
  now: string,
): Promise<Conflict> {
  const [last] = await listHistory(tx, actor, sheet, indicator);
  return { now, last: last && { author: last.author, at: last.at } };
}

async function emptyCells(tx: Tx, sheet: Sheet, writes: readonly Write[]): Promise<void> {
  for (const { indicator, after } of writes) {
    if (after !== "") continue;
    await tx
      .deleteFrom("observation")
      .where("sentra_id", "=", sheet.sentraId)
      .where("indicator_id", "=", indicator.id)
      .where("period", "=", firstDay(sheet.period))
      .execute();
  }
}

async function fillCells(tx: Tx, actor: { userId: number }, sheet: Sheet, writes: readonly Write[]): Promise<void> {
  const typed = writes.filter(({ after }) => after !== "");
  if (typed.length === 0) return;
  await tx
    .insertInto("observation")
    .values(
      typed.map(({ indicator, after, sourceId, source }) => ({
        sentra_id: sheet.sentraId,
        indicator_id: indicator.id,
        period: firstDay(sheet.period),
        value: after,
        source_id: sourceId,
        source_text: source,
        recorded_by: actor.userId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["sentra_id", "indicator_id", "period"]).doUpdateSet((eb) => ({
        value: eb.ref("excluded.value"),
        source_id: eb.ref("excluded.source_id"),
        source_text: eb.ref("excluded.source_text"),
        recorded_by: eb.ref("excluded.recorded_by"),
        recorded_at: sql<Date>`now()`,
      })),
    )
    .execute();
}

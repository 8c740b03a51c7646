import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { periodOf } from "./periods.ts";
import { openSheet, type Sheet } from "./sheets.server.ts";

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

/** "12" and "12.0" are one number, "" is none. */
function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  return plain(a) === plain(b);
}

import { type Author, listNames } from "./cell-notes.server.ts";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { firstDay } from "./periods.ts";
import type { CellPlace } from "./sheets.server.ts";

/** One change of a cell; null where there was, or is, no value. */
export interface CellChangeMade {
  before: string | null;
  after: string | null;
  isSimulated: { before: boolean; after: boolean };
  author: Author;
  at: Date;
}

/** How a cell came to its value, newest first. */
export async function listHistory(
  tx: Tx,
  actor: { userId: number },
  sheet: CellPlace,
  indicator: Indicator,
): Promise<CellChangeMade[]> {
  const rows = await tx
    .selectFrom("observation_change as c")
    .leftJoin("data_source as d", "d.id", "c.source_id")
    .where("c.sentra_id", "=", sheet.sentraId)
    .where("c.indicator_id", "=", indicator.id)
    .where("c.period", "=", firstDay(sheet.period))
    .select(["c.before", "c.after", "c.changed_by", "c.at", "d.is_simulated"])
    .orderBy("c.id")
    .execute();
  const names = await listNames(tx, sheet, [indicator]);
  return rows
    .map((row, index) => ({
      before: row.before,
      after: row.after,
      isSimulated: { before: rows[index - 1]?.is_simulated ?? false, after: row.is_simulated ?? false },
      author: {
        isSelf: row.changed_by === actor.userId,
        name: names.get(row.changed_by ?? 0),
        side: "sentra" as const,
      },
      at: row.at,
    }))
    .reverse();
}

import type { SheetState } from "db/tables/observations.ts";
import type { Tx } from "./database.server.ts";
import type { Pillar } from "./indicators.server.ts";
import { firstDay, type Month } from "./periods.ts";

export type { SheetState } from "db/tables/observations.ts";

export interface Sheet {
  sentraId: number;
  pillar: Pillar;
  month: Month;
  /** undefined: nobody has opened it yet. */
  state: SheetState | undefined;
  returnReason: string | null;
  changedAt: Date | null;
}

/** The sheets of a month (opened ones only) of all the sentra that the actor may see. */
export async function listSheetStates(tx: Tx, month: Month) {
  const rows = await tx
    .selectFrom("sheet")
    .where("period", "=", firstDay(month))
    .select(["sentra_id", "pillar", "state"])
    .execute();
  return rows.map((row) => ({ sentraId: row.sentra_id, pillar: row.pillar, state: row.state }));
}

import { sql } from "kysely";
import type { SheetState } from "db/tables/observations.ts";
import type { Tx } from "./database.server.ts";
import { firstDay, kindOf } from "./periods.ts";
import { nameLogged } from "./sheet-steps.ts";
import type { Sheet } from "./sheets.server.ts";

export interface LoggedStep {
  name: ReturnType<typeof nameLogged>;
  to: SheetState;
  reason: string | null;
  at: Date;
  /** Whose step it was; an operator may open a sheet, its further steps are the board's. */
  side: "sentra" | "board" | "office";
  /** Each side knows the names of its own people; of the others, which side they act for. */
  actor: string | null;
}

/** A sheet's way so far, as the database recorded it, oldest first. */
export async function listSheetLog(tx: Tx, { sentraId, pillar, period }: Sheet): Promise<LoggedStep[]> {
  const [kind, day] = [kindOf(period), firstDay(period)];
  const { rows } = await sql<{
    from_state: SheetState | null;
    to_state: SheetState;
    reason: string | null;
    at: Date;
    name: string | null;
  }>`
    select s.from_state, s.to_state, s.reason, s.at, n.name
      from sheet_step s
      left join sheet_step_names(${sentraId}, ${pillar}, ${kind}, ${day}) n on n.step = s.step
     where s.sentra_id = ${sentraId} and s.pillar = ${pillar} and s.period_kind = ${kind} and s.period = ${day}
     order by s.step`.execute(tx);
  return rows.map(({ from_state, to_state, reason, at, name }) => ({
    name: nameLogged(from_state, to_state),
    to: to_state,
    reason,
    at,
    side: sideOf(from_state, to_state),
    actor: name,
  }));
}

function sideOf(from: SheetState | null, to: SheetState): LoggedStep["side"] {
  if (to !== "draft" && to !== "submitted") return "office";
  return from === null && to === "draft" ? "sentra" : "board";
}

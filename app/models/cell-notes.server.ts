import { sql } from "kysely";
import type { CellNoteRow } from "db/tables/cells.ts";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { firstDay } from "./periods.ts";
import type { CellPlace } from "./sheets.server.ts";

/** Who wrote or changed something. A name is known of one's own side only: the office's, or the sentra's. */
export interface Author {
  isSelf: boolean;
  name: string | undefined;
  side: "sentra" | "office";
}

/** A comment on a cell, or the sentra's explanation of a value that a check asked about. */
export interface CellNote {
  code: string;
  id: number;
  kind: CellNoteRow["kind"];
  text: string;
  answers: string | null;
  about: string | null;
  author: Author;
  at: Date;
}

export interface NewNote {
  indicator: Indicator;
  text: string;
  /** Of an explanation: the check, and the value that is explained. */
  explains?: { check: string; value: string | undefined };
}

/** What was said of a sheet's cells, oldest first. */
export async function listNotes(
  tx: Tx,
  actor: { userId: number },
  sheet: CellPlace,
  indicators: readonly Indicator[],
): Promise<CellNote[]> {
  if (indicators.length === 0) return [];
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rows = await tx
    .selectFrom("cell_note")
    .where("sentra_id", "=", sheet.sentraId)
    .where("indicator_id", "in", [...byId.keys()])
    .where("period", "=", firstDay(sheet.period))
    .selectAll()
    .orderBy("id")
    .execute();
  const names = rows.length > 0 ? await listNames(tx, sheet, indicators) : new Map<number, string>();
  return rows.map((row) => ({
    code: byId.get(row.indicator_id)!.code,
    id: row.id,
    kind: row.kind,
    text: row.text,
    answers: row.answers,
    about: row.about,
    author: { isSelf: row.written_by === actor.userId, name: names.get(row.written_by), side: row.side },
    at: row.written_at,
  }));
}

/** @throws a refusal of the database (answered as 404) where the actor does not speak for that side */
export async function writeNotes(
  tx: Tx,
  actor: { userId: number },
  sheet: CellPlace,
  side: Author["side"],
  notes: readonly NewNote[],
): Promise<void> {
  if (notes.length === 0) return;
  await tx
    .insertInto("cell_note")
    .values(
      notes.map(({ indicator, text, explains }) => ({
        sentra_id: sheet.sentraId,
        indicator_id: indicator.id,
        period: firstDay(sheet.period),
        kind: explains ? "explanation" : "comment",
        side,
        text,
        answers: explains?.check ?? null,
        about: explains?.value ?? null,
        written_by: actor.userId,
      })),
    )
    .execute();
}

/** Of those who changed or commented these cells, by user; only of one's own side. */
export async function listNames(
  tx: Tx,
  sheet: CellPlace,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<number, string>> {
  const ids = indicators.map(({ id }) => id);
  const { rows } = await sql<{ user_id: number; name: string }>`
    select user_id, name from cell_names(${sheet.sentraId}, ${ids}::int[], ${firstDay(sheet.period)}::date)`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.user_id, row.name]));
}

import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import { isPillar } from "./indicators.server.ts";
import { firstDay, isPeriod, kindOf } from "./periods.ts";
import { listMarks, placeKey } from "./sheet-marks.server.ts";
import type { TickedSheet } from "./ticked-sheet.ts";

/** @param text as `writeTick` writes it into a form */
export function readTick(text: string): TickedSheet | undefined {
  const [id, pillar, period, since] = text.split("/");
  if (!/^[1-9]\d{0,8}$/.test(id ?? "") || !isPillar(pillar) || !isPeriod(period) || !/^\d{1,15}$/.test(since ?? "")) {
    return undefined;
  }
  return { sentraId: Number(id), pillar, period, since: Number(since) };
}

/** What became of them; names are of the page that says it. */
export interface BulkOutcome {
  verified: number;
  marked: TickedSheet[];
  /** Moved on, taken back or handed in anew since it was ticked. */
  changed: TickedSheet[];
}

/**
 * Verifies those that are as they were when they were ticked and of which the checks say nothing; leaves the others.
 * The sheets are held first, so that nothing changes between the look and the step.
 */
export async function verifyTicked(tx: Tx, ticked: readonly TickedSheet[]): Promise<BulkOutcome> {
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", anyOf(ticked.map(({ sentraId }) => sentraId)))
    .where("state", "=", "submitted")
    .where(sql<boolean>`sentra_id = any ((select overseen_sentra())::int[])`)
    .where(sql<boolean>`(sentra_id, pillar, period_kind, period) in (${sql.join(ticked.map(keyOf))})`)
    .select(["sentra_id as sentraId", "pillar", "period_kind", "period", "changed_at"])
    .orderBy("sentra_id")
    .orderBy("pillar")
    .orderBy("period")
    .forUpdate()
    .execute();
  const standing = new Set(
    rows.map((row) => `${row.sentraId} ${row.pillar} ${row.period_kind} ${row.period} ${row.changed_at.getTime()}`),
  );
  const isSame = (one: TickedSheet) =>
    standing.has(`${one.sentraId} ${one.pillar} ${kindOf(one.period)} ${firstDay(one.period)} ${one.since}`);
  const same = ticked.filter(isSame);
  const marks = await listMarks(tx, same);
  const isMarked = (one: TickedSheet) => (marks.get(placeKey(one)) ?? []).length > 0;
  const clean = same.filter((one) => !isMarked(one));
  if (clean.length > 0) {
    await tx
      .updateTable("sheet")
      .set({ state: "verified" })
      .where("sentra_id", "=", anyOf(clean.map(({ sentraId }) => sentraId)))
      .where("state", "=", "submitted")
      .where(sql<boolean>`(sentra_id, pillar, period_kind, period) in (${sql.join(clean.map(keyOf))})`)
      .execute();
  }
  return { verified: clean.length, marked: same.filter(isMarked), changed: ticked.filter((one) => !isSame(one)) };
}

const keyOf = ({ sentraId, pillar, period }: TickedSheet) =>
  sql`(${sentraId}::int, ${pillar}::text, ${kindOf(period)}::text, ${firstDay(period)}::date)`;

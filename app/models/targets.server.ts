import { sql } from "kysely";
import type { Aggregate } from "analytics";
import { anyOf, type Tx } from "./database.server.ts";
import { isComputable } from "./comparison.ts";
import { isAskedIn } from "./effective-catalogue.ts";
import type { Indicator, Pillar } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { monthsBetween } from "./periods.ts";
import { SeriesBook, withParts } from "./series.ts";

/** What an office wants a sentra to reach in a year. */
export interface Target {
  /** Plain decimal text, as typed. */
  value: string;
  isSimulated: boolean;
}

/** By indicator id. */
export async function listTargets(tx: Tx, sentraId: number, year: number): Promise<Map<number, Target>> {
  return (await listTargetsOf(tx, [sentraId], year)).get(sentraId) ?? new Map<number, Target>();
}

/** By sentra, then by indicator id. */
export async function listTargetsOf(tx: Tx, sentraIds: readonly number[], year: number) {
  const rows = await tx
    .selectFrom("target")
    .where("sentra_id", "=", anyOf(sentraIds))
    .where("year", "=", year)
    .select(["sentra_id", "indicator_id", "value", "is_simulated"])
    .execute();
  const targets = new Map<number, Map<number, Target>>();
  for (const { sentra_id, indicator_id, value, is_simulated } of rows) {
    const own = targets.get(sentra_id) ?? new Map<number, Target>();
    targets.set(sentra_id, own.set(indicator_id, { value, isSimulated: is_simulated }));
  }
  return targets;
}

/** The first sentra that the actor oversees, by name, with how many targets each has for a year; and how many there are. */
export async function listTargetCounts(tx: Tx, year: number, limit: number) {
  const rows = await tx
    .selectFrom("sentra as s")
    .where(sql<boolean>`s.id = any ((select overseen_sentra())::int[])`)
    .orderBy("s.name")
    .limit(limit)
    .select(["s.id", "s.name", sql<number>`(count(*) over ())::int`.as("total")])
    .select((eb) =>
      eb
        .selectFrom("target as t")
        .whereRef("t.sentra_id", "=", "s.id")
        .where("t.year", "=", year)
        .select(sql<number>`count(*)::int`.as("targets"))
        .as("targets"),
    )
    .execute();
  return {
    sentra: rows.map(({ id, name, targets }) => ({ id, name, targets: targets ?? 0 })),
    total: rows[0]?.total ?? 0,
  };
}

export interface TargetRow {
  indicator: Indicator;
  target?: Target;
  /** The year before, by the catalogue's rule: what a target is measured by. */
  before: Aggregate & { isSimulated: boolean };
}

/** One pillar of a sentra's year: every indicator that is asked for, with its target and the year before. */
export async function getTargetRows(tx: Tx, sentraId: number, year: number, pillar: Pillar): Promise<TargetRow[]> {
  const catalogue = await getSentraCatalogue(tx, sentraId);
  const indicators = [...catalogue.values()].filter(
    (it) => it.pillar === pillar && isComputable(it) && isAskedIn(it, year),
  );
  const months = monthsBetween(`${year - 1}-01`, `${year - 1}-12`);
  const codes = withParts(
    indicators.map(({ code }) => code),
    catalogue,
  );
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes,
    from: months[0]!,
    to: months.at(-1)!,
  });
  const book = new SeriesBook(catalogue, observations, months);
  const targets = await listTargets(tx, sentraId, year);
  return indicators.map((indicator) => ({
    indicator,
    target: targets.get(indicator.id),
    before: { ...book.overTime(sentraId, indicator.code), isSimulated: book.isSimulated(sentraId, indicator.code) },
  }));
}

interface TargetChange {
  indicatorId: number;
  /** Plain decimal text; "" for none. */
  value: string;
  /** The value that its writer saw. */
  before: string;
}

/** Another set one of the targets to be written since the form showed them; nothing of the form is written. */
export class TargetsChanged extends Error {
  constructor(readonly indicatorIds: readonly number[]) {
    super("targets were changed meanwhile");
  }
}

/**
 * Writes the targets of these indicators; one without a value is taken away.
 * @throws TargetsChanged where a target is another one by now
 */
export async function saveTargets(
  tx: Tx,
  actor: { userId: number },
  { sentraId, year }: { sentraId: number; year: number },
  changes: readonly TargetChange[],
): Promise<void> {
  const changed: number[] = [];
  for (const change of changes) {
    const target = { sentra_id: sentraId, indicator_id: change.indicatorId, year, set_by: actor.userId };
    if (!(await writeTarget(tx, target, change))) changed.push(change.indicatorId);
  }
  if (changed.length > 0) throw new TargetsChanged(changed);
}

/** @returns false where the target is another one than it was seen to be */
async function writeTarget(
  tx: Tx,
  target: { sentra_id: number; indicator_id: number; year: number; set_by: number },
  { value, before }: TargetChange,
): Promise<boolean> {
  if (before === "") {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("target")
      .values({ ...target, value })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { sentra_id, indicator_id, year, set_by } = target;
  // As text: what a form says that it showed need not be a number.
  const asSeen = sql<boolean>`(sentra_id, indicator_id, year, value::text) = (${sentra_id}, ${indicator_id}, ${year}, ${before})`;
  if (value === "") {
    const { numDeletedRows } = await tx.deleteFrom("target").where(asSeen).executeTakeFirst();
    return numDeletedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable("target")
    .set({ value, is_simulated: false, set_by, set_at: sql<Date>`now()` })
    .where(asSeen)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

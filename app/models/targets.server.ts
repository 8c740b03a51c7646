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

/** Writes the targets of these indicators; one without a value is taken away. */
export async function saveTargets(
  tx: Tx,
  actor: { userId: number },
  { sentraId, year }: { sentraId: number; year: number },
  changes: readonly { indicatorId: number; value: string }[],
): Promise<void> {
  const gone = changes.filter(({ value }) => value === "").map(({ indicatorId }) => indicatorId);
  const set = changes.filter(({ value }) => value !== "");
  if (gone.length > 0) {
    await tx
      .deleteFrom("target")
      .where("sentra_id", "=", sentraId)
      .where("year", "=", year)
      .where("indicator_id", "in", gone)
      .execute();
  }
  if (set.length === 0) return;
  await tx
    .insertInto("target")
    .values(
      set.map(({ indicatorId, value }) => ({
        sentra_id: sentraId,
        indicator_id: indicatorId,
        year,
        value,
        set_by: actor.userId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["sentra_id", "indicator_id", "year"]).doUpdateSet((eb) => ({
        value: eb.ref("excluded.value"),
        is_simulated: eb.ref("excluded.is_simulated"),
        set_by: eb.ref("excluded.set_by"),
        set_at: sql<Date>`now()`,
      })),
    )
    .execute();
}

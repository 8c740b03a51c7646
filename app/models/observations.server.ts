import { sql } from "kysely";
import type { Catalogue } from "./indicators.server.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { firstDay, type Month, type PeriodKind, periodOf } from "./periods.ts";

/** One reported value. What was never reported has no observation. */
export interface Observation {
  sentraId: number;
  code: string;
  /** First day of the period, "YYYY-MM-DD". */
  period: string;
  /** Plain decimal text, as typed. */
  value: string;
  isSimulated: boolean;
  sourceCode: string | undefined;
}

interface Wanted {
  sentraIds: readonly number[];
  codes: readonly string[];
  /** Both included. */
  from: Month;
  to: Month;
}

/** What was reported of these sentra and indicators, by sentra, indicator and period. */
export async function listObservations(tx: Tx, catalogue: Catalogue, wanted: Wanted): Promise<Observation[]> {
  const byId = new Map(wanted.codes.map((code) => [catalogue.get(code)!.id, code]));
  const reported = (rhythm: PeriodKind) =>
    tx
      .selectFrom("observation as o")
      .leftJoin("data_source as d", "d.id", "o.source_id")
      .where("o.sentra_id", "=", anyOf(wanted.sentraIds))
      .where(
        "o.indicator_id",
        "=",
        anyOf([...byId].filter(([, code]) => catalogue.get(code)!.period === rhythm).map(([id]) => id)),
      )
      .where("o.period", ">=", periodOf(wanted.from, rhythm))
      .where("o.period", "<=", firstDay(wanted.to))
      .select(["o.sentra_id", "o.indicator_id", "o.period", "o.value", "d.code", "d.is_simulated"]);
  // Rarer values are kept under the first day of a quarter or a year that the span touches: each rhythm is read from its
  // own first day, or a month's list would read the whole year.
  const rows = await reported("month")
    .unionAll(reported("quarter"))
    .unionAll(reported("year"))
    .orderBy("sentra_id")
    .orderBy("indicator_id")
    .orderBy("period")
    .execute();
  return rows.map((row) => ({
    sentraId: row.sentra_id,
    code: byId.get(row.indicator_id)!,
    period: row.period,
    value: row.value,
    isSimulated: row.is_simulated ?? false,
    sourceCode: row.code ?? undefined,
  }));
}

/** Where the values come from that these sentra reported: codes of sources, and whether some are their own records. */
export async function listOrigins(tx: Tx, catalogue: Catalogue, wanted: Wanted) {
  const found = new Set((await listObservations(tx, catalogue, wanted)).map(({ sourceCode }) => sourceCode));
  return { codes: [...found].filter((code) => code !== undefined), hasOwn: found.has(undefined) };
}

/**
 * The latest month of which any of these sentra has handed in a month's sheet: sentra by sentra the last entry of an
 * index, where a maximum over all of them would read every sheet that they ever handed in.
 */
export async function findLatestMonth(tx: Tx, sentraIds: readonly number[]): Promise<Month | undefined> {
  const { rows } = await sql<{ period: string | null }>`
    select max(latest.period) as period
      from unnest(${[...sentraIds]}::int[]) as wanted (id),
           lateral (select h.period from sheet h
                     where h.sentra_id = wanted.id and h.period_kind = 'month' and h.state <> 'draft'
                     order by h.period desc limit 1) latest`.execute(tx);
  return rows[0]?.period?.slice(0, 7);
}

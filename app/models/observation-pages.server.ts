import { sql } from "kysely";
import type { PeriodKind } from "db/tables/indicators.ts";
import type { SheetState } from "db/tables/observations.ts";
import type { Tx } from "./database.server.ts";
import { firstDay, type Month, type Period, periodOf, readPeriod } from "./periods.ts";

export interface ListedObservation {
  sentraId: number;
  code: string;
  period: Period;
  value: string;
  sheetState: SheetState | null;
  sourceCode: string | null;
  isSimulated: boolean;
  recordedAt: Date;
  /** Where a list goes on behind this one. */
  key: ObservationKey;
}

/** Sentra, indicator and first day of the period: the table's own key and order. */
export type ObservationKey = [sentraId: number, indicatorId: number, day: string];

interface Wanted {
  /** In their order. */
  sentraIds: readonly number[];
  indicatorIds: readonly number[];
  from: Month;
  to: Month;
  after: ObservationKey | undefined;
  limit: number;
}

/**
 * The first so many values behind a key, in the order of the table's key. Every sentra is named, a few at first and
 * twice as many each time that they held less than was asked for: a page costs what it holds, not what there is.
 */
export async function listObservationsAfter(tx: Tx, wanted: Wanted): Promise<ListedObservation[]> {
  const { after, limit } = wanted;
  const ahead = after ? wanted.sentraIds.filter((id) => id >= after[0]) : wanted.sentraIds;
  const found: ListedObservation[] = [];
  for (let start = 0, take = 4; start < ahead.length && found.length < limit; start += take, take *= 2) {
    const sentraIds = ahead.slice(start, start + take);
    found.push(...(await listOf(tx, { ...wanted, sentraIds, limit: limit - found.length })));
  }
  return found;
}

interface Row {
  sentra_id: number;
  indicator_id: number;
  code: string;
  kind: PeriodKind;
  period: string;
  value: string;
  state: SheetState | null;
  source: string | null;
  is_simulated: boolean | null;
  recorded_at: Date;
}

async function listOf(tx: Tx, { sentraIds, indicatorIds, from, to, after, limit }: Wanted) {
  const [sentra, indicator, day] = after ?? [0, 0, "0001-01-01"];
  const { rows } = await sql<Row>`
    select o.*, h.state, d.code as source, d.is_simulated
      from unnest(${[...sentraIds]}::int[]) s (id)
     cross join lateral (
       select o.sentra_id, o.indicator_id, o.period, o.value, o.recorded_at, o.source_id,
              i.code, i.pillar, i.period as kind
         from observation o join indicator i on i.id = o.indicator_id
        where o.sentra_id = s.id and o.indicator_id = any (${[...indicatorIds]}::int[])
          and o.period <= ${firstDay(to)}::date
          and o.period >= case i.period when 'month' then ${firstDay(from)}::date
                when 'quarter' then ${periodOf(from, "quarter")}::date else ${periodOf(from, "year")}::date end
          and (o.sentra_id, o.indicator_id, o.period) > (${sentra}::int, ${indicator}::int, ${day}::date)
        order by o.indicator_id, o.period limit ${limit}
     ) o
      left join sheet h on h.sentra_id = o.sentra_id and h.pillar = o.pillar and h.period_kind = o.kind
            and h.period = o.period
      left join data_source d on d.id = o.source_id
     order by o.sentra_id, o.indicator_id, o.period limit ${limit}`.execute(tx);
  return rows.map((row): ListedObservation => ({
    sentraId: row.sentra_id,
    code: row.code,
    period: readPeriod(row.kind, row.period),
    value: row.value,
    sheetState: row.state,
    sourceCode: row.source,
    isSimulated: row.is_simulated ?? false,
    recordedAt: row.recorded_at,
    key: [row.sentra_id, row.indicator_id, row.period],
  }));
}

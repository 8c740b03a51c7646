import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import { isPillar, type Pillar } from "./indicators.server.ts";
import { firstDay, isPeriod, kindOf, type Period, readPeriod } from "./periods.ts";

/** What the queue's address says. */
export interface QueueQuery {
  pillar: Pillar | undefined;
  period: Period | undefined;
  /** A region's code: it and everything below it. */
  region: string;
}

export function readQueueQuery(params: URLSearchParams): QueueQuery {
  const [pillar, period] = [params.get("pilar"), params.get("periode")];
  return {
    pillar: isPillar(pillar) ? pillar : undefined,
    period: isPeriod(period) ? period : undefined,
    region: params.get("wilayah") ?? "",
  };
}

export interface QueuedSheet {
  sentra: { id: number; name: string; region: string; isSimulated: boolean };
  pillar: Pillar;
  period: Period;
  /** When it came into this state. */
  since: Date;
  returnReason: string | null;
}

export interface QueuePart {
  sheets: QueuedSheet[];
  total: number;
}

/** Sheets in a state, of the sentra that the actor oversees: the oldest first, at most `limit` of them. */
export async function listQueue(
  tx: Tx,
  state: "submitted" | "returned",
  { pillar, period, region }: QueueQuery,
  limit: number,
): Promise<QueuePart> {
  let query = overseenSheets(tx)
    .where("h.state", "=", state)
    .orderBy("h.changed_at")
    .orderBy("h.period")
    .orderBy("s.name")
    .orderBy("h.pillar")
    .limit(limit)
    .select([
      "s.id",
      "s.name",
      "s.is_simulated",
      "s.region",
      "h.pillar",
      "h.period_kind",
      "h.period",
      "h.changed_at",
      "h.return_reason",
    ])
    .select(sql<number>`(count(*) over ())::int`.as("total"));
  if (pillar) query = query.where("h.pillar", "=", pillar);
  if (period) query = query.where("h.period_kind", "=", kindOf(period)).where("h.period", "=", firstDay(period));
  if (region)
    query = query.where(sql<boolean>`(s.region_code = ${region} or starts_with(s.region_code, ${`${region}.`}))`);
  const rows = await query.execute();
  const sheets = rows.map((row) => ({
    sentra: { id: row.id, name: row.name, region: row.region, isSimulated: row.is_simulated },
    pillar: row.pillar,
    period: readPeriod(row.period_kind, row.period),
    since: row.changed_at,
    returnReason: row.return_reason,
  }));
  return { sheets, total: rows[0]?.total ?? 0 };
}

/** What the queue can be narrowed to: the periods and regions that are in it. */
export async function listQueueChoices(tx: Tx) {
  const waiting = overseenSheets(tx).where("h.state", "in", ["submitted", "returned"]).distinct();
  const periods = await waiting
    .select(["h.period_kind", "h.period"])
    .orderBy("h.period", "desc")
    .orderBy("h.period_kind")
    .execute();
  const regions = await waiting
    .select(["s.region_code as code", "s.region as name"])
    .orderBy("s.region_code")
    .execute();
  return { periods: periods.map(({ period_kind, period }) => readPeriod(period_kind, period)), regions };
}

/** Names of these sentra, for what the page says of sheets that are no longer in the queue. */
export async function listSentraNames(tx: Tx, ids: readonly number[]): Promise<Record<number, string>> {
  if (ids.length === 0) return {};
  const rows = await tx.selectFrom("sentra").where("id", "=", anyOf(ids)).select(["id", "name"]).execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/**
 * Somebody may read more sentra than they verify: the queue is of the latter. They are read once, by the list of their
 * ids, and not again for every sheet.
 */
const overseenSheets = (tx: Tx) =>
  tx
    .with(
      (named) => named("s").materialized(),
      (db) =>
        db
          .selectFrom("sentra")
          .innerJoin("region as r", "r.code", "sentra.region_code")
          .where(sql<boolean>`sentra.id = any ((select overseen_sentra())::int[])`)
          .select(["sentra.id", "sentra.name", "sentra.is_simulated", "r.code as region_code", "r.name as region"]),
    )
    .selectFrom("sheet as h")
    .innerJoin("s", "s.id", "h.sentra_id")
    .where(sql<boolean>`h.sentra_id = any ((select overseen_sentra())::int[])`);

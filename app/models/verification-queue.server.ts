import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { isPillar, type Pillar } from "./indicators.server.ts";
import { firstDay, isMonth, type Month, monthOf } from "./periods.ts";

/** What the queue's address says. */
export interface QueueQuery {
  pillar: Pillar | undefined;
  month: Month | undefined;
  /** A region's code: it and everything below it. */
  region: string;
}

export function readQueueQuery(params: URLSearchParams): QueueQuery {
  const [pillar, month] = [params.get("pilar"), params.get("bulan")];
  return {
    pillar: isPillar(pillar) ? pillar : undefined,
    month: isMonth(month) ? month : undefined,
    region: params.get("wilayah") ?? "",
  };
}

export interface QueuedSheet {
  sentra: { id: number; name: string; region: string; isSimulated: boolean };
  pillar: Pillar;
  month: Month;
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
  { pillar, month, region }: QueueQuery,
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
      "r.name as region",
      "h.pillar",
      "h.period",
      "h.changed_at",
      "h.return_reason",
    ])
    .select(sql<number>`(count(*) over ())::int`.as("total"));
  if (pillar) query = query.where("h.pillar", "=", pillar);
  if (month) query = query.where("h.period", "=", firstDay(month));
  if (region) query = query.where(sql<boolean>`(r.code = ${region} or starts_with(r.code, ${`${region}.`}))`);
  const rows = await query.execute();
  const sheets = rows.map((row) => ({
    sentra: { id: row.id, name: row.name, region: row.region, isSimulated: row.is_simulated },
    pillar: row.pillar,
    month: monthOf(row.period),
    since: row.changed_at,
    returnReason: row.return_reason,
  }));
  return { sheets, total: rows[0]?.total ?? 0 };
}

/** What the queue can be narrowed to: the months and regions that are in it. */
export async function listQueueChoices(tx: Tx) {
  const waiting = overseenSheets(tx).where("h.state", "in", ["submitted", "returned"]).distinct();
  const periods = await waiting.select("h.period").orderBy("h.period", "desc").execute();
  const regions = await waiting.select(["r.code", "r.name"]).orderBy("r.code").execute();
  return { months: periods.map(({ period }) => monthOf(period)), regions };
}

/** Somebody may read more sentra than they verify: the queue is of the latter. */
const overseenSheets = (tx: Tx) =>
  tx
    .selectFrom("sheet as h")
    .innerJoin("sentra as s", "s.id", "h.sentra_id")
    .innerJoin("region as r", "r.code", "s.region_code")
    .where(sql<boolean>`h.sentra_id = any ((select overseen_sentra())::int[])`);

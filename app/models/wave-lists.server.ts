import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { WaveCounts } from "./wave.ts";
import { toWave, type Wave, type WaveRow, waves } from "./waves.server.ts";

/** With the counts of all sentra that the actor may see. */
export interface ListedWave extends Wave {
  sentraCount: number;
  counts: WaveCounts;
}

/** As a list to read by: joined, the database goes through everybody's waves to find them. */
const wavesOf = (sentraId: number) =>
  sql<number>`any (array(select wave_id from wave_sentra where sentra_id = ${sentraId}))`;

/** Every wave that the actor may see, of a region or a sentra: what is under way first, then the latest. */
export async function listWaves(tx: Tx): Promise<ListedWave[]> {
  return withCounts(tx, await waves(tx).execute());
}

/** The waves in which a sentra takes part, its own and its region's, with the counts of this sentra. */
export async function listSentraWaves(tx: Tx, sentraId: number): Promise<ListedWave[]> {
  const rows = await waves(tx).where("w.id", "=", wavesOf(sentraId)).execute();
  return withCounts(tx, rows, sentraId);
}

/** The open waves of a sentra, by id and title. */
export function listOpenWaves(tx: Tx, sentraId: number): Promise<{ id: number; title: string }[]> {
  return tx
    .selectFrom("survey_wave as w")
    .where("w.id", "=", wavesOf(sentraId))
    .where("w.state", "=", "open")
    .orderBy("w.id", "desc")
    .select(["w.id", "w.title"])
    .execute();
}

async function withCounts(tx: Tx, rows: WaveRow[], sentraId: number | null = null): Promise<ListedWave[]> {
  const ids = rows.map(({ id }) => id);
  const sums = await sql<WaveCounts & { id: number; sentraCount: number }>`
    select w.id, count(c.sentra_id)::int as "sentraCount", coalesce(sum(c.invited), 0)::int as invited,
           coalesce(sum(c.answered), 0)::int as answered, coalesce(sum(c.withdrawn), 0)::int as withdrawn,
           coalesce(sum(c.objecting), 0)::int as objecting, coalesce(sum(c.on_paper), 0)::int as "onPaper"
      from unnest(${ids}::int[]) w (id)
      left join lateral wave_counts(w.id) c on ${sentraId}::int is null or c.sentra_id = ${sentraId}
     group by w.id`.execute(tx);
  const byId = new Map(sums.rows.map(({ id, sentraCount, ...counts }) => [id, { sentraCount, counts }]));
  return rows
    .map((row) => ({ ...toWave(row), ...byId.get(row.id)! }))
    .sort((a, b) => Number(a.state === "published") - Number(b.state === "published") || b.id - a.id);
}

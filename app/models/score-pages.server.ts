import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import { getHealth } from "./partnership-health.server.ts";
import type { PublishedScores } from "./published-wave.ts";

interface Wanted {
  sentraIds: readonly number[];
  after: [sentraId: number, waveId: number] | undefined;
  limit: number;
}

/** The first so many published results behind a key, by sentra and wave. */
export async function listScoresAfter(tx: Tx, { sentraIds, after, limit }: Wanted) {
  const [sentra, wave] = after ?? [0, 0];
  const keys = await tx
    .selectFrom("sentra_result as r")
    .innerJoin("survey_wave as w", "w.id", "r.wave_id")
    .where("r.sentra_id", "=", anyOf(sentraIds.filter((id) => id >= sentra)))
    .where("w.state", "=", "published")
    .where(sql<boolean>`(r.sentra_id, r.wave_id) > (${sentra}::int, ${wave}::int)`)
    .orderBy("r.sentra_id")
    .orderBy("r.wave_id")
    .limit(limit)
    .select(["r.sentra_id as sentraId", "r.wave_id as waveId"])
    .execute();
  const published = new Map<number, PublishedScores[]>();
  for (const id of new Set(keys.map(({ sentraId }) => sentraId))) published.set(id, await getHealth(tx, id));
  return keys.map(({ sentraId, waveId }) => ({
    sentraId,
    scores: published.get(sentraId)!.find((one) => one.waveId === waveId)!,
  }));
}

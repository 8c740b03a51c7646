import type { Tx } from "./database.server.ts";
import { equalWeights, type Weights } from "./development-index.ts";

/** Weights as an office set them once. */
export interface WeightsVersion {
  region: { code: string; name: string };
  version: number;
  weights: Weights;
  reason: string;
  at: Date;
}

export interface WeightsInForce {
  weights: Weights;
  /** undefined where no office above has set any: then all count the same. */
  set: WeightsVersion | undefined;
  /** What held before. */
  before: Weights;
  /** Of the region itself, the newest first. */
  versions: WeightsVersion[];
}

/** What the office of a region has set, or else the nearest office above it. */
export async function getWeights(tx: Tx, regionCode: string): Promise<WeightsInForce> {
  const parts = regionCode.split(".");
  const chain = parts.map((_, i) => parts.slice(0, i + 1).join("."));
  const rows = await tx
    .selectFrom("index_weights as w")
    .innerJoin("region as r", "r.code", "w.region_code")
    .where("w.region_code", "in", chain)
    .orderBy("w.region_code", "desc")
    .orderBy("w.version", "desc")
    .selectAll("w")
    .select("r.name")
    .execute();
  const all = rows.map((row): WeightsVersion => ({
    region: { code: row.region_code, name: row.name },
    version: row.version,
    weights: {
      internal: row.internal,
      external: row.external,
      infrastructure: row.infrastructure,
      partnership: row.partnership,
    },
    reason: row.reason,
    at: row.set_at,
  }));
  return {
    weights: all[0]?.weights ?? equalWeights,
    set: all[0],
    before: all[1]?.weights ?? equalWeights,
    versions: all.filter(({ region }) => region.code === regionCode),
  };
}

/** Fails as a duplicate where two set them at once. */
export async function setWeights(
  tx: Tx,
  actor: { userId: number },
  { regionCode, weights, reason }: { regionCode: string; weights: Weights; reason: string },
): Promise<void> {
  await tx
    .insertInto("index_weights")
    .values({ region_code: regionCode, ...weights, reason, set_by: actor.userId })
    .execute();
}

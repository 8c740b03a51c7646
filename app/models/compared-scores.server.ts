import type { WaveResult } from "analytics";
import { type ComparedScores, compareLatest, type LatestScores } from "./compared-scores.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { modelOf } from "./instrument.ts";
import { heldIn, wavesWithResult } from "./partnership-health.server.ts";
import { firstDay, type Month } from "./periods.ts";
import { notAlikeWith, overall } from "./published-wave.ts";

/** The scores that these sentra published last, up to a month, as far as they may be set side by side. */
export async function compareScoresOf(
  tx: Tx,
  sentraIds: readonly number[],
  to: Month,
  constructs: readonly string[],
): Promise<ComparedScores | undefined> {
  if (constructs.length === 0) return undefined;
  const latest = await listLatest(tx, sentraIds, to);
  const known = new Set([
    overall,
    ...latest.flatMap(({ instrument }) => instrument.model.constructs.map((it) => it.name)),
  ]);
  return compareLatest(
    sentraIds,
    latest,
    constructs.filter((construct) => known.has(construct)),
  );
}

async function listLatest(tx: Tx, sentraIds: readonly number[], to: Month): Promise<LatestScores[]> {
  const rows = await tx
    .selectFrom("sentra_result as r")
    .innerJoin("survey_wave as w", "w.id", "r.wave_id")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .leftJoin("data_source as d", "d.id", "w.source_id")
    .leftJoin("sentra_comparability as c", (join) =>
      join.onRef("c.sentra_id", "=", "r.sentra_id").onRef("c.wave_id", "=", "r.wave_id"),
    )
    .where("r.sentra_id", "=", anyOf(sentraIds))
    .where("w.id", "=", wavesWithResult(sentraIds))
    .where("w.state", "=", "published")
    .where(heldIn, "<=", firstDay(to))
    .distinctOn("r.sentra_id")
    .orderBy("r.sentra_id")
    .orderBy(heldIn, "desc")
    .orderBy("w.id", "desc")
    .select(["r.sentra_id", "r.result", "r.weights_id", "w.id", "w.title", "w.instrument_code", "w.instrument_version"])
    .select(["i.name_id", "i.name_en", "v.definition", "d.title_id", "d.title_en", "d.is_simulated"])
    .select("c.not_alike")
    .select(heldIn.as("month"))
    .execute();
  return rows.map((row): LatestScores => {
    const { weights, sentra } = JSON.parse(row.result) as WaveResult;
    const { outcome } = sentra[0]!;
    const version =
      row.weights_id ?? (weights.kind === "frozen" ? weights.version : `${weights.kind} of wave ${row.id}`);
    return {
      sentraId: row.sentra_id,
      month: row.month,
      title: row.title,
      source:
        row.title_id === null
          ? undefined
          : { titleId: row.title_id, titleEn: row.title_en!, isSimulated: row.is_simulated! },
      instrument: {
        code: row.instrument_code,
        version: row.instrument_version,
        nameId: row.name_id,
        nameEn: row.name_en,
        model: modelOf(row.definition),
        target: row.definition.target,
      },
      scale: `${row.instrument_code} ${row.instrument_version} ${version}`,
      failing: notAlikeWith(row.not_alike),
      scores: outcome.kind === "scored" ? outcome.scores : [],
      ...(outcome.kind === "withheld" && { withheld: { needed: outcome.needed } }),
    };
  });
}

import type { Comparison, ScoreInterval, WaveResult } from "analytics";
import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { modelOf } from "./instrument.ts";
import { notFound } from "./not-found.server.ts";
import { heldIn, type ShownModel, showModel, showWeights } from "./partnership-health.server.ts";
import { addTurnouts, type Turnout, type WaveHead, type WeightsShown } from "./published-wave.ts";
import { fewestForPrivacy } from "./wave.ts";

export interface FoundSentra {
  id: number;
  name: string;
  turnout: Turnout;
  /** Undefined where so few answered that nothing is shown of it. */
  scores: ScoreInterval[] | undefined;
  withRest: Comparison | undefined;
}

/** What was computed of a region's wave, for its owner. A sentra reads its own wave on its own page. */
export interface WaveFindings extends WaveHead {
  /** Of the sentra of which something is shown: from their answers all this was computed. */
  turnout: Turnout;
  fewestForPrivacy: number;
  weights: WeightsShown;
  reference: ShownModel;
  sentra: FoundSentra[];
}

/**
 * @param waveId as it stands in an address
 * @throws 404 where it is no region's, was not computed, or the actor does not own it
 */
export async function getWaveFindings(tx: Tx, waveId: string | undefined): Promise<WaveFindings> {
  if (!/^[1-9]\d{0,8}$/.test(waveId ?? "")) throw notFound();
  const row = await tx
    .selectFrom("wave_result as r")
    .innerJoin("survey_wave as w", "w.id", "r.wave_id")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .leftJoin("data_source as d", "d.id", "w.source_id")
    .leftJoin("weights_version as g", "g.id", "r.weights_id")
    .leftJoin("survey_wave as gw", "gw.id", "g.wave_id")
    .where("r.wave_id", "=", Number(waveId))
    .where("w.region_code", "is not", null)
    .where(sql<boolean>`owns_wave(w.id)`)
    .select(["w.id", "w.title", "w.state", "w.instrument_code", "w.instrument_version"])
    .select(["i.name_id", "i.name_en", "v.definition", "d.title_id", "d.title_en", "d.is_simulated"])
    .select("r.result")
    .select(["g.id as weights_id", "g.respondents as weights_respondents", "gw.held_in as weights_month"])
    .select(heldIn.as("month"))
    .select(sql<number>`(r.design ->> 'fewestForPrivacy')::int`.as("fewest"))
    .executeTakeFirst();
  if (!row) throw notFound();
  const result = JSON.parse(row.result) as WaveResult;
  const sentra = await listFound(tx, row.id, result);
  return {
    waveId: row.id,
    title: row.title,
    month: row.month,
    isPublished: row.state === "published",
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
    turnout: addTurnouts(sentra.filter(({ scores }) => scores).map(({ turnout }) => turnout)),
    fewestForPrivacy: row.fewest,
    weights: result.weights.kind === "frozen" ? showWeights(row, result.weights) : result.weights,
    reference: showModel(result.reference),
    sentra,
  };
}

/** Of which sentra of a computed wave nothing is shown, by name: too few answers are left of those that came in. */
export async function listWithheld(tx: Tx, waveId: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("sentra_result as r")
    .innerJoin("sentra as s", "s.id", "r.sentra_id")
    .where("r.wave_id", "=", waveId)
    .where("r.respondents", "<", fewestForPrivacy)
    .orderBy("s.name")
    .select("s.name")
    .execute();
  return rows.map(({ name }) => name);
}

/** The sentra of the wave that the actor may see, by name. In the engine's result each goes by its id. */
async function listFound(tx: Tx, waveId: number, result: WaveResult): Promise<FoundSentra[]> {
  const rows = await tx
    .selectFrom("sentra_result as r")
    .innerJoin("sentra as s", "s.id", "r.sentra_id")
    .where("r.wave_id", "=", waveId)
    .orderBy("s.name")
    .select(["s.id", "s.name", "r.respondents", "r.invited", "r.withdrawn", "r.objecting", "r.excluded"])
    .execute();
  return rows.map(({ id, name, ...turnout }) => {
    const outcome = result.sentra.find(({ sentra }) => sentra === String(id))?.outcome;
    return {
      id,
      name,
      turnout,
      scores: outcome?.kind === "scored" ? outcome.scores : undefined,
      withRest: outcome?.kind === "scored" ? outcome.withRest : undefined,
    };
  });
}

import { type Selectable, sql } from "kysely";
import { itemsOf, readWaveCsv, type WaveAnswer, type WaveDesign, type WeightsDesign } from "analytics";
import { type Database, withComputation } from "db/client.ts";
import type { QualityMark, SurveyWaveRow } from "db/tables/surveys.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { modelOf } from "./instrument.ts";
import { fewestForPrivacy } from "./wave.ts";

/** As many as the intervals take to settle in the second digit; they are part of every published result. */
const settings = { resamples: 10_000, scoreResamples: 10_000, permutations: 1_000, folds: 10, confidence: 0.95 };

/** Who was asked, who answered, and who was left out: known of every sentra, however few they are. */
export interface SentraCounts {
  sentraId: number;
  /** People whose answers count. */
  respondents: number;
  invited: number;
  withdrawn: number;
  objecting: number;
  excluded: Partial<Record<QualityMark, number>>;
}

export interface ComputationInput {
  wave: Selectable<SurveyWaveRow>;
  design: WaveDesign;
  /** The version that the design's weights are, where they are an earlier wave's. */
  weightsId: number | null;
  /**
   * Of this wave and, as "before", of each sentra's previous published one. Without those of sentra where fewer than
   * five answered: whoever owns the wave may take its answers away, and so few would be found again in them.
   */
  answers: WaveAnswer[];
  sentra: SentraCounts[];
}

/** Everything that a wave is computed from, in a transaction of its own. */
export function readInput(database: Database, waveId: number): Promise<ComputationInput> {
  return withComputation(database, waveId, (tx) => readComputationInput(tx, waveId));
}

/** The same within a transaction of the wave's computation. */
export async function readComputationInput(tx: Tx, waveId: number): Promise<ComputationInput> {
  const { definition, ...wave } = await tx
    .selectFrom("survey_wave as w")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .where("w.id", "=", waveId)
    .selectAll("w")
    .select("v.definition")
    .executeTakeFirstOrThrow();
  const { constructs, paths } = modelOf(definition);
  const model = { constructs: constructs.map(({ name, indicators, mode }) => ({ name, indicators, mode })), paths };
  const items = itemsOf(model);
  const { weights, weightsId } = await chooseWeights(tx, wave);
  const { sentra, answers } = await readAnswers(tx, waveId, items);
  const shown = sentra.filter(({ respondents }) => respondents >= fewestForPrivacy).map(({ sentraId }) => sentraId);
  return {
    wave,
    design: {
      model,
      target: definition.target,
      scale: { min: definition.scale.min, max: definition.scale.max },
      weights,
      smallestPath: definition.smallest_path,
      fewestForPrivacy,
      settings: { ...settings, seed: waveId },
    },
    weightsId,
    answers: [
      ...answers.filter((answer) => shown.includes(Number(answer.sentra))),
      ...(await readAnswersBefore(tx, wave, shown, items)),
    ],
    sentra,
  };
}

async function readAnswers(tx: Tx, waveId: number, items: string[]) {
  const places = await tx.selectFrom("wave_sentra").where("wave_id", "=", waveId).select("sentra_id").execute();
  const { rows: invited } = await sql<{ sentra_id: number; invited: number }>`
    select * from computed_wave_invited()`.execute(tx);
  const responses = await tx
    .selectFrom("survey_response as r")
    .leftJoin("response_exclusion as e", (join) =>
      join
        .onRef("e.sentra_id", "=", "r.sentra_id")
        .onRef("e.wave_id", "=", "r.wave_id")
        .onRef("e.response_id", "=", "r.id"),
    )
    .where("r.wave_id", "=", waveId)
    .select(["r.sentra_id", "r.answers", "r.objects", "r.withdrawn_at", "e.mark"])
    .execute();

  const answers: WaveAnswer[] = [];
  const sentra = places.map(({ sentra_id }) => {
    const counts: SentraCounts = {
      sentraId: sentra_id,
      respondents: 0,
      invited: invited.find((row) => row.sentra_id === sentra_id)?.invited ?? 0,
      withdrawn: 0,
      objecting: 0,
      excluded: {},
    };
    for (const row of responses.filter((response) => response.sentra_id === sentra_id)) {
      if (row.withdrawn_at !== null || row.answers === null) counts.withdrawn++;
      else if (row.objects) counts.objecting++;
      else if (row.mark !== null) counts.excluded[row.mark] = (counts.excluded[row.mark] ?? 0) + 1;
      else {
        const given = items.map((item) => row.answers![item] ?? null);
        if (given.every((value) => value === null)) continue;
        counts.respondents++;
        answers.push({ sentra: String(sentra_id), round: "now", answers: given });
      }
    }
    return counts;
  });
  return { sentra, answers };
}

/** What each sentra's last published wave of the same questions was computed from. */
async function readAnswersBefore(tx: Tx, wave: Selectable<SurveyWaveRow>, sentraIds: number[], items: string[]) {
  const heldIn = (table: "w" | "now") =>
    sql`coalesce(${sql.ref(`${table}.held_in`)}, ${sql.ref(`${table}.closed_at`)}::date)`;
  const { rows } = await sql<{ answers_csv: string }>`
    select distinct on (s.sentra_id) s.answers_csv
      from survey_wave now
      join survey_wave w on (w.instrument_code, w.instrument_version) = (now.instrument_code, now.instrument_version)
       and w.id <> now.id and w.state = 'published' and ${heldIn("w")} <= ${heldIn("now")}
      join sentra_snapshot s on s.wave_id = w.id
     where now.id = ${wave.id} and s.sentra_id = ${anyOf(sentraIds)}
     order by s.sentra_id, ${heldIn("w")} desc, w.id desc`.execute(tx);
  return rows.flatMap(({ answers_csv }) =>
    readWaveCsv(items, answers_csv)
      .filter(({ round }) => round === "now")
      .map((answer): WaveAnswer => ({ ...answer, round: "before" })),
  );
}

/**
 * A region's wave estimates its weights where it is to renew them, or where there are none yet; all others are read
 * with the newest published ones of their region or of one above it, so that their scores are comparable.
 */
async function chooseWeights(tx: Tx, wave: Selectable<SurveyWaveRow>) {
  const ofRegion = wave.region_code !== null;
  const none: WeightsDesign = { kind: ofRegion ? "estimate" : "equal" };
  if (wave.renews_weights) return { weights: none, weightsId: null };
  const region = ofRegion
    ? sql`${wave.region_code}`
    : sql`(select region_code from sentra where id = ${wave.sentra_id})`;
  const version = await tx
    .selectFrom("weights_version as v")
    .innerJoin("survey_wave as w", "w.id", "v.wave_id")
    .where("w.state", "=", "published")
    .where("v.instrument_code", "=", wave.instrument_code)
    .where("v.instrument_version", "=", wave.instrument_version)
    .where(sql<boolean>`(v.region_code = ${region} or ${region} like v.region_code || '.%')`)
    .orderBy("v.id", "desc")
    .select(["v.id", "v.weights"])
    .executeTakeFirst();
  if (!version) return { weights: none, weightsId: null };
  const frozen: WeightsDesign = { kind: "frozen", version: String(version.id), weights: version.weights };
  return { weights: frozen, weightsId: version.id };
}

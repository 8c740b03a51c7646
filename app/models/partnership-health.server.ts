import type { BootstrapResult, EstimateResult, HealthScore, Survey } from "analytics";
import { assessOnce, type AssessmentOutcome } from "./assessments.server.ts";
import { type Tx, withComputation } from "./database.server.ts";
import { type InstrumentModel, modelOf } from "./instrument.ts";

/** Answers of so few people could be traced to a person: nothing is shown of them. */
const fewestForPrivacy = 5;

/** A round of a questionnaire as it was answered. The answers are the respondents': they stay on the server. */
interface AnsweredWave {
  sentraId: number;
  wave: number;
  /** First day of the month in which it was held, where that is known. */
  heldIn: string | null;
  source: { titleId: string; titleEn: string; isSimulated: boolean } | undefined;
  instrument: {
    nameId: string;
    nameEn: string;
    model: InstrumentModel;
    target: string;
    scaleMin: number;
    scaleMax: number;
  };
  answers: Record<string, number | null>[];
}

export interface PartnershipHealth extends Omit<AnsweredWave, "answers" | "sentraId"> {
  respondents: number;
  outcome:
    | { kind: "scored"; scores: HealthScore[]; result: EstimateResult; inference: HealthInference | undefined }
    | { kind: "too-few"; needed: number }
    | Extract<AssessmentOutcome, { kind: "not-estimable" }>;
}

/** Of the bootstrap, what the page shows. */
export type HealthInference = Pick<
  BootstrapResult,
  "resamples" | "failed" | "seed" | "confidence" | "paths" | "r2" | "warnings"
>;

/** The last survey wave of a sentra's own; undefined where none was held. */
export async function findLastWave(tx: Tx, sentraId: number): Promise<Omit<AnsweredWave, "answers"> | undefined> {
  const wave = await tx
    .selectFrom("survey_wave as w")
    .innerJoin("wave_sentra as s", "s.wave_id", "w.id")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .leftJoin("data_source as d", "d.id", "w.source_id")
    .where("s.sentra_id", "=", sentraId)
    .where("w.sentra_id", "=", sentraId)
    .orderBy("w.id", "desc")
    .select(["w.id", "w.held_in", "i.name_id", "i.name_en", "v.definition"])
    .select(["d.title_id", "d.title_en", "d.is_simulated"])
    .executeTakeFirst();
  if (!wave) return undefined;
  const { scale, target } = wave.definition;
  return {
    sentraId,
    wave: wave.id,
    heldIn: wave.held_in,
    source:
      wave.title_id === null
        ? undefined
        : { titleId: wave.title_id, titleEn: wave.title_en!, isSimulated: wave.is_simulated! },
    instrument: {
      nameId: wave.name_id,
      nameEn: wave.name_en,
      model: modelOf(wave.definition),
      target,
      scaleMin: scale.min,
      scaleMax: scale.max,
    },
  };
}

/** Of this sentra in this wave, for the computation. */
export function readAnswers(sentraId: number, wave: number) {
  return withComputation(wave, async (tx) => {
    const rows = await tx
      .selectFrom("survey_response")
      .where("sentra_id", "=", sentraId)
      .where("wave_id", "=", wave)
      .where("withdrawn_at", "is", null)
      .where("objects", "=", false)
      .orderBy("id")
      .select("answers")
      .execute();
    return rows.map((row) => row.answers!);
  });
}

/** What the wave says of the partnership. Takes a moment: call it when the transaction is over. */
export async function assessWave({ answers, sentraId, ...wave }: AnsweredWave): Promise<PartnershipHealth> {
  const health = { ...wave, respondents: answers.length };
  if (answers.length < fewestForPrivacy) return { ...health, outcome: { kind: "too-few", needed: fewestForPrivacy } };
  const { model, scaleMin, scaleMax } = wave.instrument;
  const items = model.constructs.flatMap(({ indicators }) => indicators);
  const survey: Survey = {
    items,
    answers: answers.map((answer) => items.map((item) => answer[item] ?? null)),
    model,
    scale: { min: scaleMin, max: scaleMax },
  };
  const outcome = await assessOnce({ sentraId, wave: wave.wave }, survey);
  if (outcome.kind === "not-estimable") return { ...health, outcome };
  const { scores, result, bootstrap } = outcome;
  return { ...health, outcome: { kind: "scored", scores, result, inference: bootstrap && selectShown(bootstrap) } };
}

function selectShown(bootstrap: BootstrapResult): HealthInference {
  const { resamples, failed, seed, confidence, paths, r2 } = bootstrap;
  // The others are about BCa intervals, and those shown are percentile intervals.
  const warnings = bootstrap.warnings.filter(({ code }) => code === "resamples-failed");
  return { resamples, failed, seed, confidence, paths, r2, warnings };
}

import { estimate, type EstimateResult, type HealthScore, healthScores, PlsInputError, tableFromRows } from "analytics";
import type { InstrumentModel } from "db/tables/surveys.ts";
import type { Tx } from "./database.server.ts";

/** Answers of so few people could be traced to a person: nothing is shown of them. */
const fewestForPrivacy = 5;

export interface PartnershipHealth {
  wave: number;
  /** First day of the month in which it was held, where that is known. */
  heldIn: string | null;
  respondents: number;
  source: { titleId: string; titleEn: string; isSimulated: boolean } | undefined;
  instrument: {
    nameId: string;
    nameEn: string;
    model: InstrumentModel;
    target: string;
    scaleMin: number;
    scaleMax: number;
  };
  outcome:
    | { kind: "scored"; scores: HealthScore[]; result: EstimateResult }
    | { kind: "too-few"; needed: number }
    /** The answers don't carry an estimate; the engine's code says why. */
    | { kind: "not-estimable"; code: PlsInputError["code"] };
}

/** The last survey wave of a sentra, estimated; undefined where none was held. */
export async function findPartnershipHealth(tx: Tx, sentraId: number): Promise<PartnershipHealth | undefined> {
  const wave = await tx
    .selectFrom("survey_wave as w")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .leftJoin("data_source as d", "d.id", "w.source_id")
    .where("w.sentra_id", "=", sentraId)
    .orderBy("w.wave", "desc")
    .select(["w.wave", "w.held_in", "i.name_id", "i.name_en", "i.model", "i.target", "i.scale_min", "i.scale_max"])
    .select(["d.title_id", "d.title_en", "d.is_simulated"])
    .executeTakeFirst();
  if (!wave) return undefined;
  const answers = await listAnswers(tx, sentraId, wave.wave);
  return {
    wave: wave.wave,
    heldIn: wave.held_in,
    respondents: answers.length,
    source:
      wave.title_id === null
        ? undefined
        : { titleId: wave.title_id, titleEn: wave.title_en!, isSimulated: wave.is_simulated! },
    instrument: {
      nameId: wave.name_id,
      nameEn: wave.name_en,
      model: wave.model,
      target: wave.target,
      scaleMin: wave.scale_min,
      scaleMax: wave.scale_max,
    },
    outcome: score(answers, wave.model, { min: wave.scale_min, max: wave.scale_max }),
  };
}

async function listAnswers(tx: Tx, sentraId: number, wave: number) {
  const rows = await tx
    .selectFrom("survey_response")
    .where("sentra_id", "=", sentraId)
    .where("wave", "=", wave)
    .orderBy("respondent")
    .select("answers")
    .execute();
  return rows.map((row) => row.answers);
}

function score(
  answers: readonly Record<string, number | null>[],
  model: InstrumentModel,
  scale: { min: number; max: number },
): PartnershipHealth["outcome"] {
  if (answers.length < fewestForPrivacy) return { kind: "too-few", needed: fewestForPrivacy };
  const items = model.constructs.flatMap(({ indicators }) => indicators);
  const table = tableFromRows(
    items,
    answers.map((answer) => items.map((item) => answer[item] ?? null)),
  );
  try {
    const result = estimate(table, model, { missing: "mean" });
    return { kind: "scored", scores: healthScores(table, model, result.outerWeights, scale), result };
  } catch (error) {
    if (error instanceof PlsInputError) return { kind: "not-estimable", code: error.code };
    throw error;
  }
}

import { type WaveDesign, writeDesign } from "analytics";
import type { InstrumentDefinition } from "db/tables/surveys.ts";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import { heldIn } from "./partnership-health.server.ts";
import { addTurnouts, type Turnout } from "./published-wave.ts";
import { fewestForPrivacy } from "./wave.ts";

/** What a result was computed from and what came of it, byte by byte as it was stored. */
export interface WaveFiles {
  title: string;
  month: string;
  /** Of whom: a sentra, or the region of all. */
  place: string;
  answersCsv: string;
  /** SHA-256 of the answers' text, hexadecimal, as it was stored with the result. */
  answersHash: string;
  modelJson: string;
  resultJson: string;
  engine: string;
  turnout: Turnout;
  design: WaveDesign;
  weightsId: number | null;
  instrument: { code: string; version: number; nameId: string; nameEn: string; definition: InstrumentDefinition };
}

const asId = (id: string | undefined): number => {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  return Number(id);
};

const waves = (tx: Tx, waveId: string | undefined) =>
  tx
    .selectFrom("survey_wave as w")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .where("w.id", "=", asId(waveId))
    .select(["w.title", "i.code", "i.name_id", "i.name_en", "v.version", "v.definition", heldIn.as("month")]);

/**
 * One sentra's part of a wave.
 * @throws 404 where there is none, or none that the actor may take away: of fewer than five answers there never is
 */
export async function getSentraFiles(tx: Tx, sentraId: number, waveId: string | undefined): Promise<WaveFiles> {
  const row = await waves(tx, waveId)
    .innerJoin("sentra_result as r", "r.wave_id", "w.id")
    .innerJoin("sentra_snapshot as a", (join) =>
      join.onRef("a.wave_id", "=", "r.wave_id").onRef("a.sentra_id", "=", "r.sentra_id"),
    )
    .innerJoin("sentra as s", "s.id", "r.sentra_id")
    .where("r.sentra_id", "=", sentraId)
    .select(["s.name as place", "a.answers_csv", "r.answers_hash", "r.design", "r.result", "r.engine", "r.weights_id"])
    .select(["r.respondents", "r.invited", "r.withdrawn", "r.objecting", "r.excluded"])
    .executeTakeFirst();
  if (!row) throw notFound();
  return toFiles(row, row);
}

/**
 * A whole wave, for its owner.
 * @throws 404 where it was not computed, or the actor does not own it
 */
export async function getWaveFiles(tx: Tx, waveId: string | undefined): Promise<WaveFiles> {
  const row = await waves(tx, waveId)
    .innerJoin("wave_result as r", "r.wave_id", "w.id")
    .leftJoin("region as g", "g.code", "w.region_code")
    .leftJoin("sentra as s", "s.id", "w.sentra_id")
    .select((eb) => eb.fn.coalesce("g.name", "s.name").as("place"))
    .select(["r.answers_csv", "r.answers_hash", "r.design", "r.result", "r.engine", "r.weights_id"])
    .executeTakeFirst();
  if (!row) throw notFound();
  const turnouts = await tx
    .selectFrom("sentra_result")
    .where("wave_id", "=", asId(waveId))
    .where("respondents", ">=", fewestForPrivacy)
    .select(["respondents", "invited", "withdrawn", "objecting", "excluded"])
    .execute();
  return toFiles({ ...row, place: row.place ?? "" }, addTurnouts(turnouts));
}

interface FilesRow {
  title: string;
  month: string;
  place: string;
  code: string;
  version: number;
  name_id: string;
  name_en: string;
  definition: InstrumentDefinition;
  answers_csv: string;
  answers_hash: string;
  design: Record<string, unknown>;
  result: string;
  engine: string;
  weights_id: number | null;
}

function toFiles({ title, month, place, ...row }: FilesRow, turnout: Turnout): WaveFiles {
  const design = row.design as unknown as WaveDesign;
  return {
    title,
    month,
    place,
    answersCsv: row.answers_csv,
    answersHash: row.answers_hash,
    modelJson: writeDesign(design),
    resultJson: row.result,
    engine: row.engine,
    turnout,
    design,
    weightsId: row.weights_id,
    instrument: {
      code: row.code,
      version: row.version,
      nameId: row.name_id,
      nameEn: row.name_en,
      definition: row.definition,
    },
  };
}

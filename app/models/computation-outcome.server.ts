import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import {
  answersNeeded,
  itemsOf,
  type SentraResult,
  type WaveDesign,
  type WaveResult,
  writeWaveCsv,
  writeWaveResult,
} from "analytics";
import { type Database, withComputation } from "db/client.ts";
import { type ComputationInput, readComputationInput, type SentraCounts } from "./computation-input.server.ts";
import type { HeldComputation } from "./computation-lease.server.ts";
import type { Tx } from "./database.server.ts";

/**
 * Writes all that was computed, in one transaction which also ends the computation: whoever does not hold it any more
 * writes nothing. Answers may be taken back while a wave is computed; then what was computed is out of date.
 *
 * @returns "changed" where it is to be computed again, "lost" where it is not ours to write, "not-closed" where the
 *   owner opened the wave again
 */
export function writeOutcome(
  database: Database,
  held: HeldComputation,
  input: ComputationInput,
  result: WaveResult,
): Promise<"written" | "changed" | "lost" | "not-closed"> {
  const { waveId, computationId } = held;
  return withComputation(database, waveId, async (tx) => {
    const computation = await tx
      .selectFrom("wave_computation")
      .where("id", "=", computationId)
      .select(["state", "attempt"])
      .forUpdate()
      .executeTakeFirst();
    if (computation?.state !== "running" || computation.attempt !== held.attempt) return "lost";
    // From here to the end no answer of the wave can change.
    const wave = await tx
      .selectFrom("survey_wave")
      .where("id", "=", waveId)
      .select("state")
      .forUpdate()
      .executeTakeFirst();
    if (wave?.state !== "closed") return "not-closed";
    const now = await readComputationInput(tx, waveId);
    if (csvOf(now) !== csvOf(input) || !isDeepStrictEqual(now.design, input.design)) return "changed";

    await replaceResults(tx, held, now, result);
    await tx.updateTable("survey_wave").set({ state: "computed" }).where("id", "=", waveId).execute();
    await tx
      .updateTable("wave_computation")
      .set({ state: "done", done: 1000, total: 1000, leased_until: null, finished_at: sql<Date>`now()` })
      .where("id", "=", computationId)
      .execute();
    return "written";
  });
}

const csvOf = ({ design, answers }: ComputationInput) => writeWaveCsv(itemsOf(design.model), answers);
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function replaceResults(
  tx: Tx,
  { waveId, computationId }: HeldComputation,
  input: ComputationInput,
  result: WaveResult,
) {
  for (const table of ["sentra_result", "wave_result", "weights_version"] as const) {
    await tx.deleteFrom(table).where("wave_id", "=", waveId).execute();
  }
  const weightsId = result.weights.kind === "estimated" ? await freezeWeights(tx, input, result) : input.weightsId;
  const csv = csvOf(input);
  await tx
    .insertInto("wave_result")
    .values({
      wave_id: waveId,
      computation_id: computationId,
      weights_id: weightsId,
      design: JSON.stringify(input.design),
      result: writeWaveResult(result),
      answers_csv: csv,
      answers_hash: hashOf(csv),
      engine: result.engine,
      respondents: result.n,
    })
    .execute();

  const design: WaveDesign = {
    ...input.design,
    weights:
      weightsId === null
        ? { kind: "equal" }
        : { kind: "frozen", version: String(weightsId), weights: result.weights.weights },
  };
  for (const counts of input.sentra) await insertSentraResult(tx, { input, design, weightsId, counts, result });
}

/** The weights of this wave's own model, under a number by which later waves name them. */
async function freezeWeights(tx: Tx, { wave }: ComputationInput, { weights, n }: WaveResult): Promise<number> {
  const { id } = await tx
    .insertInto("weights_version")
    .values({
      wave_id: wave.id,
      region_code: wave.region_code!,
      instrument_code: wave.instrument_code,
      instrument_version: wave.instrument_version,
      weights: JSON.stringify(weights.weights),
      respondents: n,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

interface OfSentra {
  input: ComputationInput;
  /** With the weights as they were used, so that the sentra's answers alone give its result again. */
  design: WaveDesign;
  weightsId: number | null;
  counts: SentraCounts;
  result: WaveResult;
}

async function insertSentraResult(tx: Tx, { input, design, weightsId, counts, result }: OfSentra): Promise<void> {
  const { sentraId, respondents, invited, withdrawn, objecting, excluded } = counts;
  const place = { sentra_id: sentraId, wave_id: input.wave.id };
  const name = String(sentraId);
  const csv = csvOf({ ...input, answers: input.answers.filter(({ sentra }) => sentra === name) });
  const part = result.sentra.find(({ sentra }) => sentra === name);
  await tx
    .insertInto("sentra_result")
    .values({
      ...place,
      design: JSON.stringify(design),
      result: writeWaveResult(part ? resultOf(part, design, result) : withheldOf(counts, design, result)),
      answers_hash: hashOf(csv),
      engine: result.engine,
      weights_id: weightsId,
      respondents,
      invited,
      withdrawn,
      objecting,
      excluded: JSON.stringify(excluded),
    })
    .execute();
  if (part)
    await tx
      .insertInto("sentra_snapshot")
      .values({ ...place, answers_csv: csv })
      .execute();
}

/**
 * What `assessWave` says of one sentra's answers alone with these weights. The engine computes every sentra from its
 * own answers and the one seed, so it has said so already, but for the comparison with the rest, which is not the
 * sentra's own; and the model over a wave of one sentra is that sentra's.
 */
function resultOf(part: SentraResult, { weights }: WaveDesign, whole: WaveResult): WaveResult {
  if (part.outcome.kind === "withheld") throw new Error(`sentra ${part.sentra} was to be left out of the computation`);
  const { withRest: _, ...outcome } = part.outcome;
  return {
    engine: whole.engine,
    n: part.n,
    weights: weightsOf(weights, whole),
    reference: outcome.own,
    sentra: [{ ...part, outcome }],
  };
}

function withheldOf({ sentraId, respondents }: SentraCounts, design: WaveDesign, whole: WaveResult): WaveResult {
  return {
    engine: whole.engine,
    n: respondents,
    weights: weightsOf(design.weights, whole),
    reference: { kind: "too-few", needed: answersNeeded(design), found: respondents },
    sentra: [
      { sentra: String(sentraId), n: respondents, outcome: { kind: "withheld", needed: design.fewestForPrivacy } },
    ],
  };
}

function weightsOf(weights: WaveDesign["weights"], whole: WaveResult): WaveResult["weights"] {
  return weights.kind === "frozen" ? weights : { kind: "equal", reason: "chosen", weights: whole.weights.weights };
}

import { sql } from "kysely";
import { type Database, type Tx, withActor } from "../client.ts";
import type { WaveState } from "../tables/surveys.ts";
import type { SentraKey } from "./profiles.ts";
import { type Answers, readSurvey, simulateAnswers } from "./survey.ts";
import { ownWave, regionWaves, type WavePlan } from "./wave-plan.ts";

/** How the application computes a closed wave, asked for by its owner. */
export type ComputeWave = (owner: number, waveId: number) => Promise<void>;

export interface PlannedWave extends Pick<WavePlan, "title" | "heldIn" | "closesOn" | "renewsWeights" | "isOpen"> {
  place: { region_code: string } | { sentra_id: number };
  owner: number;
  answers: { sentraId: number; board: number; answers: Answers[] }[];
}

/** The waves run in all of Jawa Timur. */
const region = "35";

type BoardOf = (sentra: SentraKey) => number;

export function planWaves(sentra: Record<SentraKey, number>, boardOf: BoardOf, officer: number): PlannedWave[] {
  const survey = readSurvey();
  const board = boardOf("tanggulangin");
  const own: PlannedWave = {
    ...ownWave,
    place: { sentra_id: sentra.tanggulangin },
    owner: board,
    answers: [{ sentraId: sentra.tanggulangin, board, answers: survey }],
  };
  const ofRegion = regionWaves.map((plan): PlannedWave => ({
    ...plan,
    place: { region_code: region },
    owner: officer,
    answers: Object.entries(plan.answers).map(([key, simulated]) => ({
      sentraId: sentra[key as SentraKey],
      board: boardOf(key as SentraKey),
      answers: simulateAnswers(survey, plan.title, key as SentraKey, simulated),
    })),
  }));
  return [own, ...ofRegion];
}

/** One after the other: a wave is compared with the one before, and read with its weights. */
export async function loadPublishedWaves(database: Database, waves: PlannedWave[], computeWave: ComputeWave) {
  for (const wave of waves.filter(({ isOpen }) => !isOpen)) {
    const { id, state } = await loadClosedWave(database, wave);
    if (state === "closed") await computeWave(wave.owner, id);
    if (state !== "published") await moveWave(database, wave.owner, id, "published");
  }
}

/** A wave that is answered and closed, if it is not further yet. */
export async function loadClosedWave(database: Database, wave: PlannedWave): Promise<{ id: number; state: WaveState }> {
  const { id, state } = await openAndAnswer(database, wave);
  if (state !== "open") return { id, state };
  await moveWave(database, wave.owner, id, "closed");
  return { id, state: "closed" };
}

/** Those that people still answer, once the members are there to be invited. */
export async function loadOpenWaves(database: Database, waves: PlannedWave[]) {
  for (const wave of waves.filter(({ isOpen }) => isOpen)) await openAndAnswer(database, wave);
}

/** Whether the last sentra of the last wave has answered: that is what is written last. */
export function hasWaves(database: Database, boardOf: BoardOf): Promise<boolean> {
  const { title, answers } = regionWaves.at(-1)!;
  return withActor(database, boardOf(Object.keys(answers).at(-1) as SentraKey), async (tx) => {
    const response = await tx
      .selectFrom("survey_response as r")
      .innerJoin("survey_wave as w", "w.id", "r.wave_id")
      .where("w.title", "=", title)
      .select("r.id")
      .limit(1)
      .executeTakeFirst();
    return response !== undefined;
  });
}

/** Goes on from wherever the wave is, and tells where it was. */
async function openAndAnswer(database: Database, plan: PlannedWave): Promise<{ id: number; state: WaveState }> {
  const wave = await withActor(
    database,
    plan.owner,
    async (tx) => (await findWave(tx, plan)) ?? (await openWave(tx, plan)),
  );
  if (wave.state !== "open") return wave;
  for (const { sentraId, board, answers } of plan.answers) {
    const typed = { sentraId, waveId: wave.id, board, answers, isOpen: plan.isOpen ?? false };
    await withActor(database, board, (tx) => typeAnswers(tx, typed));
  }
  return wave;
}

export function moveWave(database: Database, owner: number, id: number, state: WaveState) {
  return withActor(database, owner, (tx) =>
    tx.updateTable("survey_wave").set({ state }).where("id", "=", id).execute(),
  );
}

function findWave(tx: Tx, { title, place }: PlannedWave) {
  const [column, value] = Object.entries(place)[0] as ["region_code", string];
  return tx
    .selectFrom("survey_wave")
    .where("title", "=", title)
    .where(column, "=", value)
    .select(["id", "state"])
    .executeTakeFirst();
}

/** With the newest questions, and an invitation for every member where people still answer. */
async function openWave(tx: Tx, plan: PlannedWave) {
  const source = await tx
    .selectFrom("data_source")
    .select("id")
    .where("code", "=", "SIM-SURVEI")
    .executeTakeFirstOrThrow();
  const { version } = await tx
    .selectFrom("instrument_version")
    .where("instrument_code", "=", "partnership-health")
    .orderBy("version", "desc")
    .select("version")
    .limit(1)
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto("survey_wave")
    .values({
      ...plan.place,
      title: plan.title,
      instrument_code: "partnership-health",
      instrument_version: version,
      renews_weights: plan.renewsWeights ?? false,
      held_in: plan.heldIn,
      closes_on: plan.closesOn ?? null,
      source_id: source.id,
      created_by: plan.owner,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("wave_sentra")
    .values(plan.answers.map(({ sentraId }) => ({ sentra_id: sentraId, wave_id: id })))
    .execute();
  if (plan.isOpen) await sql`select invite_members(${id})`.execute(tx);
  await tx.updateTable("survey_wave").set({ state: "open" }).where("id", "=", id).execute();
  return { id, state: "open" as const };
}

interface TypedAnswers {
  sentraId: number;
  waveId: number;
  board: number;
  answers: Answers[];
  isOpen: boolean;
}

/** The board types what came on paper; where members were invited, it is the first of them who have answered. */
async function typeAnswers(tx: Tx, { sentraId, waveId, board, answers, isOpen }: TypedAnswers): Promise<void> {
  const place = { sentra_id: sentraId, wave_id: waveId };
  const typed = await tx
    .selectFrom("survey_response")
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  if (typed) return;
  const channel = isOpen ? ("paper" as const) : ("import" as const);
  await tx
    .insertInto("survey_response")
    .values(
      answers.map((given, index) => ({
        ...place,
        channel,
        invitation_number: isOpen ? index + 1 : null,
        consent_version: 1,
        typed_by: board,
        answers: JSON.stringify(given),
      })),
    )
    .execute();
}

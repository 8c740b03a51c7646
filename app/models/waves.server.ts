import { minimumSampleSize } from "analytics";
import { sql } from "kysely";
import type { InstrumentDefinition } from "db/tables/surveys.ts";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import { nextStates, type WaveCounts, type WaveState } from "./wave.ts";

export type WaveOwner = { kind: "region"; code: string; name: string } | { kind: "sentra"; id: number; name: string };

/** One round of a questionnaire, as lists show it. */
export interface Wave {
  id: number;
  title: string;
  state: WaveState;
  owner: WaveOwner;
  /** Whether the actor may open, close, compute and publish it: the database's word. */
  isOwned: boolean;
  instrument: { code: string; version: number; nameId: string; nameEn: string };
  renewsWeights: boolean;
  /** "YYYY-MM-DD", announced. */
  closesOn: string | null;
  heldIn: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  publishedAt: Date | null;
  isSimulated: boolean;
}

/** A sentra in a wave, with what is known of it without seeing answers. */
export interface WaveSentra extends WaveCounts {
  id: number;
  name: string;
  region: { code: string; name: string };
  lastAnswerAt: Date | null;
}

export interface WaveInFull extends Wave {
  definition: InstrumentDefinition;
  /** Answers that a sentra needs for a model of its own; with fewer it gets a score with its interval. */
  ownModelNeeds: number;
  /** Of those taking part, the ones that the actor may see, by name. */
  sentra: WaveSentra[];
}

/** The waves that the actor may see: row-level security decides. */
export const waves = (tx: Tx) =>
  tx
    .selectFrom("survey_wave as w")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .leftJoin("region as r", "r.code", "w.region_code")
    .leftJoin("sentra as s", "s.id", "w.sentra_id")
    .leftJoin("data_source as d", "d.id", "w.source_id")
    .selectAll("w")
    .select(["i.name_id", "i.name_en", "r.name as region_name", "s.name as sentra_name"])
    .select([sql<boolean>`owns_wave(w.id)`.as("is_owned"), "d.is_simulated"]);

export type WaveRow = Awaited<ReturnType<ReturnType<typeof waves>["execute"]>>[number];

export const toWave = (row: WaveRow): Wave => ({
  id: row.id,
  title: row.title,
  state: row.state,
  owner:
    row.region_code === null
      ? { kind: "sentra", id: row.sentra_id!, name: row.sentra_name! }
      : { kind: "region", code: row.region_code, name: row.region_name! },
  isOwned: row.is_owned,
  instrument: {
    code: row.instrument_code,
    version: row.instrument_version,
    nameId: row.name_id,
    nameEn: row.name_en,
  },
  renewsWeights: row.renews_weights,
  closesOn: row.closes_on,
  heldIn: row.held_in,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  publishedAt: row.published_at,
  isSimulated: row.is_simulated ?? false,
});

/** @param waveId as it stands in an address; undefined where there is none, or none that the actor may see */
export async function findWave(tx: Tx, waveId: string | number | undefined): Promise<WaveInFull | undefined> {
  if (!/^[1-9]\d{0,8}$/.test(String(waveId))) return undefined;
  const row = await waves(tx)
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .select("v.definition")
    .where("w.id", "=", Number(waveId))
    .executeTakeFirst();
  if (!row) return undefined;
  const { definition } = row;
  return {
    ...toWave(row),
    definition,
    ownModelNeeds: minimumSampleSize(definition.smallest_path).inverseSquareRoot,
    sentra: await listCounts(tx, row.id),
  };
}

/** @throws 404 where there is none, or none that the actor may see */
export async function getWave(tx: Tx, waveId: string | number | undefined): Promise<WaveInFull> {
  const wave = await findWave(tx, waveId);
  if (!wave) throw notFound();
  return wave;
}

/**
 * The wave as it is in one sentra; begun with withActorAt, it costs the same however many others take part.
 * @throws 404 where that sentra does not take part
 */
export async function getSentraWave(tx: Tx, sentraId: number, waveId: string | undefined) {
  const wave = await getWave(tx, waveId);
  const place = wave.sentra.find(({ id }) => id === sentraId);
  if (!place) throw notFound();
  return { wave, place };
}

async function listCounts(tx: Tx, waveId: number): Promise<WaveSentra[]> {
  const { rows } = await sql<WaveSentra & { regionCode: string; regionName: string }>`
    select s.id, s.name, r.code as "regionCode", r.name as "regionName", c.invited, c.answered, c.withdrawn,
           c.objecting, c.on_paper as "onPaper", c.last_answer_at as "lastAnswerAt"
      from wave_counts(${waveId}) c
      join sentra s on s.id = c.sentra_id
      join region r on r.code = s.region_code
     order by s.name`.execute(tx);
  return rows.map(({ regionCode, regionName, ...row }) => ({ ...row, region: { code: regionCode, name: regionName } }));
}

export interface WaveInput {
  title: string;
  instrumentCode: string;
  instrumentVersion: number;
  /** "YYYY-MM-DD" */
  closesOn: string | null;
  renewsWeights: boolean;
}

/** A draft, without sentra yet where it is a region's. @returns its id */
export async function createWave(
  tx: Tx,
  actor: { userId: number },
  owner: { regionCode: string } | { sentraId: number },
  input: WaveInput,
): Promise<number> {
  const { id } = await tx
    .insertInto("survey_wave")
    .values({
      ...toRow(input),
      region_code: "regionCode" in owner ? owner.regionCode : null,
      sentra_id: "sentraId" in owner ? owner.sentraId : null,
      created_by: actor.userId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if ("sentraId" in owner) {
    await tx.insertInto("wave_sentra").values({ sentra_id: owner.sentraId, wave_id: id }).execute();
  }
  return id;
}

const toRow = (input: WaveInput) => ({
  title: input.title,
  instrument_code: input.instrumentCode,
  instrument_version: input.instrumentVersion,
  closes_on: input.closesOn,
  renews_weights: input.renewsWeights,
});

/** Whether something of it may still change: of an open one, only what is announced. */
export const mayChange = ({ state }: Wave) => state === "draft" || state === "open";

/** Rewrites a draft. @returns "moved" where it is none any more @throws 404 where it is not the actor's */
export async function changeWave(tx: Tx, waveId: number, input: WaveInput): Promise<"moved" | undefined> {
  if ((await lockWave(tx, waveId)).state !== "draft") return "moved";
  await tx.updateTable("survey_wave").set(toRow(input)).where("id", "=", waveId).execute();
  return undefined;
}

/**
 * What may still change while answers come in.
 * @returns "moved" where it is not open @throws 404 where it is not the actor's
 */
export async function announceWave(
  tx: Tx,
  waveId: number,
  { title, closesOn }: Pick<WaveInput, "title" | "closesOn">,
): Promise<"moved" | undefined> {
  if ((await lockWave(tx, waveId)).state !== "open") return "moved";
  await tx.updateTable("survey_wave").set({ title, closes_on: closesOn }).where("id", "=", waveId).execute();
  return undefined;
}

/** @throws 404 where it is no draft any more, or not the actor's */
export async function deleteWave(tx: Tx, waveId: number): Promise<void> {
  await requireDraft(tx, waveId);
  await tx.deleteFrom("survey_wave").where("id", "=", waveId).execute();
}

/** Who takes part in a region's draft: of those named, the sentra that lie in that region. */
export async function setWaveSentra(tx: Tx, waveId: number, sentraIds: readonly number[]): Promise<void> {
  const { region_code } = await requireDraft(tx, waveId);
  const rows = await tx
    .selectFrom("sentra")
    .where("id", "=", sql<number>`any (${[...sentraIds]}::int[])`)
    .where(sql<boolean>`(region_code || '.') like (${region_code} || '.%')`)
    .select("id")
    .execute();
  const chosen = rows.map(({ id }) => id);
  await tx
    .deleteFrom("wave_sentra")
    .where("wave_id", "=", waveId)
    .where("sentra_id", "<>", sql<number>`all (${chosen}::int[])`)
    .execute();
  if (chosen.length === 0) return;
  await tx
    .insertInto("wave_sentra")
    .values(chosen.map((sentra_id) => ({ sentra_id, wave_id: waveId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function requireDraft(tx: Tx, waveId: number) {
  const wave = await lockWave(tx, waveId);
  if (wave.state !== "draft") throw notFound();
  return wave;
}

/**
 * A wave as it is now, and stays until the end of the transaction.
 * @throws 404 where it is not the actor's: a lock is given to those only who may change the row
 */
export async function lockWave(tx: Tx, waveId: number) {
  const wave = await tx
    .selectFrom("survey_wave")
    .where("id", "=", waveId)
    .select(["state", "region_code"])
    .forUpdate()
    .executeTakeFirst();
  if (!wave) throw notFound();
  return wave;
}

/**
 * Why a wave stays as it is: it went elsewhere in the meantime, nobody takes part in it, or it is being computed.
 */
export type WaveRefusal = "moved" | "noSentra" | "computing";

/**
 * Takes a wave to its next state, or back. What the step means, and what cannot be undone, the pages say before.
 * @param from where the actor saw it: the step of a page that is out of date means another one by now
 * @returns why it did not go there; undefined where it did
 * @throws 404 where it is not the actor's
 */
export async function moveWave(
  tx: Tx,
  waveId: number,
  from: WaveState,
  to: WaveState,
): Promise<WaveRefusal | undefined> {
  const { state } = await lockWave(tx, waveId);
  if (state !== from || !nextStates[from].includes(to)) return "moved";
  if (to === "open" && !(await takesPart(tx, waveId))) return "noSentra";
  if (state === "closed" && (await isComputing(tx, waveId))) return "computing";
  await tx.updateTable("survey_wave").set({ state: to }).where("id", "=", waveId).execute();
  return undefined;
}

const takesPart = (tx: Tx, waveId: number) =>
  tx.selectFrom("wave_sentra").where("wave_id", "=", waveId).select("wave_id").limit(1).executeTakeFirst();

const isComputing = (tx: Tx, waveId: number) =>
  tx
    .selectFrom("wave_computation")
    .where("wave_id", "=", waveId)
    .where("state", "in", ["waiting", "running"])
    .select("id")
    .executeTakeFirst();

/**
 * Invites every active member who has no invitation yet, in all sentra of the wave or in one.
 * @returns how many; a sentra without a register of members gets none
 */
export async function inviteMembers(tx: Tx, waveId: number, sentraId?: number): Promise<number> {
  const { rows } = await sql<{ invited: number }>`
    select invite_members(${waveId}, ${sentraId ?? null}) as invited`.execute(tx);
  return rows[0]!.invited;
}

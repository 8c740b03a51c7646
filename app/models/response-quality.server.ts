import { createHash } from "node:crypto";
import { qualityMarks } from "analytics";
import type { QualityMark } from "db/tables/surveys.ts";
import type { Actor } from "./accounts.server.ts";
import { findRefusal } from "./database-error.ts";
import { type Tx, withActor, withComputation } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { MarkedResponse, QualityReview, ReviewRefusal } from "./response-quality.ts";
import { fewestForPrivacy } from "./wave.ts";
import { getWave, lockWave, moveWave, type WaveInFull } from "./waves.server.ts";

/** A marked response with what only the server knows of it. */
interface Located extends MarkedResponse {
  sentraId: number;
  id: number;
}

/**
 * What somebody who owns the wave may know of each response: its marks. The answers that they are drawn from are read
 * as the computation and stay here.
 * @throws 404 for everybody else
 */
export async function reviewQuality(actor: Actor, waveId: string | undefined): Promise<QualityReview> {
  const { wave, ...found } = await locate(actor, waveId);
  const shown = found.responses.filter(found.isShown);
  const names = new Map(wave.sentra.map(({ id, name }) => [id, name]));
  return {
    responses: shown.map(({ key, channel, marks, exclusion, sentraId }) => ({
      key,
      channel,
      marks,
      exclusion,
      sentra: names.get(sentraId) ?? "",
    })),
    hidden: wave.sentra
      .map(({ id, name }) => ({
        name,
        count: found.enough.has(id) ? 0 : found.responses.filter(({ sentraId }) => sentraId === id).length,
      }))
      .filter(({ count }) => count > 0),
    later: found.responses.filter((one) => found.enough.has(one.sentraId) && !found.isShown(one)).length,
  };
}

async function locate(actor: Actor, waveId: string | undefined) {
  const { wave, exclusions } = await withActor(actor, async (tx) => {
    const wave = await getWave(tx, waveId);
    if (!wave.isOwned || wave.state === "draft") throw notFound();
    return { wave, exclusions: await listExclusions(tx, wave.id) };
  });
  const rows = await withComputation(wave.id, (tx) => listAnswers(tx, wave.id));
  const items = wave.definition.constructs.flatMap(({ name, items }) => items.map(({ code }) => ({ code, name })));
  const marks = qualityMarks(
    rows.map(({ answers, seconds }) => ({ answers: items.map(({ code }) => answers?.[code] ?? null), seconds })),
    items.map(({ name }) => name),
  );
  const excluded = new Map(exclusions.map((row) => [row.response_id, row]));
  const responses = rows.map(({ sentra_id, id, channel, receipt_hash }, index): Located => {
    const exclusion = excluded.get(id);
    return {
      sentraId: sentra_id,
      id,
      key: keyOf(wave.id, receipt_hash ?? `${id}`),
      sentra: "",
      channel,
      marks: marks[index]!,
      exclusion: exclusion && { mark: exclusion.mark, reason: exclusion.reason },
    };
  });
  const countOf = (sentraId: number) => responses.filter((one) => one.sentraId === sentraId).length;
  const enough = new Set(wave.sentra.map(({ id }) => id).filter((id) => countOf(id) >= fewestForPrivacy));
  const isShown = ({ sentraId, channel }: Located) =>
    enough.has(sentraId) && (wave.state !== "open" || channel !== "link");
  return { wave, enough, isShown, responses: responses.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/**
 * What a response is called. Who answered when is seen in the list of invitations, so neither the order in which
 * responses came in nor a number that tells it may be seen here: the name is drawn from the hash of the receipt, which
 * nobody is shown.
 */
const keyOf = (waveId: number, secret: string) =>
  createHash("sha256").update(`${waveId} ${secret}`).digest("hex").slice(0, 12).toUpperCase();

const listExclusions = (tx: Tx, waveId: number) =>
  tx.selectFrom("response_exclusion").where("wave_id", "=", waveId).select(["response_id", "mark", "reason"]).execute();

/** In the order in which they came in. Those who took theirs back, or object to profiling, are not looked at. */
const listAnswers = (tx: Tx, waveId: number) =>
  tx
    .selectFrom("survey_response")
    .where("wave_id", "=", waveId)
    .where("withdrawn_at", "is", null)
    .where("objects", "=", false)
    .select(["sentra_id", "id", "channel", "receipt_hash", "answers", "seconds"])
    .orderBy("id")
    .execute();

/**
 * "computed" where what was computed does not hold any more: the wave is closed again, to be computed again. "changed"
 * where the wave or the response is not what was looked at.
 */
export type ReviewOutcome = { changed: number; was: WaveInFull["state"] } | { refusal: ReviewRefusal };

/** Leaves responses out of the computation, each for its own first mark unless one is named. */
export async function excludeResponses(
  actor: Actor,
  waveId: string | undefined,
  choice: { keys: readonly string[] } | { mark: QualityMark },
  reason: string,
): Promise<ReviewOutcome> {
  const { wave, isShown, responses } = await locate(actor, waveId);
  const chosen = responses
    .filter(isShown)
    .filter(
      ({ key, marks, exclusion }) =>
        !exclusion && ("mark" in choice ? marks.some((mark) => mark === choice.mark) : choice.keys.includes(key)),
    );
  return change(actor, wave, chosen.length, async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("response_exclusion")
      .values(
        chosen.map(({ sentraId, id, marks }) => ({
          sentra_id: sentraId,
          wave_id: wave.id,
          response_id: id,
          mark: "mark" in choice ? choice.mark : (marks[0] ?? "other"),
          reason,
          excluded_by: actor.userId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(numInsertedOrUpdatedRows);
  });
}

/** Takes a response back in that was left out. */
export async function includeResponse(actor: Actor, waveId: string | undefined, key: string): Promise<ReviewOutcome> {
  const { wave, responses } = await locate(actor, waveId);
  const chosen = responses.find((one) => one.key === key && one.exclusion);
  return change(actor, wave, chosen ? 1 : 0, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom("response_exclusion")
      .where("sentra_id", "=", chosen!.sentraId)
      .where("wave_id", "=", wave.id)
      .where("response_id", "=", chosen!.id)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
}

async function change(
  actor: Actor,
  wave: WaveInFull,
  count: number,
  write: (tx: Tx) => Promise<number>,
): Promise<ReviewOutcome> {
  let outcome: ReviewOutcome = { refusal: "changed" };
  await findRefusal(
    async () => {
      outcome = await withActor(actor, (tx) => changeWithin(tx, wave, count, write));
    },
    { unknownReference: {} }, // the response was deleted meanwhile
  );
  return outcome;
}

/** @param write tells how many it wrote: somebody else may have done the same meanwhile */
async function changeWithin(
  tx: Tx,
  { id, state }: WaveInFull,
  count: number,
  write: (tx: Tx) => Promise<number>,
): Promise<ReviewOutcome> {
  if (state === "published") return { refusal: "fixed" };
  if (count === 0) return { changed: 0, was: state };
  // An open wave is not held: whoever deletes a response of it holds that first and the wave next, we the other way.
  const now = state === "open" ? state : (await lockWave(tx, id)).state;
  if (now === "published") return { refusal: "fixed" };
  if (now === "open" && state !== "open") return { refusal: "changed" };
  if (now === "computed") await moveWave(tx, id, "computed", "closed");
  const live = await tx
    .selectFrom("wave_computation")
    .where("wave_id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .select("id")
    .executeTakeFirst();
  if (live) return { refusal: "computing" };
  const changed = await write(tx);
  return changed === 0 ? { refusal: "changed" } : { changed, was: now };
}

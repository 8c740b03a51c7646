import { sql } from "kysely";
import { consentVersion } from "./consent.ts";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { PaperInput } from "./paper-form.ts";

/** A respondent's answers that people of the sentra brought in: typed from paper or imported. */
export interface TypedResponse {
  id: number;
  invitation: number | null;
  channel: "paper" | "import";
  objects: boolean;
  /** Null once erased. */
  answers: Record<string, number | null> | null;
  isOwn: boolean;
  createdAt: Date;
}

const responses = (tx: Tx, sentraId: number, waveId: number) =>
  tx
    .selectFrom("survey_response")
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("channel", "in", ["paper", "import"])
    .select(["id", "invitation_number as invitation", "channel", "objects", "answers", "created_at as createdAt"])
    .select(sql<boolean>`typed_by is not distinct from actor_id()`.as("isOwn"))
    .$narrowType<{ channel: "paper" | "import" }>();

/** In the order in which they came in. */
export async function listTypedResponses(tx: Tx, sentraId: number, waveId: number): Promise<TypedResponse[]> {
  return responses(tx, sentraId, waveId).orderBy("id").execute();
}

/** @throws 404 where there is none that the actor may see */
export async function getTypedResponse(
  tx: Tx,
  sentraId: number,
  waveId: number,
  id: string | undefined,
): Promise<TypedResponse> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await responses(tx, sentraId, waveId).where("id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

interface Place {
  actor: { userId: number };
  sentraId: number;
  waveId: number;
}

/**
 * How long somebody took is not known of paper, so it stays missing.
 * @param sentForm of the page that was typed into: what is sent twice from it is one response
 */
export async function createTypedResponses(
  tx: Tx,
  { actor, sentraId, waveId }: Place,
  channel: "paper" | "import",
  inputs: readonly PaperInput[],
  sentForm?: string,
): Promise<void> {
  if (inputs.length === 0) return;
  await tx
    .insertInto("survey_response")
    .values(
      inputs.map(({ invitation, objects, answers }) => ({
        sentra_id: sentraId,
        wave_id: waveId,
        invitation_number: invitation ?? null,
        channel,
        consent_version: consentVersion,
        objects,
        answers: JSON.stringify(answers),
        typed_by: actor.userId,
        sent_form:
          sentForm === undefined ? null : sql<string>`md5(${JSON.stringify([sentForm, objects, answers])})::uuid`,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["sentra_id", "wave_id", "sent_form"]).where("sent_form", "is not", null).doNothing(),
    )
    .execute();
}

export async function updateTypedResponse(
  tx: Tx,
  { sentraId, waveId }: Omit<Place, "actor">,
  id: number,
  { objects, answers }: Pick<PaperInput, "objects" | "answers">,
): Promise<void> {
  await tx
    .updateTable("survey_response")
    .set({ objects, answers: JSON.stringify(answers) })
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("id", "=", id)
    .execute();
}

/** While the wave is open a response goes as a whole, as if it had never been typed. */
export async function deleteTypedResponse(
  tx: Tx,
  { sentraId, waveId }: Omit<Place, "actor">,
  id: number,
): Promise<void> {
  await tx
    .deleteFrom("survey_response")
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("id", "=", id)
    .execute();
}

/** Once the wave is closed: what the respondent takes back is erased, and stays counted as taken back. */
export async function eraseTypedResponse(
  tx: Tx,
  { sentraId, waveId }: Omit<Place, "actor">,
  id: number,
): Promise<void> {
  await tx
    .updateTable("survey_response")
    .set({ answers: null, withdrawn_at: new Date() })
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("id", "=", id)
    .execute();
}

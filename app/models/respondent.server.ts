import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { InstrumentDefinition } from "db/tables/surveys.ts";
import { type Answers, answersSchema, type Submission } from "./answers.ts";
import { consentVersion } from "./consent.ts";
import { type InvitationKey, type Respondent, type Tx, withRespondent } from "./database.server.ts";
import { listAskers } from "./offices.server.ts";

export type { InstrumentDefinition } from "db/tables/surveys.ts";

const hashReceipt = (receipt: string) => createHash("sha256").update(receipt).digest("hex");

/** "12-3f…" as it stands in an address; what is none opens nothing. */
function keyOf(key: string | undefined, receipt: string | undefined): InvitationKey {
  const [, sentraId, token] = /^([1-9]\d{0,8})-([0-9a-f]{32})$/.exec(key ?? "") ?? [];
  return { sentraId: Number(sentraId ?? 0), token: token ?? "", receiptHash: receipt && hashReceipt(receipt) };
}

/** Who asks, and what. */
async function getQuestionnaire(tx: Tx, { sentraId, waveId, waveState }: Respondent) {
  const row = await tx
    .selectFrom("survey_wave as w")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .leftJoin("region as r", "r.code", "w.region_code")
    .where("w.id", "=", waveId)
    .select(["w.title", "w.closes_on", "i.name_id", "i.name_en", "v.definition", "r.name as region", "w.region_code"])
    .executeTakeFirstOrThrow();
  const sentra = await tx.selectFrom("sentra").select("name").where("id", "=", sentraId).executeTakeFirstOrThrow();
  return {
    title: row.title,
    instrument: { id: row.name_id, en: row.name_en },
    definition: row.definition as InstrumentDefinition,
    sentra: sentra.name,
    /** Empty where the sentra itself asks. */
    offices: row.region === null ? [] : await listAskers(tx, { code: row.region_code!, name: row.region }),
    closesOn: row.closes_on,
    isOpen: waveState === "open",
    isPublished: waveState === "published",
  };
}

/** What was given under the receipt; nobody else sees it. */
async function findOwn(tx: Tx, { sentraId, waveId, number }: Respondent) {
  const row = await tx
    .selectFrom("survey_response")
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("invitation_number", "=", number)
    .select(["answers", "objects", "withdrawn_at", "seconds", "consent_version", "consented_at", "changed_at"])
    .executeTakeFirst();
  return (
    row && {
      answers: row.answers as Answers | null,
      objects: row.objects,
      withdrawnAt: row.withdrawn_at,
      seconds: row.seconds,
      consentVersion: row.consent_version,
      consentedAt: row.consented_at,
      changedAt: row.changed_at,
    }
  );
}

export type Questionnaire = Awaited<ReturnType<typeof getQuestionnaire>>;
export type OwnResponse = NonNullable<Awaited<ReturnType<typeof findOwn>>>;

export type Visit =
  | { kind: "unknown" }
  | { kind: "draft" | "closed" | "answered" | "new"; questionnaire: Questionnaire }
  | { kind: "own"; questionnaire: Questionnaire; own: OwnResponse; receipt: string };

/** What a link opens, with the receipt that this browser has for it. */
export function findVisit(key: string | undefined, receipt: string | undefined): Promise<Visit> {
  return withRespondent(keyOf(key, receipt), async (tx, respondent) => {
    if (!respondent) return { kind: "unknown" };
    const questionnaire = await getQuestionnaire(tx, respondent);
    const own = receipt === undefined ? undefined : await findOwn(tx, respondent);
    if (own) return { kind: "own", questionnaire, own, receipt: receipt! };
    if (respondent.hasAnswered) return { kind: "answered", questionnaire };
    if (respondent.waveState === "draft") return { kind: "draft", questionnaire };
    return { kind: respondent.waveState === "open" ? "new" : "closed", questionnaire };
  });
}

export type Refusal = "unknown" | "draft" | "closed" | "answered" | "withdrawn" | "consent" | "empty" | "invalid";

/**
 * Takes answers, or a correction of them. Sent twice under one receipt they are one response: what was sent last counts.
 * @returns why not, or undefined
 */
export async function giveAnswers(
  key: string | undefined,
  receipt: string,
  { typed, consent, objects, again, seconds }: Submission,
): Promise<Refusal | undefined> {
  return refusedUnlessOpen(() =>
    withRespondent(keyOf(key, receipt), async (tx, respondent) => {
      if (!respondent) return "unknown";
      if (respondent.waveState !== "open") return respondent.waveState === "draft" ? "draft" : "closed";
      if (consent !== consentVersion) return "consent";
      const { definition } = await getQuestionnaire(tx, respondent);
      const read = answersSchema(definition).safeParse(typed);
      if (!read.success) return read.error.issues.some(({ message }) => message === "empty") ? "empty" : "invalid";

      const own = await findOwn(tx, respondent);
      if (own?.withdrawnAt && !again) return "withdrawn";
      const given = { answers: JSON.stringify(read.data), objects, consent_version: consent };
      if (!own) {
        const { sentraId, waveId, number } = respondent;
        const inserted = await tx
          .insertInto("survey_response")
          .values({
            sentra_id: sentraId,
            wave_id: waveId,
            invitation_number: number,
            channel: "link",
            receipt_hash: hashReceipt(receipt),
            ...given,
            seconds,
          })
          .onConflict((conflict) => conflict.columns(["sentra_id", "wave_id", "invitation_number"]).doNothing())
          .executeTakeFirst();
        if (inserted.numInsertedOrUpdatedRows === 1n) return undefined;
      }
      // How long it took is what the first time took.
      const corrected = await ownRow(tx, respondent)
        .set({ ...given, withdrawn_at: null, seconds: sql`coalesce(seconds, ${seconds})` })
        .executeTakeFirst();
      return corrected.numUpdatedRows === 1n ? undefined : "answered";
    }),
  );
}

/** What respondents may do with their answers besides correcting them. */
export const rights = {
  withdraw: { withdrawn_at: sql<Date>`coalesce(withdrawn_at, now())` },
  erase: { withdrawn_at: sql<Date>`coalesce(withdrawn_at, now())`, answers: null, seconds: null },
  object: { objects: true },
  allow: { objects: false },
};

/** @returns whether it was done: not without the receipt, nor what the wave, once closed, no longer allows */
export async function exerciseRight(
  key: string | undefined,
  receipt: string | undefined,
  right: keyof typeof rights,
): Promise<boolean> {
  const refused = await refusedUnlessOpen(() =>
    withRespondent(keyOf(key, receipt), async (tx, respondent) => {
      if (!respondent) return "unknown";
      const { numUpdatedRows } = await ownRow(tx, respondent).set(rights[right]).executeTakeFirst();
      return numUpdatedRows === 1n ? undefined : "unknown";
    }),
  );
  return refused === undefined;
}

const ownRow = (tx: Tx, { sentraId, waveId, number }: Respondent) =>
  tx
    .updateTable("survey_response")
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("invitation_number", "=", number);

/** The database refuses what comes as the wave closes. */
async function refusedUnlessOpen(work: () => Promise<Refusal | undefined>): Promise<Refusal | undefined> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code === "42501") return "closed";
    throw error;
  }
}

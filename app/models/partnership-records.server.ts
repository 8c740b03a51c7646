import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { RecordInput, RecordKind } from "./partnership-form.ts";

/** A partnership's place, and what hangs on it in the register. */
interface Place {
  sentraId: number;
  partnershipId: number;
}

const of = ({ sentraId, partnershipId }: Place) =>
  sql<boolean>`(sentra_id, partnership_id) = (${sentraId}::int, ${partnershipId}::int)`;

export interface Duty {
  code: string;
  isGuidance: boolean;
  nameId: string;
  nameEn: string;
  legalBasis: string;
}

/** The duties of the large party under a pattern: those of all patterns first, then its own. */
export async function listDuties(tx: Tx, patternCode: string): Promise<Duty[]> {
  const rows = await tx
    .selectFrom("partnership_duty")
    .where((eb) => eb.or([eb("pattern_code", "is", null), eb("pattern_code", "=", patternCode)]))
    .orderBy("position")
    .selectAll()
    .execute();
  return rows.map((row) => ({
    code: row.code,
    isGuidance: row.is_guidance,
    nameId: row.name_id,
    nameEn: row.name_en,
    legalBasis: row.legal_basis,
  }));
}

export async function listWarnings(tx: Tx) {
  const rows = await tx.selectFrom("partnership_warning").orderBy("position").selectAll().execute();
  return rows.map(({ code, name_id, name_en }) => ({ code, nameId: name_id, nameEn: name_en }));
}

/** Everything recorded of one partnership, the latest first. */
export async function getRecords(tx: Tx, place: Place) {
  const linkages = await tx
    .selectFrom("partnership_linkage")
    .where(of(place))
    .select(["id", "kind", "given_on as givenOn", "description", "amount"])
    .orderBy("given_on", "desc")
    .execute();
  const evidence = await tx
    .selectFrom("partnership_evidence")
    .where(of(place))
    .select(["id", "duty_code as duty", "fulfilled_on as fulfilledOn", "evidence", "document"])
    .orderBy("fulfilled_on", "desc")
    .execute();
  const ratings = await tx
    .selectFrom("partnership_rating")
    .where(of(place))
    .distinctOn(["side", "aspect"])
    .select(["side", "aspect", "rating", "rated_on as ratedOn"])
    .orderBy("side")
    .orderBy("aspect")
    .orderBy("rated_on", "desc")
    .execute();
  const evaluations = await tx
    .selectFrom("partnership_evaluation")
    .where(of(place))
    .select(["id", "evaluated_on as evaluatedOn", "target", "reached", "findings", "next_step as nextStep", "subjects"])
    .orderBy("evaluated_on", "desc")
    .execute();
  const flags = await tx
    .selectFrom("partnership_flag")
    .where(of(place))
    .select(["id", "warning_code as warning", "raised_on as raisedOn", "note", "closed_on as closedOn", "outcome"])
    .orderBy(sql`closed_on is not null`)
    .orderBy("raised_on", "desc")
    .execute();
  return {
    linkages: linkages.map((row) => ({ ...row, amount: row.amount === null ? null : String(row.amount) })),
    evidence,
    ratings,
    evaluations,
    flags,
  };
}

export type PartnershipRecords = Awaited<ReturnType<typeof getRecords>>;

type Writers = {
  [Kind in RecordKind]: (
    tx: Tx,
    actor: { userId: number },
    place: Place,
    input: RecordInput<Kind>,
  ) => Promise<RecordProblem | void>;
};

/** What stands against a record, beside which field. */
interface RecordProblem {
  field: string;
  error: "beforeRaised" | "missing" | "closedMeanwhile";
}

/** @returns what stands against it; undefined where it is written */
export function writeRecord<Kind extends RecordKind>(
  tx: Tx,
  actor: { userId: number },
  place: Place,
  kind: Kind,
  input: RecordInput<Kind>,
): Promise<RecordProblem | void> {
  return (writers as Writers)[kind](tx, actor, place, input);
}

const writers: Writers = {
  async linkage(tx, actor, place, { kind, givenOn, description, amount }) {
    const row = { kind, given_on: givenOn, description, amount: amount === null ? null : BigInt(amount) };
    await tx
      .insertInto("partnership_linkage")
      .values({ ...row, ...link(place, actor) })
      .execute();
  },
  async evidence(tx, actor, place, { duty, fulfilledOn, evidence, document }) {
    const { pattern_code } = await tx
      .selectFrom("partnership")
      .where("sentra_id", "=", place.sentraId)
      .where("id", "=", place.partnershipId)
      .select("pattern_code")
      .executeTakeFirstOrThrow();
    const duties = await listDuties(tx, pattern_code);
    if (!duties.some(({ code }) => code === duty)) throw notFound();
    const row = { duty_code: duty, fulfilled_on: fulfilledOn, evidence, document: document ?? null };
    await tx
      .insertInto("partnership_evidence")
      .values({ ...row, ...link(place, actor) })
      .execute();
  },
  async rating(tx, actor, place, { side, ratedOn, ratings }) {
    const rows = Object.entries(ratings).map(([aspect, rating]) => ({ aspect, rating }));
    await tx
      .insertInto("partnership_rating")
      .values(rows.map((row) => ({ ...row, side, rated_on: ratedOn, ...link(place, actor) })))
      // Rated again on the same day: a slip that is put right.
      .onConflict((conflict) =>
        conflict.columns(["sentra_id", "partnership_id", "side", "rated_on", "aspect"]).doUpdateSet((eb) => ({
          rating: eb.ref("excluded.rating"),
          recorded_by: eb.ref("excluded.recorded_by"),
          recorded_at: sql<Date>`now()`,
        })),
      )
      .execute();
  },
  async evaluation(tx, actor, place, { evaluatedOn, target, reached, findings, nextStep, subjects }) {
    const texts = { target, reached, findings: findings ?? null, next_step: nextStep ?? null };
    await tx
      .insertInto("partnership_evaluation")
      .values({ ...texts, evaluated_on: evaluatedOn, subjects, ...link(place, actor) })
      .execute();
  },
  async flag(tx, actor, place, { warning, raisedOn, note }) {
    const warnings = await listWarnings(tx);
    if (!warnings.some(({ code }) => code === warning)) return { field: "warning", error: "missing" };
    await tx
      .insertInto("partnership_flag")
      .values({ warning_code: warning, raised_on: raisedOn, note, ...link(place, actor) })
      .execute();
    return undefined;
  },
  async closing(tx, actor, place, { id, closedOn, outcome }) {
    const flag = await tx
      .selectFrom("partnership_flag")
      .where(of(place))
      .where("id", "=", id)
      .select("raised_on")
      .executeTakeFirst();
    if (!flag) throw notFound();
    if (closedOn < flag.raised_on) return { field: "closedOn", error: "beforeRaised" };
    const { numUpdatedRows } = await tx
      .updateTable("partnership_flag")
      .set({ closed_on: closedOn, outcome, closed_by: actor.userId })
      .where(of(place))
      .where("id", "=", id)
      .where("closed_on", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? undefined : { field: "outcome", error: "closedMeanwhile" };
  },
};

/** What can be taken away again. A flag can't: it is closed with an outcome. */
const deletable = {
  linkage: "partnership_linkage",
  evidence: "partnership_evidence",
  evaluation: "partnership_evaluation",
} as const;

/** @throws 404 where there is no such record, or it is not the actor's to delete */
export async function deleteRecord(tx: Tx, place: Place, kind: string, id: number): Promise<void> {
  if (!Object.hasOwn(deletable, kind) || !Number.isSafeInteger(id)) throw notFound();
  const { numDeletedRows } = await tx
    .deleteFrom(deletable[kind as keyof typeof deletable])
    .where(of(place))
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

const link = ({ sentraId, partnershipId }: Place, { userId }: { userId: number }) => ({
  sentra_id: sentraId,
  partnership_id: partnershipId,
  recorded_by: userId,
});

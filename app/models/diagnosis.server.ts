import type { Tx } from "./database.server.ts";
import { type Diagnosis, type Factor, factorsOf, type FindingCode, frameworks, isObstacle } from "./diagnosis.ts";
import { type DiagnosisInput, entryOf } from "./diagnosis-form.ts";

export async function getDiagnosis(tx: Tx, sentraId: number, year: number): Promise<Diagnosis> {
  const rows = await tx
    .selectFrom("diagnosis")
    .where("sentra_id", "=", sentraId)
    .where("year", "=", year)
    .select(["factor", "rating", "is_present", "note", "evidence", "is_simulated"])
    .execute();
  const comment = await tx
    .selectFrom("diagnosis_comment")
    .where("sentra_id", "=", sentraId)
    .where("year", "=", year)
    .select(["comment", "written_at"])
    .executeTakeFirst();
  return {
    findings: rows.map((row) => ({
      factor: row.factor as Factor,
      code: row.is_present === null ? (String(row.rating) as FindingCode) : row.is_present ? "ada" : "tidak",
      note: row.note,
      evidence: row.evidence,
      isSimulated: row.is_simulated,
    })),
    comment: comment && { text: comment.comment, at: comment.written_at },
  };
}

interface Writer {
  tx: Tx;
  actor: { userId: number };
  sentraId: number;
  year: number;
}

/**
 * Writes what differs from what the form showed, so that two of the board who fill in different factors both keep theirs;
 * a factor without a finding is taken away.
 */
export async function saveDiagnosis({ tx, actor, sentraId, year }: Writer, input: DiagnosisInput): Promise<void> {
  for (const factor of frameworks.flatMap(factorsOf)) {
    const { code, note, evidence } = entryOf(input, factor);
    const shown = entryOf(input.awal, factor);
    if (shown.code === code && shown.note === note && shown.evidence === evidence) continue;
    if (code === "") {
      await tx
        .deleteFrom("diagnosis")
        .where("sentra_id", "=", sentraId)
        .where("year", "=", year)
        .where("factor", "=", factor)
        .execute();
      continue;
    }
    const values = {
      rating: isObstacle(factor) ? null : Number(code),
      is_present: isObstacle(factor) ? code === "ada" : null,
      note: note || null,
      evidence: evidence || null,
      is_simulated: false,
      changed_by: actor.userId,
      changed_at: new Date(),
    };
    await tx
      .insertInto("diagnosis")
      .values({ sentra_id: sentraId, year, factor, ...values })
      .onConflict((conflict) => conflict.columns(["sentra_id", "year", "factor"]).doUpdateSet(values))
      .execute();
  }
}

/** The office's; an empty one is taken away. */
export async function saveComment({ tx, actor, sentraId, year }: Writer, comment: string): Promise<void> {
  if (comment === "") {
    await tx.deleteFrom("diagnosis_comment").where("sentra_id", "=", sentraId).where("year", "=", year).execute();
    return;
  }
  const values = { comment, written_by: actor.userId, written_at: new Date() };
  await tx
    .insertInto("diagnosis_comment")
    .values({ sentra_id: sentraId, year, ...values })
    .onConflict((conflict) => conflict.columns(["sentra_id", "year"]).doUpdateSet(values))
    .execute();
}

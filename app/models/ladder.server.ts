import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { Assessment, LadderLevel, LadderOutcome } from "./ladder.ts";

/** A sentra's assessments, the latest first. */
export async function listAssessments(tx: Tx, sentraId: number): Promise<Assessment[]> {
  const rows = await tx
    .selectFrom("ladder_assessment")
    .where("sentra_id", "=", sentraId)
    .orderBy("assessed_on", "desc")
    .orderBy("id", "desc")
    .selectAll()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    assessedOn: row.assessed_on,
    dueOn: row.due_on,
    level: row.level,
    met: row.met,
    measures: row.measures,
    improvements: row.improvements,
    outcomes: row.outcomes,
    checkedOn: row.checked_on,
    isSimulated: row.is_simulated,
  }));
}

type NewAssessment = Pick<Assessment, "assessedOn" | "dueOn" | "level" | "met" | "measures" | "improvements">;

/**
 * @returns whether it was written: not where another one waits to be checked
 * @throws a refusal of the database (answered as 404) where the actor does not oversee the sentra
 */
export async function createAssessment(
  tx: Tx,
  actor: { userId: number },
  sentraId: number,
  input: NewAssessment,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("ladder_assessment")
    .values({
      sentra_id: sentraId,
      assessed_on: input.assessedOn,
      due_on: input.dueOn,
      level: input.level,
      met: input.met,
      measures: input.measures && JSON.stringify(input.measures),
      improvements: input.improvements,
      assessed_by: actor.userId,
    })
    .onConflict((conflict) => conflict.column("sentra_id").where("outcomes", "is", null).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What came of the promises. @returns whether it was written: not where somebody else was quicker */
export async function checkImprovements(
  tx: Tx,
  actor: { userId: number },
  { sentraId, id }: { sentraId: number; id: number },
  { outcomes, day }: { outcomes: LadderOutcome[]; day: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("ladder_assessment")
    .set({ outcomes, checked_on: day, checked_by: actor.userId })
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .where("outcomes", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface DueAssessment {
  sentra: { id: number; name: string };
  level: LadderLevel;
  dueOn: string;
  isSimulated: boolean;
}

/** Of the sentra that the actor oversees, when the latest assessment is to be repeated: the nearest first. */
export async function listDue(tx: Tx, limit: number): Promise<DueAssessment[]> {
  const { rows } = await sql<{ id: number; name: string; level: LadderLevel; due_on: string; is_simulated: boolean }>`
    select s.id, s.name, a.level, a.due_on, a.is_simulated
      from (select distinct on (sentra_id) sentra_id, level, due_on, is_simulated from ladder_assessment
             where sentra_id = any ((select overseen_sentra())::int[])
             order by sentra_id, assessed_on desc, id desc) a
      join sentra s on s.id = a.sentra_id
     order by a.due_on, s.name limit ${limit}`.execute(tx);
  return rows.map(({ id, name, level, due_on, is_simulated }) => ({
    sentra: { id, name },
    level,
    dueOn: due_on,
    isSimulated: is_simulated,
  }));
}

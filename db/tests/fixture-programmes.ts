import type { Tx } from "../client.ts";

/** A programme in which the sentra takes part, one of its region in which nobody does, and a step of the ladder. */
export async function insertProgrammes(tx: Tx, regionCode: string, sentraId: number, officer: number): Promise<void> {
  const programme = {
    region_code: regionCode,
    kind: "training",
    institution_code: "bank",
    starts_on: "2026-01-05",
    created_by: officer,
    changed_by: officer,
  } as const;
  const { id } = await tx
    .insertInto("programme")
    .values({ ...programme, title: "running" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("programme")
    .values({ ...programme, title: "empty" })
    .execute();
  await tx.insertInto("programme_sentra").values({ sentra_id: sentraId, programme_id: id }).execute();
  await tx
    .insertInto("ladder_assessment")
    .values({
      sentra_id: sentraId,
      assessed_on: "2026-01-05",
      due_on: "2028-01-05",
      level: "bronze",
      met: ["measured"],
      improvements: ["a", "b", "c"],
      assessed_by: officer,
    })
    .execute();
}

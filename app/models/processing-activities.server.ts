import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { ActivityInput } from "./privacy-form.ts";
import type { LegalBasis } from "./privacy.ts";

/** An office's own line of the record of processing. */
interface OfficeActivity {
  id: number;
  region: { code: string; name: string };
  purpose: string;
  basis: LegalBasis;
  people: string;
  data: string;
  isSpecific: boolean;
  recipients: string;
  kept: string;
}

export async function listOfficeActivities(tx: Tx): Promise<OfficeActivity[]> {
  const rows = await tx
    .selectFrom("processing_activity as a")
    .innerJoin("region as r", "r.code", "a.region_code")
    .orderBy("a.region_code")
    .orderBy("a.id")
    .select(["a.id", "a.region_code", "r.name", "a.purpose", "a.basis", "a.people", "a.data", "a.is_specific"])
    .select(["a.recipients", "a.kept"])
    .execute();
  return rows.map(({ region_code, name, is_specific, ...line }) => ({
    ...line,
    region: { code: region_code, name },
    isSpecific: is_specific,
  }));
}

const toRow = ({ isSpecific, ...line }: Omit<ActivityInput, "region">, userId: number) => ({
  ...line,
  is_specific: isSpecific,
  changed_by: userId,
  changed_at: sql<Date>`now()`,
});

export async function createActivity(tx: Tx, actor: { userId: number }, { region, ...line }: ActivityInput) {
  await tx
    .insertInto("processing_activity")
    .values({ ...toRow(line, actor.userId), region_code: region })
    .execute();
}

/** @returns whether it was written: not where somebody else took the line away meanwhile */
export async function updateActivity(
  tx: Tx,
  actor: { userId: number },
  id: number,
  { region, ...line }: ActivityInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("processing_activity")
    .set(toRow(line, actor.userId))
    .where("region_code", "=", region)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteActivity(tx: Tx, region: string, id: number): Promise<void> {
  await tx.deleteFrom("processing_activity").where("region_code", "=", region).where("id", "=", id).execute();
}

import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** How an account stands: whether it has a second factor, who demands one, and what its owner has not been told yet. */
export interface FactorStanding {
  isOn: boolean;
  /** A region's name, "" for the platform itself, null where nobody does. */
  demandedBy: string | null;
  /** When an administrator took it off, until its owner has seen that. */
  resetAt: Date | null;
}

interface StandingRow {
  is_on: boolean;
  demanded_by: string | null;
  reset_at: string | null;
}

/** For the query that finds the actor: one look instead of two. */
export const standingOf = sql<StandingRow>`(select row_to_json(s) from factor_standing(u.id) s)`;

export const toStanding = (row: StandingRow): FactorStanding => ({
  isOn: row.is_on,
  demandedBy: row.demanded_by,
  resetAt: row.reset_at === null ? null : new Date(row.reset_at),
});

/** In the accounts scope. */
export async function findSealedSecret(tx: Tx, userId: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom("second_factor")
    .where("user_id", "=", userId)
    .select("sealed_secret")
    .executeTakeFirst();
  return row?.sealed_secret;
}

/** In the accounts scope. @returns false where this step's code, or a later one's, was accepted before */
export async function spendStep(tx: Tx, userId: number, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("second_factor")
    .set({ last_step: step })
    .where("user_id", "=", userId)
    .where("last_step", "<", sql<bigint>`${step}::bigint`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** In the accounts scope. @returns false where there is no code of such a hash, or it was used */
export async function spendRecoveryCode(tx: Tx, userId: number, codeHashes: string[]): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("recovery_code")
    .set({ used_at: sql`now()` })
    .where("user_id", "=", userId)
    .where("code_hash", "in", codeHashes)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** As the actor: takes the place of a former one, whose codes are of no use then. */
export async function saveFactor(
  tx: Tx,
  userId: number,
  factor: { sealedSecret: string; step: number; codeHashes: string[] },
): Promise<void> {
  await deleteFactor(tx, userId);
  await tx
    .insertInto("second_factor")
    .values({ user_id: userId, sealed_secret: factor.sealedSecret, last_step: factor.step })
    .execute();
  await saveRecoveryCodes(tx, userId, factor.codeHashes);
}

/** As the actor: the former codes are of no use then. */
export async function saveRecoveryCodes(tx: Tx, userId: number, codeHashes: string[]): Promise<void> {
  await tx.deleteFrom("recovery_code").where("user_id", "=", userId).execute();
  await tx
    .insertInto("recovery_code")
    .values(codeHashes.map((code_hash) => ({ user_id: userId, code_hash, used_at: null })))
    .execute();
}

/** As the actor. */
export async function deleteFactor(tx: Tx, userId: number): Promise<void> {
  await tx.deleteFrom("second_factor").where("user_id", "=", userId).execute();
}

/** As the actor: since when, and how many recovery codes are left. */
export async function findOwnFactor(tx: Tx, userId: number) {
  const row = await tx
    .selectFrom("second_factor as f")
    .where("f.user_id", "=", userId)
    .select("f.created_at as since")
    .select(
      sql<number>`(select count(*)::int from recovery_code c where c.user_id = f.user_id and c.used_at is null)`.as(
        "codesLeft",
      ),
    )
    .executeTakeFirst();
  return row;
}

/** As the actor: has been told that an administrator took the factor off. */
export async function noteResetSeen(tx: Tx, userId: number): Promise<void> {
  await tx
    .updateTable("factor_reset")
    .set({ seen_at: sql`now()` })
    .where("user_id", "=", userId)
    .where("seen_at", "is", null)
    .execute();
}

/** As an administrator, who sees of others only since when. */
export async function findFactorSince(tx: Tx, userId: number): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`select factor_since(${userId}) as since`.execute(tx);
  return rows[0]!.since;
}

/** As an administrator, of somebody else: the sessions end too, and the person is told. @returns false where there was none */
export async function resetFactor(tx: Tx, userId: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select reset_factor(${userId}) as done`.execute(tx);
  return rows[0]!.done;
}

/** What an office demands of whom in its region. */
export interface FactorDemand {
  ofOffices: boolean;
  ofSentra: boolean;
}

export async function getFactorDemand(tx: Tx, region: string): Promise<FactorDemand> {
  const row = await tx
    .selectFrom("factor_demand")
    .where("region_code", "=", region)
    .select(["of_offices as ofOffices", "of_sentra as ofSentra"])
    .executeTakeFirst();
  return row ?? { ofOffices: false, ofSentra: false };
}

/** As an officer of the region. */
export async function setFactorDemand(
  tx: Tx,
  actor: { userId: number },
  region: string,
  { ofOffices, ofSentra }: FactorDemand,
): Promise<void> {
  const values = { of_offices: ofOffices, of_sentra: ofSentra, set_by: actor.userId, set_at: new Date() };
  await tx
    .insertInto("factor_demand")
    .values({ region_code: region, ...values })
    .onConflict((conflict) => conflict.column("region_code").doUpdateSet(values))
    .execute();
}

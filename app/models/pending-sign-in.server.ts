import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { holdPassword, type VerifiedPassword } from "./sessions.server.ts";

/** Long enough to fetch a phone. */
export const pendingMinutes = 10;

/**
 * In the accounts scope: the password fits, the code is still to come. What others left behind goes with it.
 * @returns false where the password was changed since it was verified
 */
export async function createPendingSignIn(tx: Tx, idHash: string, verified: VerifiedPassword): Promise<boolean> {
  if (!(await holdPassword(tx, verified))) return false;
  await tx
    .deleteFrom("pending_sign_in")
    .where("expires_at", "<=", sql<Date>`now()`)
    .execute();
  await tx
    .insertInto("pending_sign_in")
    .values({
      id_hash: idHash,
      user_id: verified.userId,
      expires_at: sql<Date>`now() + make_interval(mins => ${pendingMinutes})`,
    })
    .execute();
  return true;
}

/** In the accounts scope: whose it is, while it holds. A password changed since then, or a closed account, ends it. */
export async function findPendingSignIn(
  tx: Tx,
  idHash: string,
): Promise<(VerifiedPassword & { email: string }) | undefined> {
  return tx
    .selectFrom("pending_sign_in as p")
    .innerJoin("app_user as u", "u.id", "p.user_id")
    .innerJoin("credential as c", "c.user_id", "u.id")
    .where("p.id_hash", "=", idHash)
    .where("p.expires_at", ">", sql<Date>`now()`)
    .where("u.is_active", "=", true)
    .whereRef("c.changed_at", "<=", "p.created_at")
    .select(["u.id as userId", "u.email", "c.password_hash as passwordHash"])
    .executeTakeFirst();
}

/** In the accounts scope. @returns false where another request was faster: one password opens one session */
export async function deletePendingSignIn(tx: Tx, idHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("pending_sign_in").where("id_hash", "=", idHash).executeTakeFirst();
  return numDeletedRows > 0n;
}

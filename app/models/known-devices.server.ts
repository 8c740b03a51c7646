import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** In the accounts scope. @returns whether the account has seen other devices and never this one */
export async function isNewDevice(tx: Tx, userId: number, deviceHash: string): Promise<boolean> {
  const known = await tx.selectFrom("known_device").where("user_id", "=", userId).select("device_hash").execute();
  await tx
    .insertInto("known_device")
    .values({ user_id: userId, device_hash: deviceHash })
    .onConflict((conflict) =>
      conflict.columns(["user_id", "device_hash"]).doUpdateSet({ last_used_at: sql<Date>`now()` }),
    )
    .execute();
  return known.length > 0 && !known.some((device) => device.device_hash === deviceHash);
}

/** In the accounts scope. @param keep the one device that stays known */
export async function forgetDevices(tx: Tx, userId: number, keep: string | undefined): Promise<void> {
  let query = tx.deleteFrom("known_device").where("user_id", "=", userId);
  if (keep !== undefined) query = query.where("device_hash", "<>", keep);
  await query.execute();
}

export interface SignInNotice {
  id: number;
  at: Date;
  userAgent: string;
  address: string;
}

/** In the accounts scope. */
export async function createSignInNotice(
  tx: Tx,
  notice: { userId: number; sessionHash: string; userAgent: string; address: string },
): Promise<void> {
  await tx
    .insertInto("sign_in_notice")
    .values({
      user_id: notice.userId,
      session_hash: notice.sessionHash,
      user_agent: notice.userAgent.slice(0, 300),
      address: notice.address,
    })
    .execute();
}

/** Of oneself: sign-ins from new devices that no other session has looked at, newest first. */
export async function listSignInNotices(tx: Tx, userId: number, ownSession: string): Promise<SignInNotice[]> {
  return tx
    .selectFrom("sign_in_notice")
    .where("user_id", "=", userId)
    .where("seen_at", "is", null)
    .where("session_hash", "<>", ownSession)
    .orderBy("id", "desc")
    .limit(20)
    .select(["id", "at", "user_agent as userAgent", "address"])
    .execute();
}

/** Of oneself. The session that is told of cannot silence it. */
export async function acknowledgeSignIns(tx: Tx, userId: number, ownSession: string, upTo: number): Promise<void> {
  await tx
    .updateTable("sign_in_notice")
    .set({ seen_at: sql<Date>`now()` })
    .where("user_id", "=", userId)
    .where("seen_at", "is", null)
    .where("session_hash", "<>", ownSession)
    .where("id", "<=", upTo)
    .execute();
}

/** In the accounts scope: what nobody used for longer than a browser keeps a cookie, and what was told as long ago. */
export async function forgetOldDevices(tx: Tx): Promise<void> {
  await sql`delete from known_device where last_used_at < now() - interval '400 days'`.execute(tx);
  await sql`delete from sign_in_notice where at < now() - interval '400 days'`.execute(tx);
}

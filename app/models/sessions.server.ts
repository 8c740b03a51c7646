import type { Tx } from "./database.server.ts";

/** A session as stored: named by the sha256 of its id, so that a read table signs nobody in. */
export interface StoredSession {
  idHash: string;
  userId: number;
  createdAt: Date;
  expiresAt: Date;
  userAgent: string;
}

const columns = ["id_hash", "user_id", "created_at", "expires_at", "user_agent"] as const;

const toSession = (row: {
  id_hash: string;
  user_id: number;
  created_at: Date;
  expires_at: Date;
  user_agent: string;
}): StoredSession => ({
  idHash: row.id_hash,
  userId: row.user_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  userAgent: row.user_agent,
});

export async function findSession(tx: Tx, idHash: string): Promise<StoredSession | undefined> {
  const row = await tx.selectFrom("user_session").where("id_hash", "=", idHash).select(columns).executeTakeFirst();
  return row && toSession(row);
}

/** A person's sessions that still hold, newest first. */
export async function listSessions(tx: Tx, userId: number): Promise<StoredSession[]> {
  const rows = await tx
    .selectFrom("user_session")
    .where("user_id", "=", userId)
    .where("expires_at", ">", new Date())
    .orderBy("created_at", "desc")
    .select(columns)
    .execute();
  return rows.map(toSession);
}

export async function createSession(tx: Tx, session: Omit<StoredSession, "createdAt">): Promise<void> {
  await tx
    .insertInto("user_session")
    .values({
      id_hash: session.idHash,
      user_id: session.userId,
      expires_at: session.expiresAt,
      user_agent: session.userAgent.slice(0, 300),
    })
    .execute();
}

export async function extendSession(tx: Tx, idHash: string, expiresAt: Date): Promise<void> {
  await tx.updateTable("user_session").set({ expires_at: expiresAt }).where("id_hash", "=", idHash).execute();
}

export async function deleteSession(tx: Tx, userId: number | undefined, idHash: string): Promise<void> {
  let query = tx.deleteFrom("user_session").where("id_hash", "=", idHash);
  if (userId !== undefined) query = query.where("user_id", "=", userId);
  await query.execute();
}

export async function deleteSessionsOf(tx: Tx, userId: number): Promise<void> {
  await tx.deleteFrom("user_session").where("user_id", "=", userId).execute();
}

/** All of a person's sessions but one. */
export async function deleteOtherSessions(tx: Tx, userId: number, keepIdHash: string): Promise<void> {
  await tx.deleteFrom("user_session").where("user_id", "=", userId).where("id_hash", "<>", keepIdHash).execute();
}

export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await tx.deleteFrom("user_session").where("expires_at", "<=", new Date()).execute();
}

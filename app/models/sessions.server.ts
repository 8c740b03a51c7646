import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** Between the verifying of a password and what it was to open. */
export class PasswordChanged extends Error {}

/** A session as stored: named by the sha256 of its id, so that a read table signs nobody in. */
export interface StoredSession {
  idHash: string;
  userId: number;
  createdAt: Date;
  lastSeenAt: Date;
  /** If it isn't used any more (db/migrations/20261121T1601-session-lifetimes.ts). */
  endsAt: Date;
  userAgent: string;
  address: string;
}

/** The longest that a session holds, whatever happens: also the life of its cookie. */
export const longestSessionDays = 30;

const endsAt = sql<Date>`session_ends_at(s)`;
const holding = sql<boolean>`session_ends_at(s) > now()`;

const columns = [
  "s.id_hash as idHash",
  "s.user_id as userId",
  "s.created_at as createdAt",
  "s.last_seen_at as lastSeenAt",
  "s.user_agent as userAgent",
  "s.address",
] as const;

/** Uses within this time of each other are one: a page asks several times, and the row is not written for each. */
const noticeable = sql`interval '5 minutes'`;

/**
 * In the accounts scope: a session that still holds, which goes on from now.
 * @returns also whether there is a sign-in from a new device that this session has to tell of
 */
export async function findSession(
  tx: Tx,
  idHash: string,
): Promise<(StoredSession & { hasNotice: boolean }) | undefined> {
  const found = await tx
    .selectFrom("user_session as s")
    .where("s.id_hash", "=", idHash)
    .where(holding)
    .select(columns)
    .select([
      endsAt.as("endsAt"),
      sql<boolean>`s.last_seen_at < now() - ${noticeable}`.as("isStale"),
      sql<boolean>`exists (select from sign_in_notice n
        where n.user_id = s.user_id and n.seen_at is null and n.session_hash <> s.id_hash)`.as("hasNotice"),
    ])
    .executeTakeFirst();
  if (!found) return undefined;
  const { isStale, ...session } = found;
  if (isStale) await touchSession(tx, idHash);
  return session;
}

async function touchSession(tx: Tx, idHash: string): Promise<void> {
  await tx
    .updateTable("user_session")
    .set({ last_seen_at: sql<Date>`now()` })
    .where("id_hash", "=", idHash)
    .execute();
}

/** A person's sessions that still hold, newest first. */
export async function listSessions(tx: Tx, userId: number): Promise<StoredSession[]> {
  return tx
    .selectFrom("user_session as s")
    .where("s.user_id", "=", userId)
    .where(holding)
    .orderBy("s.created_at", "desc")
    .select(columns)
    .select(endsAt.as("endsAt"))
    .execute();
}

/** The account's password at the moment it was found to fit. */
export interface VerifiedPassword {
  userId: number;
  passwordHash: string;
}

/**
 * In the accounts scope: whether the password is still the one that was found to fit. To verify takes long, and a new
 * password ends all that the old one opened; held until the transaction ends, so that nothing is opened behind it.
 */
export async function holdPassword(tx: Tx, { userId, passwordHash }: VerifiedPassword): Promise<boolean> {
  const held = await tx
    .selectFrom("credential")
    .where("user_id", "=", userId)
    .where("password_hash", "=", passwordHash)
    .select("user_id")
    .forShare()
    .executeTakeFirst();
  return held !== undefined;
}

/** In the accounts scope. @throws PasswordChanged where the password that opens it was changed meanwhile */
export async function createSession(
  tx: Tx,
  session: VerifiedPassword & { idHash: string; expiresAt: Date; userAgent: string; address: string },
): Promise<void> {
  if (!(await holdPassword(tx, session))) throw new PasswordChanged();
  await tx
    .insertInto("user_session")
    .values({
      id_hash: session.idHash,
      user_id: session.userId,
      expires_at: session.expiresAt,
      user_agent: session.userAgent.slice(0, 300),
      address: session.address,
    })
    .execute();
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

/** In the accounts scope: those that hold for nobody any more, whatever their role. */
export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await sql`delete from user_session
    where expires_at <= now() or last_seen_at <= now() - interval '14 days'`.execute(tx);
}

/** As an administrator, of somebody else: on every device the person signs in again. Password and tokens stay. */
export async function endSessionsOf(tx: Tx, userId: number): Promise<void> {
  await sql`select end_sessions(${userId})`.execute(tx);
}

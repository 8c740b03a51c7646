import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";

/** A personal token as its owner sees it: never the token itself, which was shown once. */
export interface PersonalToken {
  id: number;
  name: string;
  prefix: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** The actor's own, newest first; one that has run out stays listed until it is removed. */
export async function listPersonalTokens(tx: Tx, userId: number): Promise<PersonalToken[]> {
  const rows = await tx
    .selectFrom("personal_token")
    .where("user_id", "=", userId)
    .orderBy("id", "desc")
    .select(["id", "name", "prefix", "created_at", "expires_at", "last_used_at"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

interface NewToken {
  name: string;
  tokenHash: string;
  prefix: string;
  expiresAt: Date;
}

export async function createPersonalToken(tx: Tx, userId: number, token: NewToken): Promise<void> {
  await tx
    .insertInto("personal_token")
    .values({
      user_id: userId,
      name: token.name,
      token_hash: token.tokenHash,
      prefix: token.prefix,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** @throws 404 where it is not one of this person's */
export async function deletePersonalToken(tx: Tx, userId: number, id: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("personal_token")
    .where("user_id", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

/**
 * In the accounts scope: whose token this is, while it holds. That it was used is noted once a minute at most, so
 * that a program that reads page after page does not write each time.
 */
export async function findTokenHolder(tx: Tx, tokenHash: string) {
  const token = await tx
    .selectFrom("personal_token")
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", sql<Date>`now()`)
    .select(["id", "user_id"])
    .executeTakeFirst();
  if (!token) return undefined;
  await tx
    .updateTable("personal_token")
    .set({ last_used_at: sql`now()` })
    .where("id", "=", token.id)
    .where(sql<boolean>`last_used_at is null or last_used_at < now() - interval '1 minute'`)
    .execute();
  return { tokenId: token.id, userId: token.user_id };
}

import { sql } from "kysely";
import type { AccountLinkRow } from "db/tables/accounts.ts";
import type { Tx } from "./database.server.ts";

export type LinkPurpose = AccountLinkRow["purpose"];

/** A link that still opens an account, as an administrator sees it: not what is in it. */
export interface OpenLink {
  purpose: LinkPurpose;
  createdAt: Date;
  expiresAt: Date;
}

/** As an administrator, or while there is none. It takes the place of links of this account that are still open. */
export async function createAccountLink(tx: Tx, userId: number, tokenHash: string): Promise<OpenLink> {
  const { rows } = await sql<OpenLink>`
    select purpose, created_at as "createdAt", expires_at as "expiresAt"
      from create_account_link(${userId}, ${tokenHash})`.execute(tx);
  return rows[0]!;
}

/** In the accounts scope. @returns the address to send the link to; undefined where there is nobody to send one to */
export async function requestAccountLink(tx: Tx, email: string, tokenHash: string): Promise<string | undefined> {
  const { rows } = await sql<{ email: string | null }>`
    select request_account_link(${email.trim()}, ${tokenHash}) as email`.execute(tx);
  return rows[0]!.email ?? undefined;
}

/** The account's link that is still open. */
export async function findOpenLink(tx: Tx, userId: number): Promise<OpenLink | undefined> {
  return tx
    .selectFrom("account_link")
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("id", "desc")
    .select(["purpose", "created_at as createdAt", "expires_at as expiresAt"])
    .limit(1)
    .executeTakeFirst();
}

export async function withdrawAccountLinks(tx: Tx, userId: number): Promise<void> {
  await tx
    .updateTable("account_link")
    .set({ withdrawn_at: sql<Date>`now()` })
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

/** What a link opens, or why it does not; whoever has the link may know that much. */
export interface FoundLink {
  state: "open" | "used" | "withdrawn" | "expired";
  purpose: LinkPurpose;
  userId: number;
  name: string;
  email: string;
  expiresAt: Date;
}

/** In the accounts scope. */
export async function findAccountLink(tx: Tx, tokenHash: string): Promise<FoundLink | undefined> {
  return tx
    .selectFrom("account_link as l")
    .innerJoin("app_user as u", "u.id", "l.user_id")
    .where("l.token_hash", "=", tokenHash)
    .select(["l.purpose", "l.user_id as userId", "l.expires_at as expiresAt", "u.name", "u.email"])
    .select(
      sql<FoundLink["state"]>`case when l.used_at is not null then 'used'
        when l.withdrawn_at is not null or not u.is_active then 'withdrawn'
        when l.expires_at <= now() then 'expired' else 'open' end`.as("state"),
    )
    .executeTakeFirst();
}

/**
 * In the accounts scope: sets the password, and for who was invited the name; ends sessions, tokens and other links.
 * @returns whether the link still opened the account
 */
export async function useAccountLink(
  tx: Tx,
  tokenHash: string,
  chosen: { passwordHash: string; name: string | undefined },
): Promise<boolean> {
  const { rows } = await sql<{ user: number | null }>`
    select use_account_link(${tokenHash}, ${chosen.passwordHash}, ${chosen.name ?? null}) as "user"`.execute(tx);
  const user = rows[0]!.user;
  if (user === null) return false;
  await tx.deleteFrom("known_device").where("user_id", "=", user).execute();
  return true;
}

/** In the accounts scope, or of oneself: what sentra and regions of the person are called. */
export async function namesAroundAccount(tx: Tx, userId: number): Promise<string[]> {
  const { rows } = await sql<{ names: string[] }>`select names_around_account(${userId}) as names`.execute(tx);
  return rows[0]!.names;
}

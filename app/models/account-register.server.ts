import { sql } from "kysely";
import { createAccountLink, type OpenLink } from "./account-links.server.ts";
import type { Tx } from "./database.server.ts";
import { addMembership, listMemberships, type MembershipInput } from "./memberships.server.ts";
import { notFound } from "./not-found.server.ts";

export interface RegisteredAccount {
  id: number;
  name: string;
  email: string;
  isActive: boolean;
  createdAt: Date;
}

const columns = ["u.id", "u.name", "u.email", "u.is_active as isActive", "u.created_at as createdAt"] as const;

/** At most `limit` accounts whose name or e-mail holds the text, with their roles, and how many there are. */
export async function listAccounts(tx: Tx, search: string, limit: number) {
  const rows = await tx
    .selectFrom("app_user as u")
    .where(sql<boolean>`position(lower(${search}) in lower(u.name || ' ' || u.email)) > 0`)
    .orderBy("u.name")
    .limit(limit)
    .select(columns)
    .select(sql<number>`(count(*) over ())::int`.as("total"))
    .execute();
  const ids = rows.map(({ id }) => id);
  const memberships = await listMemberships(tx, ids);
  const accounts = rows.map(({ total: _, ...account }) => ({
    ...account,
    memberships: memberships.filter(({ userId }) => userId === account.id),
  }));
  return { accounts, total: rows[0]?.total ?? 0 };
}

/** @throws 404 where there is no such account */
export async function getAccount(tx: Tx, id: string | undefined): Promise<RegisteredAccount> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await tx.selectFrom("app_user as u").where("u.id", "=", Number(id)).select(columns).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/**
 * A person with a first role and a link by which they choose a password.
 * @returns the account's id. Fails with a duplicate where the e-mail is taken
 */
export async function createAccount(
  tx: Tx,
  account: { name: string; email: string; linkHash: string; membership: MembershipInput },
): Promise<{ id: number; link: OpenLink }> {
  const { id } = await tx
    .insertInto("app_user")
    .values({ name: account.name, email: account.email.trim().toLowerCase() })
    .returning("id")
    .executeTakeFirstOrThrow();
  // Before the role: with the first administrator's, the way to make one without anybody signed in is closed.
  const link = await createAccountLink(tx, id, account.linkHash);
  await addMembership(tx, id, account.membership);
  return { id, link };
}

/** Closing an account ends its sessions; the database keeps the last administrator's open. */
export async function setAccountActive(tx: Tx, userId: number, isActive: boolean): Promise<void> {
  await tx.updateTable("app_user").set({ is_active: isActive }).where("id", "=", userId).execute();
}

/** In the accounts scope, as a new place is set up. Refused once there is an administrator. */
export async function createFirstAdmin(tx: Tx, person: { name: string; email: string; linkHash: string }) {
  return createAccount(tx, { ...person, membership: { role: "admin", regionCode: null, sentraId: null } });
}

/** In the accounts scope. */
export async function hasAdmin(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom("membership").where("role", "=", "admin").select("id").limit(1).execute()).length > 0;
}

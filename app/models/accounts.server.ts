import type { Role } from "db/tables/accounts.ts";
import type { Tx } from "./database.server.ts";
import { forgetDevices } from "./known-devices.server.ts";
import { type FactorStanding, standingOf, toStanding } from "./second-factor.server.ts";
import { deleteOtherSessions, type VerifiedPassword } from "./sessions.server.ts";

export type { Role } from "db/tables/accounts.ts";

export interface Membership {
  role: Role;
  regionCode: string | null;
  sentraId: number | null;
}

/** Who is signed in, and what they belong to. The database decides what follows from it; pages only choose what to offer. */
export interface Actor {
  userId: number;
  name: string;
  email: string;
  mustChangePassword: boolean;
  memberships: Membership[];
  factor: FactorStanding;
}

/** In the accounts scope. Undefined for an unknown or closed account. */
export async function findCredential(tx: Tx, email: string) {
  const row = await tx
    .selectFrom("app_user as u")
    .innerJoin("credential as c", "c.user_id", "u.id")
    .where("u.email", "=", email.trim().toLowerCase())
    .where("u.is_active", "=", true)
    .select(["u.id", "c.password_hash"])
    .executeTakeFirst();
  return row && { userId: row.id, passwordHash: row.password_hash };
}

/** In the accounts scope. */
export async function findActor(tx: Tx, userId: number): Promise<Actor | undefined> {
  const user = await tx
    .selectFrom("app_user as u")
    .innerJoin("credential as c", "c.user_id", "u.id")
    .where("u.id", "=", userId)
    .where("u.is_active", "=", true)
    .select(["u.id", "u.name", "u.email", "c.must_change"])
    .select(standingOf.as("factor"))
    .executeTakeFirst();
  if (!user) return undefined;
  const memberships = await tx
    .selectFrom("membership")
    .where("user_id", "=", userId)
    .orderBy("id")
    .select(["role", "region_code", "sentra_id"])
    .execute();
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    mustChangePassword: user.must_change,
    memberships: memberships.map((m) => ({ role: m.role, regionCode: m.region_code, sentraId: m.sentra_id })),
    factor: toStanding(user.factor),
  };
}

/** In the accounts scope. */
export async function getEmail(tx: Tx, userId: number): Promise<string> {
  const { email } = await tx.selectFrom("app_user").where("id", "=", userId).select("email").executeTakeFirstOrThrow();
  return email;
}

/** In the accounts scope. */
export async function getPasswordHash(tx: Tx, userId: number): Promise<string> {
  const row = await tx
    .selectFrom("credential")
    .where("user_id", "=", userId)
    .select("password_hash")
    .executeTakeFirstOrThrow();
  return row.password_hash;
}

/**
 * In the accounts scope. A new password ends every other session of the account, and no other device is known any more.
 * @param verified the password it takes the place of
 * @returns false where another one took that place meanwhile
 */
export async function changePassword(
  tx: Tx,
  { userId, passwordHash }: VerifiedPassword,
  nextHash: string,
  keep: { session: string; device: string | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("credential")
    .set({ password_hash: nextHash, must_change: false, changed_at: new Date() })
    .where("user_id", "=", userId)
    .where("password_hash", "=", passwordHash)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await deleteOtherSessions(tx, userId, keep.session);
  await forgetDevices(tx, userId, keep.device);
  return true;
}

import type { Role } from "db/tables/accounts.ts";
import type { Tx } from "./database.server.ts";

/** A role, and the name of what it holds for; no place means the whole platform. */
export interface NamedMembership {
  id: number;
  userId: number;
  role: Role;
  place: string | null;
}

/** A role with what it holds for, as it is given. */
export interface MembershipInput {
  role: Role;
  regionCode: string | null;
  sentraId: number | null;
}

/** In an actor's transaction: the names of sentra come from there. Of oneself; an administrator sees everybody's. */
export async function listMemberships(tx: Tx, userIds: number[]): Promise<NamedMembership[]> {
  if (userIds.length === 0) return [];
  return tx
    .selectFrom("membership as m")
    .leftJoin("region as r", "r.code", "m.region_code")
    .leftJoin("sentra as s", "s.id", "m.sentra_id")
    .where("m.user_id", "in", userIds)
    .orderBy("m.id")
    .select((eb) => ["m.id", "m.user_id as userId", "m.role", eb.fn.coalesce("r.name", "s.name").as("place")])
    .execute();
}

/** Fails with a duplicate where the person has that very role already. */
export async function addMembership(tx: Tx, userId: number, { role, regionCode, sentraId }: MembershipInput) {
  await tx
    .insertInto("membership")
    .values({ user_id: userId, role, region_code: regionCode, sentra_id: sentraId })
    .execute();
}

/** The database keeps the last administrator's (db/migrations/20261121T0700-administration.ts). */
export async function deleteMembership(tx: Tx, userId: number, membershipId: number): Promise<void> {
  await tx.deleteFrom("membership").where("id", "=", membershipId).where("user_id", "=", userId).execute();
}

import type { Role } from "db/tables/accounts.ts";
import type { Tx } from "./database.server.ts";

/** A role, and the name of what it holds for; no place means the whole platform. */
export interface NamedMembership {
  id: number;
  role: Role;
  place: string | null;
}

/** In an actor's transaction: the names of sentra come from there. Of oneself; an administrator sees everybody's. */
export async function listMemberships(tx: Tx, userId: number): Promise<NamedMembership[]> {
  return tx
    .selectFrom("membership as m")
    .leftJoin("region as r", "r.code", "m.region_code")
    .leftJoin("sentra as s", "s.id", "m.sentra_id")
    .where("m.user_id", "=", userId)
    .orderBy("m.id")
    .select((eb) => ["m.id", "m.role", eb.fn.coalesce("r.name", "s.name").as("place")])
    .execute();
}

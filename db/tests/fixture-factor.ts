import type { Tx } from "../client.ts";

const far = new Date("2100-01-01T00:00:00Z");

/** Everybody has a second factor and one recovery code of it. */
export async function insertFactor(tx: Tx, user: number): Promise<void> {
  await tx.insertInto("second_factor").values({ user_id: user, sealed_secret: "sealed", last_step: 0 }).execute();
  await tx
    .insertInto("recovery_code")
    .values({ user_id: user, code_hash: String(user).padStart(64, "0"), used_at: null })
    .execute();
}

/** In the accounts scope: everybody is half-way through signing in, and one key was tried. */
export async function insertTries(tx: Tx, users: number[]): Promise<void> {
  await tx
    .insertInto("pending_sign_in")
    .values(users.map((user_id) => ({ id_hash: `pending of ${user_id}`, user_id, expires_at: far })))
    .execute();
  await tx.insertInto("rate_limit").values({ key: "fixture", count: 1, open_at: far, expires_at: far }).execute();
}

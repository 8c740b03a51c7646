import type { Actor } from "./accounts.server.ts";
import { withAccounts, withActor } from "./database.server.ts";

/** All that is kept about the holder of an account, by what it is; no hash and no key is among it. */
export type OwnData = Record<string, Record<string, unknown>[]>;

/** As the person: nothing of anybody else is visible then. */
export async function readOwnData(actor: Pick<Actor, "userId">): Promise<OwnData> {
  const { userId } = actor;
  const own = await withActor(actor, async (tx) => ({
    account: await tx
      .selectFrom("app_user")
      .where("id", "=", userId)
      .select(["id", "name", "email", "is_active", "created_at"])
      .execute(),
    roles: await tx
      .selectFrom("membership")
      .where("user_id", "=", userId)
      .orderBy("id")
      .select(["role", "region_code", "sentra_id", "created_at"])
      .execute(),
    sessions: await tx
      .selectFrom("user_session")
      .where("user_id", "=", userId)
      .orderBy("created_at")
      .select(["created_at", "last_seen_at", "expires_at", "user_agent", "address"])
      .execute(),
    sign_in_notices: await tx
      .selectFrom("sign_in_notice")
      .where("user_id", "=", userId)
      .orderBy("id")
      .select(["at", "user_agent", "address", "seen_at"])
      .execute(),
    second_factor: await tx.selectFrom("second_factor").where("user_id", "=", userId).select(["created_at"]).execute(),
    recovery_codes: await tx.selectFrom("recovery_code").where("user_id", "=", userId).select(["used_at"]).execute(),
    factor_resets: await tx
      .selectFrom("factor_reset")
      .where("user_id", "=", userId)
      .orderBy("id")
      .select(["reset_at", "seen_at"])
      .execute(),
    tokens: await tx
      .selectFrom("personal_token")
      .where("user_id", "=", userId)
      .orderBy("id")
      .select(["name", "prefix", "created_at", "expires_at", "last_used_at"])
      .execute(),
    saved_views: await tx.selectFrom("saved_view").where("user_id", "=", userId).orderBy("id").selectAll().execute(),
    digest: await tx
      .selectFrom("digest_choice")
      .where("user_id", "=", userId)
      .select(["rhythm", "language", "sent_on"])
      .execute(),
    requests: await tx
      .selectFrom("data_request")
      .where("user_id", "=", userId)
      .orderBy("id")
      .select(["right_asked", "detail", "received_at", "due_at", "state", "answer", "closed_at"])
      .execute(),
  }));
  const known = await withAccounts(async (tx) => ({
    password: await tx.selectFrom("credential").where("user_id", "=", userId).select(["changed_at"]).execute(),
    devices: await tx
      .selectFrom("known_device")
      .where("user_id", "=", userId)
      .orderBy("last_used_at")
      .select(["last_used_at"])
      .execute(),
    links: await tx
      .selectFrom("account_link")
      .where("user_id", "=", userId)
      .orderBy("id")
      .select(["purpose", "created_at", "expires_at", "used_at", "withdrawn_at"])
      .execute(),
  }));
  return { ...own, ...known };
}

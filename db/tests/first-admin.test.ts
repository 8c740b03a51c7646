import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withAccounts } from "../client.ts";
import { type Actor, expectForbidden, useTestDatabase, within } from "./database.ts";

const empty = useTestDatabase({ rows: "none" });

const openAccount = (tx: Tx, email: string) =>
  tx.insertInto("app_user").values({ email, name: email }).returning("id").executeTakeFirstOrThrow();
const join = (tx: Tx, user_id: number, role: "admin" | "viewer") =>
  tx
    .insertInto("membership")
    .values({ user_id, role, region_code: role === "viewer" ? "35" : null, sentra_id: null })
    .execute();

describe("on a new installation", () => {
  it("without anybody signed in, an administrator is made, and nothing else", async () => {
    await within(empty.database, "accounts", async (tx) => {
      const { id } = await openAccount(tx, "first@sentra.test");
      expect(await join(tx, id, "admin")).toHaveLength(1);
    });
    await expectForbidden(
      within(empty.database, "accounts", async (tx) =>
        join(tx, (await openAccount(tx, "first@sentra.test")).id, "viewer"),
      ),
    );
  });

  it.each<[string, Actor]>([
    ["a transaction that forgot who acts", "nobody"],
    ["somebody without an account", 1],
  ])("%s makes none", async (_, actor) => {
    await expectForbidden(
      within(empty.database, actor, (tx) => openAccount(tx, "first@sentra.test").then((row) => [row])),
    );
  });

  it("once there is one, that way is closed: for administrators, accounts and passwords", async () => {
    const first = await withAccounts(empty.database, async (tx) => {
      const { id } = await openAccount(tx, "first@sentra.test");
      await tx.insertInto("credential").values({ user_id: id, password_hash: "hash" }).execute();
      await join(tx, id, "admin");
      const later = await openAccountAsAdmin(tx, id);
      return { id, later };
    });
    await expectForbidden(within(empty.database, "accounts", (tx) => join(tx, first.later, "admin")));
    await expectForbidden(
      within(empty.database, "accounts", (tx) => openAccount(tx, "x@sentra.test").then((row) => [row])),
    );
    await expectForbidden(
      within(empty.database, "accounts", (tx) =>
        tx.insertInto("credential").values({ user_id: first.later, password_hash: "mine" }).execute(),
      ),
    );
    await expectForbidden(within(empty.database, first.later, (tx) => join(tx, first.later, "admin")));
    expect(await within(empty.database, first.id, (tx) => join(tx, first.later, "admin"))).toHaveLength(1);
  });
});

async function openAccountAsAdmin(tx: Tx, admin: number): Promise<number> {
  await sql`select begin_actor(${admin})`.execute(tx);
  return (await openAccount(tx, "later@sentra.test")).id;
}

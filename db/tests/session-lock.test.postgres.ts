import { sql } from "kysely";
import { expect, it } from "vitest";
import { withAccounts } from "../client.ts";
import { useTestDatabase } from "./database.ts";

const test = useTestDatabase();

/** Whether somebody waits for a row that somebody else holds. */
const isWaitedFor = async () =>
  (
    await test.asSuperuser((tx) =>
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(tx),
    )
  ).rows.length > 0;

it("a new password waits for the session that the old one is opening, and ends it", async () => {
  const user = test.fixture.users.board;
  let change: Promise<void> | undefined;
  await withAccounts(test.database, async (tx) => {
    const { password_hash } = await tx
      .selectFrom("credential")
      .where("user_id", "=", user)
      .select("password_hash")
      .forShare()
      .executeTakeFirstOrThrow();
    let isChanged = false;
    change = withAccounts(test.database, async (other) => {
      await other
        .updateTable("credential")
        .set({ password_hash: `${password_hash} no more` })
        .where("user_id", "=", user)
        .execute();
      await other.deleteFrom("user_session").where("user_id", "=", user).execute();
    }).then(() => void (isChanged = true));
    while (!isChanged && !(await isWaitedFor()));
    await tx
      .insertInto("user_session")
      .values({ id_hash: "the old one's", user_id: user, expires_at: new Date("2100-01-01") })
      .execute();
  });
  await change;
  const left = await withAccounts(test.database, (tx) =>
    tx.selectFrom("user_session").where("user_id", "=", user).select("id_hash").execute(),
  );
  expect(left).toEqual([]);
});

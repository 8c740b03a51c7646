import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { attempt, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const id = (person: Person) => test.fixture.users[person];

/** SQLSTATE of the guard that keeps the last administrator. */
const lastAdminStays = "23001";

const setActive = (tx: Tx, person: Person, is_active: boolean) =>
  tx.updateTable("app_user").set({ is_active }).where("id", "=", id(person)).execute();
const dismiss = (tx: Tx, person: Person) =>
  tx.deleteFrom("membership").where("user_id", "=", id(person)).where("role", "=", "admin").execute();

/** Looks as those look who sign people in: an administrator sees nobody's sessions. */
async function lookAt(tx: Tx, person: Person) {
  await sql`select begin_accounts()`.execute(tx);
  const of = <T>(query: { where(column: "user_id", is: "=", value: number): T }) =>
    query.where("user_id", "=", id(person));
  const sessions = await of(tx.selectFrom("user_session").select("id_hash")).execute();
  const tokens = await of(tx.selectFrom("personal_token").select("id")).execute();
  return { sessions: sessions.length, tokens: tokens.length };
}

describe("closing an account", () => {
  it("ends its sessions and tokens, and opening it again brings none back", async () => {
    await within(test.database, id("admin"), async (tx) => {
      await setActive(tx, "board", false);
      await setActive(tx, "board", true);
      expect(await lookAt(tx, "board")).toMatchObject({ sessions: 0, tokens: 0 });
      expect(await lookAt(tx, "operator")).toMatchObject({ sessions: 1, tokens: 1 });
    });
  });

  it("leaves the sessions of an account that only changes its name", async () => {
    await within(test.database, id("admin"), async (tx) => {
      await tx.updateTable("app_user").set({ name: "other" }).where("id", "=", id("board")).execute();
      expect(await lookAt(tx, "board")).toMatchObject({ sessions: 1, tokens: 1 });
    });
  });
});

describe("the last administrator", () => {
  it("neither gives up the role nor closes the account", async () => {
    await within(test.database, id("admin"), async (tx) => {
      expect(await attempt(tx, () => dismiss(tx, "admin"))).toHaveProperty("value");
      expect(await attempt(tx, () => setActive(tx, "admin", false))).toHaveProperty("value");
      await dismiss(tx, "otherAdmin");
      expect(await attempt(tx, () => dismiss(tx, "admin"))).toEqual({ code: lastAdminStays });
      expect(await attempt(tx, () => setActive(tx, "admin", false))).toEqual({ code: lastAdminStays });
    });
  });

  it("is the last one also where another one's account is closed", async () => {
    await within(test.database, id("admin"), async (tx) => {
      await setActive(tx, "otherAdmin", false);
      expect(await attempt(tx, () => dismiss(tx, "admin"))).toEqual({ code: lastAdminStays });
      expect(await attempt(tx, () => dismiss(tx, "otherAdmin"))).toHaveProperty("value");
    });
  });
});

describe("personal tokens", () => {
  it("are ten of a person at most, and another may be made once one is gone", async () => {
    const insert = (tx: Tx, number: number) =>
      tx
        .insertInto("personal_token")
        .values({
          user_id: id("board"),
          name: `${number}`,
          token_hash: `${number}`.padStart(64, "f"),
          prefix: "sentra_",
          expires_at: new Date("2100-01-01T00:00:00Z"),
        })
        .execute();
    const eleven = within(test.database, id("board"), async (tx) => {
      // The fixture made the first.
      for (let number = 2; number <= 11; number++) await insert(tx, number);
    });
    await expect(eleven).rejects.toMatchObject({ code: "54000" });
    await within(test.database, id("board"), async (tx) => {
      for (let number = 2; number <= 10; number++) await insert(tx, number);
      await tx.deleteFrom("personal_token").where("name", "=", "2").execute();
      await insert(tx, 11);
      expect(await tx.selectFrom("personal_token").select("id").execute()).toHaveLength(10);
    });
  });
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withAccounts, withActor } from "../client.ts";
import { type Actor, attempt, expectForbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const id = (person: Person) => test.fixture.users[person];
const hashOf = (letter: string) => letter.repeat(64);

const beginAccounts = (tx: Tx) => sql`select begin_accounts()`.execute(tx);
const make = async (tx: Tx, user: number, hash: string) =>
  (
    await sql<{ purpose: string; hours: number }>`
      select purpose, (extract(epoch from expires_at - created_at) / 3600)::int as hours
        from create_account_link(${user}, ${hash})`.execute(tx)
  ).rows;
const use = async (tx: Tx, hash: string, name: string | null = null) => {
  const { rows } = await sql<{
    user: number | null;
  }>`select use_account_link(${hash}, 'chosen', ${name}) as user`.execute(tx);
  return rows[0]!.user;
};
const invite = async (tx: Tx, hash: string) => {
  const { id: user } = await tx
    .insertInto("app_user")
    .values({ email: "new@sentra.test", name: "as typed" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { user, made: await make(tx, user, hash) };
};
const passwordOf = async (tx: Tx, user_id: number) =>
  (await tx.selectFrom("credential").where("user_id", "=", user_id).select("password_hash").executeTakeFirst())
    ?.password_hash;

describe("an invitation", () => {
  it("opens an account that had no password, for 72 hours, once", async () => {
    await within(test.database, id("admin"), async (tx) => {
      const { user, made } = await invite(tx, hashOf("a"));
      expect(made).toEqual([{ purpose: "invitation", hours: 72 }]);
      await beginAccounts(tx);
      expect(await passwordOf(tx, user)).toBeUndefined();
      expect(await use(tx, hashOf("a"), "as I write it")).toBe(user);
      expect(await passwordOf(tx, user)).toBe("chosen");
      const { name } = await tx.selectFrom("app_user").where("id", "=", user).select("name").executeTakeFirstOrThrow();
      expect(name).toBe("as I write it");
      expect(await use(tx, hashOf("a"), "once more")).toBeNull();
    });
  });

  it("opens nothing once it was taken back, or a newer one was made", async () => {
    await within(test.database, id("admin"), async (tx) => {
      const { user } = await invite(tx, hashOf("a"));
      await make(tx, user, hashOf("b"));
      await tx
        .updateTable("account_link")
        .set({ withdrawn_at: new Date() })
        .where("token_hash", "=", hashOf("b"))
        .execute();
      await beginAccounts(tx);
      expect(await use(tx, hashOf("a"))).toBeNull();
      expect(await use(tx, hashOf("b"))).toBeNull();
      expect(await use(tx, hashOf("c"))).toBeNull();
      expect(await passwordOf(tx, user)).toBeUndefined();
    });
  });

  it("opens nothing for an account that was closed meanwhile", async () => {
    await within(test.database, id("admin"), async (tx) => {
      const { user } = await invite(tx, hashOf("a"));
      await tx.updateTable("app_user").set({ is_active: false }).where("id", "=", user).execute();
      await beginAccounts(tx);
      expect(await use(tx, hashOf("a"))).toBeNull();
    });
  });
});

describe("a link to get back in", () => {
  it("holds for 24 hours; using it ends sessions, tokens and other links, and names nobody anew", async () => {
    await within(test.database, id("admin"), async (tx) => {
      expect(await make(tx, id("board"), hashOf("a"))).toEqual([{ purpose: "recovery", hours: 24 }]);
      await beginAccounts(tx);
      await sql`select request_account_link('board@sentra.test', ${hashOf("b")})`.execute(tx);
      expect(await use(tx, hashOf("a"), "somebody")).toBe(id("board"));
      expect(await passwordOf(tx, id("board"))).toBe("chosen");
      for (const table of ["user_session", "personal_token"] as const) {
        const left = await tx.selectFrom(table).where("user_id", "=", id("board")).select("user_id").execute();
        expect(left, table).toEqual([]);
      }
      expect(await use(tx, hashOf("b"))).toBeNull();
      const { name } = await tx
        .selectFrom("app_user")
        .where("id", "=", id("board"))
        .select("name")
        .executeTakeFirstOrThrow();
      expect(name).toBe("board");
    });
  });

  it("is of no use a moment after its time", async () => {
    await withActor(test.database, id("admin"), (tx) => make(tx, id("sentraViewer"), hashOf("e")));
    const age = (interval: string) =>
      test.asSuperuser((tx) =>
        sql`update account_link set created_at = now() - ${interval}::interval,
          expires_at = now() - ${interval}::interval + interval '24 hours' where token_hash = ${hashOf("e")}`.execute(
          tx,
        ),
      );
    await age("24 hours");
    expect(await within(test.database, "accounts", (tx) => use(tx, hashOf("e")))).toBeNull();
    await age("23 hours 59 minutes");
    expect(await within(test.database, "accounts", (tx) => use(tx, hashOf("e")))).toBe(id("sentraViewer"));
  });

  it("lets one of two in who open it at once", async () => {
    await withActor(test.database, id("admin"), (tx) => make(tx, id("regionViewer"), hashOf("d")));
    const both = [1, 2].map(() => withAccounts(test.database, (tx) => use(tx, hashOf("d"))));
    const outcomes = await Promise.all(both);
    expect(outcomes.filter((user) => user === id("regionViewer"))).toHaveLength(1);
    expect(outcomes.filter((user) => user === null)).toHaveLength(1);
  });

  it.each<Person | "nobody" | "accounts">(["provinceOfficer", "board", "stranger", "nobody", "accounts"])(
    "is not made by %s",
    async (person) => {
      const actor: Actor = person === "nobody" || person === "accounts" ? person : id(person);
      await expectForbidden(within(test.database, actor, (tx) => make(tx, id("operator"), hashOf("a"))));
      await expectForbidden(
        within(test.database, actor, (tx) =>
          sql`select add_account_link(${id("operator")}, ${hashOf("a")}, null)`.execute(tx).then(({ rows }) => rows),
        ),
      );
    },
  );

  it("is not used by who is signed in as somebody else", async () => {
    await within(test.database, id("admin"), async (tx) => {
      await make(tx, id("board"), hashOf("a"));
      expect(await attempt(tx, () => use(tx, hashOf("a")))).toEqual({ code: "42501" });
    });
  });
});

describe("a link asked for by e-mail", () => {
  const ask = async (tx: Tx, email: string, hash: string) =>
    (await sql<{ to: string | null }>`select request_account_link(${email}, ${hash}) as to`.execute(tx)).rows[0]!.to;

  it("goes to the account's own address, three times a day, and takes no handed-over link away", async () => {
    await withActor(test.database, id("admin"), (tx) => make(tx, id("operator"), hashOf("f")));
    await within(test.database, "accounts", async (tx) => {
      expect(await ask(tx, "OPERATOR@sentra.test", hashOf("1"))).toBe("operator@sentra.test");
      expect(await ask(tx, "operator@sentra.test", hashOf("2"))).toBe("operator@sentra.test");
      expect(await use(tx, hashOf("1"))).toBeNull();
      expect(await ask(tx, "operator@sentra.test", hashOf("3"))).toBe("operator@sentra.test");
      expect(await ask(tx, "operator@sentra.test", hashOf("4"))).toBeNull();
      expect(await use(tx, hashOf("f"))).toBe(id("operator"));
    });
  });

  it("is not made for who is unknown, closed, or not yet there", async () => {
    await within(test.database, id("admin"), async (tx) => {
      await invite(tx, hashOf("a"));
      await tx.updateTable("app_user").set({ is_active: false }).where("id", "=", id("board")).execute();
      await beginAccounts(tx);
      for (const email of ["nobody@sentra.test", "board@sentra.test", "new@sentra.test"]) {
        expect(await ask(tx, email, hashOf("1")), email).toBeNull();
      }
      expect(await use(tx, hashOf("a"))).not.toBeNull();
    });
  });
});

it("the names around an account are its own to know", async () => {
  const names = (tx: Tx, user: number) =>
    sql<{ names: string[] }>`select names_around_account(${user}) as names`.execute(tx).then(({ rows }) => rows);
  expect(await within(test.database, id("board"), (tx) => names(tx, id("board")))).toEqual([{ names: ["tas"] }]);
  await expectForbidden(within(test.database, id("board"), (tx) => names(tx, id("keeper"))));
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { expectForbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const id = (person: Person) => test.fixture.users[person];

/** Moves the rows' times, not the clock. */
const age = (person: Person, begun: string, seen: string) =>
  test.asSuperuser((tx) =>
    sql`update user_session set created_at = now() - ${begun}::interval, last_seen_at = now() - ${seen}::interval
         where user_id = ${id(person)}`.execute(tx),
  );
const holds = async (person: Person) => {
  const { rows } = await within(test.database, "accounts", (tx) =>
    sql<{ holds: boolean }>`
      select session_ends_at(s) > now() as holds from user_session s where user_id = ${id(person)}`.execute(tx),
  );
  return rows[0]!.holds;
};

describe("how long a session holds", () => {
  it.each<[Person, string, string, boolean]>([
    ["board", "20 days", "13 days 23 hours", true],
    ["board", "20 days", "14 days 1 minute", false],
    ["board", "29 days 23 hours", "1 minute", true],
    ["board", "30 days 1 minute", "0 seconds", false],
    ["admin", "1 day", "11 hours 59 minutes", true],
    ["admin", "1 day", "12 hours 1 minute", false],
    ["admin", "30 days 1 minute", "0 seconds", false],
    ["provinceOfficer", "1 day", "12 hours 1 minute", true],
  ])("of %s, begun %s and last used %s ago: %s", async (person, begun, seen, expected) => {
    await age(person, begun, seen);
    expect(await holds(person)).toBe(expected);
  });

  it("is not changed by its holder: neither when it began nor when it ends", async () => {
    for (const column of ["created_at", "expires_at"]) {
      await expectForbidden(
        within(test.database, id("board"), (tx) =>
          sql`update user_session set ${sql.ref(column)} = now() returning 1`.execute(tx).then(({ rows }) => rows),
        ),
      );
    }
    await expectForbidden(
      within(test.database, id("board"), (tx) =>
        tx
          .insertInto("user_session")
          .values({ id_hash: "x", user_id: id("board"), expires_at: new Date("2100-01-01"), created_at: new Date() })
          .execute(),
      ),
    );
  });
});

describe("another role", () => {
  const sessions = async (tx: Tx) => {
    await sql`select begin_accounts()`.execute(tx);
    const { rows } = await sql<{ name: Person }>`
      select u.name from user_session s join app_user u on u.id = s.user_id`.execute(tx);
    return rows.map(({ name }) => name);
  };
  const give = (tx: Tx) =>
    tx
      .insertInto("membership")
      .values({ user_id: id("board"), role: "officer", region_code: "33" })
      .execute();
  const take = (tx: Tx) => tx.deleteFrom("membership").where("user_id", "=", id("board")).execute();

  it.each([
    ["given", give],
    ["taken", take],
  ])("%s ends the account's sessions at once, and nobody else's", async (_, change) => {
    const left = await within(test.database, id("admin"), async (tx) => {
      await change(tx);
      return sessions(tx);
    });
    expect(left).not.toContain("board");
    expect(left).toContain("operator");
    expect(left).toContain("admin");
  });
});

describe("an administrator", () => {
  const end = (tx: Tx, person: Person) => sql`select end_sessions(${id(person)})`.execute(tx).then(({ rows }) => rows);
  const holders = async (tx: Tx, table: "user_session" | "pending_sign_in") => {
    await sql`select begin_accounts()`.execute(tx);
    return (await tx.selectFrom(table).select("user_id").execute()).map(({ user_id }) => user_id);
  };

  it("ends another's sessions and half-sessions, and nobody else's; the audit log says so", async () => {
    await within(test.database, id("admin"), async (tx) => {
      const removals = async () => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_event
          where subject = 'user_session' and record ->> 'user_id' = ${String(id("board"))}`.execute(tx);
        return rows[0]!.n;
      };
      const before = await removals();
      await end(tx, "board");
      expect(await removals()).toBe(before + 1);
      for (const table of ["user_session", "pending_sign_in"] as const) {
        expect(await holders(tx, table)).not.toContain(id("board"));
        expect(await holders(tx, table)).toContain(id("operator"));
      }
    });
  });

  it.each<[Person, Person]>([
    ["admin", "admin"],
    ["provinceOfficer", "operator"],
    ["board", "operator"],
    ["operator", "operator"],
  ])("is nobody else, and ends the own ones elsewhere: not %s those of %s", async (person, whose) => {
    await expectForbidden(within(test.database, id(person), (tx) => end(tx, whose)));
  });
});

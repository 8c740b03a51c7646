import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withAccounts, withActor } from "../client.ts";
import { attempt, codeOf, forbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const as = <T>(person: Person, work: (tx: Tx) => Promise<T>) => within(test.database, test.fixture.users[person], work);

const ask = (tx: Tx, more: Record<string, unknown>) =>
  tx
    .insertInto("data_request")
    .values({ right_asked: "access", subject: "account", ...more } as never)
    .returning(["sentra_id", "id"])
    .execute();

describe("a request", () => {
  it("is due 72 hours after it was received, whatever the application says, and never received in the future", async () => {
    await as("board", async (tx) => {
      const at = { sentra_id: test.fixture.sentra.tas, subject: "member", person: "Siti" };
      const recorded_by = test.fixture.users.board;
      await ask(tx, { ...at, recorded_by, received_at: new Date("2026-11-01T05:00:00Z") });
      await ask(tx, { ...at, recorded_by, received_at: new Date("2100-01-01T00:00:00Z"), person: "Budi" });
      const { rows } = await sql`
        select person, extract(epoch from due_at - received_at)::int / 3600 as hours, received_at <= now() as is_past
          from data_request where person in ('Siti', 'Budi') and right_asked = 'access' order by person`.execute(tx);
      expect(rows).toEqual([
        { person: "Budi", hours: 72, is_past: true },
        { person: "Siti", hours: 72, is_past: true },
      ]);
      expect(await attempt(tx, () => sql`update data_request set due_at = now()`.execute(tx))).toEqual({
        code: forbidden,
      });
    });
  });

  it("of the holder of an account is seen by that person and by administrators, and closed by these alone", async () => {
    const { users } = test.fixture;
    const [row] = await withActor(test.database, users.operator, (tx) =>
      ask(tx, { user_id: users.operator, recorded_by: users.operator, right_asked: "erasure" }),
    );
    const count = async (tx: Tx) =>
      (await sql`select 1 from data_request where id = ${row!.id} and sentra_id = 0`.execute(tx)).rows.length;
    const seen: Partial<Record<Person, number>> = {};
    for (const person of ["admin", "operator", "board", "provinceOfficer", "stranger"] as const) {
      seen[person] = await as(person, count);
    }
    expect(seen).toEqual({ admin: 1, operator: 1, board: 0, provinceOfficer: 0, stranger: 0 });
    const close = (tx: Tx) =>
      tx.updateTable("data_request").set({ state: "done" }).where("id", "=", row!.id).executeTakeFirst();
    expect((await as("operator", close)).numUpdatedRows).toBe(0n);
    await as("admin", async (tx) => {
      await close(tx);
      const closed = await tx.selectFrom("data_request").where("id", "=", row!.id).selectAll().executeTakeFirst();
      expect([closed!.closed_by, closed!.closed_at]).toEqual([users.admin, expect.any(Date)]);
      expect(await attempt(tx, () => close(tx))).toEqual({ code: "55000" });
    });
  });

  it("can't be put down in another's name, at another's place, or about another tenant's member", async () => {
    const { users, sentra } = test.fixture;
    const refused = [
      ["stranger", { user_id: users.operator, recorded_by: users.stranger }, forbidden],
      ["operator", { user_id: users.operator, recorded_by: users.board }, forbidden],
      ["board", { sentra_id: sentra.kulit, recorded_by: users.board, person: "p" }, forbidden],
      ["operator", { sentra_id: sentra.tas, recorded_by: users.operator, person: "p" }, forbidden],
      ["kabupatenOfficer", { region_code: "35.71", recorded_by: users.kabupatenOfficer, person: "p" }, forbidden],
      ["kabupatenOfficer", { recorded_by: users.kabupatenOfficer, person: "p" }, forbidden],
    ] as const;
    for (const [person, row, code] of refused) {
      expect([person, await as(person, (tx) => attempt(tx, () => ask(tx, row)))]).toEqual([person, { code }]);
    }
    const other = await test.asSuperuser((tx) =>
      sql<{ id: number }>`select min(id) as id from enterprise where sentra_id = ${sentra.lumpia}`.execute(tx),
    );
    const row = { sentra_id: sentra.tas, recorded_by: users.board, person: "p", enterprise_id: other.rows[0]!.id };
    expect(await as("board", (tx) => attempt(tx, () => ask(tx, row)))).toEqual({ code: "23503" });
  });

  it("is counted for the office that oversees the sentra, which does not see whose it is", async () => {
    const { users, sentra } = test.fixture;
    await test.asSuperuser((tx) =>
      sql`update data_request set due_at = now() - interval '1 minute' where sentra_id = ${sentra.tas}`.execute(tx),
    );
    const counts = async (tx: Tx) =>
      (
        await sql<{ sentra_id: number; open: number; late: number }>`select * from data_request_counts()`.execute(tx)
      ).rows
        .filter(({ sentra_id }) => sentra_id > 0)
        .map(({ sentra_id, open, late }) => [sentra_id, open, late]);
    expect(await as("kabupatenOfficer", counts)).toEqual([
      [sentra.tas, 1, 1],
      [sentra.kulit, 1, 0],
    ]);
    expect(await as("board", counts)).toEqual([[sentra.tas, 1, 1]]);
    expect(await as("operator", counts)).toEqual([]);
    expect(await as("admin", counts)).toEqual([]);
    expect(await within(test.database, "nobody", counts)).toEqual([]);
    expect(await as("kabupatenOfficer", (tx) => tx.selectFrom("data_request").selectAll().execute())).toEqual([]);
    await withActor(test.database, users.kabupatenOfficer, (tx) =>
      ask(tx, { region_code: "35.15", subject: "respondent", person: "Wati", recorded_by: users.kabupatenOfficer }),
    );
    const seen = (tx: Tx) =>
      tx.selectFrom("data_request").where("region_code", "is not", null).select("person").execute();
    expect(await as("provinceOfficer", seen)).toEqual([{ person: "Wati" }]);
    expect(await as("otherOfficer", seen)).toEqual([]);
    expect(await as("admin", seen)).toEqual([]);
  });
});

describe("a breach", () => {
  const record = (tx: Tx, by: number, region: string | null) =>
    tx
      .insertInto("data_breach")
      .values({
        ...{ region_code: region, title: "Surel salah kirim", happened: "h", data: "nama", people: "anggota" },
        ...{ found_at: new Date("2026-11-01T05:00:00Z"), recorded_by: by },
      })
      .returning("id")
      .executeTakeFirstOrThrow();

  it("is closed once it is handled and both were told, and who was told stays told", async () => {
    await as("kabupatenOfficer", async (tx) => {
      const { id } = await record(tx, test.fixture.users.kabupatenOfficer, "35.15");
      const set = (values: Record<string, unknown>) =>
        attempt(tx, () => tx.updateTable("data_breach").set(values).where("id", "=", id).execute());
      const keep = (values: Record<string, unknown>) =>
        tx.updateTable("data_breach").set(values).where("id", "=", id).execute();
      const now = new Date();
      expect(await set({ closed_at: now })).toEqual({ code: "23514" });
      await keep({ measures: "Penerima diminta menghapus" });
      expect(await set({ closed_at: now })).toEqual({ code: "23514" });
      expect(await set({ closed_at: now, is_unfounded: true })).toHaveProperty("value");
      await keep({ authority_told_at: now });
      expect(await set({ closed_at: now })).toEqual({ code: "23514" });
      expect(await set({ authority_told_at: null })).toEqual({ code: "55000" });
      await keep({ people_told_at: now });
      await keep({ closed_at: now });
      expect(await set({ measures: "lain" })).toEqual({ code: "55000" });
      const { rows } = await sql`select extract(epoch from due_at - found_at)::int / 3600 as hours
        from data_breach where id = ${id}`.execute(tx);
      expect(rows).toEqual([{ hours: 72 }]);
    });
  });

  it("of the platform is the administrators' alone", async () => {
    const { users } = test.fixture;
    expect(await as("admin", (tx) => record(tx, users.admin, null))).toHaveProperty("id");
    const byOffice = as("provinceOfficer", (tx) => record(tx, users.provinceOfficer, null));
    expect(await byOffice.catch(codeOf)).toBe(forbidden);
    const inAnother = as("kabupatenOfficer", (tx) => record(tx, users.admin, "35.15"));
    expect(await inAnother.catch(codeOf)).toBe(forbidden);
  });
});

describe("erasing", () => {
  it("a member takes all that is personal and leaves what sheets and registers say", async () => {
    const { users, sentra } = test.fixture;
    const observed = (tx: Tx) =>
      sql`select indicator_id, period, value from observation where sentra_id = ${sentra.tas} order by 1, 2`.execute(
        tx,
      );
    const [member] = (
      await test.asSuperuser((tx) =>
        sql<{ id: number }>`update enterprise set owner_name = 'Siti', phone = '0812', nib = '1234567890123',
          assets = 5, yearly_sales = 7 where sentra_id = ${sentra.tas} and name = 'Usaha Maju' returning id`.execute(
          tx,
        ),
      )
    ).rows;
    const erase = (person: Person) =>
      as(person, (tx) => sql`select erase_enterprise(${sentra.tas}, ${member!.id}) as done`.execute(tx)).then(
        ({ rows }) => rows,
        codeOf,
      );
    for (const person of ["operator", "kabupatenOfficer", "admin", "stranger"] as const) {
      expect([person, await erase(person)]).toEqual([person, forbidden]);
    }
    await as("board", async (tx) => {
      const before = [await observed(tx), await tx.selectFrom("partnership_member").selectAll().execute()];
      await sql`select erase_enterprise(${sentra.tas}, ${member!.id})`.execute(tx);
      const row = await tx.selectFrom("enterprise").where("id", "=", member!.id).selectAll().executeTakeFirstOrThrow();
      const kept = ["sentra_id", "id", "name", "active_from", "active_until", "is_simulated"];
      const noted = ["changed_by", "changed_at", "erased_at"];
      expect(
        Object.entries(row).filter(([name, value]) => value !== null && ![...kept, ...noted].includes(name)),
      ).toEqual([]);
      expect(row.name).toBe(`Anggota #${member!.id}`);
      expect([await observed(tx), await tx.selectFrom("partnership_member").selectAll().execute()]).toEqual(before);
      const again = tx
        .updateTable("enterprise")
        .set({ name: "Siti lagi", changed_by: users.board })
        .where("id", "=", member!.id)
        .executeTakeFirst();
      expect((await again).numUpdatedRows).toBe(0n);
    });
    await withActor(test.database, users.board, (tx) =>
      sql`select erase_enterprise(${sentra.tas}, ${member!.id})`.execute(tx),
    );
    const { rows } = await test.asSuperuser((tx) =>
      sql`select actor, record from audit_event where subject = 'enterprise' and act = 'erased'`.execute(tx),
    );
    expect(rows).toEqual([{ actor: users.board, record: { id: member!.id } }]);
  });

  it("an account leaves its number and nothing of the person, in any table", async () => {
    const { users } = test.fixture;
    const erase = (person: Person, whom: Person) =>
      as(person, (tx) => sql`select erase_account(${users[whom]})`.execute(tx)).then(() => "done", codeOf);
    expect(await erase("board", "operator")).toBe(forbidden);
    expect(await erase("operator", "operator")).toBe(forbidden);
    expect(await erase("admin", "admin")).toBe(forbidden);
    await withActor(test.database, users.admin, (tx) => sql`select erase_account(${users.operator})`.execute(tx));
    await test.asSuperuser(async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(tx);
      const left: string[] = [];
      for (const { name } of rows) {
        const found = await sql`select 1 from ${sql.table(name)} where user_id = ${users.operator}`.execute(tx);
        if (found.rows.length > 0) left.push(name);
      }
      expect(left).toEqual(["data_request"]); // that it was asked for, under the number
      const person = await tx.selectFrom("app_user").where("id", "=", users.operator).selectAll().executeTakeFirst();
      expect([person!.is_active, person!.name]).toEqual([false, `Akun ${users.operator}`]);
      expect(person!.email).toBe(`akun.${users.operator}@dihapus.invalid`);
      expect((await sql`select * from audit_broken()`.execute(tx)).rows).toEqual([]);
    });
  });
});

it("the record of processing is read by whoever has an account, the retention rules also by the public notice", async () => {
  const count = async (tx: Tx) => (await tx.selectFrom("retention_rule").select("code").execute()).length;
  expect(await withAccounts(test.database, count)).toBe(10);
  expect(await within(test.database, "nobody", count)).toBe(0);
});

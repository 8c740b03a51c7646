import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "./database.ts";
import { findUnprotected } from "./find-unprotected.ts";

const test = useTestDatabase();

it("every table, view and function is protected", async () => {
  expect(await test.asSuperuser(findUnprotected)).toEqual([]);
});

/** Each is made in a transaction that is taken back. */
const planted = [
  {
    title: "a tenant table that forgets everything",
    statements: ["create table visit (id int primary key, sentra_id int not null)"],
    found: [
      "visit: row-level security is not enabled",
      "visit: row-level security is not forced",
      "visit: no policy",
      "visit: sentra_id is in no key",
    ],
  },
  {
    title: "a table without a sentra that is no reference data either",
    statements: ["create table note (id int primary key)"],
    found: ["note: row-level security is not enabled", "note: row-level security is not forced", "note: no policy"],
  },
  {
    title: "security enabled, and not forced upon the owner",
    statements: ["alter table observation no force row level security"],
    found: ["observation: row-level security is not forced"],
  },
  {
    title: "security switched off",
    statements: ["alter table sheet disable row level security"],
    found: ["sheet: row-level security is not enabled"],
  },
  {
    title: "a table that lost its only policy",
    statements: ["drop policy user_session_own on user_session", "drop policy user_session_definer on user_session"],
    found: ["user_session: no policy"],
  },
  {
    title: "a policy that lets everybody see, or write, everything",
    statements: [
      "create policy wide_open on sheet for select using (true)",
      "create policy wide_open on observation for insert to sentra_app with check (true)",
    ],
    found: ["observation: the policy wide_open has no condition", "sheet: the policy wide_open has no condition"],
  },
  {
    title: "a tenant's rows keyed without the tenant",
    statements: ["alter table sentra_fact drop constraint sentra_fact_pkey"],
    found: ["sentra_fact: sentra_id is in no key"],
  },
  {
    title: "reference data that the application may change",
    statements: ["grant update on data_source to sentra_app"],
    found: ["data_source: update granted on reference data"],
  },
  {
    title: "a table that may be emptied, or is open to everybody",
    statements: ["grant truncate on sheet to sentra_app", "grant select on sheet to public"],
    found: ["sheet: select granted to public", "sheet: truncate granted"],
  },
  {
    title: "a view with its owner's rights",
    statements: ["create view open_sheet as select * from sheet"],
    found: ["open_sheet: a view without security_invoker"],
  },
  {
    title: "a materialised view given to the application",
    statements: ["create materialized view total as select 1 as one", "grant select on total to sentra_app"],
    found: ["total: a materialised view granted to the application"],
  },
  {
    title: "a function with its owner's rights and the caller's search path",
    statements: ["create function peek() returns bigint language sql security definer as 'select count(*) from sheet'"],
    found: ["peek(): security definer without a search_path of its own"],
  },
];

describe("each violation, planted, is found", () => {
  it.each(planted)("$title", async ({ statements, found }) => {
    const takenBack = new Error("taken back");
    let reported: string[] = [];
    const trial = test.asSuperuser(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx);
      reported = await findUnprotected(tx);
      throw takenBack;
    });
    await expect(trial).rejects.toBe(takenBack);
    expect(reported).toEqual(found);
  });

  it("a view that keeps to its reader's rights is fine", async () => {
    const takenBack = new Error("taken back");
    const trial = test.asSuperuser(async (tx) => {
      await sql`create view own_sheet with (security_invoker = true) as select * from sheet`.execute(tx);
      expect(await findUnprotected(tx)).toEqual([]);
      throw takenBack;
    });
    await expect(trial).rejects.toBe(takenBack);
  });
});

describe("the application's role", () => {
  it("owns nothing, is no superuser and goes past no policy", async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select current_user in ('sentra_app', session_user) as as_itself, r.rolsuper, r.rolbypassrls, r.rolcreaterole,
             r.rolcreatedb, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
        from pg_roles r where r.rolname = current_user`.execute(test.database.kysely);
    const no = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(rows).toEqual([{ as_itself: true, ...no, owned: 0 }]);
  });

  it("can't make tables, switch a policy off or hand out rights", async () => {
    for (const statement of [
      "create table mine (id int)",
      "alter table sheet disable row level security",
      "drop policy sheet_select on sheet",
      "create policy mine on sheet using (true)",
      "alter function readable_sentra() security definer",
      "truncate observation",
      "set session_replication_role = replica",
    ]) {
      const refused = sql.raw(statement).execute(test.database.kysely);
      await expect(refused, statement).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("region codes compare by their characters, so that a subtree is a range", async () => {
    const { rows } = await test.asSuperuser((tx) =>
      sql<{ name: string }>`
        select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
          join pg_collation l on l.oid = a.attcollation
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and (a.attname = 'region_code' or (c.relname = 'region' and a.attname in ('code', 'parent_code')))
           and l.collname <> 'C'`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

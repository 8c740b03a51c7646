import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "./database.ts";
import { findUndistributable, listDistributed } from "./distribution.ts";
import { findLooseJoins } from "./tenant-joins.ts";

const test = useTestDatabase();

describe("the tenants' tables could be distributed by sentra_id", () => {
  it("every key, unique index and foreign key between them carries it", async () => {
    expect(await test.asSuperuser(findUndistributable)).toEqual([]);
    expect((await test.asSuperuser(listDistributed)).length).toBeGreaterThan(30);
  });

  it.each([
    {
      title: "a key without it",
      statements: ["create table visit (id int primary key, sentra_id int not null)"],
      found: ["visit: visit_pkey is unique without sentra_id"],
    },
    { title: "no key", statements: ["create table visit (sentra_id int)"], found: ["visit: no primary key"] },
    {
      title: "a unique index without it",
      statements: ["create unique index one_a_day on sheet_step (at) where false"],
      found: ["sheet_step: one_a_day is unique without sentra_id"],
    },
    {
      title: "foreign keys without it, from a tenant's table and from another",
      statements: [
        "create table visit (sentra_id int, id int, primary key (sentra_id, id))",
        "create table guest (sentra_id int, id int, visited int, primary key (sentra_id, id), " +
          "constraint guest_visit foreign key (visited, id) references visit (sentra_id, id))",
        "create table note (id int primary key, visited int, visit int, " +
          "constraint note_visit foreign key (visited, visit) references visit (sentra_id, id))",
      ],
      found: [
        "guest: guest_visit leads to visit without sentra_id",
        "note: note_visit leads to visit, and note has no sentra_id",
      ],
    },
  ])("$title, planted, is found", async ({ statements, found }) => {
    const takenBack = new Error("taken back");
    let reported: string[] = [];
    const trial = test.asSuperuser(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx);
      reported = await findUndistributable(tx);
      throw takenBack;
    });
    await expect(trial).rejects.toBe(takenBack);
    expect(reported).toEqual(found);
  });
});

describe("queries bring rows of two of them together by sentra_id", () => {
  it("in every model", async () => {
    const tables = await test.asSuperuser(listDistributed);
    const folder = join(import.meta.dirname, "..", "..", "app", "models");
    const names = readdirSync(folder).filter((name) => name.endsWith(".server.ts"));
    const sources = names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
    const loose = (change: (text: string) => string) =>
      sources.flatMap(({ name, text }) => findLooseJoins(change(text), tables).map((one) => `${name}:${one}`));
    expect(loose((text) => text)).toEqual([]);
    // It is these that were looked at: all of them are found where nothing names the sentra.
    expect(loose((text) => text.replaceAll("sentra_id", "other_id")).length).toBeGreaterThan(15);
  });

  const tables = ["sheet", "sheet_step", "enterprise"];
  it.each([
    ['tx.selectFrom("sheet as s").innerJoin("sheet_step as t", "t.pillar", "s.pillar")', ["1: sheet_step to sheet"]],
    [
      'tx.selectFrom("sheet as s").leftJoin("region as r", "r.code", "s.code").leftJoin("enterprise", "x", "y")',
      ["1: enterprise to sheet"],
    ],
    [
      'tx.selectFrom("sheet as s").where((eb) => eb.exists(eb.selectFrom("sheet_step as t").whereRef("t.a", "=", "s.a")))',
      ["1: sheet_step within a query of sheet"],
    ],
    [
      "sql`select 1 from sheet s join sheet_step t on t.pillar = s.pillar where s.sentra_id = $1`",
      ["1: sheet_step to sheet"],
    ],
    ["sql`select 1 from sheet s, sheet_step t where t.pillar = s.pillar`", ["1: sheet_step to sheet"]],
    [
      "sql<{ a: 1 }>`select 1 from sheet s where exists (select from sheet_step t where t.pillar = ${a})`",
      ["1: sheet_step within a query of sheet"],
    ],
    ["sql`update sheet s set a = 1 from sheet_step t where t.a = s.a`", ["1: sheet_step to sheet"]],
  ])("planted otherwise, it is found: %s", (source, found) => {
    expect(findLooseJoins(source, tables)).toEqual(found);
  });

  it.each([
    'tx.selectFrom("sheet as s").innerJoin("sheet_step as t", (j) => j.onRef("t.sentra_id", "=", "s.sentra_id"))',
    'tx.selectFrom("sheet as s").innerJoin("region as r", "r.code", "s.code")',
    'tx.selectFrom("sheet as s").where((eb) => eb.exists(eb.selectFrom("enterprise as e").whereRef("e.sentra_id", "=", "s.sentra_id")))',
    "sql`select 1 from sheet s join sheet_step t using (sentra_id, pillar) join region r on r.code = s.code`",
    "sql`select 1 from sheet s join (select 1 from region) r on true`",
    "sql`select 1 from sheet where a = (select max(code) from region)`",
    'tx.selectFrom("sheet as s").select("s.pillar"); tx.selectFrom("enterprise as e").select("e.id")',
  ])("and what is right is left alone: %s", (source) => {
    expect(findLooseJoins(source, tables)).toEqual([]);
  });
});

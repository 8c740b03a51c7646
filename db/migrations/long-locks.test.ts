import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findLongLocks } from "./long-locks.ts";

/** Those before it landed while no table was large; what they cost now is in docs/reliability.md. */
const first = "20261121T1600";

it("no migration from now on holds a large table for as long as it takes to read it", () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^\d{8}T\d{4}-/.test(name) && name >= first);
  const found = files.flatMap((name) =>
    findLongLocks(readFileSync(join(import.meta.dirname, name), "utf8")).map((instead) => `${name}: ${instead}`),
  );
  expect(found).toEqual([]);
});

it.each([
  "create index observation_source on observation (source_id)",
  "create unique index on public.sheet (sentra_id)",
  "alter table observation add constraint positive check (value >= 0)",
  "alter table only survey_response\n  add foreign key (typed_by) references app_user",
  "alter table sheet add column note text check (note <> '')",
  "alter table observation add column seen_at timestamptz not null default clock_timestamp()",
  "alter table observation alter column value type double precision",
  "alter table sheet_step alter actor set not null",
  "update observation set source_id = 1",
  "delete from observation_change where at < now()",
  "do $$ begin update sheet set state = 'draft'; end $$",
])("planted and found: %s", (statement) => {
  expect(findLongLocks(`await sql\`${statement}\`.execute(db);`)).toHaveLength(1);
});

it.each([
  "create index if not exists observation_source on observation (source_id)",
  "alter table observation add constraint positive check (value >= 0) not valid",
  "alter table observation validate constraint positive",
  "alter table sheet add column note text",
  "alter table observation add column is_seen boolean not null default false",
  "create index on sheet_mark (sentra_id)",
  "create function forget() returns void language sql as $$ delete from observation_change where at < now() $$",
  "update office set name = 'x'",
  "create policy sheet_seen on sheet for select using (true)",
])("short, and let be: %s", (statement) => {
  expect(findLongLocks(`await sql\`${statement}\`.execute(db);`)).toEqual([]);
});

import { createHash } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withActor } from "../client.ts";
import { attempt, forbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const people: Person[] = [
  "admin",
  "provinceOfficer",
  "kabupatenOfficer",
  "otherOfficer",
  "board",
  "operator",
  "regionViewer",
  "sentraViewer",
  "stranger",
];

type Owner = { sentra_id: number } | { region_code: string };
const ofSentra = () => ({ sentra_id: test.fixture.sentra.tas });
const ofRegion = () => ({ region_code: "35.15" });
const content = '{"judul":"Laporan"}';
const hash = createHash("sha256").update(content).digest("hex");

/** A new year's draft, by somebody who may; the year keeps the tests apart. */
function begin(owner: Owner, year: number, edition = 1): Promise<number> {
  const { users } = test.fixture;
  const writer = "sentra_id" in owner ? users.operator : users.kabupatenOfficer;
  return withActor(test.database, writer, async (tx) => {
    const { id } = await tx
      .insertInto("yearly_report")
      .values({ ...owner, year, edition, changed_by: writer })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

const issueAs = (tx: Tx, id: number, user: number) =>
  sql`update yearly_report set state = 'issued', content = ${content}, content_hash = ${hash}, changed_by = ${user}
    where id = ${id}`.execute(tx);

async function issue(owner: Owner, year: number): Promise<number> {
  const { users } = test.fixture;
  const id = await begin(owner, year);
  const issuer = "sentra_id" in owner ? users.board : users.kabupatenOfficer;
  await withActor(test.database, issuer, (tx) => issueAs(tx, id, issuer));
  return id;
}

async function whoever(work: (tx: Tx, user: number) => Promise<{ rows: unknown[]; numAffectedRows?: bigint }>) {
  const may: Person[] = [];
  for (const person of people) {
    const user = test.fixture.users[person];
    const done = await within(test.database, user, (tx) => attempt(tx, () => work(tx, user)));
    if ("value" in done && (done.value.rows.length > 0 || (done.value.numAffectedRows ?? 0n) > 0n)) may.push(person);
    else if ("code" in done) expect(done.code).toBe(forbidden);
  }
  return may;
}

const reads = (id: number) => (tx: Tx) => sql`select id from yearly_report where id = ${id}`.execute(tx);

describe("a sentra's yearly report", () => {
  it("is issued by its board alone, who is named with the moment", async () => {
    const id = await begin(ofSentra(), 2030);
    expect(await whoever((tx, user) => issueAs(tx, id, user))).toEqual(["board"]);
    const { board } = test.fixture.users;
    await withActor(test.database, board, (tx) => issueAs(tx, id, board));
    const row = await withActor(test.database, board, (tx) =>
      tx.selectFrom("yearly_report").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ state: "issued", issued_by: board, issued_at: expect.any(Date) as Date });
  });

  it("is its own people's as a draft, and read by all who see the sentra once issued", async () => {
    expect(await whoever(reads(await begin(ofSentra(), 2031)))).toEqual(["board", "operator"]);
    expect(await whoever(reads(await issue(ofSentra(), 2032)))).toEqual([
      "provinceOfficer",
      "kabupatenOfficer",
      "board",
      "operator",
      "regionViewer",
      "sentraViewer",
    ]);
  });

  it("takes no line of its accounts after it was issued", async () => {
    const { operator } = test.fixture.users;
    const { tas } = test.fixture.sentra;
    const id = await begin(ofSentra(), 2033);
    const add = (tx: Tx) =>
      sql`insert into account_line (sentra_id, report_id, section, position, name, recorded_by)
        values (${tas}, ${id}, 'equity', 1, 'n', ${operator})`.execute(tx);
    await withActor(test.database, operator, add);
    await withActor(test.database, test.fixture.users.board, (tx) => issueAs(tx, id, test.fixture.users.board));
    const takeAway = (tx: Tx) => sql`delete from account_line where report_id = ${id}`.execute(tx);
    expect((await within(test.database, operator, takeAway)).numAffectedRows).toBe(0n);
    await expect(within(test.database, operator, add)).rejects.toMatchObject({ code: forbidden });
  });
});

describe("a region's yearly report", () => {
  it("is typed and issued by its officers and those above", async () => {
    const officers = ["provinceOfficer", "kabupatenOfficer"];
    const id = await begin(ofRegion(), 2030);
    expect(await whoever(reads(id))).toEqual(officers);
    expect(await whoever((tx, user) => issueAs(tx, id, user))).toEqual(officers);
    const start = (tx: Tx, user: number) =>
      sql`insert into yearly_report (region_code, year, edition, changed_by) values ('35.15', 2040, 1, ${user})`.execute(
        tx,
      );
    expect(await whoever(start)).toEqual(officers);
  });

  it("is read by those who work for the region once it was issued, and by no sentra", async () => {
    expect(await whoever(reads(await issue(ofRegion(), 2031)))).toEqual([
      "provinceOfficer",
      "kabupatenOfficer",
      "regionViewer",
    ]);
  });

  it("carries the region's letterhead, which its officers keep", async () => {
    const write = (tx: Tx, user: number) =>
      sql`insert into letterhead (region_code, lines, changed_by) values ('35.15', '{Dinas}', ${user})`.execute(tx);
    expect(await whoever(write)).toEqual(["provinceOfficer", "kabupatenOfficer"]);
  });
});

describe.each([
  ["a sentra's", ofSentra],
  ["a region's", ofRegion],
])("%s issued report", (_, owner) => {
  it("never changes, not even for the owner of the schema, and is not taken away", async () => {
    const id = await issue(owner(), 2034);
    for (const change of [sql`foreword = 'x'`, sql`state = 'draft'`, sql`content = '{}'`, sql`edition = 2`]) {
      expect(
        await whoever((tx, user) =>
          sql`update yearly_report set ${change}, changed_by = ${user}
        where id = ${id}`.execute(tx),
        ),
      ).toEqual([]);
      await expect(
        test.asSuperuser((tx) => sql`update yearly_report set ${change} where id = ${id}`.execute(tx)),
      ).rejects.toMatchObject({ code: forbidden });
    }
    expect(await whoever((tx) => sql`delete from yearly_report where id = ${id}`.execute(tx))).toEqual([]);
  });

  it("holds what its hash is of", async () => {
    const id = await begin(owner(), 2035);
    const { board, kabupatenOfficer } = test.fixture.users;
    const user = "sentra_id" in owner() ? board : kabupatenOfficer;
    const forged = withActor(test.database, user, (tx) =>
      sql`update yearly_report set state = 'issued', content = '{"lain":1}', content_hash = ${hash},
        changed_by = ${user} where id = ${id}`.execute(tx),
    );
    await expect(forged).rejects.toMatchObject({ code: "23514" });
  });

  it("is corrected by the next edition, one at a time, which says what differs and why", async () => {
    const { board, kabupatenOfficer } = test.fixture.users;
    const user = "sentra_id" in owner() ? board : kabupatenOfficer;
    await issue(owner(), 2036);
    await expect(begin(owner(), 2036, 1)).rejects.toMatchObject({ code: forbidden });
    await expect(begin(owner(), 2036, 3)).rejects.toMatchObject({ code: forbidden });
    const second = await begin(owner(), 2036, 2);
    await expect(begin(owner(), 2036, 3)).rejects.toMatchObject({ code: "23505" });
    await expect(withActor(test.database, user, (tx) => issueAs(tx, second, user))).rejects.toMatchObject({
      code: "23514",
    });
    await withActor(test.database, user, async (tx) => {
      await sql`update yearly_report set changes = 'Neraca', reason = 'Salah jumlah', changed_by = ${user}
        where id = ${second}`.execute(tx);
      await issueAs(tx, second, user);
    });
  });
});

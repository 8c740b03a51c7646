import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { type Tx, withAccounts, withActor } from "../client.ts";
import { listOfficeTables, readOfficeRows } from "../office-tables.ts";
import { listReadableTables, readRows } from "../readable-tables.ts";
import { attempt, codeOf, useTestDatabase, within } from "./database.ts";
import { indicators, monthIn } from "./fixture.ts";
import { insertOfficeWork, type OfficeWork } from "./fixture-office.ts";

const test = useTestDatabase();
const region = "35.15";
let work: OfficeWork;
beforeAll(async () => void (work = await insertOfficeWork(test, region)));

/** What of an office's rows its officers do not take along, and why. */
const notTaken: Record<string, string> = {
  membership: "other people's roles are told by the administrators",
};

type Rows = Record<string, (string | null)[][]>;

async function readOffice(tx: Tx, code: string): Promise<Rows> {
  await sql`set local timezone = 'UTC'`.execute(tx);
  const rows: Rows = {};
  for (const table of await listOfficeTables(tx)) rows[table.name] = await readOfficeRows(tx, table, code);
  return rows;
}

/** Every row of every table, each as text. */
async function readAll(tx: Tx): Promise<Record<string, string[]>> {
  await sql`set local timezone = 'UTC'`.execute(tx);
  const rows: Record<string, string[]> = {};
  for (const table of await listReadableTables(tx))
    rows[table.name] = (await readRows(tx, table, sql`true`)).map((row) => JSON.stringify(row));
  return rows;
}

/** Those of the one that the other has not, by table; tables without any are left out. */
function without(these: Record<string, string[]>, those: Record<string, string[]>): Record<string, string[]> {
  const left = Object.entries(these).map(([name, rows]) => {
    const others = new Set(those[name]);
    return [name, rows.filter((row) => !others.has(row))] as const;
  });
  return Object.fromEntries(left.filter(([, rows]) => rows.length > 0));
}

const erase = () =>
  withAccounts(test.database, async (tx) => {
    const { rows } = await sql<{ code: string }>`select erased_region as code from erase_departed_offices()`.execute(
      tx,
    );
    return rows.map(({ code }) => code);
  });

const announce = (tx: Tx, by: number, days: number) =>
  sql`insert into office_departure (region_code, announced_by, erase_on)
    values (${region}, ${by}, (now() at time zone 'Asia/Jakarta')::date + ${days}::int)`.execute(tx);
const callBack = (tx: Tx) =>
  sql`update office_departure set called_back_at = '2020-01-01'
       where region_code = ${region} and called_back_at is null and erased_at is null`.execute(tx);
const ask = (tx: Tx, by: number) =>
  sql`insert into data_request (region_code, right_asked, subject, person, recorded_by)
    values (${region}, 'access', 'member', 'Siti', ${by})`.execute(tx);
const obligations = async (tx: Tx) => (await sql`select id from office_obligations(${region})`.execute(tx)).rows.length;

describe("what offices take along", () => {
  it("is every row of their region's and what hangs on these, of every table, value by value", async () => {
    const taken = await within(test.database, test.fixture.users.kabupatenOfficer, (tx) => readOffice(tx, region));
    const there = await test.asSuperuser((tx) => readOffice(tx, region));
    for (const [name, rows] of Object.entries(there)) {
      if (name in notTaken) continue;
      expect([name, taken[name]]).toEqual([name, rows]);
    }
    const filled = Object.keys(taken).filter((name) => taken[name]!.length > 0);
    // Not found by a region's code, but by what they hang on.
    expect(filled).toEqual(
      expect.arrayContaining(["export_column", "instrument_version", "programme_sentra", "wave_result", "wave_sentra"]),
    );
    expect(filled.length).toBeGreaterThan(25);
  });

  it("is nothing that a sentra owns, no answer, and no secret", async () => {
    const tables = (await test.asSuperuser((tx) => readOffice(tx, region))) satisfies Rows;
    for (const name of ["observation", "enterprise", "survey_response", "invitation", "credential", "personal_token"])
      expect(tables).not.toHaveProperty(name);
  });
});

describe("a departure of offices", () => {
  it("is announced thirty days ahead at least, once at a time, also by an administrator", async () => {
    const { users } = test.fixture;
    for (const by of [users.kabupatenOfficer, users.admin])
      await within(test.database, by, async (tx) => {
        expect(await attempt(tx, () => announce(tx, by, 40))).toEqual({ code: "23505" });
        await callBack(tx);
        expect(await attempt(tx, () => announce(tx, by, 29))).toEqual({ code: "23514" });
        expect(await attempt(tx, () => announce(tx, by, 30))).toHaveProperty("value");
        expect(await attempt(tx, () => announce(tx, by, 367))).toEqual({ code: "23514" });
      });
  });

  it("is not announced while a request waits for an answer, and others are not told that one does", async () => {
    const { users } = test.fixture;
    await within(test.database, users.kabupatenOfficer, async (tx) => {
      await callBack(tx);
      await ask(tx, users.kabupatenOfficer);
      expect(await attempt(tx, () => announce(tx, users.kabupatenOfficer, 40))).toEqual({ code: "55000" });
      expect(await obligations(tx)).toBe(1);
      for (const other of [users.provinceOfficer, users.otherOfficer, users.board]) {
        await sql`select begin_actor(${other})`.execute(tx);
        expect(await attempt(tx, () => announce(tx, other, 40))).toEqual({ code: "42501" });
        expect(await obligations(tx)).toBe(0);
      }
      await sql`select begin_actor(${users.admin})`.execute(tx);
      expect(await obligations(tx)).toBe(1);
    });
  });

  it("that was called back is over, by whom is kept, and it erases nothing", async () => {
    const { users } = test.fixture;
    const other = "33.74";
    await withActor(test.database, users.admin, (tx) =>
      sql`update office_departure set called_back_at = '2020-01-01' where region_code = ${other}`.execute(tx),
    );
    const { rows } = await test.asSuperuser((tx) =>
      sql`select called_back_by, called_back_at > '2026-01-01' as by_the_clock from office_departure
           where region_code = ${other}`.execute(tx),
    );
    expect(rows).toEqual([{ called_back_by: users.admin, by_the_clock: true }]);
    const again = withActor(test.database, users.admin, (tx) =>
      sql`update office_departure set called_back_at = null where region_code = ${other}`.execute(tx),
    );
    expect(await again.catch(codeOf)).toBe("55000");
    await moveBack(other);
    expect(await erase()).toEqual([]);
  });

  it("on its day takes the offices' rows and accounts and nothing else, once nobody waits for an answer", async () => {
    const { users } = test.fixture;
    const alone = [users.kabupatenOfficer, users.regionViewer].map(String);
    await moveBack(region);
    await withActor(test.database, users.kabupatenOfficer, (tx) => ask(tx, users.kabupatenOfficer));
    expect(await erase()).toEqual([]);
    await withActor(test.database, users.kabupatenOfficer, (tx) =>
      sql`update data_request set state = 'done' where region_code = ${region}`.execute(tx),
    );

    const before = await test.asSuperuser(readAll);
    const taken = await within(test.database, users.kabupatenOfficer, (tx) => readOffice(tx, region));
    expect(await erase()).toEqual([region]);
    expect(await erase()).toEqual([]);
    const after = await test.asSuperuser(readAll);

    // Of what is gone, the offices took all along but what is not theirs to take.
    const asText = Object.fromEntries(
      Object.entries(taken).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row))]),
    );
    const lost = without(without(before, after), asText);
    const { audit_head: head, invitation, survey_response: answers, ...ofPeople } = lost;
    expect(head).toHaveLength(1); // the chain went on
    expect([invitation?.length, answers?.length]).toEqual([2, 1]);
    const column = await test.asSuperuser(async (tx) => {
      const tables = await listReadableTables(tx);
      return (name: string, row: string, of: string) =>
        (JSON.parse(row) as string[])[tables.find((one) => one.name === name)!.columns.findIndex((c) => c.name === of)];
    });
    for (const row of invitation!) expect(column("invitation", row, "wave_id")).toBe(String(work.open));
    for (const row of answers!) expect(column("survey_response", row, "wave_id")).toBe(String(work.open));
    for (const [name, rows] of Object.entries(ofPeople))
      for (const row of rows) {
        const whose = column(name, row, name === "app_user" ? "id" : "user_id");
        expect([name, alone]).toEqual([name, expect.arrayContaining([whose])]);
      }

    // Of those who belonged to nothing else, nothing is left by which they signed in, were known or looked around.
    for (const [name, rows] of Object.entries(after))
      for (const row of rows)
        expect([name, alone]).not.toEqual([name, expect.arrayContaining([column(name, row, "user_id")])]);

    // What is new: the proof of it, the closed accounts, and that nobody is asked for what stays of the own indicators.
    const added = without(after, before);
    expect(Object.keys(added).sort()).toEqual([
      ...["app_user", "audit_event", "audit_head", "audit_link", "indicator_retirement", "office_departure"],
    ]);
    expect(added["app_user"]!.map((row) => column("app_user", row, "email"))).toEqual(
      alone.map((id) => `akun.${id}@dihapus.invalid`),
    );
    expect(added["indicator_retirement"]!.map((row) => column("indicator_retirement", row, "indicator_id"))).toEqual([
      String(work.indicators.used),
    ]);

    const left = await test.asSuperuser((tx) => readOffice(tx, region));
    expect(Object.keys(left).filter((name) => left[name]!.length > 0)).toEqual([
      ...["audit_event", "data_breach", "data_request", "departure", "indicator", "indicator_retirement", "instrument"],
      ...["instrument_version", "office_departure", "sentra", "sentra_result", "survey_wave", "wave_computation"],
      ...["wave_result", "wave_sentra", "weights_version"],
    ]);
    const one = (name: string) => left[name]!.map((row) => row[0]);
    expect(one("indicator")).toEqual([String(work.indicators.used)]);
    expect(one("instrument")).toEqual([`own ${region}`]);
    expect(one("survey_wave")).toEqual([String(work.published)]);
    await test.asSuperuser(async (tx) => {
      expect((await sql`select * from audit_broken()`.execute(tx)).rows).toEqual([]);
    });
  });

  it("leaves a sentra's sheets to be read as before, and is shown to the office above and administrators", async () => {
    const { users, sentra } = test.fixture;
    const values = await within(test.database, users.board, (tx) =>
      sql`select from observation where sentra_id = ${sentra.tas} and period = ${monthIn.draft}
           and indicator_id in (${indicators.monthly}, ${work.indicators.used})`.execute(tx),
    );
    expect(values.rows.length).toBe(2);
    const seen = (user: number) =>
      within(test.database, user, async (tx) => {
        const { rows } =
          await sql`select from office_departure where region_code = ${region} and erased_at is not null`.execute(tx);
        return rows.length;
      });
    expect(await seen(users.provinceOfficer)).toBe(1);
    expect(await seen(users.admin)).toBe(1);
    expect(await seen(users.otherOfficer)).toBe(0);
    expect(await seen(users.kabupatenOfficer)).toBe(0);
  });
});

/** As if it had been announced in time and the day had come: rows' times are moved, not the clock. */
const moveBack = (code: string) =>
  test.asSuperuser(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx); // past the guard of what is over
    await sql`update office_departure set announced_at = announced_at - interval '61 days', erase_on = erase_on - 60
               where region_code = ${code}`.execute(tx);
  });

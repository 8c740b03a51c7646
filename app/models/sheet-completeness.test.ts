import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { loadReference } from "db/reference/load.ts";
import { sql } from "kysely";
import { periodsUpTo } from "./periods.ts";
import { getCompleteness } from "./sheet-completeness.server.ts";

let database: Database;

/** Three sentra: two in Kabupaten Sidoarjo, one in Kota Kediri; an officer of the province and one of Sidoarjo. */
beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  await loadReference(database.kysely);
  const run = (text: string) => sql.raw(text).execute(database.kysely);
  await run("insert into app_user (email, name) values ('p@x.id', 'p'), ('k@x.id', 'k')");
  await run("insert into membership (user_id, role, region_code) values (1, 'officer', '35'), (2, 'officer', '35.15')");
  await run(`insert into sentra (region_code, name, product, created_at) values
    ('35.15', 'tas', 'tas', '2026-01-15'), ('35.15', 'kulit', 'kulit', '2026-09-20'), ('35.71', 'tenun', 't', '2026-01-15')`);
  await run("insert into sheet_deadline (region_code, day, set_by) values ('35.15', 5, 1)");
  await run("alter table sheet disable trigger user");
  // Sidoarjo's are due by the 5th, Jakarta's midnight; Kediri's by the 10th.
  await run(`insert into sheet (sentra_id, pillar, period, state, handed_in_at, return_reason) values
    (1, 'internal', '2026-08-01', 'verified', '2026-09-05 16:59:59Z', null),
    (1, 'external', '2026-08-01', 'submitted', '2026-09-05 17:00:00Z', null),
    (1, 'internal', '2026-09-01', 'draft', null, null),
    (3, 'internal', '2026-08-01', 'returned', '2026-09-10 16:00:00Z', 'r'),
    (3, 'external', '2026-09-01', 'locked', '2026-10-11 00:00:00Z', null)`);
  await run(`insert into sheet (sentra_id, pillar, period_kind, period, state, handed_in_at) values
    (1, 'external', 'year', '2026-01-01', 'submitted', '2026-12-28'),
    (3, 'external', 'year', '2025-01-01', 'verified', '2026-02-01')`);
  await run("alter table sheet enable trigger user");
  // Kediri's office asks for something by the quarter, from August 2026.
  await run(`insert into indicator (region_code, asked_from, created_by, pillar, group_code, name_id, name_en, unit,
      value_type, period, over_time, over_sentra, better, source)
    values ('35.71', '2026-08-01', 1, 'external', 'own', 'n', 'n', 'orang', 'count', 'quarter', 'sum', 'sum', 'higher', 's')`);
  await enterApplicationRole(database);
}, 60_000);
afterAll(() => database.close());

const read = (user: number, region: string, now = "2026-11-21", last = "2026-09") =>
  withActor(database, user, (tx) =>
    getCompleteness(tx, { region, periods: periodsUpTo(last, 2), now: new Date(`${now}T00:00:00Z`) }),
  );

/** Five pillars keep monthly sheets in the national catalogue. */
it("counts what is due and how far it is, and what was in time by each region's own day", async () => {
  const { units, totals } = await read(1, "35");
  expect(units.map(({ key, name }) => [key, name])).toEqual([
    ["35.15", "Kabupaten Sidoarjo"],
    ["35.71", "Kota Kediri"],
  ]);
  const [sidoarjo, kediri] = units.map(({ standings }) => standings);
  // In August only `tas` owed anything: `kulit` was registered in September.
  expect(sidoarjo![0]).toMatchObject({ due: 5, verified: 1, submitted: 1, draft: 0, measured: 5, inTime: 1 });
  expect(sidoarjo![1]).toMatchObject({ due: 10, draft: 1, verified: 0, measured: 10, inTime: 0 });
  expect(kediri![0]).toMatchObject({ due: 5, returned: 1, measured: 5, inTime: 1 });
  expect(kediri![1]).toMatchObject({ due: 5, locked: 1, measured: 5, inTime: 0 });
  expect(totals.map(({ due }) => due)).toEqual([10, 15]);
});

it("names the sentra of a kabupaten; what is still to come is not rated, and says what is in so far", async () => {
  const { units, totals } = await read(2, "35.15", "2026-10-04");
  expect(totals.map(({ ahead, early }) => [ahead, early])).toEqual([
    [0, 0],
    [10, 0],
  ]);
  const [august] = (await read(2, "35.15", "2026-09-04")).totals;
  expect(august).toMatchObject({ due: 5, measured: 0, ahead: 5, early: 1 });
  expect(units.map(({ key, name }) => [key, name])).toEqual([
    ["#2", "kulit"],
    ["#1", "tas"],
  ]);
  expect(units[1]!.standings.map(({ measured }) => measured)).toEqual([5, 0]);
});

it("counts years by the day after the year, and quarters once something is asked for in them", async () => {
  const years = await read(1, "35", "2027-01-08", "2026");
  expect(years.periods).toEqual(["2025", "2026"]);
  // Four pillars are kept by the year. Nobody was registered in 2025, but Kediri has a sheet of it.
  expect(years.totals[0]).toMatchObject({ due: 4, verified: 1, measured: 0, ahead: 0 });
  // On 8 January Sidoarjo's day, the 5th, is over, and Kediri's, the 10th, is not.
  expect(years.totals[1]).toMatchObject({ due: 12, submitted: 1, measured: 8, inTime: 1, ahead: 4 });

  const quarters = await read(1, "35", "2026-11-21", "2026-T3");
  expect(quarters.periods).toEqual(["2026-T2", "2026-T3"]);
  expect(quarters.units.map(({ key }) => key)).toEqual(["35.71"]);
  expect(quarters.totals.map(({ due }) => due)).toEqual([0, 1]);
});

it("holds nothing of what the reader may not see", async () => {
  const { units } = await read(2, "35");
  expect(units.map(({ key }) => key)).toEqual(["35.15"]);
});

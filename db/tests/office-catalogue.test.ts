import { type RawBuilder, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf, expectForbidden, useTestDatabase, within } from "./database.ts";
import { indicators, monthIn, newMonth, type Person, retiredFrom, type SentraName } from "./fixture.ts";

const test = useTestDatabase();
const inUse = "55000";
const broken = "23514";

/** A statement as this person, taken back afterwards; the SQLSTATE where it was refused. */
const as = (person: Person, ...statements: RawBuilder<unknown>[]) =>
  within(test.database, test.fixture.users[person], async (tx) => {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await statement.execute(tx)).rows;
    return rows;
  }).catch(codeOf);

const add = (region: string, by: Person, values: Record<string, unknown> = {}) => {
  const row = {
    region_code: region,
    asked_from: "2026-01-01",
    created_by: test.fixture.users[by],
    pillar: "internal",
    group_code: "own",
    name_id: "Perajin muda",
    name_en: "Young weavers",
    unit: "orang",
    value_type: "count",
    period: "month",
    over_time: "last",
    over_sentra: "sum",
    better: "higher",
    source: "DINAS",
    ...values,
  };
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  return sql`insert into indicator (${columns}) values (${sql.join(Object.values(row))}) returning id, code`;
};
const computed = (formula: string) => ({ formula, over_time: "derived", over_sentra: "derived" });

/** Pillar by pillar, what the sentra of Kab. Sidoarjo owe in a quarter. */
const owedIn = (period: string) =>
  sql`select distinct pillar from owed_sheets('35.15', 'quarter', ${period}::date) order by pillar`;

describe("an office's own indicator", () => {
  it("makes its quarters' sheets owed from when it is asked for, until it is retired, in its region", async () => {
    const quarterly = { period: "quarter", pillar: "external", asked_from: "2046-05-01" };
    const retire = sql`insert into indicator_retirement (indicator_id, region_code, from_period, reason, retired_by)
      select id, region_code, '2046-08-01', 'r', created_by from indicator where pillar = 'external' and id >= 1000`;
    const owed = (period: string, region = "35.15") =>
      as("provinceOfficer", add(region, "provinceOfficer", quarterly), retire, owedIn(period));
    const [before, with_] = [[{ pillar: "internal" }], [{ pillar: "external" }, { pillar: "internal" }]];
    expect(await owed("2046-01-01")).toEqual(before);
    expect(await owed("2046-04-01")).toEqual(with_);
    // The quarter in which it is retired is the last one.
    expect(await owed("2046-07-01")).toEqual(with_);
    expect(await owed("2046-10-01")).toEqual(before);
    expect(await owed("2046-07-01", "35.71")).toEqual(before);
    expect(await owed("2046-07-01", "35")).toEqual(with_);
  });

  it("gets an id and a code of their range, and its code can stand in a formula", async () => {
    const [added] = (await as("kabupatenOfficer", add("35.15", "kabupatenOfficer"))) as { id: number; code: string }[];
    expect(added!.id).toBeGreaterThanOrEqual(1000);
    expect(added!.code).toBe(`D${added!.id}`);
  });

  it("chooses neither, and is never national", async () => {
    await expectForbidden(
      within(test.database, test.fixture.users.kabupatenOfficer, (tx) =>
        sql`insert into indicator (id, code) values (5, 'KI05')`.execute(tx),
      ),
    );
    expect(await as("kabupatenOfficer", add("35.15", "kabupatenOfficer", { region_code: null }))).toBe("42501");
  });

  it("is added under one's own name, for a region below one's own too, and for no other", async () => {
    expect(await as("provinceOfficer", add("35.71", "provinceOfficer"))).toHaveLength(1);
    expect(await as("kabupatenOfficer", add("35.15", "provinceOfficer"))).toBe("42501");
    expect(await as("kabupatenOfficer", add("35", "kabupatenOfficer"))).toBe("42501");
  });

  it.each([
    ["of plain parts", "100*KI01/KI02", undefined],
    ["that is none", "KI01+KI02", broken],
    ["over a code that there is not", "KI99/KI01", broken],
    ["over another rhythm", "KI14/KI01", broken],
  ])("may have a formula %s", async (_, formula, refusal) => {
    const outcome = await as("kabupatenOfficer", add("35.15", "kabupatenOfficer", computed(formula)));
    if (refusal) expect(outcome).toBe(refusal);
    else expect(outcome).toHaveLength(1);
  });

  it("is no part of a formula outside its region, nor where it is computed itself", async () => {
    const outcome = await within(test.database, test.fixture.users.provinceOfficer, async (tx) => {
      const tried: string[] = [];
      const { rows } = await add("35.71", "provinceOfficer").execute(tx);
      const [{ code }] = rows as [{ code: string }];
      const attempt = async (region: string, formula: string) => {
        await sql`savepoint before`.execute(tx);
        const done = await add(region, "provinceOfficer", computed(formula)).execute(tx).catch(codeOf);
        if (typeof done === "string") await sql`rollback to savepoint before`.execute(tx);
        tried.push(typeof done === "string" ? done : "added");
        return typeof done === "string" ? "" : (done.rows as [{ code: string }])[0].code;
      };
      const ratio = await attempt("35.71", `${code}/KI01`);
      await attempt("35.15", `${code}/KI01`);
      await attempt("35.71", `${ratio}/KI01`);
      return tried;
    });
    expect(outcome).toEqual(["added", broken, broken]);
  });

  const own = (region: string) => sql`(select id from indicator where region_code = ${region})`;
  const rename = sql`update indicator set name_id = 'Lain' where region_code = '35.15' returning id`;
  const remeasure = sql`update indicator set unit = 'kg', value_type = 'quantity' where region_code = '35.15' returning id`;
  const setTarget = (sentra: SentraName, region: string) =>
    sql`insert into target (sentra_id, indicator_id, year, value, set_by)
        values (${test.fixture.sentra[sentra]}, ${own(region)}, 2026, 5, actor_id()) returning value`;

  it("is renamed at any time; its unit and rules stay once something was measured by them", async () => {
    expect(await as("kabupatenOfficer", remeasure)).toHaveLength(1);
    expect(await as("kabupatenOfficer", setTarget("tas", "35.15"), rename)).toHaveLength(1);
    expect(await as("kabupatenOfficer", setTarget("tas", "35.15"), remeasure)).toBe(inUse);
    expect(
      await as("kabupatenOfficer", sql`update indicator set pillar = 'external' where region_code = '35.15'`),
    ).toBe("42501");
  });

  it("is asked for from its first month on, or the year in which that lies, and has targets for that year", async () => {
    const outcome = await within(test.database, test.fixture.users.kabupatenOfficer, async (tx) => {
      const asked = async (period: string, first: string, last = first) => {
        const { rows } = await add("35.15", "kabupatenOfficer", { period, asked_from: "2026-04-01" }).execute(tx);
        const [{ id }] = rows as [{ id: number }];
        const found = await sql<{ asked: boolean }>`select indicator_is_asked(${test.fixture.sentra.tas},
          ${id}::smallint, ${first}, ${last}) as asked`.execute(tx);
        return found.rows[0]!.asked;
      };
      return [
        await asked("month", "2026-03-01"),
        await asked("month", "2026-04-01"),
        await asked("quarter", "2026-01-01"),
        await asked("quarter", "2026-04-01"),
        await asked("year", "2025-01-01"),
        await asked("year", "2026-01-01"),
        await asked("month", "2025-01-01", "2025-12-01"),
        await asked("month", "2026-01-01", "2026-12-01"),
      ];
    });
    expect(outcome).toEqual([false, true, false, true, false, true, false, true]);
  });

  it("takes values and targets of the sentra of its region alone", async () => {
    const value = (sentra: SentraName, region: string) =>
      sql`insert into observation (sentra_id, indicator_id, period, value, recorded_by)
          values (${test.fixture.sentra[sentra]}, ${own(region)}, ${monthIn.draft}, 1, actor_id()) returning value`;
    expect(await as("keeper", value("tas", "35.15"))).toHaveLength(1);
    expect(await as("keeper", value("tas", "35.71"))).toBe("42501");
    expect(await as("provinceOfficer", setTarget("tenun", "35.71"))).toHaveLength(1);
    expect(await as("provinceOfficer", setTarget("tenun", "35.15"))).toBe("42501");
  });
});

describe("a retirement", () => {
  const retire = (region: string, from: string, indicator = indicators.monthly) =>
    sql`insert into indicator_retirement (indicator_id, region_code, from_period, reason, retired_by)
        values (${indicator}, ${region}, ${from}, 'r', actor_id()) returning from_period`;
  const type = (sentra: SentraName, period: string, indicator = indicators.retired) =>
    sql`insert into observation (sentra_id, indicator_id, period, value, recorded_by)
        values (${test.fixture.sentra[sentra]}, ${indicator}, ${period}, 1, actor_id()) returning value`;
  const open = (sentra: SentraName, period: string) =>
    sql`insert into sheet (sentra_id, pillar, period, changed_by)
        values (${test.fixture.sentra[sentra]}, 'internal', ${period}, actor_id())`;

  it("lets values be typed until the month before, and none from it on", async () => {
    expect(retiredFrom).toBe(newMonth);
    expect(await as("keeper", type("tas", monthIn.returned))).toHaveLength(1);
    expect(await as("keeper", open("tas", newMonth), type("tas", newMonth))).toBe("42501");
    expect(await as("keeper", open("tas", newMonth), type("tas", newMonth, indicators.other))).toHaveLength(1);
  });

  it("by a province holds for its kabupaten", async () => {
    const outcome = within(test.database, test.fixture.users.provinceOfficer, async (tx) => {
      await retire("35", newMonth, indicators.other).execute(tx);
      const asked = (sentra: SentraName) =>
        sql<{
          asked: boolean;
        }>`select indicator_is_asked(${test.fixture.sentra[sentra]}, 2::smallint, ${newMonth}, ${newMonth}) as asked`;
      return [(await asked("tas").execute(tx)).rows[0], (await asked("tenun").execute(tx)).rows[0]];
    });
    expect(await outcome).toEqual([{ asked: false }, { asked: false }]);
  });

  it("begins after the last value, so that it hides none", async () => {
    expect(await as("kabupatenOfficer", retire("35.15", monthIn.locked))).toBe(inUse);
    expect(await as("kabupatenOfficer", retire("35.15", "2026-07-01"))).toHaveLength(1);
  });

  it("taken back, the indicator is asked for again", async () => {
    const asked = sql`select 1 where indicator_is_asked(${test.fixture.sentra.tas}, ${indicators.retired}::smallint, ${newMonth}, ${newMonth})`;
    const takeBack = sql`delete from indicator_retirement where indicator_id = ${indicators.retired}`;
    expect(await as("provinceOfficer", asked)).toEqual([]);
    expect(await as("provinceOfficer", takeBack, asked)).toHaveLength(1);
  });

  it("is signed by who made it", async () => {
    const forged = sql`insert into indicator_retirement (indicator_id, region_code, from_period, reason, retired_by)
      values (1, '35.15', '2030-01-01', 'r', ${test.fixture.users.provinceOfficer})`;
    expect(await as("kabupatenOfficer", forged)).toBe("42501");
  });
});

describe("a target", () => {
  const change = (assignment: RawBuilder<unknown>) =>
    sql`update target set ${assignment} where sentra_id = ${test.fixture.sentra.tas} returning value`;

  it("is changed under the name of who changes it", async () => {
    expect(await as("kabupatenOfficer", change(sql`value = 9`))).toBe("42501"); // it was the province's
    expect(await as("kabupatenOfficer", change(sql`value = 9, set_by = actor_id()`))).toHaveLength(1);
  });

  it("is not moved to a sentra of another office", async () => {
    const away = sql`sentra_id = ${test.fixture.sentra.tenun}, set_by = actor_id(), year = 2027`;
    expect(await as("kabupatenOfficer", change(away))).toBe("42501");
  });
});

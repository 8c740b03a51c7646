import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf, forbidden, useTestDatabase, within } from "./database.ts";

const test = useTestDatabase();
const one = { numAffectedRows: 1n };

describe("a programme", () => {
  it("takes in sentra of its own region only, also when its officer oversees more", async () => {
    const { users, sentra } = test.fixture;
    const takeIn = (id: number) =>
      within(test.database, users.provinceOfficer, (tx) =>
        sql`insert into programme_sentra (sentra_id, programme_id)
            select ${id}, max(id) from programme where title = 'empty' and region_code = '35.15'`.execute(tx),
      ).catch(codeOf);
    expect(await takeIn(sentra.kulit)).toMatchObject(one);
    expect(await takeIn(sentra.tenun)).toBe(forbidden);
    expect(await takeIn(sentra.lumpia)).toBe(forbidden);
  });

  it("stays its region's", async () => {
    const moved = within(test.database, test.fixture.users.provinceOfficer, (tx) =>
      sql`update programme set region_code = '35.71' where region_code = '35.15'`.execute(tx),
    );
    expect(await moved.catch(codeOf)).toBe(forbidden);
  });

  it("of a province is read by the officer of a kabupaten whose sentra take part, and not written", async () => {
    const { users, sentra } = test.fixture;
    const seen = await within(test.database, users.provinceOfficer, async (tx) => {
      const { rows } = await sql<{ id: number }>`
        insert into programme (region_code, kind, title, institution_code, starts_on, created_by)
        values ('35', 'training', 'of the province', 'bank', '2026-01-05', ${users.provinceOfficer})
        returning id`.execute(tx);
      const [{ id }] = rows as [{ id: number }];
      await sql`insert into programme_sentra values (${sentra.tas}, ${id}), (${sentra.tenun}, ${id})`.execute(tx);
      await sql`select begin_actor(${users.kabupatenOfficer})`.execute(tx);
      const read = await sql`select from programme where id = ${id}`.execute(tx);
      const who = await sql<{ sentra_id: number }>`select sentra_id from programme_sentra
        where programme_id = ${id}`.execute(tx);
      const written = await sql`update programme set title = 'ours' where id = ${id}`.execute(tx);
      return { read: read.rows.length, who: who.rows, written: written.numAffectedRows };
    });
    expect(seen).toEqual({ read: 1, who: [{ sentra_id: sentra.tas }], written: 0n });
  });

  it("aims at an indicator of the national catalogue or of its own region's offices", async () => {
    const aim = (region: string) =>
      within(test.database, test.fixture.users.provinceOfficer, (tx) =>
        sql`update programme set indicator_id = (select id from indicator where region_code = '35.71')
            where region_code = ${region} and title = 'empty'`.execute(tx),
      ).catch(codeOf);
    expect(await aim("35.71")).toMatchObject(one);
    expect(await aim("35.15")).toBe("23503");
  });
});

describe("an assessment on the ladder", () => {
  const check = (
    outcomes: string,
  ) => sql`update ladder_assessment set outcomes = ${outcomes}, checked_on = '2028-01-05',
    checked_by = actor_id() where sentra_id = ${test.fixture.sentra.tas}`;

  it("has its promises checked once, all three, and then stays", async () => {
    const { kabupatenOfficer } = test.fixture.users;
    const changes = await within(test.database, kabupatenOfficer, async (tx) => {
      const first = await check("{yes,partly,no}").execute(tx);
      const second = await check("{yes,yes,yes}").execute(tx);
      const gone = await sql`delete from ladder_assessment
        where sentra_id = ${test.fixture.sentra.tas}`.execute(tx);
      return [first, second, gone].map(({ numAffectedRows }) => numAffectedRows);
    });
    expect(changes).toEqual([1n, 0n, 0n]);
    for (const wrong of ["{yes,no}", "{yes,no,maybe}"]) {
      const tried = within(test.database, kabupatenOfficer, (tx) => check(wrong).execute(tx));
      expect(await tried.catch(codeOf)).toBe("23514");
    }
  });

  it("keeps its level and what was promised", async () => {
    for (const change of [sql`level = 'gold'`, sql`improvements = '{x,y,z}'`, sql`due_on = '2030-01-01'`]) {
      const tried = within(test.database, test.fixture.users.provinceOfficer, (tx) =>
        sql`update ladder_assessment set ${change}`.execute(tx),
      );
      expect(await tried.catch(codeOf)).toBe(forbidden);
    }
  });
});

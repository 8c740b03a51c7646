import type { Client } from "pg";

/** Who asks for the page: their sight differs in width. */
export const people = {
  operator: { title: "operator of one sentra", role: "operator" },
  kabupaten: { title: "officer of a kabupaten", role: "officer", region: "35.15" },
  province: { title: "officer of the province", role: "officer", region: "35" },
} as const;
export type Person = keyof typeof people;

/** 2023-11 to 2026-10. */
const months = { first: "2023-11-01", last: "2026-10-01" };

/**
 * Fills a migrated database, past the application's doors: triggers rest (session_replication_role), because what they
 * would write is not read by the page. Every sentra has every typed indicator in every month, every sheet is verified,
 * and the sentra lie scattered over the regions, as in a live table.
 * @returns how many values
 */
export async function fillDatabase(superuser: Client, sentra: number, passwordHash: string): Promise<number> {
  await superuser.query("set session_replication_role = replica");
  await superuser.query(
    `insert into sentra (region_code, name, product)
     select (array(select code from region where kind <> 'province' order by code))[1 + n * 7 % 38], 'Sentra ' || n, 'tas'
       from generate_series(0, $1::int - 1) n`,
    [sentra],
  );
  // The sentra that is looked at belongs to the kabupaten whose officer looks.
  await superuser.query(`update sentra set region_code = '35.15' where id = 1`);
  for (const [name, { role, ...place }] of Object.entries(people)) {
    await superuser.query(
      `with u as (insert into app_user (email, name) values ($1, $2) returning id),
            c as (insert into credential (user_id, password_hash) select id, $3 from u)
       insert into membership (user_id, role, region_code, sentra_id) select id, $4, $5, $6 from u`,
      [
        `${name}@bench.test`,
        name,
        passwordHash,
        role,
        "region" in place ? place.region : null,
        "region" in place ? null : 1,
      ],
    );
  }
  const periods = `generate_series('${months.first}'::date, '${months.last}'::date, interval '1 month')`;
  await superuser.query(
    `insert into sheet (sentra_id, pillar, period, state)
     select s.id, p.pillar, m::date, 'verified' from ${periods} m, sentra s, (select distinct pillar from indicator) p`,
  );
  const { rows } = await superuser.query(`select m::date::text as month from ${periods} m`);
  let values = 0;
  for (const { month } of rows as { month: string }[]) {
    const { rowCount } = await superuser.query(
      `insert into observation (sentra_id, indicator_id, period, value)
       select s.id, i.id, $1, hashint8(s.id * 1000::bigint + i.id) & 1023
         from (select id from sentra order by hashint4(id)) s, indicator i
        where i.period = 'month' and i.over_time <> 'derived'`,
      [month],
    );
    values += rowCount ?? 0;
  }
  await superuser.query("set session_replication_role = default");
  await superuser.query("vacuum analyze");
  return values;
}

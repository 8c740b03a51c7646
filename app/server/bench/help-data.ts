import type { Client } from "pg";

/**
 * Help for the map: eight cooperations with outsiders in each sentra over three years, and an office's programme for every
 * ten sentra, in forty each. Kinds and institutions follow from the numbers, so that every run has the same.
 */
export async function fillHelp(superuser: Client): Promise<void> {
  const { rows } = await superuser.query("select code from institution order by code");
  const institutions = rows.map(({ code }) => code as string);
  const kinds = ["investment_credit", "working_capital_credit", "equipment_innovation", "exhibition", "training"];
  const pick = (from: string, key: string) => `(${from})[1 + (hashint4(${key}) & 1023) % cardinality(${from})]`;
  await superuser.query("set session_replication_role = replica");
  await superuser.query(
    `insert into cooperation (sentra_id, side, form, title, institution_code, starts_on, ends_on, value, state)
     select s.id, 'external', ${pick("$1::text[]", "s.id * 8 + n")}, 'Bantuan ' || n, ${pick("$2::text[]", "s.id * 8 - n")},
            d, d + 120, 1000000 * n, case when n % 4 = 0 then 'running' else 'done' end
       from sentra s, generate_series(1, 8) n, lateral (select date '2023-11-01' + (hashint4(s.id + 7919 * n) & 1023) as d) x`,
    [kinds, institutions],
  );
  await superuser.query(
    `insert into programme (region_code, kind, title, institution_code, starts_on, ends_on, cost, created_by, changed_by)
     select s.region_code, ${pick("$1::text[]", "s.id")}, 'Program ' || s.id, ${pick("$2::text[]", "s.id")},
            d, d + 90, 50000000, u.id, u.id
       from sentra s, lateral (select date '2023-11-01' + (hashint4(s.id) & 1023) as d) x,
            (select min(id) as id from app_user) u
      where s.id % 10 = 0`,
    [kinds, institutions],
  );
  await superuser.query(
    `insert into programme_sentra (sentra_id, programme_id)
     select s.id, p.id
       from (select *, row_number() over (partition by region_code order by id) as at from programme) p
       join (select id, region_code, row_number() over (partition by region_code order by id) as at from sentra) s
         on s.region_code = p.region_code and s.at between p.at and p.at + 39`,
  );
  await superuser.query("set session_replication_role = default");
  await superuser.query("vacuum analyze cooperation, programme, programme_sentra");
}

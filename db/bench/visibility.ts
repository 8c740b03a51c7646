import { PROVINCES, SCATTER, SENTRA } from "./settings.ts";

/** Users whose sight differs only in width. Users 100 + n are the boards that write for sentra n. */
export const ACTORS = { board: 1, kabupaten: 2, province: 3, ministry: 4 } as const;
export type Actor = keyof typeof ACTORS;

export const boardOf = (sentra: number) => 100 + sentra;
export const KABUPATEN = 1000;
export const PROVINCE = 1;

/**
 * Regions, sentra, memberships and the functions of row-level security. Tables belong to bench_owner, which nobody logs
 * in as; it is the definer of the functions, and forced row-level security would hold it too: hence owner_reads.
 */
export const visibilitySql = `
create table bench.region (id int primary key, parent_id int references bench.region);
insert into bench.region values (0, null);
insert into bench.region select p, 0 from generate_series(1, ${PROVINCES}) p;
insert into bench.region select 1000 * p + k, p from generate_series(1, ${PROVINCES}) p, generate_series(0, 20) k;

create table bench.sentra (id int primary key, province_id int not null, kabupaten_id int not null references bench.region);
insert into bench.sentra
select id, 1 + place % ${PROVINCES},
  1000 * (1 + place % ${PROVINCES})
    + case when place / ${PROVINCES} < ${SENTRA} / ${PROVINCES} * 0.26 then 0 else 1 + (place / ${PROVINCES}) % 20 end
from (select id, (id::bigint * ${SCATTER} % ${SENTRA})::int as place from generate_series(1, ${SENTRA}) id) scattered;
create index on bench.sentra (kabupaten_id);
create index on bench.sentra (province_id);

create table bench.indicator (id smallint primary key, code text not null unique);

create table bench.membership (user_id int not null, region_id int references bench.region, sentra_id int references bench.sentra);
insert into bench.membership select 100 + id, null, id from bench.sentra;
insert into bench.membership select 1, null, min(id) from bench.sentra where kabupaten_id = ${KABUPATEN};
insert into bench.membership values (2, ${KABUPATEN}, null), (3, ${PROVINCE}, null), (4, 0, null);
create index on bench.membership (user_id);

create function bench.visible_sentra(actor int) returns int[]
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  with recursive scope as (
    select region_id from bench.membership where user_id = actor and region_id is not null
    union select r.id from bench.region r join scope on r.parent_id = scope.region_id
  )
  select coalesce(array_agg(id order by id), '{}') from (
    select s.id from bench.sentra s join scope on s.kabupaten_id = scope.region_id
    union select sentra_id from bench.membership where user_id = actor and sentra_id is not null
  ) visible
$$;

create function bench.computed_sentra() returns int[]
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select bench.visible_sentra(nullif(current_setting('app.user_id', true), '')::int)
$$;
create function bench.readable_sentra() returns int[] language sql stable parallel safe as $$
  select nullif(current_setting('app.readable_sentra', true), '')::int[]
$$;
create function bench.writable_sentra() returns int[] language sql stable parallel safe as $$
  select nullif(current_setting('app.writable_sentra', true), '')::int[]
$$;
create function bench.readable_region() returns int[] language sql stable parallel safe as $$
  select nullif(current_setting('app.readable_region', true), '')::int[]
$$;

create function bench.begin_user(actor int) returns void language sql as $$
  select set_config('app.user_id', actor::text, true)
$$;
create function bench.begin_actor(actor int) returns void
language sql security definer set search_path = pg_catalog as $$
  select set_config('app.user_id', actor::text, true),
    set_config('app.readable_sentra', bench.visible_sentra(actor)::text, true),
    set_config('app.writable_sentra', (select coalesce(array_agg(sentra_id), '{}') from bench.membership
      where user_id = actor and sentra_id is not null)::text, true)
$$;
create function bench.begin_scope(actor int) returns void
language sql security definer set search_path = pg_catalog as $$
  with own as (select region_id, sentra_id from bench.membership where user_id = actor),
    region as (select region_id from own where region_id is not null
      union select r.id from bench.region r join own on r.parent_id = own.region_id where own.region_id = 0),
    lists as (select (select coalesce(array_agg(region_id), '{}')::text from region) as regions,
      (select coalesce(array_agg(sentra_id), '{}')::text from own where sentra_id is not null) as sentra)
  select set_config('app.user_id', actor::text, true), set_config('app.readable_region', regions, true),
    set_config('app.readable_sentra', sentra, true), set_config('app.writable_sentra', sentra, true)
  from lists
$$;
`;

export interface Policy {
  title: string;
  /** Makes the actor known: sent in the same message as BEGIN. */
  opening: (user: number) => string;
  sentra: string;
  read: string;
  write: string;
}

// "sentra_id" alone would be the membership's here, and let every row through: always qualified.
const member = `exists (select from bench.membership m join bench.sentra s on s.id = observation.sentra_id
  where m.user_id = nullif(current_setting('app.user_id', true), '')::int
  and (m.sentra_id = s.id or m.region_id in (s.kabupaten_id, s.province_id, 0)))`;
const inSetting = "= any ((select bench.readable_sentra())::int[])";
const inWritable = "sentra_id = any ((select bench.writable_sentra())::int[])";

export const policies = {
  computed: {
    title: "array, computed by each query",
    opening: (user) => `select bench.begin_user(${user})`,
    sentra: "id = any ((select bench.computed_sentra())::int[])",
    read: "sentra_id = any ((select bench.computed_sentra())::int[])",
    write: "sentra_id = any ((select bench.computed_sentra())::int[])",
  },
  setting: {
    title: "array, from the setting",
    opening: (user) => `select bench.begin_actor(${user})`,
    sentra: `id ${inSetting}`,
    read: `sentra_id ${inSetting}`,
    write: inWritable,
  },
  hashed: {
    title: "in (select unnest(array)), from the setting",
    opening: (user) => `select bench.begin_actor(${user})`,
    sentra: "id in (select unnest((select bench.readable_sentra())))",
    read: "sentra_id in (select unnest((select bench.readable_sentra())))",
    write: inWritable,
  },
  scope: {
    title: "exists (select from sentra); sentra by region lists",
    opening: (user) => `select bench.begin_scope(${user})`,
    sentra: `province_id = any ((select bench.readable_region())::int[])
      or kabupaten_id = any ((select bench.readable_region())::int[]) or id ${inSetting}`,
    read: "exists (select from bench.sentra s where s.id = observation.sentra_id)",
    write: inWritable,
  },
  scopeHashed: {
    title: "in (select id from sentra); sentra by region lists",
    opening: (user) => `select bench.begin_scope(${user})`,
    sentra: `province_id = any ((select bench.readable_region())::int[])
      or kabupaten_id = any ((select bench.readable_region())::int[]) or id ${inSetting}`,
    read: "sentra_id in (select s.id from bench.sentra s)",
    write: inWritable,
  },
  correlated: {
    title: "correlated exists on memberships",
    opening: (user) => `select bench.begin_user(${user})`,
    sentra: "true",
    read: member,
    write: member,
  },
} satisfies Record<string, Policy>;

export function policySql(policy: Policy): string {
  return ["sentra", "observation"]
    .flatMap((table) => [
      ...["app_reads", "app_inserts", "app_updates"].map((name) => `drop policy if exists ${name} on bench.${table}`),
      `alter table bench.${table} enable row level security`,
      `alter table bench.${table} force row level security`,
    ])
    .concat(
      `create policy app_reads on bench.sentra for select to bench_app using (${policy.sentra})`,
      `create policy app_reads on bench.observation for select to bench_app using (${policy.read})`,
      `create policy app_inserts on bench.observation for insert to bench_app with check (${policy.write})`,
      `create policy app_updates on bench.observation for update to bench_app using (${policy.write}) with check (${policy.write})`,
    )
    .join(";\n");
}

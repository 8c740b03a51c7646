import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What a sentra's production stands on: facilities of four kinds, a log of their disturbances, and how adequate each
 * kind is rated to be, once a year.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const kind = sql`kind in ('electricity', 'transport', 'telecom', 'water')`;
  await sql`
    create table facility (
      sentra_id int not null references sentra on delete cascade,
      id int generated always as identity,
      kind text not null check (${kind}),
      name text not null check (name <> ''),
      provider_code text references institution,
      provider_name text check (provider_name <> ''),
      -- In the kind's own unit: kVA, tonnes of load, Mbps, cubic metres a month.
      capacity numeric check (capacity >= 0),
      needed numeric check (needed >= 0),
      serves text[] not null default '{}' check (serves <@ array[
        'water_pump', 'workroom_light', 'showroom_light', 'skein_counter', 'material_in', 'goods_out', 'buyers_access',
        'suppliers', 'buyers', 'prospects', 'dyeing']),
      used_from date,
      used_until date,
      note text check (note <> ''),
      source_id smallint references data_source,
      changed_by int references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, id),
      unique (sentra_id, id, kind),
      check (used_until >= used_from)
    )
  `.execute(db);
  // A disturbance is of a kind, and of one facility of that kind where it is known which: a phone in the dark has time
  // for the one and not for the other.
  await sql`
    create table disturbance (
      sentra_id int not null references sentra on delete cascade,
      id int generated always as identity,
      kind text not null check (${kind}),
      facility_id int,
      started_at timestamptz not null,
      ended_at timestamptz,
      effect text not null check (effect in ('none', 'slowed', 'stopped')),
      hours_lost numeric check (hours_lost >= 0),
      note text check (note <> ''),
      source_id smallint references data_source,
      changed_by int references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, id),
      foreign key (sentra_id, facility_id, kind) references facility (sentra_id, id, kind),
      check (ended_at > started_at)
    )
  `.execute(db);
  await sql`create index disturbance_time on disturbance (sentra_id, started_at)`.execute(db);
  // What is going on is entered once.
  await sql`create unique index disturbance_open on disturbance (sentra_id, kind, coalesce(facility_id, 0))
    where ended_at is null`.execute(db);
  await sql`
    create table adequacy_rating (
      sentra_id int not null references sentra on delete cascade,
      kind text not null check (${kind}),
      year smallint not null check (year between 1900 and 2100),
      rating smallint not null check (rating between 1 and 5),
      reason text check (reason <> ''),
      source_id smallint references data_source,
      changed_by int references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, kind, year)
    )
  `.execute(db);

  const isOwn = sql`sentra_id = any ((select entered_sentra())::int[])`;
  const underOnesName = sql`${isOwn} and changed_by = (select actor_id())`;
  for (const table of ["facility", "disturbance", "adequacy_rating"]) {
    await protect(db, table);
    const policy = (action: string) => sql.ref(`${table}_${action}`);
    await sql`create policy ${policy("select")} on ${sql.table(table)} for select
      using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
    await sql`create policy ${policy("insert")} on ${sql.table(table)} for insert with check (${underOnesName})`.execute(
      db,
    );
    await sql`create policy ${policy("update")} on ${sql.table(table)} for update
      using (${isOwn}) with check (${underOnesName})`.execute(db);
    await sql`grant select, insert, update on ${sql.table(table)} to sentra_app`.execute(db);
  }
  // A slip in the log is taken out by whoever keeps it; a facility only by the board, and one that is no longer used
  // gets an end instead.
  await sql`create policy disturbance_delete on disturbance for delete using (${isOwn})`.execute(db);
  await sql`create policy facility_delete on facility for delete
    using (sentra_id = any ((select governed_sentra())::int[]))`.execute(db);
  await sql`grant delete on facility, disturbance to sentra_app`.execute(db);
}

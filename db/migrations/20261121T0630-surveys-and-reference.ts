import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/** Instruments and the answers given to them; the partnership patterns and external institutions as reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table instrument (
      code text primary key,
      name_id text not null,
      name_en text not null,
      scale_min smallint not null,
      scale_max smallint not null check (scale_max > scale_min),
      model jsonb not null,
      target text not null
    )
  `.execute(db);
  await sql`
    create table partnership_pattern (
      code text primary key,
      position smallint not null,
      is_core boolean not null,
      name_id text not null,
      name_en text not null,
      large_party_id text not null,
      large_party_en text not null,
      small_party_id text not null,
      small_party_en text not null,
      legal_basis text not null
    )
  `.execute(db);
  await sql`
    create table institution (
      code text primary key,
      position smallint not null,
      kind text not null,
      name_id text not null,
      name_en text not null,
      role_id text not null,
      role_en text not null,
      source text not null
    )
  `.execute(db);
  await sql`grant select on instrument, partnership_pattern, institution to sentra_app`.execute(db);

  await sql`
    create table survey_wave (
      sentra_id int not null references sentra on delete cascade,
      wave smallint not null,
      instrument_code text not null references instrument,
      held_in date,
      source_id smallint references data_source,
      primary key (sentra_id, wave)
    )
  `.execute(db);
  await sql`
    create table survey_response (
      sentra_id int not null,
      wave smallint not null,
      respondent int not null,
      answers jsonb not null,
      primary key (sentra_id, wave, respondent),
      foreign key (sentra_id, wave) references survey_wave on delete cascade
    )
  `.execute(db);
  for (const table of ["survey_wave", "survey_response"]) {
    await protect(db, table);
    await sql`create policy ${sql.ref(`${table}_select`)} on ${sql.table(table)} for select
      using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
    await sql`create policy ${sql.ref(`${table}_insert`)} on ${sql.table(table)} for insert
      with check (sentra_id = any ((select governed_sentra())::int[]))`.execute(db);
    await sql`grant select, insert on ${sql.table(table)} to sentra_app`.execute(db);
  }
}

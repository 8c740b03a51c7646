import { type Kysely, type RawBuilder, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * Whether a sentra's published scores may be set beside others', as a fact of that sentra's own. It lies in the wave's
 * whole result, which only the wave's owner may read: a kabupaten's officer, and the board, learnt of a province's wave
 * what the scores are and not whether they can be compared. A row says that it was tested (MICOM against the rest of
 * the wave) and on which constructs the answers mean something else; no row says that it was not. Of another sentra it
 * says nothing.
 *
 * It is written when its wave is published, and here for the waves that are published already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sentra_comparability (
      sentra_id int not null,
      wave_id int not null,
      not_alike text[] not null,
      primary key (sentra_id, wave_id),
      foreign key (sentra_id, wave_id) references sentra_result on delete cascade
    )
  `.execute(db);
  await protect(db, "sentra_comparability");
  // Nobody writes it: the trigger does, as the tables' owner.
  await sql`grant select on sentra_comparability to sentra_app`.execute(db);
  await sql`create policy sentra_comparability_select on sentra_comparability for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  await sql`create policy sentra_comparability_written on sentra_comparability for insert to current_user
    with check (true)`.execute(db);
  await sql`
    create function publish_comparability() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      ${writeFacts(sql`w.wave_id = new.id`)};
      return null;
    end $$
  `.execute(db);
  await sql`create trigger survey_wave_published after update of state on survey_wave for each row
    when (old.state <> 'published' and new.state = 'published')
    execute function publish_comparability()`.execute(db);
  await writeFacts(sql`w.wave_id in (select id from survey_wave where state = 'published')`).execute(db);
}

const writeFacts = (waves: RawBuilder<unknown>) => sql`insert into sentra_comparability (sentra_id, wave_id, not_alike)
      select r.sentra_id, r.wave_id,
             array(select c ->> 'construct'
                     from jsonb_array_elements(rest -> 'constructs') with ordinality as e (c, place)
                    where not (c ->> 'comparable')::boolean order by place)
        from wave_result w
       cross join lateral jsonb_array_elements(w.result::jsonb -> 'sentra') s
       cross join lateral (select s #> '{outcome,withRest}' as rest) t
        join sentra_result r on r.wave_id = w.wave_id and r.sentra_id::text = s ->> 'sentra'
       where rest ->> 'kind' = 'made' and ${waves}`;

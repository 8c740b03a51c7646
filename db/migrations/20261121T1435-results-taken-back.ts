import { type Kysely, sql } from "kysely";

/**
 * What was computed goes when its wave is no longer computed: its owner took it back, or somebody withdrew, objected or
 * had their answers erased. Kept until the next computation it would go on showing figures, and giving away answers,
 * that were to be taken out.
 *
 * And what the pooled model says matters is told of a pool only: where one sentra alone had enough answers, the model
 * is that sentra's, and its own board's to read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["sentra_result", "wave_result", "weights_version"]) {
    await sql`create policy ${sql.ref(`${table}_taken_back`)} on ${sql.table(table)} to current_user using (true)
      with check (false)`.execute(db);
  }
  await sql`
    create function take_results_back() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      delete from sentra_result where wave_id = new.id;
      delete from wave_result where wave_id = new.id;
      delete from weights_version where wave_id = new.id;
      return null;
    end $$
  `.execute(db);
  await sql`create trigger survey_wave_taken_back after update of state on survey_wave for each row
    when (old.state = 'computed' and new.state = 'closed') execute function take_results_back()`.execute(db);

  await sql`
    create or replace function published_importance(p_wave int)
    returns table (respondents int, target text, importance jsonb, total_effects jsonb)
    language sql stable security definer set search_path = public, pg_temp as $$
      select r.respondents, d.reference #>> '{importance,target}',
             (select jsonb_agg(jsonb_build_object('construct', c -> 'name', 'importance', c -> 'importance') order by place)
                from jsonb_array_elements(d.reference #> '{importance,constructs}') with ordinality as e (c, place)),
             coalesce(d.reference #> '{bootstrap,totalEffects}', '[]')
        from wave_result r, lateral (select r.result::jsonb as whole, r.result::jsonb -> 'reference' as reference) d
       where r.wave_id = p_wave and actor_id() is not null and wave_state(p_wave) = 'published'
         and d.reference -> 'importance' is not null
         and (select count(*) from jsonb_array_elements(d.whole -> 'sentra') s
               where s #>> '{outcome,kind}' = 'scored') > 1
    $$
  `.execute(db);
}

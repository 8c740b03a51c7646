import { type Kysely, sql } from "kysely";

/**
 * What a published wave's pooled model says matters, for the sentra that are too small for a model of their own.
 *
 * `wave_result` is the owner's, because it holds answers of all sentra. The importance of each construct is a figure
 * of the whole region and of nobody in it, and whoever reads a published score reads it with these; the performances
 * beside it, the means of all sentra, stay where they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create policy wave_result_definer on wave_result for select to current_user using (true)`.execute(db);
  await sql`
    create function published_importance(p_wave int)
    returns table (respondents int, target text, importance jsonb, total_effects jsonb)
    language sql stable security definer set search_path = public, pg_temp as $$
      select r.respondents, d.reference #>> '{importance,target}',
             (select jsonb_agg(jsonb_build_object('construct', c -> 'name', 'importance', c -> 'importance') order by place)
                from jsonb_array_elements(d.reference #> '{importance,constructs}') with ordinality as e (c, place)),
             coalesce(d.reference #> '{bootstrap,totalEffects}', '[]')
        from wave_result r, lateral (select r.result::jsonb -> 'reference' as reference) d
       where r.wave_id = p_wave and actor_id() is not null and wave_state(p_wave) = 'published'
         and d.reference -> 'importance' is not null
    $$
  `.execute(db);
}

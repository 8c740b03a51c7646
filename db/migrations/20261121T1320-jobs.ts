import { type Kysely, sql } from "kysely";
import { pgBossSchema } from "./pgboss-24.ts";

/**
 * The queue of jobs, pg-boss's own schema, made by the owner: the application, which owns nothing, may only put jobs in
 * and take them out. A job holds ids and nothing else. At most one waits for each computation.
 *
 * What the workers need to know beside it: which computations nobody works at, and what a wave is computed against.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of pgBossSchema) await sql.raw(statement).execute(db);
  // As long as a job may take; whether its worker still lives is known by the computation's lease, within seconds.
  await sql`select pgboss.create_queue('wave-computation',
    '{"policy": "short", "retryLimit": 0, "expireInSeconds": 82800, "retentionMinutes": 20160}')`.execute(db);
  await sql`grant usage on schema pgboss to sentra_app`.execute(db);
  await sql`grant select on pgboss.queue, pgboss.version to sentra_app`.execute(db);
  await sql`grant update (maintained_on) on pgboss.version to sentra_app`.execute(db);
  await sql`grant select, insert, update, delete on pgboss.job, pgboss.archive to sentra_app`.execute(db);
  await createSight(db);
}

async function createSight(db: Kysely<unknown>): Promise<void> {
  await sql`create policy wave_computation_definer on wave_computation for select to current_user
    using (true)`.execute(db);
  // Ids only, as the worker that asks acts for nobody: waiting, or held by a worker that is gone.
  await sql`
    create function unattended_computations() returns table (id int, wave_id int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select c.id, c.wave_id from wave_computation c
       where c.state = 'waiting' or (c.state = 'running' and c.leased_until < now())
       order by c.id
    $$
  `.execute(db);
  // How many were invited, without the invitations, whose tokens open the questionnaire.
  await sql`
    create function computed_wave_invited() returns table (sentra_id int, invited int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select i.sentra_id, count(*)::int from invitation i where i.wave_id = computed_wave() group by i.sentra_id
    $$
  `.execute(db);
  // Earlier waves, and where the sentra are: by both it finds the weights and the answers to compare with.
  await sql`create policy survey_wave_compared on survey_wave for select
    using (state = 'published' and (select computed_wave()) is not null)`.execute(db);
  await sql`create policy sentra_computed on sentra for select
    using ((select computed_wave()) is not null
      and id in (select sentra_id from wave_sentra where wave_id = (select computed_wave())))`.execute(db);
}

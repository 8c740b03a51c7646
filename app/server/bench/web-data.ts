import { loadPublishedWaves } from "../../../db/demo/waves.ts";
import { readSurvey } from "../../../db/demo/survey.ts";
import { ownWave } from "../../../db/demo/wave-plan.ts";
import { openPostgres } from "../../../db/client.ts";
import type { Client } from "pg";
import { computeDemoWave } from "../compute-demo-wave.ts";
import { fillDatabase } from "./many-sentra.ts";

/** So many sentra lie in the kabupaten whose officer looks, in every database: what grows is everybody else's. */
export const regionSize = 60;

/** Ids of the region's sentra. */
export const listRegion = (sentra: number) =>
  Array.from({ length: regionSize }, (_, i) => 1 + i * Math.floor(sentra / regionSize));

/**
 * Fills a migrated database: every sentra has the whole catalogue in every month, quarter and year of three years; the
 * last month waits to be verified; every sentra has a published wave, of which sentra 1's is really answered and
 * computed, as its page is looked at.
 * @returns how many values
 */
export async function fillForPages(superuser: Client, sentra: number, passwordHash: string, appUrl: string) {
  let values = await fillDatabase(superuser, sentra, passwordHash);
  await superuser.query("set session_replication_role = replica");
  // The region's sentra lie scattered among the others, as in a live table.
  await superuser.query(
    `update sentra set region_code = case when id = any ($1) then '35.15' when region_code = '35.15' then '35.16'
       else region_code end`,
    [listRegion(sentra)],
  );
  for (const [kind, step] of [
    ["quarter", "3 months"],
    ["year", "1 year"],
  ]) {
    const periods = `generate_series('2024-01-01'::date, '2026-07-01'::date, interval '${step}')`;
    await superuser.query(
      `insert into sheet (sentra_id, pillar, period_kind, period, state)
       select s.id, p.pillar, '${kind}', m::date, 'verified'
         from ${periods} m, sentra s, (select distinct pillar from indicator where period = '${kind}') p`,
    );
    const { rowCount } = await superuser.query(
      `insert into observation (sentra_id, indicator_id, period, value)
       select s.id, i.id, m::date, hashint8(s.id * 1000::bigint + i.id) & 1023
         from ${periods} m, sentra s, indicator i where i.period = '${kind}' and i.over_time <> 'derived'`,
    );
    values += rowCount ?? 0;
  }
  await superuser.query(`update sheet set state = 'submitted' where period_kind = 'month' and period = '2026-10-01'`);
  const board = await superuser.query(
    `with u as (insert into app_user (email, name) values ('board@bench.test', 'board') returning id)
     insert into membership (user_id, role, sentra_id) select id, 'board', 1 from u returning user_id`,
  );
  await superuser.query("set session_replication_role = default");
  await publishWave(appUrl, board.rows[0].user_id);
  await copyWave(superuser, sentra);
  await superuser.query("vacuum analyze");
  return values;
}

/** Through the application's doors, as its board would. */
async function publishWave(appUrl: string, board: number): Promise<void> {
  const database = await openPostgres(appUrl, 2);
  const answers = [{ sentraId: 1, board, answers: readSurvey() }];
  const wave = { ...ownWave, place: { sentra_id: 1 }, owner: board, answers };
  await loadPublishedWaves(database, [wave], (owner, waveId) => computeDemoWave(database, owner, waveId));
  await database.close();
}

/**
 * Everybody else's published wave. In the region they have sentra 1's result, as a comparison reads it; outside it nobody
 * opens them, and they fill the tables.
 */
async function copyWave(superuser: Client, sentra: number): Promise<void> {
  await superuser.query("set session_replication_role = replica");
  await superuser.query(
    `insert into survey_wave (sentra_id, title, instrument_code, instrument_version, state, held_in, created_by,
       opened_at, closed_at, published_at)
     select s.id, w.title, w.instrument_code, w.instrument_version, w.state, w.held_in, w.created_by, w.opened_at,
            w.closed_at, w.published_at
       from sentra s, survey_wave w where w.sentra_id = 1 and s.id <> 1`,
  );
  await superuser.query(
    `insert into wave_sentra (sentra_id, wave_id) select sentra_id, id from survey_wave where sentra_id <> 1`,
  );
  await superuser.query(
    `insert into sentra_result (sentra_id, wave_id, design, result, answers_hash, engine, respondents, invited,
       withdrawn, objecting, excluded)
     select w.sentra_id, w.id, '{}', case when w.sentra_id = any ($1) then r.result else '{}' end, '', r.engine,
            r.respondents, r.invited, 0, 0, '{}'
       from survey_wave w, sentra_result r where w.sentra_id <> 1 and r.sentra_id = 1`,
    [listRegion(sentra)],
  );
  await superuser.query("set session_replication_role = default");
}

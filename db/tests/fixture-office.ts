import { sql } from "kysely";
import { type Tx, withActor } from "../client.ts";
import type { TestDatabase } from "./database.ts";
import { monthIn } from "./fixture.ts";

export interface OfficeWork {
  /** The offices' own: with a sentra's value, and without any. */
  indicators: { used: number; unused: number };
  /** Waves of the region. */
  published: number;
  open: number;
}

const question = { instrument_code: "KB", instrument_version: 1 };

/** Of a region's offices what the fixture of all has nothing of: some of it in use by `tas`, some by nobody. */
export async function insertOfficeWork(test: TestDatabase, region: string): Promise<OfficeWork> {
  const { users, sentra } = test.fixture;
  const by = users.kabupatenOfficer;
  await withActor(test.database, users.admin, (tx) =>
    tx.insertInto("office").values({ region_code: region, name: "Dinas Koperasi" }).execute(),
  );
  const { open, ...indicators } = await withActor(test.database, by, async (tx) => {
    await insertPapers(tx, region, by);
    const unused = await insertUnused(tx, region, by);
    const { id: used } = await tx
      .selectFrom("indicator")
      .where("region_code", "=", region)
      .select((eb) => eb.fn.min("id").as("id"))
      .executeTakeFirstOrThrow();
    const { id: open } = await tx
      .insertInto("survey_wave")
      .values({ region_code: region, title: "terbuka", ...question, created_by: by })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.insertInto("wave_sentra").values({ sentra_id: sentra.tas, wave_id: open }).execute();
    await tx.updateTable("survey_wave").set({ state: "open" }).where("id", "=", open).execute();
    await sql`select invite_unnamed(${open}, ${sentra.tas}, 2)`.execute(tx);
    return { open, used, unused };
  });
  await withActor(test.database, users.board, async (tx) => {
    const value = { sentra_id: sentra.tas, indicator_id: indicators.used, period: monthIn.draft, value: "3" };
    await tx
      .insertInto("observation")
      .values({ ...value, recorded_by: users.board })
      .execute();
    // A sentra's own wave asks by the office's questionnaire.
    const own = { instrument_code: `own ${region}`, instrument_version: 1 };
    await tx
      .insertInto("survey_wave")
      .values({ sentra_id: sentra.tas, title: "milik sentra", ...own, created_by: users.board })
      .execute();
  });
  const published = await test.asSuperuser((tx) => insertPast(tx, { region, sentraId: sentra.tas, open, by }));
  return { indicators, open, published };
}

async function insertPapers(tx: Tx, region: string, by: number): Promise<void> {
  const signed = { region_code: region, changed_by: by };
  await tx
    .insertInto("letterhead")
    .values({ ...signed, lines: ["Dinas Koperasi"] })
    .execute();
  await tx
    .insertInto("signatory")
    .values({ ...signed, position: 1, role: "Kepala", name: "Siti" })
    .execute();
  await tx
    .insertInto("yearly_report")
    .values({ ...signed, year: 2025, edition: 1 })
    .execute();
  await tx
    .insertInto("saved_view")
    .values({ user_id: by, name: "bersama", path: "/sentra", region_code: region })
    .execute();
}

/** @returns the indicator that nothing was typed of */
async function insertUnused(tx: Tx, region: string, by: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into indicator (pillar, group_code, name_id, name_en, unit, value_type, period, over_time, over_sentra, better,
                           source, region_code, asked_from, created_by)
    select pillar, group_code, 'tak dipakai', 'unused', unit, value_type, period, over_time, over_sentra, better,
           source, region_code, asked_from, ${by}::int from indicator where region_code = ${region} limit 1
    returning id`.execute(tx);
  const unused = rows[0]!.id;
  await tx
    .insertInto("indicator_retirement")
    .values({
      ...{ indicator_id: unused, region_code: region, from_period: monthIn.draft },
      ...{ reason: "salah", retired_by: by },
    })
    .execute();
  const code = `unused ${region}`;
  await tx
    .insertInto("instrument")
    .values({ code, region_code: region, created_by: by, name_id: "n", name_en: "n" })
    .execute();
  await tx
    .insertInto("instrument_version")
    .values({ instrument_code: code, version: 1, definition: "{}", created_by: by })
    .execute();
  return unused;
}

interface Past {
  region: string;
  sentraId: number;
  open: number;
  by: number;
}

/** What respondents and the computation write: an answer by link to the open wave, and a wave that was published. */
async function insertPast(tx: Tx, { region, sentraId, open, by }: Past): Promise<number> {
  await sql`set local session_replication_role = replica`.execute(tx);
  await sql`insert into survey_response (sentra_id, wave_id, invitation_number, channel, receipt_hash, consent_version, answers)
    values (${sentraId}, ${open}, 1, 'link', ${"0".repeat(64)}, 1, '{"MS1": 4}')`.execute(tx);
  const { rows: waves } = await sql<{ id: number }>`
    insert into survey_wave (region_code, title, instrument_code, instrument_version, state, created_by, published_at)
    values (${region}, 'terbit', 'KB', 1, 'published', ${by}, now()) returning id`.execute(tx);
  const id = waves[0]!.id;
  await sql`insert into wave_sentra (sentra_id, wave_id) values (${sentraId}, ${id})`.execute(tx);
  await sql`with c as (insert into wave_computation (wave_id, state, requested_by) values (${id}, 'done', ${by}) returning id),
      v as (insert into weights_version (wave_id, region_code, instrument_code, instrument_version, weights, respondents)
            values (${id}, ${region}, 'KB', 1, '{}', 5) returning id)
    insert into wave_result (wave_id, computation_id, weights_id, design, result, answers_csv, answers_hash, engine, respondents)
    select ${id}, c.id, v.id, '{}', '{}', '', ${"0".repeat(64)}, '1', 5 from c, v`.execute(tx);
  await sql`insert into sentra_result (sentra_id, wave_id, design, result, answers_hash, engine, respondents, invited, withdrawn,
      objecting, excluded) values (${sentraId}, ${id}, '{}', '{}', ${"0".repeat(64)}, '1', 5, 6, 0, 0, '{}')`.execute(
    tx,
  );
  return id;
}

import { sql } from "kysely";
import { expect, it } from "vitest";
import { loadReference } from "../reference/load.ts";
import { readInstrument } from "../reference/read.ts";
import { useForwardDatabase } from "./forward-database.ts";

/** The instrument of the reference files, used before wording was kept. */
const forward = useForwardDatabase("20261121T1250-partnerships", [
  "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
  "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas')",
  `insert into instrument (code, name_id, name_en, scale_min, scale_max, model, target) values ('partnership-health',
    'Kesehatan', 'Health', 1, 5, '{"constructs": [{"name": "KB", "indicators": ["KB1"]}], "paths": []}', 'KB')`,
  "insert into survey_wave (sentra_id, wave, instrument_code) values (1, 1, 'partnership-health')",
]);

it("a version that was asked without wording on record never gets any; the worded one is the next", async () => {
  const owner = forward.database.kysely;
  await loadReference(owner);
  await loadReference(owner);
  const versions = await owner
    .selectFrom("instrument_version")
    .where("instrument_code", "=", "partnership-health")
    .orderBy("version")
    .select(["version", "definition"])
    .execute();
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(versions[0]!.definition.constructs[0]!.items).toEqual([{ code: "KB1" }]);
  expect(versions[1]!.definition).toEqual(readInstrument().definition);
});

it("how many waves asked a version is told to who is signed in, and to nobody else", async () => {
  const owner = forward.database.kysely;
  const { rows: told } = await sql`select * from instrument_uses(null)`.execute(owner);
  expect(told).toEqual([]);
  await owner.transaction().execute(async (tx) => {
    await sql`select set_config('app.actor_id', '1', true)`.execute(tx);
    const { rows } = await sql`select version, waves from instrument_uses('partnership-health')`.execute(tx);
    expect(rows).toEqual([{ version: 1, waves: 1 }]);
  });
});

import { sql } from "kysely";
import type { InstrumentDefinition, WaveState } from "db/tables/surveys.ts";
import type { Tx } from "./database.server.ts";
import type { InstrumentInput } from "./instrument-form.ts";
import { notFound } from "./not-found.server.ts";

export interface InstrumentSummary {
  code: string;
  nameId: string;
  nameEn: string;
  /** The office's that made it; null where it is everybody's. */
  region: { code: string; name: string } | null;
  /** The newest. */
  version: number;
  constructs: number;
  items: number;
  /** Waves that asked any of its versions. */
  waves: number;
}

export interface InstrumentVersion {
  version: number;
  createdAt: Date;
  /** How many waves asked it. One that was asked never changes. */
  waves: number;
}

export interface Instrument extends Pick<InstrumentSummary, "code" | "nameId" | "nameEn" | "region"> {
  /** The newest first. */
  versions: InstrumentVersion[];
}

/** Everybody's first, then those of offices. */
export async function listInstruments(tx: Tx): Promise<InstrumentSummary[]> {
  const { rows } = await sql<Omit<InstrumentSummary, "region"> & { regionCode: string | null; regionName: string }>`
    select i.code, i.name_id as "nameId", i.name_en as "nameEn", i.region_code as "regionCode", r.name as "regionName",
           v.version, jsonb_array_length(v.definition -> 'constructs') as constructs,
           (select sum(jsonb_array_length(c -> 'items'))::int from jsonb_array_elements(v.definition -> 'constructs') c) as items,
           coalesce((select sum(u.waves)::int from instrument_uses(i.code) u), 0) as waves
      from instrument i
      left join region r on r.code = i.region_code
      join lateral (select * from instrument_version o where o.instrument_code = i.code order by o.version desc limit 1) v
        on true
     order by i.region_code nulls first, i.name_id, i.code`.execute(tx);
  return rows.map(({ regionCode, regionName, ...row }) => ({
    ...row,
    region: regionCode === null ? null : { code: regionCode, name: regionName },
  }));
}

/** @throws 404 where there is none of this code */
export async function getInstrument(tx: Tx, code: string | undefined): Promise<Instrument> {
  const row = await tx
    .selectFrom("instrument as i")
    .leftJoin("region as r", "r.code", "i.region_code")
    .where("i.code", "=", code ?? "")
    .select(["i.code", "i.name_id", "i.name_en", "i.region_code", "r.name as region_name"])
    .executeTakeFirst();
  if (!row) throw notFound();
  const { rows: versions } = await sql<InstrumentVersion>`
    select v.version, v.created_at as "createdAt", coalesce(u.waves, 0) as waves
      from instrument_version v
      left join instrument_uses(${row.code}) u on u.version = v.version
     where v.instrument_code = ${row.code}
     order by v.version desc`.execute(tx);
  const { name_id, name_en, region_code, region_name } = row;
  return {
    code: row.code,
    nameId: name_id,
    nameEn: name_en,
    region: region_code === null ? null : { code: region_code, name: region_name! },
    versions,
  };
}

/**
 * What a version asks.
 * @param stamp changes with its wording: who saves a version says which one they had before them
 * @throws 404 where there is none
 */
export async function getInstrumentVersion(
  tx: Tx,
  code: string,
  version: number,
): Promise<{ definition: InstrumentDefinition; stamp: string }> {
  const row = await tx
    .selectFrom("instrument_version")
    .where("instrument_code", "=", code)
    .where("version", "=", version)
    .select(["definition", stampOf.as("stamp")])
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/**
 * A version by its number in an address; the newest where none is named.
 * @throws 404 where there is none
 */
export async function getShownVersion(tx: Tx, code: string | undefined, typed: string | null) {
  const instrument = await getInstrument(tx, code);
  const named = instrument.versions.find(({ version }) => String(version) === typed);
  const version = typed === null ? instrument.versions[0]! : named;
  if (!version) throw notFound();
  const { definition, stamp } = await getInstrumentVersion(tx, instrument.code, version.version);
  return { instrument, shown: { ...version, definition, stamp } };
}

const stampOf = sql<string>`md5(definition::text)`;

export interface AskingWave {
  id: number;
  version: number;
  title: string;
  state: WaveState;
  sentraId: number | null;
  regionCode: string | null;
}

/** The waves that ask it, as far as the actor sees them. */
export async function listAskingWaves(tx: Tx, code: string): Promise<AskingWave[]> {
  const rows = await tx
    .selectFrom("survey_wave")
    .where("instrument_code", "=", code)
    .orderBy("id", "desc")
    .select(["id", "instrument_version as version", "title", "state"])
    .select(["sentra_id as sentraId", "region_code as regionCode"])
    .execute();
  return rows;
}

/**
 * Adds an instrument of a region, in its first version. Fails as a duplicate where the region has one of that name.
 * @returns its code
 */
export async function createInstrument(
  tx: Tx,
  actor: { userId: number },
  regionCode: string,
  input: InstrumentInput,
): Promise<string> {
  const code = `${slugOf(input.nameId)}-${regionCode.replace(".", "")}`;
  await tx
    .insertInto("instrument")
    .values({
      code,
      name_id: input.nameId,
      name_en: input.nameEn,
      region_code: regionCode,
      created_by: actor.userId,
    })
    .execute();
  await insertVersion(tx, actor, code, 1, input.definition);
  return code;
}

/**
 * Rewrites a version that no wave has asked yet.
 * @param stamp of the version as the writer had it
 * @returns false where somebody else rewrote it meanwhile, or a wave asked it
 */
export async function saveVersion(
  tx: Tx,
  { code, version, stamp }: { code: string; version: number; stamp: string },
  { nameId, nameEn, definition }: InstrumentInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("instrument_version")
    .set({ definition: JSON.stringify(definition) })
    .where("instrument_code", "=", code)
    .where("version", "=", version)
    .where(stampOf, "=", stamp)
    .where(sql<boolean>`not exists (select from instrument_uses(${code}) u where u.version = ${version})`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx.updateTable("instrument").set({ name_id: nameId, name_en: nameEn }).where("code", "=", code).execute();
  return true;
}

/**
 * Begins the next version with what the newest asks; where the newest was not asked yet, that one is the next.
 * @returns its number
 */
export async function newVersionFrom(tx: Tx, actor: { userId: number }, instrument: Instrument): Promise<number> {
  const newest = instrument.versions[0]!;
  if (newest.waves === 0) return newest.version;
  const { definition } = await getInstrumentVersion(tx, instrument.code, newest.version);
  await insertVersion(tx, actor, instrument.code, newest.version + 1, definition);
  return newest.version + 1;
}

async function insertVersion(
  tx: Tx,
  actor: { userId: number },
  code: string,
  version: number,
  definition: InstrumentDefinition,
): Promise<void> {
  await tx
    .insertInto("instrument_version")
    .values({ instrument_code: code, version, definition: JSON.stringify(definition), created_by: actor.userId })
    // Who begins it a second time gets the one that is there.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** For an address: small letters, digits and dashes. */
function slugOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return slug.slice(0, 40) || "instrumen";
}

import type { Tx } from "./database.server.ts";
import { holds } from "./effective-catalogue.ts";

/** A version of an instrument that a wave may ask. */
export interface InstrumentChoice {
  code: string;
  version: number;
  nameId: string;
  nameEn: string;
  isNewest: boolean;
}

/** Those of everybody and those of the offices above this region, the newest version of each first. */
export async function listInstrumentChoices(tx: Tx, regionCode: string): Promise<InstrumentChoice[]> {
  const rows = await tx
    .selectFrom("instrument as i")
    .innerJoin("instrument_version as v", "v.instrument_code", "i.code")
    .select(["i.code", "i.region_code", "i.name_id", "i.name_en", "v.version"])
    .orderBy("i.region_code", (order) => order.asc().nullsFirst())
    .orderBy("i.created_at")
    .orderBy("i.code")
    .orderBy("v.version", "desc")
    .execute();
  return rows
    .filter(({ region_code }) => region_code === null || holds(region_code, regionCode))
    .map((row, i, all) => ({
      code: row.code,
      version: row.version,
      nameId: row.name_id,
      nameEn: row.name_en,
      isNewest: all[i - 1]?.code !== row.code,
    }));
}

export interface SentraChoice {
  id: number;
  name: string;
  region: { code: string; name: string };
}

/** The sentra that lie in a region, by name. */
export async function listSentraIn(tx: Tx, regionCode: string): Promise<SentraChoice[]> {
  const rows = await tx
    .selectFrom("sentra as s")
    .innerJoin("region as r", "r.code", "s.region_code")
    .select(["s.id", "s.name", "r.code", "r.name as region_name"])
    .orderBy("s.name")
    .execute();
  return rows
    .filter(({ code }) => holds(regionCode, code))
    .map(({ id, name, code, region_name }) => ({ id, name, region: { code, name: region_name } }));
}

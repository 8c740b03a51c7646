import { sql } from "kysely";
import type { HelpKind } from "./assistance.ts";
import type { Tx } from "./database.server.ts";
import { catalogueIn } from "./effective-catalogue.ts";
import { getWholeCatalogue } from "./indicators.server.ts";
import type { InstrumentDefinition } from "./instrument.ts";
import { notFound } from "./not-found.server.ts";
import { type Aim, aimKey, type Programme, type ProgrammeInput } from "./programme.ts";
import type { ProgrammeQuery } from "./programme-query.ts";
import { liesIn } from "./region-scope.server.ts";
import { isUnchangedSince } from "./version.server.ts";

const programmes = (tx: Tx) =>
  tx
    .selectFrom("programme as p")
    .innerJoin("region as r", "r.code", "p.region_code")
    .leftJoin("indicator as i", "i.id", "p.indicator_id")
    .selectAll("p")
    .select(["r.name as region_name", "i.code as indicator", "i.name_id", "i.name_en"])
    .select(
      sql<{ name: string; name_id: string; name_en: string } | null>`(
        select c from instrument_version v, jsonb_array_elements(v.definition -> 'constructs') c
         where v.instrument_code = p.instrument_code and c ->> 'name' = p.construct
         order by v.version desc limit 1)`.as("found"),
    );

type Row = Awaited<ReturnType<ReturnType<typeof programmes>["execute"]>>[number];

const toProgramme = (row: Row): Programme => ({
  id: row.id,
  region: { code: row.region_code, name: row.region_name },
  kind: row.kind,
  title: row.title,
  actor: { institution: row.institution_code, name: row.institution_name },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  cost: row.cost?.toString() ?? null,
  aim: aimOf(row),
  isSimulated: row.is_simulated,
  changedAt: row.changed_at,
});

function aimOf({ indicator, name_id, name_en, instrument_code, construct, found }: Row): Aim | undefined {
  if (indicator !== null) return { kind: "indicator", code: indicator, nameId: name_id!, nameEn: name_en! };
  if (instrument_code === null) return undefined;
  const names = { nameId: found?.name_id ?? construct!, nameEn: found?.name_en ?? construct! };
  return { kind: "construct", instrument: instrument_code, construct: construct!, ...names };
}

export interface ListedProgramme extends Programme {
  /** Of those that take part, how many the actor may see. */
  sentra: number;
}

interface Wanted extends Partial<ProgrammeQuery> {
  limit: number;
  sentraId?: number;
}

/** Those that the actor may see, the latest first, at most `limit` of them; of one sentra where one is named. */
export async function listProgrammes(tx: Tx, { limit, sentraId, region, kind }: Wanted) {
  let query = programmes(tx)
    .select(sql<number>`(select count(*)::int from programme_sentra m where m.programme_id = p.id)`.as("sentra"))
    .select(sql<number>`(count(*) over ())::int`.as("total"))
    .orderBy("p.starts_on", "desc")
    .orderBy("p.id", "desc")
    .limit(limit);
  if (sentraId !== undefined) {
    query = query.where("p.id", "in", (eb) =>
      eb.selectFrom("programme_sentra").where("sentra_id", "=", sentraId).select("programme_id"),
    );
  }
  if (region) query = query.where(liesIn("p.region_code", region));
  if (kind) query = query.where("p.kind", "=", kind);
  const rows = await query.execute();
  const listed = rows.map((row): ListedProgramme => ({ ...toProgramme(row), sentra: row.sentra }));
  return { programmes: listed, total: rows[0]?.total ?? 0 };
}

/** The regions whose programmes the actor may see, to choose one of. */
export function listProgrammeRegions(tx: Tx): Promise<{ code: string; name: string }[]> {
  return tx
    .selectFrom("programme as p")
    .innerJoin("region as r", "r.code", "p.region_code")
    .distinct()
    .select(["r.code", "r.name"])
    .orderBy("r.code")
    .execute();
}

/** @throws 404 where there is none that the actor may see */
export async function getProgramme(tx: Tx, id: string | undefined): Promise<Programme> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await programmes(tx).where("p.id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return toProgramme(row);
}

/** Those of its sentra that the actor may see, by name. */
export function listParticipants(tx: Tx, programmeId: number) {
  return tx
    .selectFrom("programme_sentra as m")
    .innerJoin("sentra as s", "s.id", "m.sentra_id")
    .where("m.programme_id", "=", programmeId)
    .orderBy("s.name")
    .orderBy("s.id")
    .select(["s.id", "s.name", "s.product", "s.is_simulated as isSimulated"])
    .execute();
}

/** What a programme of a region can aim at: what is reported month by month there, and what its sentra are asked. */
export async function listAims(tx: Tx, regionCode: string): Promise<Aim[]> {
  const catalogue = catalogueIn([regionCode], await getWholeCatalogue(tx));
  const indicators = [...catalogue.values()]
    .filter(({ period }) => period === "month")
    .map(({ code, nameId, nameEn }): Aim => ({ kind: "indicator", code, nameId, nameEn }));
  const { rows } = await sql<{
    instrument: string;
    ofId: string;
    ofEn: string;
    construct: InstrumentDefinition["constructs"][number];
  }>`
    select v.instrument_code as instrument, i.name_id as "ofId", i.name_en as "ofEn", c.c as construct
      from (select distinct on (instrument_code) instrument_code, definition from instrument_version
             order by instrument_code, version desc) v
      join instrument i on i.code = v.instrument_code
        and (i.region_code is null or region_holds(i.region_code, ${regionCode})),
           jsonb_array_elements(v.definition -> 'constructs') with ordinality c (c, place)
     order by i.region_code nulls first, i.code, place`.execute(tx);
  const constructs = rows.map(({ instrument, ofId, ofEn, construct: { name, name_id, name_en } }): Aim => {
    const of = { nameId: ofId, nameEn: ofEn };
    return { kind: "construct", instrument, of, construct: name, nameId: name_id, nameEn: name_en };
  });
  return [...indicators, ...constructs];
}

type Written = Omit<ProgrammeInput, "sentra" | "all" | "aim"> & { aim: Aim | undefined };

/** @returns the id that it got */
export async function createProgramme(
  tx: Tx,
  actor: { userId: number },
  regionCode: string,
  input: Written,
): Promise<number> {
  const { id } = await tx
    .insertInto("programme")
    .values({
      ...(await toRow(tx, input)),
      region_code: regionCode,
      created_by: actor.userId,
      changed_by: actor.userId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * @param seen what the form showed: a programme that somebody else changed meanwhile is not overwritten
 * @returns whether it was written
 */
export async function updateProgramme(
  tx: Tx,
  seen: Pick<Programme, "id" | "changedAt">,
  input: Written,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("programme")
    .set(await toRow(tx, input))
    .where("id", "=", seen.id)
    .where(isUnchangedSince(seen.changedAt))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @throws 404 where the actor may not delete it */
export async function deleteProgramme(tx: Tx, id: number): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom("programme").where("id", "=", id).executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

/** These sentra and no others take part; who comes or goes alone is written. */
export async function setParticipants(tx: Tx, programmeId: number, sentraIds: readonly number[]): Promise<void> {
  const present = new Set((await listParticipants(tx, programmeId)).map(({ id }) => id));
  const gone = [...present].filter((id) => !sentraIds.includes(id));
  const come = sentraIds.filter((id) => !present.has(id));
  if (gone.length > 0) {
    await tx
      .deleteFrom("programme_sentra")
      .where("programme_id", "=", programmeId)
      .where("sentra_id", "in", gone)
      .execute();
  }
  if (come.length > 0) {
    await tx
      .insertInto("programme_sentra")
      .values(come.map((sentra_id) => ({ sentra_id, programme_id: programmeId })))
      .execute();
  }
}

async function toRow(tx: Tx, { aim, ...input }: Written) {
  const catalogue = (await getWholeCatalogue(tx)).catalogue;
  return {
    title: input.title,
    kind: input.kind as HelpKind,
    institution_code: input.institution,
    institution_name: input.institutionName ?? null,
    starts_on: input.startsOn,
    ends_on: input.endsOn ?? null,
    cost: input.cost === null ? null : BigInt(input.cost),
    indicator_id: aim?.kind === "indicator" ? catalogue.get(aim.code)!.id : null,
    instrument_code: aim?.kind === "construct" ? aim.instrument : null,
    construct: aim?.kind === "construct" ? aim.construct : null,
  };
}

export const findAim = (aims: readonly Aim[], key: string | undefined) => aims.find((aim) => aimKey(aim) === key);

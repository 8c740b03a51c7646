import { sql } from "kysely";
import type { Actor } from "./accounts.server.ts";
import { anyOf, type Tx, withActor } from "./database.server.ts";
import { countEnterprises } from "./enterprise-counts.server.ts";
import type { ExportSource } from "./export-source.server.ts";
import { type ExportScope, inRegion, regionsAround } from "./export-scope.ts";
import { getWholeCatalogue, type Indicator, pillars } from "./indicators.server.ts";
import { findLatestMonth } from "./observations.server.ts";
import { getHealth } from "./partnership-health.server.ts";
import { currentMonth, firstDay, periodOf } from "./periods.ts";
import { notFound } from "./not-found.server.ts";
import * as records from "./region-records.server.ts";
import { listNamedRegions } from "./regions.server.ts";
import { listSentra } from "./sentra.server.ts";
import { countSheetStates } from "./sheets.server.ts";
import { readSpan } from "./span.ts";

/** How many sentra are read at once: a few thousand rows. */
const batch = 10;

/** What somebody asks to be exported, of all sentra that they may see. @param params of the address */
export async function getExportScope(tx: Tx, params: URLSearchParams, now: Date) {
  const seen = await listSentra(tx);
  const regions = seen.length === 0 ? [] : await listNamedRegions(tx, regionsAround(seen));
  const wanted = params.get("wilayah") ?? "";
  const region = regions.some(({ code }) => code === wanted) ? wanted : "";
  const wantedOne = params.get("sentra");
  const one = wantedOne === null ? undefined : seen.find(({ id }) => String(id) === wantedOne);
  if (wantedOne !== null && !one) throw notFound();
  const sentra = one ? [one] : inRegion(seen, region);
  const latest = await findLatestMonth(
    tx,
    sentra.map(({ id }) => id),
  );
  const { months } = readSpan(params, latest ?? currentMonth(now));
  const scope: ExportScope = one ? { region: "", sentra: { id: one.id, name: one.name }, months } : { region, months };
  return { scope, regions, sentra };
}

export type RegionScope = Awaited<ReturnType<typeof getExportScope>>;

/** The codes of KBLI that at least three active members of a sentra have: which business it is, not whose. */
export async function listKbli(tx: Tx, sentra: readonly { id: number }[]): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ sentra_id: number; kbli: string }>`
    select sentra_id, kbli from enterprise_kbli(${sentra.map(({ id }) => id)}::int[]) order by members desc, kbli
  `.execute(tx);
  const found = new Map<number, string[]>();
  for (const { sentra_id, kbli } of rows) found.set(sentra_id, [...(found.get(sentra_id) ?? []), kbli]);
  return found;
}

/** How far what is exported is approved: the months' sheets by state. */
export const countScopeSheets = (tx: Tx, { scope, sentra }: RegionScope) =>
  countSheetStates(tx, {
    sentraIds: sentra.map(({ id }) => id),
    pillars,
    from: scope.months[0]!,
    to: scope.months.at(-1)!,
  });

/** "KEDIRI: Penelitian …" for every source that the span's values come from, or that the sentra reported itself. */
export async function sourcesOfScope(tx: Tx, { scope, sentra }: RegionScope, language: "id" | "en", own: string) {
  const rows = await tx
    .selectFrom("observation as o")
    .leftJoin("data_source as d", "d.id", "o.source_id")
    .where("o.sentra_id", "=", anyOf(sentra.map(({ id }) => id)))
    .where("o.period", ">=", periodOf(scope.months[0]!, "year"))
    .where("o.period", "<=", firstDay(scope.months.at(-1)!))
    .groupBy(["d.id", "d.code", "d.title_id", "d.title_en"])
    .orderBy("d.id")
    .select(["d.code", "d.title_id", "d.title_en"])
    .execute();
  return rows.map(({ code, title_id, title_en }) =>
    code === null ? own : `${code}: ${language === "id" ? title_id : title_en}`,
  );
}

/**
 * Everything that the dashboard holds of these sentra, read a few sentra at a time. Each few are a transaction of
 * their own, so that whoever takes an hour over a download holds neither memory nor the database for it.
 */
export function readRegion(
  actor: Pick<Actor, "userId">,
  { sentra, scope: { months } }: RegionScope,
  source: Pick<ExportSource, "read"> = { read: withActor },
) {
  async function* inBatches<T>(read: (tx: Tx, wanted: records.Wanted) => Promise<readonly T[]>): AsyncGenerator<T> {
    for (let at = 0; at < sentra.length; at += batch) {
      const some = sentra.slice(at, at + batch);
      yield* await source.read(actor, (tx) => read(tx, { sentra: some, months }));
    }
  }
  const ofEach = <T>(read: (tx: Tx, sentraId: number) => Promise<T>) =>
    inBatches(async (tx, wanted) => {
      const found: { sentra: (typeof sentra)[number]; found: T }[] = [];
      for (const one of wanted.sentra) found.push({ sentra: one, found: await read(tx, one.id) });
      return found;
    });
  return {
    values: (isWanted: (indicator: Indicator) => boolean) =>
      inBatches(async (tx, wanted) => records.listValues(tx, await getWholeCatalogue(tx), wanted, isWanted)),
    sheets: () => inBatches(records.listSheets),
    partnerships: () => inBatches(records.listPartnershipRecords),
    cooperation: () => inBatches(records.listCooperationRecords),
    facilities: () => inBatches(records.listFacilityRecords),
    disturbances: () => inBatches(records.listDisturbanceRecords),
    targets: () => inBatches(records.listTargetRecords),
    members: () => ofEach(countEnterprises),
    health: () => ofEach(getHealth),
  };
}

export type RegionData = ReturnType<typeof readRegion>;

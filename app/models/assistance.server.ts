import { actorKey, gapsIn, type Given, overlapsIn, reachOf, type Span } from "analytics";
import { sql } from "kysely";
import { type AssistanceQuery, type HelpKind, helpKinds, type HelpRecord, vagueKinds } from "./assistance.ts";
import { daysOf, helpIn, listHelp } from "./assistance-records.server.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { listInstitutions } from "./reference.server.ts";
import { seen } from "./sentra.server.ts";

const sentraPerPage = 25;
const sentraPerPortion = 200;

interface HelpedSentra {
  id: number;
  name: string;
  isSimulated: boolean;
  region: { code: string; name: string };
}

/** The map for a query: one page of sentra with what each was given, and how far every actor reaches in all of them. */
export async function getAssistance(tx: Tx, query: AssistanceQuery) {
  const days = daysOf(query);
  const all = await listHelpedSentra(tx, query, days);
  const pages = Math.max(1, Math.ceil(all.length / sentraPerPage));
  const page = Math.min(query.page, pages);
  const sentra = all.slice(sentraPerPage * (page - 1), sentraPerPage * page);
  const ids = all.map(({ id }) => id);
  return {
    ...(await mapOf(tx, sentra, query, days)),
    total: all.length,
    page,
    pages,
    reach: await listReach(tx, ids, query, days),
    undated: await countUndated(tx, ids),
    institutions: (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
  };
}

export type Assistance = Awaited<ReturnType<typeof getAssistance>>;

/** The map of all sentra that the query asks for, read in portions: for a file, which has no pages. */
export async function getWholeAssistance(tx: Tx, query: AssistanceQuery) {
  const days = daysOf(query);
  const sentra = await listHelpedSentra(tx, query, days);
  const rows: AssistanceRow[] = [];
  for (let from = 0; from < sentra.length; from += sentraPerPortion) {
    rows.push(...(await mapOf(tx, sentra.slice(from, from + sentraPerPortion), query, days)).rows);
  }
  return { rows, institutions: await listInstitutions(tx) };
}

/** What these sentra were given, with overlaps and gaps. */
async function mapOf(tx: Tx, sentra: readonly HelpedSentra[], query: AssistanceQuery, days: Span) {
  const sentraIds = sentra.map(({ id }) => id);
  const help = await listHelp(tx, sentraIds, days);
  const kinds = helpKinds.filter((kind) => query.kind === undefined || query.kind === kind);
  const shown = help.filter(({ kind }) => kinds.includes(kind));
  const overlaps = overlapsIn(shown, days, vagueKinds);
  const judged = kinds.filter((kind) => !vagueKinds.includes(kind));
  return {
    kinds,
    overlaps,
    gaps: gapsIn(help, days, { sentraIds, kinds: judged }),
    rows: sentra.map((one) => ({
      sentra: one,
      cells: kinds.map((kind) =>
        cellOf(
          shown.filter((help) => help.sentraId === one.id && help.kind === kind),
          kind,
          overlaps,
        ),
      ),
    })),
  };
}

function cellOf(help: readonly HelpRecord[], kind: HelpKind, overlaps: ReturnType<typeof overlapsIn>) {
  const actors = [...new Map(help.map(({ actor }) => [actorKey(actor), actor])).values()];
  return {
    kind,
    actors,
    records: help.length,
    isOverlap: overlaps.some((one) => one.kind === kind && one.sentraId === help[0]?.sentraId),
    isGap: help.length === 0 && !vagueKinds.includes(kind),
    isSimulated: help.some(({ isSimulated }) => isSimulated),
  };
}

export type AssistanceRow = Awaited<ReturnType<typeof mapOf>>["rows"][number];

/** The sentra that the query asks for, by name. */
async function listHelpedSentra(tx: Tx, query: AssistanceQuery, days: Span): Promise<HelpedSentra[]> {
  const { region, institution, kind, view } = query;
  const help = sql`(${helpIn(sql`= s.id`, days)})`;
  const ofKind = kind ? sql`and a.kind = ${kind}` : sql``;
  // As overlapsIn() has it: one kind, days in common, and certainly two actors.
  const areTwo = sql`(a.institution_code <> b.institution_code
    or lower(trim(a.institution_name)) <> lower(trim(b.institution_name)))`;
  const conditions = [
    region && sql`(r.code = ${region} or starts_with(r.code, ${`${region}.`}))`,
    institution && sql`exists (select from ${help} a where a.institution_code = ${institution} ${ofKind})`,
    view === "nobody" && sql`not exists (select from ${help} a)`,
    view === "overlap" &&
      sql`exists (select from ${help} a join ${help} b on b.kind = a.kind and ${areTwo}
            and a.starts_on <= coalesce(b.ends_on, 'infinity') and b.starts_on <= coalesce(a.ends_on, 'infinity')
           where a.kind <> all (${[...vagueKinds]}::text[]) ${ofKind}
             and least(coalesce(a.ends_on, 'infinity'), coalesce(b.ends_on, 'infinity')) >= ${days.from}::date
             and greatest(a.starts_on, b.starts_on) <= ${days.to}::date)`,
  ].filter((condition) => typeof condition === "object");
  let sentra = tx
    .selectFrom("sentra as s")
    .innerJoin("region as r", "r.code", "s.region_code")
    .where("s.id", "=", seen)
    .orderBy("s.name")
    .orderBy("s.id")
    .select(["s.id", "s.name", "s.is_simulated", "r.code", "r.name as region"]);
  for (const condition of conditions) sentra = sentra.where(sql<boolean>`${condition}`);
  const rows = await sentra.execute();
  return rows.map(({ id, name, is_simulated, code, region }) => ({
    id,
    name,
    isSimulated: is_simulated,
    region: { code, name: region },
  }));
}

/**
 * How far each actor reaches among these sentra. What sentra wrote down and what programmes cost stay two sums: the same
 * money may stand in both.
 */
async function listReach(tx: Tx, sentraIds: readonly number[], { kind, institution }: AssistanceQuery, days: Span) {
  const narrowed = sql`(${kind ?? null}::text is null or kind = ${kind ?? null})
    and (${institution} = '' or institution_code = ${institution})`;
  const { rows } = await sql<{
    sentra_id: number;
    kind: string;
    institution_code: string;
    institution_name: string | null;
    records: number;
    money: bigint | null;
    unpriced: number;
    is_simulated: boolean;
  }>`
    select sentra_id, kind, institution_code, institution_name, count(*)::int as records,
           (sum(money) filter (where source = 'cooperation'))::bigint as money,
           (count(*) filter (where source = 'cooperation' and money is null))::int as unpriced,
           bool_or(is_simulated) as is_simulated
      from (${helpIn(sql`= ${anyOf(sentraIds)}`, days)}) h
     where ${narrowed}
     group by sentra_id, kind, institution_code, institution_name`.execute(tx);
  const costs = await sql<{ institution_code: string; institution_name: string | null; cost: bigint | null }>`
    select institution_code, institution_name, sum(cost)::bigint as cost
      from programme p
     where exists (select from programme_sentra m where m.programme_id = p.id and m.sentra_id = ${anyOf(sentraIds)})
       and starts_on <= ${days.to}::date and (ends_on is null or ends_on >= ${days.from}::date) and ${narrowed}
     group by institution_code, institution_name`.execute(tx);
  const costOf = new Map<string, bigint>();
  for (const { institution_code, institution_name, cost } of costs.rows) {
    const key = actorKey({ institution: institution_code, name: institution_name });
    if (cost !== null) costOf.set(key, (costOf.get(key) ?? 0n) + cost);
  }
  const simulated = new Set(
    rows
      .filter(({ is_simulated }) => is_simulated)
      .map((row) => actorKey({ institution: row.institution_code, name: row.institution_name })),
  );
  const given = rows.map((row): Given => ({
    sentraId: row.sentra_id,
    kind: row.kind,
    actor: { institution: row.institution_code, name: row.institution_name },
    records: row.records,
    money: row.money,
    unpriced: row.unpriced,
  }));
  return reachOf(given).map(({ money, kinds, ...reach }) => ({
    ...reach,
    kinds: helpKinds.filter((one) => kinds.includes(one)),
    money: money?.toString() ?? null,
    cost: costOf.get(actorKey(reach.actor))?.toString() ?? null,
    /** Some of what is counted here was generated. */
    isSimulated: simulated.has(actorKey(reach.actor)),
  }));
}

/** Records of external cooperation without a date: no period can claim them. */
async function countUndated(tx: Tx, sentraIds: readonly number[]): Promise<number> {
  const { count } = await tx
    .selectFrom("cooperation")
    .where("sentra_id", "=", anyOf(sentraIds))
    .where("side", "=", "external")
    .where("state", "<>", "planned")
    .where("starts_on", "is", null)
    .select(sql<number>`count(*)::int`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

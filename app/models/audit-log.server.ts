import { sql } from "kysely";
import { type AuditEvent, type AuditQuery, eventsOf } from "./audit-log.ts";
import type { Tx } from "./database.server.ts";

const pageLength = 100;

/** A page of what the actor may read of the log, newest first: an administrator all, an office its region, a board its sentra. */
export async function listAuditEvents(tx: Tx, query: AuditQuery) {
  const { total } = await matching(tx, query)
    .select((eb) => eb.fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / pageLength));
  const page = Math.min(query.page, pages);
  return {
    events: await readEvents(tx, query, pageLength, (page - 1) * pageLength),
    total: Number(total),
    page,
    pages,
  };
}

/** All of them, for a file; at most so many. */
export function listAllAuditEvents(tx: Tx, query: AuditQuery, most: number): Promise<AuditEvent[]> {
  return readEvents(tx, query, most, 0);
}

async function readEvents(tx: Tx, query: AuditQuery, limit: number, offset: number): Promise<AuditEvent[]> {
  const rows = await matching(tx, query)
    .leftJoin("sentra as s", "s.id", "e.sentra_id")
    .leftJoin("region as r", "r.code", "e.region_code")
    .orderBy("e.id", "desc")
    .limit(limit)
    .offset(offset)
    .select(["e.id", "e.at", "e.actor", "e.scope", "e.sentra_id", "e.subject", "e.act", "e.record", "e.detail"])
    .select(["s.name as sentra", "r.name as region"])
    .execute();
  const names = await findNames(tx, [...new Set(rows.flatMap(({ actor }) => (actor === null ? [] : [actor])))]);
  return rows.map(({ id, actor, sentra, sentra_id, region, ...event }) => ({
    ...event,
    id: String(id),
    actor: actor === null ? undefined : { id: actor, name: names.get(actor) },
    place: sentra ?? region ?? (sentra_id > 0 ? `#${sentra_id}` : undefined),
  }));
}

function matching(tx: Tx, { topic, sentraId, from, until }: AuditQuery) {
  let query = tx.selectFrom("audit_event as e");
  if (topic) query = query.where((eb) => eb.or(eventsOf(topic).map(isOf)));
  if (sentraId !== undefined) query = query.where("e.sentra_id", "=", sentraId);
  const midnight = (day: string) => sql<Date>`(${day}::date::timestamp at time zone 'Asia/Jakarta')`;
  if (from) query = query.where("e.at", ">=", midnight(from));
  if (until) query = query.where("e.at", "<", sql<Date>`${midnight(until)} + interval '1 day'`);
  return query;
}

const isOf = ({ subject, acts }: ReturnType<typeof eventsOf>[number]) =>
  acts
    ? sql<boolean>`(e.subject = ${subject} and e.act = any (${[...acts]}::text[]))`
    : sql<boolean>`e.subject = ${subject}`;

async function findNames(tx: Tx, ids: number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ user_id: number; name: string }>`
    select user_id, name from audit_names(${ids}::int[])`.execute(tx);
  return new Map(rows.map(({ user_id, name }) => [user_id, name]));
}

export interface BrokenChain {
  sentraId: number;
  number: string;
  problem: string;
}

export interface AuditHead {
  sentra_id: number;
  number: number;
  hash: string;
}

/** The first broken link of each chain; an administrator, and the owner, see all chains. */
export async function listBrokenChains(tx: Tx): Promise<BrokenChain[]> {
  const { rows } = await sql<{ sentra_id: number; number: bigint; problem: string }>`
    select sentra_id, number, problem from audit_broken()`.execute(tx);
  return rows.map(({ sentra_id, number, problem }) => ({ sentraId: sentra_id, number: String(number), problem }));
}

/** The last link of each chain: kept elsewhere, it shows later whether the end was cut off. */
export async function listAuditHeads(tx: Tx): Promise<AuditHead[]> {
  const rows = await tx.selectFrom("audit_head").orderBy("sentra_id").selectAll().execute();
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** Of heads that were kept: those that their chain no longer has. */
export async function listLostHeads(tx: Tx, heads: readonly AuditHead[]) {
  const { rows } = await sql<{ sentra_id: number; number: bigint }>`
    select sentra_id, number from audit_lost(${JSON.stringify(heads)}::jsonb)`.execute(tx);
  return rows.map(({ sentra_id, number }) => ({ sentraId: sentra_id, number: String(number) }));
}

/** In the accounts scope: a sign-in that failed, of this account where there is one. */
export async function noteFailedSignIn(tx: Tx, userId: number | undefined): Promise<void> {
  await sql`select audit_failed_sign_in(${userId ?? null})`.execute(tx);
}

/** That personal data, or all of a sentra's, left as a file. */
export async function noteExport(
  tx: Tx,
  sentraId: number,
  what: "enterprise" | "invitation" | "sentra",
  rows: number,
): Promise<void> {
  await sql`select audit_export(${sentraId}, ${what}, ${rows})`.execute(tx);
}

/** That all of the offices' data of a region left as a file. */
export async function noteOfficeExport(tx: Tx, regionCode: string, rows: number): Promise<void> {
  await sql`select audit_office_export(${regionCode}, ${rows})`.execute(tx);
}

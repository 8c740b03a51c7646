import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { DataRequestInput } from "./privacy-form.ts";
import type { DataRight, DataSubject } from "./privacy.ts";

/** What somebody asked about their own data. */
export interface DataRequest {
  /** 0 where an office or the platform was asked. */
  sentraId: number;
  id: number;
  /** The sentra or the region that was asked; undefined for the platform. */
  place: string | undefined;
  right: DataRight;
  subject: DataSubject;
  userId: number | null;
  enterpriseId: number | null;
  /** Who asked; null once that is no longer kept. */
  person: string | null;
  detail: string | null;
  receivedAt: Date;
  dueAt: Date;
  isLate: boolean;
  state: "open" | "done" | "refused";
  answer: string | null;
  closedAt: Date | null;
}

const selectRequests = (tx: Tx) =>
  tx
    .selectFrom("data_request as q")
    .leftJoin("sentra as s", "s.id", "q.sentra_id")
    .leftJoin("region as r", "r.code", "q.region_code")
    .leftJoin("app_user as u", "u.id", "q.user_id")
    .select(["q.sentra_id as sentraId", "q.id", "q.right_asked as right", "q.subject", "q.user_id as userId"])
    .select(["q.enterprise_id as enterpriseId", "q.detail", "q.received_at as receivedAt", "q.due_at as dueAt"])
    .select(["q.state", "q.answer", "q.closed_at as closedAt", "s.name as sentra", "r.name as region"])
    .select((eb) => eb.fn.coalesce("q.person", "u.name").as("person"))
    .select(sql<boolean>`q.state = 'open' and q.due_at < now()`.as("isLate"));

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>["execute"]>>[number];

const toRequest = ({ sentra, region, ...row }: Row): DataRequest => ({ ...row, place: sentra ?? region ?? undefined });

/** What the actor answers for, those that wait first, the nearest deadline first. */
export async function listRequests(tx: Tx, actor: { userId: number }, limit: number): Promise<DataRequest[]> {
  const rows = await selectRequests(tx)
    .where(sql<boolean>`(q.user_id is distinct from ${actor.userId} or actor_is_admin())`)
    .orderBy(sql`q.state <> 'open'`)
    .orderBy(sql`case when q.state = 'open' then q.due_at end`)
    .orderBy("q.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toRequest);
}

/** What somebody asked of the platform about the own account, newest first. */
export async function listOwnRequests(tx: Tx, actor: { userId: number }): Promise<DataRequest[]> {
  const rows = await selectRequests(tx).where("q.user_id", "=", actor.userId).orderBy("q.id", "desc").execute();
  return rows.map(toRequest);
}

/** @throws 404 where there is none that the actor may see */
export async function getRequest(tx: Tx, sentraId: string | undefined, id: string | undefined): Promise<DataRequest> {
  if (![sentraId, id].every((one) => /^\d{1,9}$/.test(one ?? ""))) throw notFound();
  const row = await selectRequests(tx)
    .where("q.sentra_id", "=", Number(sentraId))
    .where("q.id", "=", Number(id))
    .executeTakeFirst();
  if (!row) throw notFound();
  return toRequest(row);
}

export async function createRequest(tx: Tx, actor: { userId: number }, input: DataRequestInput): Promise<void> {
  const { place, right, subject, person, detail, receivedAt, enterpriseId } = input;
  await tx
    .insertInto("data_request")
    .values({
      sentra_id: place.kind === "sentra" ? place.id : 0,
      region_code: place.kind === "region" ? place.code : null,
      right_asked: right,
      subject,
      enterprise_id: place.kind === "sentra" ? (enterpriseId ?? null) : null,
      person,
      detail: detail ?? null,
      received_at: receivedAt ?? sql<Date>`now()`,
      recorded_by: actor.userId,
    })
    .execute();
}

/** That the account's holder wants to be erased: once while it waits. */
export async function askForErasure(tx: Tx, actor: { userId: number }, detail: string | undefined): Promise<void> {
  await tx
    .insertInto("data_request")
    .values({
      ...{ right_asked: "erasure", subject: "account", user_id: actor.userId, recorded_by: actor.userId },
      detail: detail ?? null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["sentra_id", "user_id"])
        .where("state", "=", "open")
        .where("right_asked", "=", "erasure")
        .doNothing(),
    )
    .execute();
}

/** Fails with "in use" where somebody else has closed it meanwhile. */
export async function closeRequest(
  tx: Tx,
  { sentraId, id }: DataRequest,
  { state, answer }: { state: "done" | "refused"; answer?: string | undefined },
): Promise<void> {
  await tx
    .updateTable("data_request")
    .set({ state, answer: answer ?? null })
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .execute();
}

/** Takes all that is personal out of an account and closes it; its number stays. As an administrator. */
export async function eraseAccount(tx: Tx, userId: number): Promise<void> {
  await sql`select erase_account(${userId})`.execute(tx);
}

/** Of sentra that the actor oversees: how many are open and how many late, without whose they are. */
export async function listOverseenCounts(tx: Tx) {
  const { rows } = await sql<{ id: number; name: string; open: number; late: number }>`
    select s.id, s.name, c.open, c.late from data_request_counts() c join sentra s on s.id = c.sentra_id
     where not s.id = any (governed_sentra()) order by c.late desc, s.name`.execute(tx);
  return rows;
}

/** At one sentra; 0 for the platform, as an administrator. */
export async function countOpenRequests(tx: Tx, sentraId: number): Promise<{ open: number; late: number }> {
  const { rows } = await sql<{ open: number; late: number }>`
    select coalesce(sum(open), 0)::int as open, coalesce(sum(late), 0)::int as late
      from data_request_counts() where sentra_id = ${sentraId} and region_code is null`.execute(tx);
  return rows[0]!;
}

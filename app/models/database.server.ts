import { sql } from "kysely";
import { note } from "./request-notes.server.ts";
import { refused } from "./not-found.server.ts";
import { logger } from "~/server/logger.ts";
import type { Replica } from "./replica.server.ts";
import { unavailable } from "./unavailable.server.ts";
import {
  type Database,
  type InvitationKey,
  type Respondent,
  type Tx,
  withAccounts as accountsOf,
  withActor as actorOf,
  withComputation as computationOf,
  withRespondent as respondentOf,
} from "db/client.ts";
import { isDatabaseAway } from "db/away.ts";

export type { Database, InvitationKey, Respondent, Tx } from "db/client.ts";

interface Shared {
  database: Database;
  secureCookies: boolean;
  demoData: boolean;
  /** From which the keys of app/auth/secrets.server.ts come. */
  secretKey?: string;
  /** For exports and reports; undefined where the settings name none. */
  replica?: Replica | undefined;
  /** False only where the settings switch them off, to measure. */
  rateLimits?: boolean;
}

/**
 * The server opens the one database of the process and the built application uses it: two bundles, two copies of
 * every module, hence a place that both see.
 */
const key = Symbol.for("sentra.database");
const place = globalThis as unknown as Record<symbol, Shared | undefined>;

export function shareDatabase(database: Database, settings: Omit<Shared, "database">): void {
  place[key] = { database, ...settings };
}

export function shared(): Shared {
  const found = place[key];
  if (!found) throw new Error("no database is open: the program starts with app/server/main.ts");
  return found;
}

/**
 * One transaction as this person: all queries of a request belong in it. Row-level security sees the actor.
 * @throws a 404 where the database refused: what one may not touch is answered like what isn't there
 */
export function withActor<T>(actor: { userId: number }, work: (tx: Tx) => Promise<T>): Promise<T> {
  return begin(actor, undefined, work);
}

/** The same for work that is all about the sentra of an address: its cost does not grow with how many the actor sees. */
export function withActorAt<T>(
  actor: { userId: number },
  sentraId: string | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  // What is no id names no sentra: looking for it says so.
  return begin(actor, /^\d{1,9}$/.test(sentraId ?? "") ? Number(sentraId) : undefined, work);
}

/** As withActor, where nothing may be written: the database refuses it. At one sentra where it is named. */
export function withReader<T>(
  actor: { userId: number },
  sentraId: number | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return begin(actor, sentraId, async (tx) => {
    await sql`set transaction read only`.execute(tx);
    return work(tx);
  });
}

async function begin<T>(actor: { userId: number }, sentraId: number | undefined, work: (tx: Tx) => Promise<T>) {
  return withActorIn(shared().database, actor, work, sentraId).catch(sayWhereRefused);
}

/** As withActor, in a database that need not be the one that is written to. @throws whatever the connection does */
export async function withActorIn<T>(
  database: Database,
  actor: { userId: number },
  work: (tx: Tx) => Promise<T>,
  sentraId?: number,
): Promise<T> {
  note({ userId: actor.userId, sentraId });
  try {
    return await actorOf(database, actor.userId, work, sentraId);
  } catch (error) {
    throw (error as { code?: string }).code === insufficientPrivilege ? refused() : error;
  }
}

/**
 * @throws a 503 where the database is away: it comes back by itself, and whoever asked may ask again; a 400 where it was
 * sent what is no value
 */
function sayWhereRefused(error: unknown): never {
  if (isDatabaseAway(error)) throw unavailable();
  if (!noValue.includes((error as { code?: string }).code ?? "")) throw error;
  logger.warn({ err: error }, "no value of the database was sent: a rule of its field is missing");
  throw new Response(null, { status: 400 });
}

/** SQLSTATE of a refusal by row-level security, a missing grant or a guard of ours. */
const insufficientPrivilege = "42501";

/**
 * SQLSTATE of what no column can hold: a number beyond its type, text with a sign that is none, a day that there is not.
 * The rules of a form's fields say so beside the field. This is the second line, for what no page sends.
 */
const noValue = ["22003", "22007", "22008", "22021", "22P02", "22P05"];

/** One of these ids, as one parameter however many there are. Every query on tenant tables names its sentra so. */
export const anyOf = (ids: readonly number[]) => sql<number>`any (${[...ids]}::int[])`;

/** Accounts and sessions only, before anybody is known. For app/auth. */
export function withAccounts<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return accountsOf(shared().database, work).catch(sayWhereRefused);
}

/** As whoever holds an invitation; `respondent` is undefined where there is no such invitation. */
export function withRespondent<T>(
  key: InvitationKey,
  work: (tx: Tx, respondent: Respondent | undefined) => Promise<T>,
): Promise<T> {
  note({ sentraId: key.sentraId });
  return respondentOf(shared().database, key, work).catch(sayWhereRefused);
}

/** As the computation of a wave, which reads its answers: after a look, as the actor, whether they may ask for it. */
export function withComputation<T>(waveId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  return computationOf(shared().database, waveId, work).catch(sayWhereRefused);
}

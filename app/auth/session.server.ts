import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Actor, changePassword, findActor, getPasswordHash } from "~/models/accounts.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { getLucia, hashSessionId, readSessionId } from "./lucia.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { forgiveTry, requireRoom } from "./rate-limits.server.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

interface SignedIn {
  actor: Actor;
  sessionHash: string;
}

/** All loaders of one page load share one look at the session: the context lives as long as the HTTP request. */
const visits = new WeakMap<AppLoadContext, Promise<SignedIn | undefined>>();

export function findSignedIn({ request, context }: Visit): Promise<SignedIn | undefined> {
  let found = visits.get(context);
  if (!found) visits.set(context, (found = readSession(request, context)));
  return found;
}

async function readSession(request: Request, context: AppLoadContext): Promise<SignedIn | undefined> {
  const lucia = getLucia();
  const id = readSessionId(request);
  if (!id) return undefined;
  const { session } = await lucia.validateSession(id);
  if (!session) return undefined;
  if (session.fresh) context.appendHeader("Set-Cookie", lucia.createSessionCookie(session.id).serialize());
  const actor = await withAccounts((tx) => findActor(tx, session.userId));
  return actor && { actor, sessionHash: hashSessionId(session.id) };
}

/**
 * Changes the password of who is signed in. Every session of the account ends, this one too: it goes on under a new id.
 * @returns the new session's cookie, or undefined where the current password does not fit
 */
export async function changeOwnPassword(
  request: Request,
  actor: Actor,
  passwords: { current: string; next: string },
): Promise<string | undefined> {
  if (!(await knowsPassword(request, actor, passwords.current))) return undefined;
  const { userId } = actor;
  const nextHash = await hashPassword(passwords.next);
  const session = await createOwnSession(request, userId);
  await withAccounts((tx) => changePassword(tx, userId, nextHash, session.hash));
  return session.cookie;
}

/**
 * Whether who is signed in knows the account's password: asked again before what outlives the session.
 * @throws 429 where it was wrong too often
 */
export async function knowsPassword(request: Request, { userId }: Actor, password: string): Promise<boolean> {
  await requireRoom(request, "password", userId);
  const fits = await verifyPassword(await withAccounts((tx) => getPasswordHash(tx, userId)), password);
  if (fits) await forgiveTry("password", userId);
  return fits;
}

export async function signOut(request: Request): Promise<Response> {
  await endOwnSession(request);
  return redirect("/masuk", { headers: { "Set-Cookie": getLucia().createBlankSessionCookie().serialize() } });
}

/** Begins a session. One that this browser still had is ended: nothing is carried over. @returns the cookie */
export async function startSession({ request }: Visit, userId: number): Promise<string> {
  await endOwnSession(request);
  await getLucia().deleteExpiredSessions();
  return (await createOwnSession(request, userId)).cookie;
}

async function createOwnSession(request: Request, userId: number): Promise<{ hash: string; cookie: string }> {
  const lucia = getLucia();
  const { id } = await lucia.createSession(userId, { userAgent: request.headers.get("User-Agent") ?? "" });
  return { hash: hashSessionId(id), cookie: lucia.createSessionCookie(id).serialize() };
}

async function endOwnSession(request: Request): Promise<void> {
  const id = readSessionId(request);
  if (id) await getLucia().invalidateSession(id);
}

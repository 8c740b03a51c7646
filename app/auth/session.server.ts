import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Actor, changePassword, findActor, findCredential, getPasswordHash } from "~/models/accounts.server.ts";
import { noteFailedSignIn } from "~/models/audit-log.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { getLucia, hashSessionId, readSessionId } from "./lucia.server.ts";
import { hashPassword, nobodysHash, verifyPassword } from "./password.server.ts";

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

/** Nobody's is longer, so nothing that is gets as far as the database or the hash. */
const longestEmail = 320;
const longestPassword = 1000;

/**
 * Signs in with an e-mail and a password. A session that this browser still had is ended: nothing is carried over.
 * @returns the cookie of a new session, or undefined where they don't fit. An unknown e-mail takes as long as a known one.
 */
export async function signIn(request: Request, email: string, password: string): Promise<string | undefined> {
  if (email.length > longestEmail || password.length > longestPassword) return undefined;
  const credential = await withAccounts((tx) => findCredential(tx, email));
  const fits = await verifyPassword(credential?.passwordHash ?? (await nobodysHash), password);
  if (!credential || !fits) {
    await withAccounts((tx) => noteFailedSignIn(tx, credential?.userId));
    return undefined;
  }
  await endOwnSession(request);
  await getLucia().deleteExpiredSessions();
  return (await createOwnSession(request, credential.userId)).cookie;
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
  if (!(await knowsPassword(actor, passwords.current))) return undefined;
  const { userId } = actor;
  const nextHash = await hashPassword(passwords.next);
  const session = await createOwnSession(request, userId);
  await withAccounts((tx) => changePassword(tx, userId, nextHash, session.hash));
  return session.cookie;
}

/** Whether who is signed in knows the account's password: asked again before what outlives the session. */
export async function knowsPassword({ userId }: Actor, password: string): Promise<boolean> {
  return verifyPassword(await withAccounts((tx) => getPasswordHash(tx, userId)), password);
}

export async function signOut(request: Request): Promise<Response> {
  await endOwnSession(request);
  return redirect("/masuk", { headers: { "Set-Cookie": getLucia().createBlankSessionCookie().serialize() } });
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

import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Actor, changePassword, findActor, getPasswordHash } from "~/models/accounts.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { noticeDevice, readDeviceHash } from "./device.server.ts";
import { getLucia, hashSessionId, readSessionId } from "./lucia.server.ts";
import { shortAddress } from "./short-address.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { forgiveTry, requireRoom } from "./rate-limits.server.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

interface SignedIn {
  actor: Actor;
  sessionHash: string;
  /** Somebody signed in from a new device, and no other session has looked at that yet. */
  hasNotice: boolean;
}

/** All loaders of one page load share one look at the session: the context lives as long as the HTTP request. */
const visits = new WeakMap<AppLoadContext, Promise<SignedIn | undefined>>();

export function findSignedIn({ request, context }: Visit): Promise<SignedIn | undefined> {
  let found = visits.get(context);
  if (!found) visits.set(context, (found = readSession(request)));
  return found;
}

async function readSession(request: Request): Promise<SignedIn | undefined> {
  const id = readSessionId(request);
  if (!id) return undefined;
  const { session } = await getLucia().validateSession(id);
  if (!session) return undefined;
  const actor = await withAccounts((tx) => findActor(tx, session.userId));
  return actor && { actor, sessionHash: hashSessionId(session.id), hasNotice: session.hasNotice ?? false };
}

/** Begins a session. One that this browser still had is ended: nothing is carried over. @returns the cookie */
export async function startSession(visit: Visit, userId: number): Promise<string> {
  await endOwnSession(visit.request);
  await getLucia().deleteExpiredSessions();
  const { hash, cookie } = await createOwnSession(visit, userId);
  await noticeDevice(visit, { userId, sessionHash: hash });
  return cookie;
}

/**
 * Changes the password of who is signed in. Every session of the account ends, this one too: it goes on under a new id.
 * @returns the new session's cookie, or undefined where the current password does not fit
 */
export async function changeOwnPassword(
  visit: Visit,
  actor: Actor,
  passwords: { current: string; next: string },
): Promise<string | undefined> {
  if (!(await knowsPassword(visit.request, actor, passwords.current))) return undefined;
  const { userId } = actor;
  const nextHash = await hashPassword(passwords.next);
  const session = await createOwnSession(visit, userId);
  const keep = { session: session.hash, device: readDeviceHash(visit.request) };
  await withAccounts((tx) => changePassword(tx, userId, nextHash, keep));
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

export async function signOut(request: Request, to = "/masuk"): Promise<Response> {
  await endOwnSession(request);
  return redirect(to, { headers: { "Set-Cookie": getLucia().createBlankSessionCookie().serialize() } });
}

async function createOwnSession(
  { request, context }: Visit,
  userId: number,
): Promise<{ hash: string; cookie: string }> {
  const lucia = getLucia();
  const userAgent = request.headers.get("User-Agent") ?? "";
  const { id } = await lucia.createSession(userId, { userAgent, address: shortAddress(context.address) });
  return { hash: hashSessionId(id), cookie: lucia.createSessionCookie(id).serialize() };
}

async function endOwnSession(request: Request): Promise<void> {
  const id = readSessionId(request);
  if (id) await getLucia().invalidateSession(id);
}

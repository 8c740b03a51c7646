import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Actor, changePassword, findActor, getPasswordHash } from "~/models/accounts.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { PasswordChanged, type VerifiedPassword } from "~/models/sessions.server.ts";
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

/**
 * Begins a session. One that this browser still had is ended: nothing is carried over.
 * @returns the cookie, or undefined where the password was changed since it was verified
 */
export async function startSession(visit: Visit, verified: VerifiedPassword): Promise<string | undefined> {
  await endOwnSession(visit.request);
  await getLucia().deleteExpiredSessions();
  const session = await createOwnSession(visit, verified);
  if (session) await noticeDevice(visit, { userId: verified.userId, sessionHash: session.hash });
  return session?.cookie;
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
  const verified = await verifyOwn(visit.request, actor, passwords.current);
  if (!verified) return undefined;
  const nextHash = await hashPassword(passwords.next);
  const session = await createOwnSession(visit, verified);
  if (!session) return undefined;
  const keep = { session: session.hash, device: readDeviceHash(visit.request) };
  const isChanged = await withAccounts((tx) => changePassword(tx, verified, nextHash, keep));
  return isChanged ? session.cookie : undefined;
}

/**
 * Whether who is signed in knows the account's password: asked again before what outlives the session.
 * @throws 429 where it was wrong too often
 */
export async function knowsPassword(request: Request, actor: Actor, password: string): Promise<boolean> {
  return (await verifyOwn(request, actor, password)) !== undefined;
}

async function verifyOwn(request: Request, { userId }: Actor, password: string): Promise<VerifiedPassword | undefined> {
  await requireRoom(request, "password", userId);
  const passwordHash = await withAccounts((tx) => getPasswordHash(tx, userId));
  if (!(await verifyPassword(passwordHash, password))) return undefined;
  await forgiveTry("password", userId);
  return { userId, passwordHash };
}

export async function signOut(request: Request, to = "/masuk"): Promise<Response> {
  await endOwnSession(request);
  return redirect(to, { headers: { "Set-Cookie": getLucia().createBlankSessionCookie().serialize() } });
}

async function createOwnSession(
  { request, context }: Visit,
  { userId, passwordHash }: VerifiedPassword,
): Promise<{ hash: string; cookie: string } | undefined> {
  const lucia = getLucia();
  const attributes = {
    userAgent: request.headers.get("User-Agent") ?? "",
    address: shortAddress(context.address),
    passwordHash,
  };
  try {
    const { id } = await lucia.createSession(userId, attributes);
    return { hash: hashSessionId(id), cookie: lucia.createSessionCookie(id).serialize() };
  } catch (error) {
    if (error instanceof PasswordChanged) return undefined;
    throw error;
  }
}

async function endOwnSession(request: Request): Promise<void> {
  const id = readSessionId(request);
  if (id) await getLucia().invalidateSession(id);
}

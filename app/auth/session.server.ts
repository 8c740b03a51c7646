import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Actor, findActor, findCredential } from "~/models/accounts.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { getLucia, hashSessionId } from "./lucia.server.ts";
import { nobodysHash, verifyPassword } from "./password.server.ts";

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
  const id = lucia.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (!id) return undefined;
  const { session } = await lucia.validateSession(id);
  if (!session) return undefined;
  if (session.fresh) context.appendHeader("Set-Cookie", lucia.createSessionCookie(session.id).serialize());
  const actor = await withAccounts((tx) => findActor(tx, session.userId));
  return actor && { actor, sessionHash: hashSessionId(session.id) };
}

/**
 * Signs in with an e-mail and a password.
 * @returns the cookie of a new session, or undefined where they don't fit. An unknown e-mail takes as long as a known one.
 */
export async function signIn(request: Request, email: string, password: string): Promise<string | undefined> {
  const credential = await withAccounts((tx) => findCredential(tx, email));
  const fits = await verifyPassword(credential?.passwordHash ?? (await nobodysHash), password);
  if (!credential || !fits) return undefined;
  const lucia = getLucia();
  await lucia.deleteExpiredSessions();
  const userAgent = request.headers.get("User-Agent") ?? "";
  const session = await lucia.createSession(credential.userId, { userAgent });
  return lucia.createSessionCookie(session.id).serialize();
}

export async function signOut(request: Request): Promise<Response> {
  const lucia = getLucia();
  const id = lucia.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (id) await lucia.invalidateSession(id);
  return redirect("/masuk", { headers: { "Set-Cookie": lucia.createBlankSessionCookie().serialize() } });
}

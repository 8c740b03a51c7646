import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { shared, withAccounts } from "~/models/database.server.ts";
import {
  createSession,
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  listSessions,
  type StoredSession,
} from "~/models/sessions.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    UserId: number;
    DatabaseSessionAttributes: { userAgent: string };
  }
}

/** The cookie carries the session's id; the database only its sha256. */
export function hashSessionId(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

const toDatabaseSession = (id: string, session: StoredSession): DatabaseSession => ({
  id,
  userId: session.userId,
  expiresAt: session.expiresAt,
  attributes: { userAgent: session.userAgent },
});

const adapter: Adapter = {
  getSessionAndUser: (id) =>
    withAccounts(async (tx) => {
      const session = await findSession(tx, hashSessionId(id));
      if (!session) return [null, null];
      return [toDatabaseSession(id, session), { id: session.userId, attributes: {} }];
    }),
  getUserSessions: (userId) =>
    withAccounts(async (tx) => (await listSessions(tx, userId)).map((s) => toDatabaseSession(s.idHash, s))),
  setSession: ({ id, userId, expiresAt, attributes }) =>
    withAccounts((tx) =>
      createSession(tx, { idHash: hashSessionId(id), userId, expiresAt, userAgent: attributes.userAgent }),
    ),
  updateSessionExpiration: (id, expiresAt) => withAccounts((tx) => extendSession(tx, hashSessionId(id), expiresAt)),
  deleteSession: (id) => withAccounts((tx) => deleteSession(tx, undefined, hashSessionId(id))),
  deleteUserSessions: (userId) => withAccounts((tx) => deleteSessionsOf(tx, userId)),
  deleteExpiredSessions: () => withAccounts(deleteExpiredSessions),
};

/** A session lasts 14 days from its last use (renewed when less than half of that is left). */
export const sessionLifetime = new TimeSpan(14, "d");

let lucia: Lucia | undefined;

/** The one place that knows Lucia 3, which is in maintenance (docs/decisions/2026-11-21-stack.md). */
export function getLucia(): Lucia {
  lucia ??= new Lucia(adapter, {
    sessionExpiresIn: sessionLifetime,
    sessionCookie: { name: cookieName(), attributes: { secure: shared().secureCookies, sameSite: "lax", path: "/" } },
  });
  return lucia;
}

/** Over TLS the prefix makes browsers refuse a cookie of this name that another host of the domain tries to plant. */
const cookieName = () => (shared().secureCookies ? "__Host-sentra_session" : "sentra_session");

/** Lucia's own reader takes every cookie apart, and a malformed one of another program would end the request. */
export function readSessionId(request: Request): string | undefined {
  const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  const own = cookies.find((cookie) => cookie.startsWith(`${cookieName()}=`));
  return own && /=([a-z0-9]+)$/.exec(own)?.[1];
}

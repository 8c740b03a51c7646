import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { shared, withAccounts } from "~/models/database.server.ts";
import {
  createSession,
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  listSessions,
  longestSessionDays,
  type StoredSession,
} from "~/models/sessions.server.ts";
import { hostCookieName, readHostCookie } from "./host-cookie.server.ts";

declare module "lucia" {
  interface Register {
    Lucia: Lucia<{ hasNotice?: boolean }>;
    UserId: number;
    DatabaseSessionAttributes: { userAgent: string; address: string; hasNotice?: boolean; passwordHash?: string };
  }
}

const cookie = "sentra_session";

/** The cookie carries the session's id; the database only its sha256. */
export function hashSessionId(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

/** The longest that a session holds, and its cookie. When it ends sooner is the database's affair. */
const lifetime = new TimeSpan(longestSessionDays, "d");

/** What the database gives still holds; told that all of its time is left, Lucia has nothing to prolong. */
const toDatabaseSession = (id: string, session: StoredSession & { hasNotice?: boolean }): DatabaseSession => ({
  id,
  userId: session.userId,
  expiresAt: new Date(Date.now() + lifetime.milliseconds()),
  attributes: { userAgent: session.userAgent, address: session.address, hasNotice: session.hasNotice },
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
      createSession(tx, { idHash: hashSessionId(id), userId, expiresAt, passwordHash: "", ...attributes }),
    ),
  updateSessionExpiration: () => Promise.resolve(),
  deleteSession: (id) => withAccounts((tx) => deleteSession(tx, undefined, hashSessionId(id))),
  deleteUserSessions: (userId) => withAccounts((tx) => deleteSessionsOf(tx, userId)),
  deleteExpiredSessions: () => withAccounts(deleteExpiredSessions),
};

let lucia: ReturnType<typeof createLucia> | undefined;

/** The one place that knows Lucia 3, which is in maintenance (docs/decisions/2026-11-21-stack.md). */
export const getLucia = () => (lucia ??= createLucia());

const createLucia = () =>
  new Lucia(adapter, {
    sessionExpiresIn: lifetime,
    sessionCookie: {
      name: hostCookieName(cookie),
      attributes: { secure: shared().secureCookies, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ hasNotice }) => ({ hasNotice }),
  });

/** Not by Lucia's own reader, which takes every cookie apart. */
export function readSessionId(request: Request): string | undefined {
  return /^[a-z0-9]+$/.exec(readHostCookie(request, cookie) ?? "")?.[0];
}

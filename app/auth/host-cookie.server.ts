import { shared } from "~/models/database.server.ts";

/**
 * A cookie of this host alone, out of reach of scripts. Over TLS the prefix makes browsers refuse one of its name that
 * another host of the domain tries to plant.
 */
export const hostCookieName = (name: string) => (shared().secureCookies ? `__Host-${name}` : name);

export function writeHostCookie(name: string, value: string, seconds: number): string {
  const secure = shared().secureCookies ? "; Secure" : "";
  return `${hostCookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Takes no other cookie apart: a malformed one of another program ends no request. */
export function readHostCookie(request: Request, name: string): string | undefined {
  const begin = `${hostCookieName(name)}=`;
  const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(begin))?.slice(begin.length);
}

/** What a browser says of where a request comes from; no page can make it say something else. */
export interface RequestOrigin {
  method: string;
  origin: string | undefined;
  secFetchSite: string | undefined;
  host: string | undefined;
  forwardedHost: string | undefined;
}

/**
 * Whether a request that may change something was sent by a page of another site (cross-site request forgery). The
 * session's cookie is SameSite=Lax, so this is the second lock; it is also the one that keeps another site from signing
 * somebody in. Programs that are no browsers send neither header, and hold no cookie that another site could abuse.
 */
export function isFromElsewhere(request: RequestOrigin, publicUrl: string): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return false;
  if (request.secFetchSite !== undefined) return !["same-origin", "none"].includes(request.secFetchSite);
  if (request.origin === undefined) return false;
  if (request.origin === new URL(publicUrl).origin) return false;
  const host = request.forwardedHost?.split(",")[0]?.trim() || request.host;
  return !URL.canParse(request.origin) || new URL(request.origin).host !== host;
}

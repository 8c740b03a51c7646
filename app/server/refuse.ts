import type { NextFunction, Request, Response } from "express";
import { isFromElsewhere } from "./origin.ts";

/**
 * The longest form of the application is a sheet: a few kilobytes. Where a file is uploaded, its own limit
 * (app/imports/table.ts) comes first, with a message on the page; what it holds comes back from the preview as text.
 */
const maxBodyBytes = (path: string) => (/\/(impor|unggah)(\/|\.data$|$)/.test(path) ? 6_000_000 : 1_000_000);

/** What is turned away before it reaches a route: posts from other sites, and bodies that no form of ours sends. */
export function refuse(publicUrl: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const reason = findReason(request, publicUrl);
    if (reason) return void answer(request, response, reason).catch(next);
    // Settled here, once. Remix would compare Origin and Host by itself and answer 500 behind some proxies.
    delete request.headers.origin;
    next();
  };
}

async function answer(request: Request, response: Response, reason: keyof typeof statusOf): Promise<void> {
  const { getTranslator } = await import("../i18n/translator.server.ts");
  const cookie = request.get("Cookie") ?? "";
  const { t } = await getTranslator(new globalThis.Request("http://own.invalid", { headers: { Cookie: cookie } }));
  // The body stays unread, so the connection can't be used again.
  response.set("Connection", "close").status(statusOf[reason]).type("text/plain");
  response.send(`${t(`common.errors.${reason}`)}\n`);
}

const statusOf = { fromElsewhere: 403, lengthUnknown: 411, tooLarge: 413 } as const;

function findReason(request: Request, publicUrl: string): keyof typeof statusOf | undefined {
  const said = {
    method: request.method,
    origin: request.get("Origin"),
    secFetchSite: request.get("Sec-Fetch-Site"),
    host: request.get("Host"),
    forwardedHost: request.get("X-Forwarded-Host"),
  };
  if (isFromElsewhere(said, publicUrl)) return "fromElsewhere";
  if (Number(request.get("Content-Length") ?? 0) > maxBodyBytes(request.path)) return "tooLarge";
  // Every form says how long it is; a stream without an end in sight would be read into memory.
  if (request.get("Transfer-Encoding") !== undefined) return "lengthUnknown";
  return undefined;
}

import type { NextFunction, Request, Response } from "express";
import { isForm, isSoundForm, peekBody } from "./form-guard.ts";
import { isFromElsewhere } from "./origin.ts";

/**
 * The longest form of the application is a sheet: a few kilobytes. Where a file is uploaded, its own limit
 * (app/imports/table.ts) comes first, with a message on the page; what it holds comes back from the preview as text.
 */
const maxBodyBytes = (path: string) => (/\/(impor|unggah)(\/|\.data$|$)/.test(path) ? 6_000_000 : 1_000_000);

/** Programs get every refusal from the API itself, as JSON. */
const isApi = (path: string) => path.startsWith("/api/v1/");
const methods = ["GET", "HEAD", "POST"];
const apiMethods = [...methods, "OPTIONS", "PUT", "PATCH", "DELETE"];

/** What is turned away before it reaches a route: posts from other sites, and what no page of ours sends. */
export function refuse(publicUrl: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    findReason(request, publicUrl)
      .then((reason) => {
        if (reason) return answer(request, response, reason);
        // Settled here, once. Remix would compare Origin and Host by itself and answer 500 behind some proxies.
        delete request.headers.origin;
        next();
      })
      .catch(next);
  };
}

async function answer(request: Request, response: Response, reason: keyof typeof statusOf): Promise<void> {
  const { getTranslator } = await import("../i18n/translator.server.ts");
  const cookie = request.get("Cookie") ?? "";
  const { t } = await getTranslator(new globalThis.Request("http://own.invalid", { headers: { Cookie: cookie } }));
  if (reason === "methodUnknown") response.set("Allow", methods.join(", "));
  // The body stays unread, so the connection can't be used again.
  response.set("Connection", "close").status(statusOf[reason]).type("text/plain");
  response.send(`${t(`common.errors.${reason}`)}\n`);
}

const statusOf = {
  badAddress: 400,
  notAForm: 400,
  fromElsewhere: 403,
  methodUnknown: 405,
  lengthUnknown: 411,
  tooLarge: 413,
} as const;

async function findReason(request: Request, publicUrl: string): Promise<keyof typeof statusOf | undefined> {
  if (!(isApi(request.path) ? apiMethods : methods).includes(request.method)) return "methodUnknown";
  if (!isAddress(request)) return "badAddress";
  const said = {
    method: request.method,
    origin: request.get("Origin"),
    secFetchSite: request.get("Sec-Fetch-Site"),
    host: request.get("Host"),
    forwardedHost: request.get("X-Forwarded-Host"),
  };
  if (isFromElsewhere(said, publicUrl)) return "fromElsewhere";
  const length = Number(request.get("Content-Length") ?? 0);
  if (length > maxBodyBytes(request.path)) return "tooLarge";
  // Every form says how long it is; a stream without an end in sight would be read into memory.
  if (request.get("Transfer-Encoding") !== undefined) return "lengthUnknown";
  if (request.method !== "POST" || isApi(request.path)) return undefined;
  return (await isReadable(request, length)) ? undefined : "notAForm";
}

/** Remix makes a URL of the host and the path, and has no answer where that fails. */
const isAddress = (request: Request) =>
  URL.canParse(`http://${request.get("Host") ?? ""}${request.originalUrl}`) &&
  !request.originalUrl.includes("%00") &&
  canDecode(request.path);

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Cells of a sheet: the one address that takes JSON, which it reads and checks itself. */
const isCells = /^\/sentra\/[^/]+\/lembar\/[^/]+\/[^/]+\/sel$/;

async function isReadable(request: Request, length: number): Promise<boolean> {
  // A form without fields has no body: nothing to say of what type it is.
  if (length === 0) {
    request.headers["content-type"] = "application/x-www-form-urlencoded";
    return true;
  }
  const type = request.get("Content-Type") ?? "";
  if (/^application\/json\b/i.test(type)) return isCells.test(request.path);
  if (!isForm(type)) return false;
  const body = await peekBody(request, length);
  return body !== undefined && isSoundForm(body, type);
}

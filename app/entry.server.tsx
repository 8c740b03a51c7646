import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./components/nonce.ts";
import { RequestIdContext } from "./components/request-id.ts";
import { readLanguage } from "./i18n/language.server.ts";
import { getI18n } from "./i18n/translator.server.ts";
import { note } from "./models/request-notes.server.ts";
import { retryAfterSeconds } from "./models/unavailable.server.ts";
import { loggedPath, logger } from "./server/logger.ts";

const abortAfterMs = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const i18n = await getI18n(readLanguage(request));
  // Crawlers and pages that work without JavaScript get everything at once; nothing here is deferred anyway.
  const readyEvent = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RequestIdContext.Provider value={requestId}>
          <I18nextProvider i18n={i18n}>
            <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
          </I18nextProvider>
        </RequestIdContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        [readyEvent]() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // What a signed-in person sees is theirs: no cache on the way keeps it.
          headers.set("Cache-Control", "private, no-store");
          if (status === 503) headers.set("Retry-After", String(retryAfterSeconds));
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          note({ hasFailed: true });
          logger.error({ requestId, err: error }, "rendering failed");
        },
      },
    );
    setTimeout(abort, abortAfterMs).unref();
  });
}

/** What goes wrong in loaders and actions: the log gets it whole, the person gets the request's number. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  // What was asked in a way that no page of ours asks is answered as such, and is no failure.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  note({ hasFailed: true });
  const path = loggedPath(new URL(request.url).pathname);
  logger.error({ requestId: context.requestId, path, err: error }, "request failed");
}

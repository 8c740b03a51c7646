import { PassThrough } from "node:stream";
import { arrayBuffer } from "node:stream/consumers";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
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
  const page = await render(
    <NonceContext.Provider value={cspNonce}>
      <RequestIdContext.Provider value={requestId}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
        </I18nextProvider>
      </RequestIdContext.Provider>
    </NonceContext.Provider>,
    cspNonce,
    (error) => {
      note({ hasFailed: true });
      logger.error({ requestId, err: error }, "rendering failed");
    },
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  // What a signed-in person sees is theirs: no cache on the way keeps it.
  headers.set("Cache-Control", "private, no-store");
  if (status === 503) headers.set("Retry-After", String(retryAfterSeconds));
  return new Response(page, { status, headers });
}

/**
 * A whole page at once: nothing in ours is deferred, and in pieces of two kilobytes, as they are drawn, each would be
 * compressed and sent for itself.
 */
function render(page: ReactElement, nonce: string, onError: (error: unknown) => void): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        // A timer left running would keep all of the page in memory until it ends.
        clearTimeout(tooLong);
        const body = new PassThrough();
        arrayBuffer(body).then(resolve, reject);
        pipe(body);
      },
      onShellError(error) {
        clearTimeout(tooLong);
        reject(error);
      },
      onError,
    });
    const tooLong = setTimeout(abort, abortAfterMs).unref();
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

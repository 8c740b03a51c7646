import "@remix-run/node";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }

  interface AppLoadContext {
    /** For the Content-Security-Policy of this response. */
    cspNonce: string;
    requestId: string;
    /** Adds a header to the response, whichever loader or action makes it. */
    appendHeader(name: string, value: string): void;
  }
}

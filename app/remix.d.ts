import "@remix-run/node";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }

  interface AppLoadContext {
    /** For the Content-Security-Policy of this response. */
    cspNonce: string;
    requestId: string;
    /** Where people reach the program: "https://sentra.example.go.id". */
    publicUrl: string;
    /** The visitor's, as far as the proxies in front are trusted (TRUST_PROXY). */
    address: string;
    /** Waits until the response takes more. */
    roomToSend(): Promise<void>;
    /** Adds a header to the response, whichever loader or action makes it. */
    appendHeader(name: string, value: string): void;
  }
}

import { describe, expect, it } from "vitest";
import { isFromElsewhere, type RequestOrigin } from "./origin.ts";

const post = (headers: Partial<RequestOrigin>): RequestOrigin => ({
  method: "POST",
  origin: undefined,
  secFetchSite: undefined,
  host: "sentra.example",
  forwardedHost: undefined,
  ...headers,
});
const elsewhere = (headers: Partial<RequestOrigin>) => isFromElsewhere(post(headers), "https://sentra.example");

describe("isFromElsewhere", () => {
  it("lets one's own pages post", () => {
    expect(elsewhere({ secFetchSite: "same-origin", origin: "https://sentra.example" })).toBe(false);
    expect(elsewhere({ secFetchSite: "none" })).toBe(false);
    expect(elsewhere({ origin: "https://sentra.example" })).toBe(false);
  });

  it("refuses other sites, other hosts of the same domain, and pages that hide where they are", () => {
    expect(elsewhere({ secFetchSite: "cross-site", origin: "https://evil.example" })).toBe(true);
    expect(elsewhere({ secFetchSite: "same-site", origin: "https://other.sentra.example" })).toBe(true);
    expect(elsewhere({ origin: "https://evil.example" })).toBe(true);
    expect(elsewhere({ origin: "https://sentra.example.evil.example" })).toBe(true);
    expect(elsewhere({ origin: "https://sentra.example:8443" })).toBe(true);
    expect(elsewhere({ origin: "null" })).toBe(true);
    expect(elsewhere({ origin: "not an origin" })).toBe(true);
  });

  it("knows the site by its public address, by the host that a proxy names, and by the host it was asked for", () => {
    expect(elsewhere({ origin: "https://sentra.example", host: "127.0.0.1:3000" })).toBe(false);
    const behindProxy = { origin: "https://dinas.example", host: "127.0.0.1:3000" };
    expect(elsewhere(behindProxy)).toBe(true);
    expect(elsewhere({ ...behindProxy, forwardedHost: "dinas.example, inner.example" })).toBe(false);
    expect(elsewhere({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(false);
  });

  it("lets reading pass from anywhere, and programs that are no browsers", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) {
      expect(elsewhere({ method, secFetchSite: "cross-site", origin: "https://evil.example" })).toBe(false);
    }
    expect(elsewhere({})).toBe(false);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("holds for %s", (method) => {
    expect(elsewhere({ method, secFetchSite: "cross-site" })).toBe(true);
  });
});

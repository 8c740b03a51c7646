import { beforeAll, describe, expect, it } from "vitest";
import { shareDatabase } from "~/models/database.server.ts";
import { findKnownBrowser, knownBrowserCookie } from "./known-browser.server.ts";
import { keyedHash, seal, slowHash, unseal } from "./secrets.server.ts";

const use = (secretKey: string) =>
  shareDatabase(undefined as never, { secureCookies: false, demoData: false, secretKey });
beforeAll(() => use("a key of the tests, thirty-two signs"));

describe("what is sealed", () => {
  it("is opened for its purpose, under its key, unchanged, and else not at all", () => {
    const sealed = seal("rahasia", "second factor 1");
    expect(sealed).not.toContain("rahasia");
    expect(seal("rahasia", "second factor 1")).not.toBe(sealed);
    expect(unseal(sealed, "second factor 1")).toBe("rahasia");
    expect(unseal(sealed, "second factor 2")).toBeUndefined();
    const bytes = Buffer.from(sealed, "base64url");
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(unseal(changed.toString("base64url"), "second factor 1")).toBeUndefined();
    }
    for (const other of ["", "x", sealed.slice(0, 20)]) expect(unseal(other, "second factor 1")).toBeUndefined();
    use("another key of the tests, also long enough");
    expect(unseal(sealed, "second factor 1")).toBeUndefined();
    use("a key of the tests, thirty-two signs");
  });
});

describe("a keyed hash", () => {
  it("differs by text and by purpose", () => {
    const hashes = [keyedHash("a", "x"), keyedHash("b", "x"), keyedHash("a", "y")];
    expect(new Set(hashes).size).toBe(3);
    expect(keyedHash("a", "x")).toBe(hashes[0]);
  });
});

describe("a slow hash", () => {
  it("is argon2id under a salt of its purpose and a key that the database has not", async () => {
    const once = await slowHash("abcd2345efgh", "recovery code 1");
    expect(once).toMatch(/^[0-9a-f]{64}$/);
    expect(await slowHash("abcd2345efgh", "recovery code 1")).toBe(once);
    const others = [
      await slowHash("abcd2345efgi", "recovery code 1"),
      await slowHash("abcd2345efgh", "recovery code 2"),
    ];
    use("another key of the tests, also long enough");
    others.push(await slowHash("abcd2345efgh", "recovery code 1"));
    use("a key of the tests, thirty-two signs");
    expect(new Set([once, ...others]).size).toBe(4);
  });
});

describe("a known browser", () => {
  const request = (cookie: string) => new Request("http://own.test/masuk", { headers: { Cookie: cookie } });
  const pair = (cookie: string) => cookie.split(";")[0]!;

  it("is known for those who signed in there, the last five of them, and for nobody else", () => {
    let cookie = "";
    let number;
    for (const name of ["a", "b", "c", "d", "e", "f"]) {
      cookie = pair(knownBrowserCookie(request(cookie), `${name}@contoh.id`));
      number ??= findKnownBrowser(request(cookie), "a@contoh.id");
    }
    expect(number).toMatch(/^[0-9a-f]{32}$/);
    expect(findKnownBrowser(request(cookie), " F@contoh.id")).toBe(number);
    expect(findKnownBrowser(request(cookie), "b@contoh.id")).toBe(number);
    expect(findKnownBrowser(request(cookie), "a@contoh.id")).toBeUndefined();
    expect(findKnownBrowser(request(cookie), "other@contoh.id")).toBeUndefined();
  });

  it("is not made up", () => {
    const proof = pair(knownBrowserCookie(request(""), "a@contoh.id")).split(".")[1]!;
    const number = "0".repeat(32);
    expect(findKnownBrowser(request(`sentra_browser=${number}.${proof}`), "a@contoh.id")).toBeUndefined();
    expect(findKnownBrowser(request(`sentra_browser=${number}`), "a@contoh.id")).toBeUndefined();
  });
});

import { afterAll, describe, expect, it } from "vitest";
import { shareDatabase } from "~/models/database.server.ts";
import { readHostCookie, writeHostCookie } from "./host-cookie.server.ts";

const use = (secureCookies: boolean) => shareDatabase(undefined as never, { secureCookies, demoData: false });
afterAll(() => use(false));
const request = (cookie: string) => new Request("http://own.test/", { headers: { Cookie: cookie } });

describe("a cookie of this host", () => {
  it("over TLS has the prefix under which browsers keep other hosts' cookies out, and is read by that name alone", () => {
    use(true);
    const written = writeHostCookie("gawai", "abc", 60);
    expect(written).toBe("__Host-gawai=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    expect(readHostCookie(request("gawai=planted; __Host-gawai=abc"), "gawai")).toBe("abc");
    expect(readHostCookie(request("gawai=planted"), "gawai")).toBeUndefined();
  });

  it("without TLS has none, as browsers would refuse it", () => {
    use(false);
    expect(writeHostCookie("gawai", "abc", 60)).toBe("gawai=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    expect(readHostCookie(request("other=%zz;gawai=abc; bangawai=x"), "gawai")).toBe("abc");
  });
});
